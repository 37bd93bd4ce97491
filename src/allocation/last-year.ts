import { type Adjustments, type Bound, isUnsettled, type Limit } from '../agreement/adjustments.js';
import type { Agreement } from '../agreement/agreement.js';
import type { AgreementFile } from '../agreement/agreement-file.js';
import type { Cooperation } from '../agreement/cooperation.js';
import type { FigureCell } from '../agreement/figure-cell.js';
import { outsideTimeline } from '../agreement/in-year.js';
import { readMeasures } from '../agreement/measures/read.js';
import { absolute, type Rational } from '../kernel/number.js';
import { all, andThen, fail, failed, map, type Outcome, outcome } from '../kernel/outcome.js';
import { inTableOrder, type Party } from '../kernel/party.js';
import type { Folder } from '../text/files.js';
import { allocate } from './allocate.js';
import type { Answer } from './allocation.js';
import { ownQuestion } from './question.js';
import { figuresIn } from './stated.js';

/** Where an agreement's years are read: its cooperation, and the folder that holds both. */
export interface Home {
  readonly cooperation: Pick<Cooperation, 'measures' | 'parties'>;
  readonly folder: Folder;
}

/**
 * An agreement whose limits know what each party paid the year before: as its own timeline has it, where it is not stated. They
 * do not concern who did not take part the whole of that year, or stood outside.
 * Issues: missing-field where no year tells it, outside-timeline where the year before is not written; those of the year before.
 */
export async function withLastYear(file: AgreementFile, home: Home): Promise<Outcome<Agreement>> {
  const { agreement, timeline } = file;
  const { adjustments, year } = agreement;
  const first = adjustments.limits.find(({ floor, cap }) => isUnsettled(floor) || isUnsettled(cap));
  if (!first) return outcome(agreement);
  const { at } = first;
  if (year === undefined || timeline.isOpen || year <= Math.min(...timeline.years))
    return fail('missing-field', { field: 'last-year' }, at);
  if (!timeline.years.includes(year - 1)) return outsideTimeline(file, { value: year - 1, at }, false);
  const before = await timeline.inYear(year - 1);
  const paid = before.ok ? await amountsOf(before.value, home) : failed(before);
  return map(paid, (amounts) => ({ ...agreement, adjustments: settled(adjustments, amounts) }));
}

/** The limits with what each party paid, without those of who did not pay for the whole of the year before. */
function settled(adjustments: Adjustments, { paid, made }: Amounts): Adjustments {
  const newcomers = new Set<Party>();
  const limits = adjustments.limits.flatMap((limit): Limit[] => {
    const { party, floor, cap } = limit;
    if (!isUnsettled(floor) && !isUnsettled(cap)) return [limit];
    const lastYear = paid.get(party.id);
    if (lastYear) {
      const made = { lastYear: absolute(lastYear), isCredit: lastYear.numerator < 0n };
      const known = (bound: Bound | undefined) => (isUnsettled(bound) ? { ...bound, ...made } : bound);
      return [{ ...limit, floor: known(floor), cap: known(cap) }];
    }
    newcomers.add(party);
    return [];
  });
  return { ...adjustments, limits, before: made, newcomers: inTableOrder([...newcomers]) };
}

/** What each party paid, by its id, and what that was made of. */
interface Amounts {
  readonly paid: ReadonlyMap<string, Rational>;
  readonly made: readonly FigureCell[];
}

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
  return map(divided, amountsIn);
}

/** What each party pays that takes part the whole year, and does not stand outside. */
function amountsIn(answer: Answer): Amounts {
  const outside = new Set(answer.adjustments.outside.map(({ value }) => value));
  const stretches = answer.kind === 'divided-year' ? answer.stretches : [];
  const isThere = (party: Party) =>
    !outside.has(party) && stretches.every(({ parties }) => parties.includes(party));
  const paid = answer.rows.filter(({ party }) => isThere(party));
  return {
    paid: new Map(paid.map(({ party, amount }) => [party.id, amount])),
    made: figuresIn(answer).map((cell) => ({ year: answer.year, ...cell, id: `last-year:${cell.id}` })),
  };
}
