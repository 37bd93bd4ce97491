import type { Claimant } from '../../allocation/allocation.js';
import { type Issue, issue, type Located } from '../../kernel/issue.js';
import { type Rational, ZERO } from '../../kernel/number.js';
import { map, type Outcome, orElse, withIssues } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import { oneLine } from '../../text/readers.js';
import { isCounty, isNobody } from '../../text/sum-rows.js';

/** A weight as it is written, of whom, and what it is. */
export interface WrittenWeight {
  readonly name: Located<string>;
  readonly code?: string;
  readonly id?: string;
  readonly weight: Outcome<Rational>;
  /** The text that the weight is written as, with its place. */
  readonly cell: Located<string>;
}

/** Who weighs what; a party whose weight is faulty is named all the same. Issues: sum-as-party, and those of the weight. */
export function claimantOf(written: WrittenWeight): Outcome<Claimant> {
  const party = new Sharer(written);
  const { name } = party;
  const weighing = map(
    orElse(written.weight, ZERO),
    (weight): Claimant => new Weighing(party, weight, written.cell),
  );
  return isNobody(name) ? withIssues(weighing, [issue('sum-as-party', { name }, party.at)]) : weighing;
}

/** Counties among more others: each is the sum of municipalities, of which the table may have only some. Issue: sum-as-party, for each. */
export function countiesAmong(claimants: readonly Claimant[]): Issue[] {
  const counties = claimants.filter(({ party }) => isCounty(party.name));
  if (2 * counties.length >= claimants.length) return [];
  return counties.map(({ party }) => issue('sum-as-party', { name: party.name }, party.at));
}

/** A party of a table, whose place is made when it is asked for. */
class Sharer implements Party {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly #label: Located<string>;

  constructor({ name, id, code }: WrittenWeight) {
    this.name = oneLine(name.value);
    this.id = id || this.name;
    this.code = code || this.name;
    this.#label = name;
  }

  get at() {
    return this.#label.at;
  }
}

/** What a party weighs, whose place is made when it is asked for. */
class Weighing implements Claimant {
  readonly #cell: Located<string>;

  constructor(
    readonly party: Party,
    readonly weight: Rational,
    cell: Located<string>,
  ) {
    this.#cell = cell;
  }

  get at() {
    return this.#cell.at;
  }
}
