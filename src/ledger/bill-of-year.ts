import type { PaymentPlan } from '../agreement/payment-plan.js';
import type { Question } from '../allocation/question.js';
import { map, type Outcome } from '../kernel/outcome.js';
import { assert } from '../kernel/problem.js';
import { type Bill, billOf } from './bill.js';
import { type Instalment, instalmentsOf } from './instalments.js';
import { knownYears } from './known-years.js';
import type { AnsweredYear } from './line.js';

/** What was billed of a year, and how the year was known when it was. */
export interface BilledYear {
  readonly years: readonly AnsweredYear[];
  readonly instalments: readonly Instalment[];
  readonly bill: Bill;
}

/** What is billed of a year by a plan of payment. Issues: those of every answer. */
export function billOfYear(question: Question, plan: PaymentPlan): Outcome<BilledYear> {
  const { year } = question.input;
  assert(year !== undefined, 'what is billed has a year');
  const instalments = instalmentsOf(plan, year);
  const known = knownYears(
    question,
    instalments.map(({ due }) => due),
  );
  return map(known, (years) => ({ years, instalments, bill: billOf(years, instalments) }));
}
