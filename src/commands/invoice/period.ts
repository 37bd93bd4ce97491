import type { Agreement } from '../../agreement/agreement.js';
import { type PaymentPlan, type Period, YEARLY } from '../../agreement/payment-plan.js';
import { readPeriod } from '../../agreement/read-instalments.js';
import { type Outcome, optional } from '../../kernel/outcome.js';
import type { Call } from '../command.js';

/** The period of the instalments that a call asks for, when it does. Issue: unknown-choice. */
export function periodOf({ line, options }: Pick<Call, 'line' | 'options'>): Outcome<Period | undefined> {
  return optional(options.instalments, (text) => readPeriod(line.option('--instalments', text)));
}

/** When an agreement's year is paid: by its own plan, or in instalments of the period that is asked for. */
export function planOf({ instalments: plan = YEARLY }: Agreement, period: Period | undefined): PaymentPlan {
  return period === undefined ? plan : { ...plan, period, dates: [] };
}
