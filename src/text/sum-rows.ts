import { fold } from '../kernel/identity.js';

/**
 * What a row of sums, and a part of them, are called; marks and footnotes around it do not
 * matter, but for those of a formula: `=SUM(1)` is no name of a sum.
 */
const TOTAL =
  /^[^\p{L}\p{N}=@]*(summa|summor|summering|totalt?|totalsumma|totals?|sums?|s:a|samtliga|tot|riket|hela riket|hela landet)(?!\p{L})|\P{L}(summa|totalt?)[^\p{L}]*$/u;
const SUBTOTAL = /^[^\p{L}\p{N}]*(delsumma|delsummor|subtotal|varav|därav)(?![\p{L}\p{N}])/u;

/** Whether a row is called what sums of a table are: `Summa`, `TOTALT:`, `Sum of all`. */
export function isTotal(name: string): boolean {
  return TOTAL.test(fold(name));
}

/** Whether a row is called what sums of some of a table's rows are: `Delsumma`, `varav skolor`. */
export function isSubtotal(name: string): boolean {
  return SUBTOTAL.test(fold(name));
}
