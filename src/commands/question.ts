import type { Agreement } from '../core/agreement.js';
import { allocate } from '../core/allocate.js';
import type { Allocation, Cost } from '../core/allocation.js';
import { type Issue, issue, type Located, type Outcome } from '../core/issue.js';
import { findKey } from '../core/keys/index.js';
import { findParty, fold, inTableOrder, type Party } from '../core/party.js';
import { agreementIds, isKeyFile, keyOf, readAgreement } from '../input/agreement.js';
import { type Cooperation, readCooperation } from '../input/cooperation.js';
import { ALONE } from '../input/figure.js';
import type { Folder } from '../input/files.js';
import { dateOf, numberOf, partiesOf, roundingOf, unitOf, unknown, yearOf } from '../input/values.js';
import type { Call } from './command.js';
import { readMeasures } from './data.js';

/**
 * Reads an agreement and what it rests on, applies the options of the call, and divides.
 * The issues of the arguments and of every file come together.
 */
export async function answer(call: Call, folder: Folder): Promise<Outcome<Allocation>> {
  const { line, options } = call;
  const issues: Issue[] = [];
  const name = line.argument(0);
  const id = agreementOf(name, folder, issues);
  const cooperation = await readCooperation(folder, issues);
  const agreement =
    id === undefined ? undefined : (await readAgreement(folder, id, cooperation, issues))?.agreement;
  if (!agreement || !cooperation) return { ok: false, issues };

  const read = <T>(
    option: string,
    value: string | undefined,
    reader: (text: Located<string>, issues: Issue[]) => T,
  ) => (value === undefined ? undefined : reader(line.option(option, value), issues));
  const isOwn = options.key !== undefined && isKeyFile(options.key);
  const chosen = (isOwn ? undefined : read('--key', options.key, keyOf)) ?? agreement.key;
  const year = read('--year', options.year, yearOf) ?? agreement.year;
  const asOf = read('--as-of', options.asOf, dateOf);
  if (asOf && year !== undefined && asOf.year !== year) {
    const facts = { date: options.asOf ?? '', year: String(year) };
    issues.push(issue('as-of-outside-year', facts, line.option('--as-of', options.asOf ?? '').at));
  }
  const parties = partiesFor(call, agreement, cooperation, issues);
  const cost = costFor(call, agreement, name, issues);
  const key = findKey(chosen.value);
  const reads = isOwn ? cooperation.measures.map(({ id }) => id) : (key?.reads(agreement) ?? []);
  const measures = await readMeasures(reads, cooperation, folder, issues);
  if (!cost || issues.length > 0) return { ok: false, issues };

  const input = { agreement, parties, year, asOf, measures, at: chosen.at, askedAt: name.at };
  if (isOwn) {
    const { keyOfModule } = await import('../input/key-module.js');
    const own = keyOfModule(options.key, input, call.shell, folder.ownFiles);
    if (!own.ok) return own;
    return allocate({ agreement, key: own.value.value, input: { ...input, at: own.value.at }, ...cost });
  }
  return key ? allocate({ agreement, key, input, ...cost }) : { ok: false, issues };
}

/** The id of the agreement that a text names, in any case. Issue: unknown-agreement. */
export function agreementOf(text: Located<string>, folder: Folder, issues: Issue[]): string | undefined {
  const known = agreementIds(folder);
  const named = known.find((id) => id === text.value) ?? known.find((id) => fold(id) === fold(text.value));
  if (named === undefined) issues.push(unknown('unknown-agreement', text, known));
  return named;
}

/** The amount, unit and rounding of a call; what it leaves out is the agreement's. Issue: missing-amount. */
function costFor(
  { line, options }: Call,
  agreement: Agreement,
  name: Located<string>,
  issues: Issue[],
): Cost | undefined {
  const given = options.amount === undefined ? undefined : line.option('--amount', options.amount);
  const value = given && numberOf(given, ALONE, issues);
  const amount = given ? value && { value, at: given.at } : agreement.amount;
  if (!given && !amount && !agreement.isAmountStated)
    issues.push(issue('missing-amount', { agreement: agreement.id }, name.at));
  const stated = roundingFor({ line, options }, agreement.parties, issues);
  const { unit, unitAt, rounding, roundingAt } = agreement;
  return amount && { unit, unitAt, rounding, roundingAt, ...stated, amount };
}

/** The unit and rule of rounding that a call states, with their places; nothing of what it does not state. */
export function roundingFor(
  { line, options }: Pick<Call, 'line' | 'options'>,
  parties: readonly Party[],
  issues: Issue[],
): Partial<Omit<Cost, 'amount'>> {
  const unitText = options.unit === undefined ? undefined : line.option('--unit', options.unit);
  const ruleText = options.rounding === undefined ? undefined : line.option('--rounding', options.rounding);
  const unit = unitText && unitOf(unitText, ALONE, issues);
  const rounding = ruleText && roundingOf(ruleText, parties, issues);
  return {
    ...(unit ? { unit, unitAt: unitText.at } : {}),
    ...(rounding ? { rounding, roundingAt: ruleText.at } : {}),
  };
}

/** The agreement's parties, narrowed by --parties and --without. Issues: party-outside-agreement, no-parties. */
function partiesFor(
  { line, options }: Call,
  agreement: Agreement,
  { parties: all }: Cooperation,
  issues: Issue[],
): Party[] {
  const named = (option: string, list: string) => {
    const texts = line.list(option, list);
    for (const text of texts) {
      const party = findParty(all, text.value);
      if (!party || agreement.parties.includes(party)) continue;
      issues.push(issue('party-outside-agreement', { name: party.name, agreement: agreement.id }, text.at));
    }
    return partiesOf(texts, all, issues);
  };
  const wanted = options.parties === undefined ? agreement.parties : named('--parties', options.parties);
  const unwanted = options.without === undefined ? [] : named('--without', options.without);
  const left = wanted.filter((party) => !unwanted.includes(party));
  const narrowing = options.without === undefined ? '--parties' : '--without';
  const list = options.without ?? options.parties;
  if (left.length === 0 && issues.length === 0 && list !== undefined) {
    issues.push(issue('no-parties', {}, line.option(narrowing, list).at));
  }
  return inTableOrder(left);
}
