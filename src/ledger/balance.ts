import type { Opened } from '../allocation/read-question.js';
import { type Rational, sum } from '../kernel/number.js';
import { failed, type Outcome, outcome, valueIn } from '../kernel/outcome.js';
import { type Decide, settledAsAgreed } from './settled-as-agreed.js';

/**
 * What the cooperation has kept of the years before one, in kronor: the differences of those that have an outcome and are kept. Issues: those
 * of these years.
 */
export async function keptBefore(opened: Opened, year: number, decide: Decide): Promise<Outcome<Rational>> {
  const { timeline } = opened.file;
  const kept: Rational[] = [];
  for (const one of timeline.years.filter((earlier) => earlier < year)) {
    const agreement = valueIn(await timeline.inYear(one))?.agreement;
    if (!agreement?.outcome) continue;
    const settled = await settledAsAgreed(opened, one, decide);
    const found = valueIn(settled);
    if (!settled.ok || !found) return failed(settled);
    // The paper of the outcome may say what is done with it.
    if (found.rule === 'kept') kept.push(found.settlement.totals.difference);
  }
  return outcome(sum(kept));
}
