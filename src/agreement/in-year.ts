import type { Located } from '../kernel/issue.js';
import { fail, type Outcome, outcome } from '../kernel/outcome.js';
import type { AgreementFile } from './agreement-file.js';

/**
 * An agreement as it is for a year. Another year than those that something is decided for can be asked about with an amount,
 * by the rules that hold then, but none before them; of an agreement whose years are not written apart, any. Issue: outside-timeline.
 */
export async function fileIn(
  { agreement: { id }, timeline }: AgreementFile,
  { value: year, at }: Located<number>,
  hasAmount: boolean,
): Promise<Outcome<AgreementFile>> {
  const { years, isOpen, inYear } = timeline;
  const isBefore = year < Math.min(...years);
  if (isOpen || years.includes(year) || (hasAmount && !isBefore)) return inYear(year);
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
