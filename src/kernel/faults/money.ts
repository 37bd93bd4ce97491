import type { Rational } from '../number.js';

/** Where a finer unit than the amount's own can be stated: on the command line, in its agreement, or nowhere. */
export type FinerIn = 'option' | 'agreement' | 'nowhere';

/** What faults of the cost, and what is done with it before and when it is divided tell about themselves. */
export interface MoneyFaults {
  /** The lines that lead back to the first of them. */
  'cost-cycle': { lines: readonly string[] };
  /** `through`: the parts of the line that hold what is counted twice, beside another that does or is it. */
  'counted-twice': { line: string; twice: readonly string[]; through: readonly string[] };
  'missing-costs': { agreement: string };
  /** `from`: the lines that are given, and that it is calculated from. */
  'calculated-line': { line: string; isSum: boolean; from: readonly string[] };
  'no-cost-total': Record<string, never>;
  'missing-survey': { agreement: string };
  'missing-amount': { agreement: string };
  /** No whole units add up both ways: totals that differ, or lines and parties that cannot hold what is asked of them. */
  'impossible-margins':
    | { kind: 'totals'; lines: Rational; parties: Rational }
    | {
        kind: 'cells';
        lines: readonly string[];
        parties: readonly string[];
        needed: Rational;
        least: Rational;
        most: Rational;
      };
  'surcharge-above-cost': { surcharge: Rational; cost: Rational };
  /** `names`: the parties that bear it, when `cost` is what is left to divide; else it is what must remain of the cost beside a grant. `outcome`: what the year came to cost, when it is that which is too small. */
  'own-funding-above-cost': { own: Rational; cost: Rational; names?: readonly string[]; outcome?: Rational };
  /** `isOutcome`: whether it is an outcome that does not tell what the lines came to, and else another amount than the sheet's. */
  'grant-needs-lines': { lines: readonly string[]; isOutcome: boolean };
  'lines-above-cost': { lines: readonly string[]; spent: Rational; cost: Rational };
  'external-above-amount': { external: Rational; amount: Rational; isCharged: boolean; outcome?: Rational };
  'floors-above-amount': { floors: Rational; amount: Rational };
  'caps-below-amount': { caps: Rational; amount: Rational };
  'cap-below-floor': { name: string; floor: Rational; cap: Rational; isStrict: boolean };
  'last-year-credit': { name: string; lastYear: Rational; isCredit: boolean };
  'limit-passed': { name: string; amount: Rational; which: 'floor' | 'cap'; limit: Rational; rule: string };
  'unit-not-positive': { text: string };
  'amount-finer-than-unit': { amount: Rational; unit: Rational; remedy: Rational; finerIn: FinerIn };
  'residual-impossible': { name: string; amount: Rational };
  'too-few-units': { rule: string; amount: Rational; least: Rational };
}
