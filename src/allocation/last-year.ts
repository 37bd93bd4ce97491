import { type Adjustments, type Bound, isUnsettled, type Limit } from '../agreement/adjustments.js';
import type { Agreement } from '../agreement/agreement.js';
import type { AgreementFile } from '../agreement/agreement-file.js';
import type { Cooperation } from '../agreement/cooperation.js';
import { readMeasures } from '../agreement/measures/read.js';
import type { Rational } from '../kernel/number.js';
import { all, andThen, each, fail, failed, map, type Outcome, outcome } from '../kernel/outcome.js';
import { inTableOrder, type Party } from '../kernel/party.js';
import type { Folder } from '../text/files.js';
import { allocate } from './allocate.js';
import { ownQuestion } from './question.js';

/** Where an agreement's years are read: its cooperation, and the folder that holds both. */
export interface Home {
  readonly cooperation: Pick<Cooperation, 'measures' | 'parties'>;
  readonly folder: Folder;
}

/**
 * An agreement whose limits know what each party paid the year before: as its own timeline has it, where it is not stated. A
 * limit for all does not concern who took no part then.
 * Issues: missing-field where the agreement has no such year, not-taking-part for a limit of one who took no part; those of the year before.
 */
export async function withLastYear(
  { agreement, timeline }: AgreementFile,
  home: Home,
): Promise<Outcome<Agreement>> {
  const { adjustments, year } = agreement;
  const first = adjustments.limits.find(({ floor, cap }) => isUnsettled(floor) || isUnsettled(cap));
  if (!first) return outcome(agreement);
  if (year === undefined || timeline.isOpen || !timeline.years.includes(year - 1))
    return fail('missing-field', { field: 'last-year' }, first.at);
  const before = await timeline.inYear(year - 1);
  const paid = before.ok ? await amountsOf(before.value, home) : failed(before);
  return andThen(paid, (amounts) =>
    map(settled(adjustments, amounts), (known) => ({ ...agreement, adjustments: known })),
  );
}

/** The limits with what each party paid; those that are for all without who paid nothing, for it took no part. */
function settled(adjustments: Adjustments, paid: Amounts): Outcome<Adjustments> {
  const newcomers = new Set<Party>();
  const limits = each(adjustments.limits, (limit): Outcome<Limit[]> => {
    const { party, floor, cap, isForAll, at } = limit;
    if (!isUnsettled(floor) && !isUnsettled(cap)) return outcome([limit]);
    const lastYear = paid.get(party.id);
    const known = (bound: Bound | undefined) => (isUnsettled(bound) ? { ...bound, lastYear } : bound);
    if (lastYear) return outcome([{ ...limit, floor: known(floor), cap: known(cap) }]);
    if (!isForAll) return fail('not-taking-part', { name: party.name }, at);
    newcomers.add(party);
    return outcome([]);
  });
  return map(limits, (own) => ({
    ...adjustments,
    limits: own.flat(),
    newcomers: inTableOrder([...newcomers]),
  }));
}

type Amounts = ReadonlyMap<string, Rational>;

/** What each party pays for an agreement in its year, each year worked out once. */
function amountsOf(file: AgreementFile, home: Home): Promise<Outcome<Amounts>> {
  const known = AMOUNTS.get(file) ?? dividedAmounts(file, home);
  AMOUNTS.set(file, known);
  return known;
}

const AMOUNTS = new WeakMap<AgreementFile, Promise<Outcome<Amounts>>>();

async function dividedAmounts(file: AgreementFile, home: Home): Promise<Outcome<Amounts>> {
  const { reads } = file.agreement.key.value;
  const read = all({
    agreement: await withLastYear(file, home),
    measures: await readMeasures(reads, home.cooperation, home.folder),
  });
  const divided = andThen(read, ({ agreement, measures }) => allocate(ownQuestion(agreement, measures)));
  return map(divided, ({ rows }) => new Map(rows.map(({ party, amount }) => [party.id, amount])));
}
