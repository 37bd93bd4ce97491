import type { Words } from '../allocation/words.js';
import type { Rational } from '../kernel/number.js';
import type { Outcome } from '../kernel/outcome.js';
import { ALONE, readAmount } from '../text/figure.js';
import { amountText } from './choices.js';
import { NOWHERE } from './question.js';
import { element } from './shown.js';
import type { Start } from './together.js';

/** The form of a page: what is chosen in it, and choosing it. */
export function formOf(form: HTMLElement, words: Words) {
  const inputs = (name: string) => [...form.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];
  const amount = () => element('amount') as HTMLInputElement;
  const year = () => document.getElementById('year') as HTMLSelectElement | null;
  return {
    /** Who shares, by which key, how much: no amount where the form is left without, as it started. */
    read: (start: Start) => {
      const { value } = amount();
      const read: Outcome<Rational> | undefined =
        value === '' && start.amount === '' ? undefined : readAmount({ value, at: NOWHERE }, ALONE);
      return {
        ticked: inputs('party').map((box) => box.checked),
        key: Number(inputs('key').find((one) => one.checked)?.value ?? start.key),
        amount: read,
      };
    },
    write: (start: Start) => {
      for (const [i, box] of inputs('party').entries()) box.checked = start.ticked[i] ?? false;
      for (const [i, one] of inputs('key').entries()) one.checked = i === start.key;
      amount().value = amountText(start, words);
    },
    /** Which of the years are chosen, by their places. */
    years: () => {
      const boxes = inputs('year');
      if (boxes.length === 0) return [Number(year()?.value ?? 0)];
      return boxes.filter((box) => box.checked).map((box) => Number(box.value));
    },
    /** Chooses again the year that the page is of, or all of its years. */
    writeYears: () => {
      const select = year();
      if (select) select.value = '0';
      for (const box of inputs('year')) box.checked = true;
    },
    tick: (name: string, isTicked: boolean) => {
      for (const box of inputs(name)) box.checked = isTicked;
    },
    mark: (isFaulty: boolean) => amount().setAttribute('aria-invalid', String(isFaulty)),
    focus: () => amount().focus(),
  };
}
