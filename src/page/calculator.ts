import type { Allocation } from '../allocation/allocation.js';
import type { Words } from '../allocation/words.js';
import type { PageData } from '../commands/run/page/data.js';
import { allocationHtml } from '../commands/run/page/sections.js';
import { cssText } from '../formats/html/text.js';
import { parseExact, type Rational, subtract } from '../kernel/number.js';
import { showGrouped, showMoney, showUnit } from '../sheet/figures.js';
import { held } from '../sheet/fit.js';
import { plain } from '../sheet/plain.js';
import type { Sentence } from '../sheet/sentence.js';
import { ALONE, readAmount } from '../text/figure.js';
import { faultOf } from './fault.js';
import { type Choice, dividerOf, NOWHERE } from './question.js';
import { fill, openReceiptsOnPaper, withChange } from './shown.js';

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
  let scenario: number | undefined;
  const follow = () => {
    const written = readAmount({ value: amount.value, at: NOWHERE }, ALONE);
    const choice = {
      ticked: boxes.map((box) => box.checked),
      key: Number(keys.find((one) => one.checked)?.value ?? data.key),
      amount: written.ok ? written.value : undefined,
      scenario,
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
  /** What is chosen by hand is no scenario, also where it is the same. */
  const followChoice = () => {
    scenario = undefined;
    follow();
  };
  const choose = (choice: Pick<PageData, 'ticked' | 'key' | 'amount'>, index?: number) => {
    for (const [i, box] of boxes.entries()) box.checked = choice.ticked[i] ?? false;
    amount.value = showGrouped(parseExact(choice.amount), words.mark);
    for (const [i, one] of keys.entries()) one.checked = i === choice.key;
    scenario = index;
    follow();
  };
  const restore = () => choose(data);
  const tickAll = (isTicked: boolean) => () => {
    for (const box of boxes) box.checked = isTicked;
    followChoice();
  };
  form.addEventListener('input', followChoice);
  for (const [i, button] of form.querySelectorAll('button[name=scenario]').entries())
    button.addEventListener('click', () => {
      const chosen = data.scenarios?.[i];
      if (chosen) choose(chosen, i);
    });
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

function element(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}
