import type { Agreement } from '../../agreement/agreement.js';
import { type PaymentPlan, type Period, YEARLY } from '../../agreement/payment-plan.js';
import { periodOf as readPeriod } from '../../agreement/read-instalments.js';
import { type Outcome, outcome } from '../../kernel/outcome.js';
import { given } from '../../text/records.js';
import type { Call } from '../command.js';

/** The period of the instalments that a call asks for, when it does. Issue: unknown-choice. */
export async function periodOf({
  line,
  options: { instalments },
}: Pick<Call, 'line' | 'options'>): Promise<Outcome<Period | undefined>> {
  if (instalments === undefined) return outcome(undefined);
  return given((issues) => readPeriod(line.option('--instalments', instalments), issues));
}

/** When an agreement's year is paid: by its own plan, or in instalments of the period that is asked for. */
export function planOf({ instalments: plan = YEARLY }: Agreement, period: Period | undefined): PaymentPlan {
  return period === undefined ? plan : { ...plan, period, dates: [] };
}
