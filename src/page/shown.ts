import type { Allocation } from '../allocation/allocation.js';
import { allocationSheet } from '../allocation/sheet.js';
import type { Words } from '../allocation/words.js';
import { decimalsOf, type Rational, subtract } from '../kernel/number.js';
import type { Sheet } from '../sheet/sheet.js';

/** The table with what each party's amount changes by, and from which year where that is another. */
export function withChange(
  allocation: Allocation,
  made: ReadonlyMap<string, Rational>,
  year: number | undefined,
  words: Words,
): Sheet {
  const sheet = allocationSheet(allocation, words);
  const decimals = decimalsOf(allocation.unit) ?? 0;
  const { change, changeFrom } = words.page.calculator;
  const heading = year === undefined ? change : changeFrom(String(year));
  return {
    ...sheet,
    columns: [...sheet.columns, { id: 'change', heading }],
    rows: sheet.rows.map((row, i) => {
      const { party, amount } = allocation.rows[i] as Allocation['rows'][number];
      const before = made.get(party.id);
      return [
        ...row,
        before ? { kind: 'money', value: subtract(amount, before), decimals } : { kind: 'empty' },
      ];
    }),
    totals: sheet.totals.map((row) => [...row, { kind: 'empty' }]),
  };
}

/** Shows other figures; the receipts that the reader has opened stay open. */
export function fill(shown: HTMLElement, figures: string): void {
  const nameOf = (receipt: Element) => receipt.querySelector('summary span')?.textContent;
  const opened = new Set([...shown.querySelectorAll('details[open]')].map(nameOf));
  shown.innerHTML = figures;
  for (const receipt of shown.querySelectorAll('details')) receipt.open = opened.has(nameOf(receipt));
}

/** Browsers that do not print what a closed receipt holds print it opened. */
export function openReceiptsOnPaper(): void {
  let opened: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('#shown details:not([open])')];
    for (const receipt of opened) receipt.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const receipt of opened) receipt.open = false;
  });
}

export function element(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}
