import type { Agreement } from '../../agreement/agreement.js';
import { wholeUnits } from '../../allocation/share.js';
import { issue, type Located } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import type { Rational } from '../../kernel/number.js';
import {
  all,
  andThen,
  each,
  failed,
  issuesOf,
  map,
  type Outcome,
  outcome,
  valueIn,
  withIssues,
} from '../../kernel/outcome.js';
import { findParty, type Party } from '../../kernel/party.js';
import { about, type Fields } from '../../text/field.js';
import { dialectOf } from '../../text/figure.js';
import { anywhere, beside, type Folder, readSource } from '../../text/files.js';
import { either, located, optional, record, refine, text } from '../../text/readers.js';
import { notNegativeAmountIn, partiesNamed } from '../../text/scalars.js';
import { type DataRecord, readTable, recordsWith } from '../../text/tables.js';
import { readYaml } from '../../text/yaml.js';

/** What an agreement came to cost, and what parties paid where that is not what they were to pay. In kronor. */
export interface ReadOutcome {
  readonly cost: Located<Rational>;
  readonly source: string;
  readonly paid: ReadonlyMap<Party, Rational>;
}

/** Who may have paid: the parties of the cooperation, of the agreement, and of the question about it. */
export interface Payers {
  readonly all: readonly Party[];
  readonly agreement: Pick<Agreement, 'id' | 'parties'>;
  readonly asked: readonly Party[];
  readonly unit: Rational;
}

const PAID_FIELDS: Fields = {
  party: about`${text} part | alby | den som har betalat | who has paid`,
  paid: about`${text} betalt | 700 000 | hur mycket parten har betalat, i kronor | how much the party has paid, in kronor`,
};

/** What an outcome says. */
export const writtenOutcome = record({
  cost: about`${located(text)} kostnad | 1 180 500 | vad det kostade, i kronor | what it came to cost, in kronor`,
  source: about`${text} källa | Årsbokslut 2025 | handlingen som utfallet står i | the paper in which the outcome stands`,
  paid: about`${optional(either(located(text), recordsWith(PAID_FIELDS)))} betalt | [{ party: alby, paid: 700 000 }] | det som parter betalade, om det är något annat än de skulle | what parties paid, when that is not what they were to pay`,
});

/**
 * Reads an outcome; `paid` is a list, or the name of a table beside the file. Issues, all of them: those of its
 * shape and figures, negative-amount, amount-finer-than-unit, unknown-party, repeated-party,
 * party-outside-agreement, not-taking-part. Without `payers` only its shape and figures are checked.
 */
export async function readOutcome(
  { value: name }: Located<string>,
  folder: Folder,
  payers: Payers | undefined,
): Promise<Outcome<ReadOutcome>> {
  const source = readSource(anywhere(folder), name);
  if (!source.ok) return failed(source);
  const read = await readYaml(source.value, writtenOutcome);
  const written = valueIn(read);
  if (!written) return failed(read);
  const { cost, source: origin, paid = [] } = written;
  const table = Array.isArray(paid) ? outcome(paid) : await recordsIn(paid, beside(name, folder));
  const rows = valueIn(table) ?? [];
  const column = (field: string) => rows.map(({ fields }) => fields.get(field) as Located<string>);
  const dialect = dialectOf([cost, ...column('paid')].map(({ value }) => value));
  const amount = refine(notNegativeAmountIn(dialect), (value, at) =>
    outcome(value, payers ? wholeUnits({ amount: { value, at }, unit: payers.unit }) : []),
  );
  const figures = all({
    cost: located(amount)(cost),
    amounts: each(column('paid'), amount),
    parties: payers ? payersAmong(column('party'), payers) : outcome([]),
  });
  const found = andThen(figures, ({ amounts, parties, ...rest }) =>
    outcome({ ...rest, source: origin, paid: new Map(parties.map((party, i) => [party, nth(amounts, i)])) }),
  );
  return withIssues(found, issuesOf(read, table));
}

async function recordsIn(
  { value, at }: Located<string>,
  folder: Folder,
): Promise<Outcome<readonly DataRecord[]>> {
  return map(await readTable(folder, value, PAID_FIELDS, at), ({ records }) => records);
}

/** The parties named, each once. */
function payersAmong(
  named: readonly Located<string>[],
  { all: everybody, agreement, asked }: Payers,
): Outcome<Party[]> {
  const strangers = named.flatMap(({ value, at }) => {
    const party = findParty(everybody, value);
    if (!party || asked.includes(party)) return [];
    return agreement.parties.includes(party)
      ? [issue('not-taking-part', { name: party.name }, at)]
      : [issue('party-outside-agreement', { name: party.name, agreement: agreement.id }, at)];
  });
  return withIssues(partiesNamed(named, everybody), strangers);
}
