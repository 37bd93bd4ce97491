import { reportRepeatedParties } from '../../agreement/read-parties.js';
import type { Claimant } from '../../allocation/allocation.js';
import { readRounding } from '../../allocation/question.js';
import { alone, share } from '../../allocation/share.js';
import { fold } from '../../kernel/identity.js';
import { type Issue, issue, type Located } from '../../kernel/issue.js';
import { ONE } from '../../kernel/number.js';
import { failed, outcome } from '../../kernel/outcome.js';
import { inTableOrder, type Party } from '../../kernel/party.js';
import { UsageError } from '../../kernel/problem.js';
import type { Language } from '../../sheet/words.js';
import { ALONE, dialectOf } from '../../text/figure.js';
import { anywhere, type Folder } from '../../text/files.js';
import { readTable, take } from '../../text/records.js';
import { oneLine } from '../../text/shape.js';
import { isSubtotal, isTotal } from '../../text/sum-rows.js';
import { numberOf, partAfter } from '../../text/values.js';
import type { Call, Run } from '../command.js';
import { statedBy } from '../question.js';
import { formatOf } from '../report.js';
import { report } from '../run/report.js';
import type { Words } from '../run/words.js';

/** `allocate split 10 A=61 B=19 C=20`: the calculator alone, with weights from the command line or a file. */
export const split: Run<Words> = async (call) => {
  const { line, options, args, shell } = call;
  const issues: Issue[] = [];
  const format = take(formatOf(call), issues);
  const folder = anywhere(shell);
  const pairs = args.slice(1);
  const amountText = line.argument(0);
  const amount = numberOf(amountText, ALONE, issues);
  const written =
    options.weights === undefined
      ? weightsOf(pairs, call, issues)
      : await weightsIn(folder, options.weights, pairs, issues);
  const claimants = claimantsOf(written, issues);
  const stated = readRounding(
    statedBy(call),
    claimants.map(({ party }) => party),
    issues,
  );
  const rule = { unit: ONE, rounding: { rule: 'largest-remainder' } as const, ...stated };
  if (!amount || !format || issues.length > 0) return { ok: false, issues };

  const cost = { ...rule, amount: { value: amount, at: amountText.at } };
  const division = share(cost, claimants);
  if (!division.ok) return failed(division);
  const page = async (language: Language) => ({
    state: 'calculated' as const,
    calculator: (await import('../run/page/make.js')).calculating({ cost, claimants }, shell, language),
  });
  return outcome(await report(alone(division.value), format, call, folder, page));
};

interface WrittenWeight {
  readonly name: Located<string>;
  readonly code?: string;
  readonly id?: string;
  readonly weight: Located<string>;
}

/** Pairs of the command line: `A=469,9`; a name may hold = itself, a weight cannot. */
function weightsOf(pairs: readonly string[], { line }: Call<Words>, issues: Issue[]): WrittenWeight[] {
  return pairs.flatMap((pair, i) => {
    const mark = pair.lastIndexOf('=');
    const written = line.argument(i + 1);
    if (mark < 0 || fold(pair.slice(0, mark)) === '') {
      issues.push(issue('not-a-party-weight', { text: pair }, written.at));
      return [];
    }
    return [{ name: { value: pair.slice(0, mark), at: written.at }, weight: partAfter(written, mark + 1) }];
  });
}

/** A file with the columns name and weight, and id and code when the parties have them. */
async function weightsIn(
  folder: Folder,
  file: string,
  pairs: readonly string[],
  issues: Issue[],
): Promise<WrittenWeight[]> {
  if (pairs.length > 0) throw new UsageError('options-clash', { first: '--weights', second: pairs[0] ?? '' });
  const fields = { required: ['name', 'weight'], optional: ['party', 'code'] };
  const table = await readTable(folder, file, fields, issues);
  if (table?.records.length === 0 && issues.length === 0) issues.push(issue('no-parties', {}, table.at));
  return (table?.records ?? []).map(({ fields }) => ({
    name: fields.get('name') as Located<string>,
    weight: fields.get('weight') as Located<string>,
    id: fields.get('party')?.value,
    code: fields.get('code')?.value,
  }));
}

/** Makes parties of the names, in table order. Issues: duplicate-party, sum-as-party, and those of the figures. */
function claimantsOf(written: readonly WrittenWeight[], issues: Issue[]): Claimant[] {
  const dialect = dialectOf(written.map(({ weight }) => weight.value));
  const claimants = new Map<Party, Claimant>();
  const parties = written.map(({ name, code, id, weight }): Party => {
    const label = oneLine(name.value);
    if (isTotal(label) || isSubtotal(label)) issues.push(issue('sum-as-party', { name: label }, name.at));
    const party: Party = { id: id || label, name: label, code: code || label, at: name.at };
    const value = numberOf(weight, dialect, issues);
    if (value) claimants.set(party, { party, weight: value, at: weight.at });
    return party;
  });
  reportRepeatedParties(parties, issues);
  return inTableOrder(parties).flatMap((party) => claimants.get(party) ?? []);
}
