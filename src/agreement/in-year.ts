import type { Located } from '../kernel/issue.js';
import { fail, type Outcome, outcome } from '../kernel/outcome.js';
import type { AgreementFile } from './agreement-file.js';

/**
 * An agreement as it is for a year. Another year than those that something is decided for can be asked about with an amount,
 * by the rules that hold then, but none before them; of an agreement whose years are not written apart, any. Issue: outside-timeline.
 */
export async function fileIn(
  file: AgreementFile,
  asked: Located<number>,
  hasAmount: boolean,
): Promise<Outcome<AgreementFile>> {
  const { years, isOpen, inYear } = file.timeline;
  const { value: year } = asked;
  const canBeAsked = hasAmount && year >= Math.min(...years);
  return isOpen || years.includes(year) || canBeAsked ? inYear(year) : outsideTimeline(file, asked, true);
}

/** The fault of a year that nothing is decided for: outside-timeline. Whether an amount would do is told, but of no year before all rules. */
export function outsideTimeline(
  { agreement: { id }, timeline: { years } }: AgreementFile,
  { value: year, at }: Located<number>,
  wouldAmountDo: boolean,
): Outcome<never> {
  const isBefore = !wouldAmountDo || year < Math.min(...years);
  return fail(
    'outside-timeline',
    { agreement: id, year: String(year), known: years.map(String), isBefore },
    at,
  );
}

/** An agreement as it is for each of its years, ascending; of one whose years are not written apart, itself. What is wrong with a year has been told. */
export async function everyYear(file: AgreementFile): Promise<AgreementFile[]> {
  const { years, isOpen, inYear } = file.timeline;
  const views = isOpen ? [outcome(file)] : await Promise.all(years.map(inYear));
  return views.flatMap((view) => (view.ok ? [view.value] : []));
}

/** The year that an agreement is of; undefined of one that names none, or whose years are written apart. */
export function ownYear({ agreement, timeline }: AgreementFile): number | undefined {
  return timeline.isOpen ? agreement.year : undefined;
}

/** Whether a year is one of an agreement's own. One that names no year is of any. */
export function isOfYear({ agreement, timeline }: AgreementFile, year: number): boolean {
  return timeline.isOpen ? (agreement.year ?? year) === year : timeline.years.includes(year);
}
