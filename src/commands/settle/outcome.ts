import * as v from 'valibot';
import type { Agreement } from '../../agreement/agreement.js';
import { wholeUnits } from '../../allocation/share.js';
import { type Issue, issue, type Located } from '../../kernel/issue.js';
import type { Rational } from '../../kernel/number.js';
import { findParty, type Party } from '../../kernel/party.js';
import { dialectOf } from '../../text/figure.js';
import { anywhere, beside, type Folder, readSource } from '../../text/files.js';
import { type DataRecord, type Fields, readTable, recordsAt, take } from '../../text/records.js';
import { map, records, text } from '../../text/shape.js';
import { numberOf, partiesOf } from '../../text/values.js';
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

const SHAPE = map({
  cost: text,
  source: text,
  paid: v.optional(v.lazy((input) => (typeof input === 'string' ? text : records))),
});

const PAID_FIELDS: Fields = { required: ['party', 'paid'], optional: [] };

/**
 * Reads an outcome; `paid` is a list, or the name of a table beside the file. Issues, all of them: those of its
 * shape and figures, negative-amount, amount-finer-than-unit, unknown-party, repeated-party,
 * party-outside-agreement, not-taking-part. Without `payers` only its shape and figures are checked.
 */
export async function readOutcome(
  { value: name }: Located<string>,
  folder: Folder,
  payers: Payers | undefined,
  issues: Issue[],
): Promise<ReadOutcome | undefined> {
  const source = take(readSource(anywhere(folder), name), issues);
  const yaml = source && (await readYaml(source, SHAPE, issues));
  if (!yaml) return undefined;
  const { value, place } = yaml;
  const { paid = [] } = value;
  const rows =
    typeof paid === 'string'
      ? ((await readTable(beside(name, folder), paid, PAID_FIELDS, issues, place(['paid'])))?.records ?? [])
      : recordsAt(['paid'], paid, place, PAID_FIELDS, issues);
  const field = ({ fields }: DataRecord, of: string) => fields.get(of) as Located<string>;
  const dialect = dialectOf([value.cost, ...rows.map((row) => field(row, 'paid').value)]);
  const amountOf = (written: Located<string>) => {
    const amount = numberOf(written, dialect, issues);
    if (amount && amount.numerator < 0n)
      issues.push(issue('negative-amount', { text: written.value }, written.at));
    else if (amount && payers)
      issues.push(...wholeUnits({ amount: { value: amount, at: written.at }, unit: payers.unit }));
    return amount;
  };
  const at = place(['cost']);
  const cost = amountOf({ value: value.cost, at });
  const amounts = rows.map((row) => amountOf(field(row, 'paid')));
  const named = rows.map((row) => field(row, 'party'));
  const parties = payers ? payersAmong(named, payers, issues) : [];
  if (!cost || issues.length > 0) return undefined;
  const stated = parties.map((party, i): [Party, Rational] => [party, amounts[i] as Rational]);
  return { cost: { value: cost, at }, source: value.source, paid: new Map(stated) };
}

/** The parties named, each once. */
function payersAmong(
  named: readonly Located<string>[],
  { all, agreement, asked }: Payers,
  issues: Issue[],
): Party[] {
  for (const { value, at } of named) {
    const party = findParty(all, value);
    if (!party || asked.includes(party)) continue;
    issues.push(
      agreement.parties.includes(party)
        ? issue('not-taking-part', { name: party.name }, at)
        : issue('party-outside-agreement', { name: party.name, agreement: agreement.id }, at),
    );
  }
  return partiesOf(named, all, issues);
}
