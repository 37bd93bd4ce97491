import type { Allocation } from '../allocation/allocation.js';
import { allocationSheet } from '../allocation/sheet.js';
import type { Words } from '../allocation/words.js';
import type { PageData } from '../commands/run/page/data.js';
import { allocationHtml } from '../commands/run/page/sections.js';
import { cssText } from '../formats/html/text.js';
import { decimalsOf, parseExact, type Rational, subtract } from '../kernel/number.js';
import { showGrouped, showMoney, showUnit } from '../sheet/figures.js';
import { held } from '../sheet/fit.js';
import { plain } from '../sheet/plain.js';
import type { Sentence } from '../sheet/sentence.js';
import type { Sheet } from '../sheet/sheet.js';
import { ALONE, readAmount } from '../text/figure.js';
import { faultOf } from './fault.js';
import { type Choice, dividerOf, NOWHERE } from './question.js';

/** Lets the reader of a page tick parties and change amount and key: everything shown follows, by the same core. */
export function start(words: Words): void {
  const data: PageData = JSON.parse(element('data').textContent ?? '');
  const divide = dividerOf(data);
  const form = element('calculator');
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=party]')];
  const amount = element('amount') as HTMLInputElement;
  const keys = [...form.querySelectorAll<HTMLInputElement>('input[name=key]')];
  const back = element('back') as HTMLButtonElement;
  const [shown, others, state] = ['shown', 'others', 'state'].map(element) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  const paper = document.documentElement.style;
  const first = { shown: shown.innerHTML, state: state.innerHTML, className: state.className };
  const base: Choice = { ticked: data.ticked, key: data.key, amount: parseExact(data.amount) };
  const from = divide(base);
  const made = new Map(from.ok ? from.value.rows.map((row) => [row.party.id, row.amount]) : []);
  const unit = showUnit(parseExact(data.unit), words.mark);

  const showFirst = () => {
    fill(shown, first.shown);
    state.innerHTML = first.state;
    state.className = first.className;
    paper.removeProperty('--mark');
    tell({ told: words.page.calculator.shown });
  };
  const sayUndecided = () => {
    const undecided = data.agreement ? words.page.notDecided : words.page.withoutAgreement;
    state.textContent = held(plain(undecided));
    paper.setProperty('--mark', cssText(undecided));
    state.className = 'undecided';
  };
  const show = (allocation: Allocation) => {
    const { rows, amount } = allocation;
    fill(shown, allocationHtml(allocation, words, withChange(allocation, made, words)));
    others.hidden = allocation.kind !== 'split' && !allocation.isAgreedAmount;
    sayUndecided();
    tell({ told: words.page.calculator.changed(rows.length, showMoney(amount, words.mark)) });
  };
  const tell = ({ fault, told }: { readonly fault?: Sentence; readonly told?: Sentence }) => {
    element('fault').textContent = held(plain(fault ?? ''));
    element('told').textContent = held(plain(told ?? ''));
    // What stands for other choices than those made must not be taken for theirs.
    shown.hidden = fault !== undefined;
  };
  const follow = () => {
    const written = readAmount({ value: amount.value, at: NOWHERE }, ALONE);
    const choice = {
      ticked: boxes.map((box) => box.checked),
      key: Number(keys.find((one) => one.checked)?.value ?? data.key),
      amount: written.ok ? written.value : undefined,
    };
    const isFirst = isSame(choice, base);
    back.disabled = isFirst;
    others.hidden = false;
    const result = isComplete(choice)
      ? divide(choice)
      : { ok: false as const, issues: written.ok ? [] : written.issues };
    const fault = result.ok ? undefined : faultOf(result.issues, unit, words);
    amount.setAttribute('aria-invalid', String(fault?.isOfAmount === true));
    if (fault) sayUndecided();
    if (fault) tell({ fault: fault.text });
    else if (isFirst) showFirst();
    else if (result.ok) show(result.value);
  };
  const restore = () => {
    for (const [i, box] of boxes.entries()) box.checked = data.ticked[i] ?? false;
    amount.value = showGrouped(base.amount, words.mark);
    for (const [i, one] of keys.entries()) one.checked = i === data.key;
    follow();
  };
  const tickAll = (isTicked: boolean) => () => {
    for (const box of boxes) box.checked = isTicked;
    follow();
  };
  form.addEventListener('input', follow);
  form.addEventListener('submit', (event) => event.preventDefault());
  back.addEventListener('click', () => {
    restore();
    amount.focus();
  });
  element('all').addEventListener('click', tickAll(true));
  element('nobody').addEventListener('click', tickAll(false));
  element('unscripted').hidden = true;
  form.hidden = false;
  (form as HTMLDetailsElement).open = matchMedia('(min-width: 62rem)').matches;
  // A browser may have kept what was filled in before the page was loaded anew.
  restore();
  openReceiptsOnPaper();
}

/** A choice whose amount can be read. */
function isComplete(choice: { amount: Rational | undefined }): choice is Choice {
  return choice.amount !== undefined;
}

function isSame(choice: Omit<Choice, 'amount'> & { amount: Rational | undefined }, base: Choice): boolean {
  const { ticked, key, amount } = choice;
  return (
    ticked.every((isTicked, i) => isTicked === base.ticked[i]) &&
    key === base.key &&
    amount !== undefined &&
    subtract(amount, base.amount).numerator === 0n
  );
}

/** The table with what each party's amount changes by. */
function withChange(allocation: Allocation, made: ReadonlyMap<string, Rational>, words: Words): Sheet {
  const sheet = allocationSheet(allocation, words);
  const decimals = decimalsOf(allocation.unit) ?? 0;
  const heading = words.page.calculator.change;
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
function fill(shown: HTMLElement, figures: string): void {
  const nameOf = (receipt: Element) => receipt.querySelector('summary span')?.textContent;
  const opened = new Set([...shown.querySelectorAll('details[open]')].map(nameOf));
  shown.innerHTML = figures;
  for (const receipt of shown.querySelectorAll('details')) receipt.open = opened.has(nameOf(receipt));
}

/** Browsers that do not print what a closed receipt holds print it opened. */
function openReceiptsOnPaper(): void {
  let opened: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('#shown details:not([open])')];
    for (const receipt of opened) receipt.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const receipt of opened) receipt.open = false;
  });
}

function element(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}
