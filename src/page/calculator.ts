import type { Allocation } from '../allocation/allocation.js';
import { titleOf } from '../allocation/sheet.js';
import type { Words } from '../allocation/words.js';
import { choicesHtml } from '../commands/run/page/calculator-html.js';
import type { PageData, PageYear } from '../commands/run/page/data.js';
import { allocationHtml } from '../commands/run/page/sections.js';
import { standingOf } from '../commands/run/page/standing.js';
import { parseExact, type Rational, subtract } from '../kernel/number.js';
import type { Outcome } from '../kernel/outcome.js';
import { showGrouped, showMoney, showUnit } from '../sheet/figures.js';
import { held } from '../sheet/fit.js';
import { plain } from '../sheet/plain.js';
import type { Sentence } from '../sheet/sentence.js';
import { ALONE, readAmount } from '../text/figure.js';
import { faultOf } from './fault.js';
import { headShown } from './head.js';
import { type Choice, dividerOf, NOWHERE } from './question.js';
import { element, fill, openReceiptsOnPaper, withChange } from './shown.js';

/** Lets the reader of a page choose year, parties, amount and key: everything shown follows, by the same core. */
export function start(words: Words): void {
  const made: PageData = JSON.parse(element('data').textContent ?? '');
  const form = element('calculator');
  const [shown, others, back] = [element('shown'), element('others'), element('back') as HTMLButtonElement];
  const year = document.getElementById('year') as HTMLSelectElement | null;
  const amount = () => element('amount') as HTMLInputElement;
  const inputs = (name: string) => [...form.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];
  const head = headShown();
  const firstShown = shown.innerHTML;
  const unit = showUnit(parseExact(made.unit), words.mark);
  const before = amountsOf(dividerOf(made)(baseOf(made)));

  let data: PageData = made;
  let ofYear: PageYear | undefined;
  let title: Sentence | undefined;
  let divide = dividerOf(data);
  let scenario: number | undefined;

  const tell = ({ fault, told }: { readonly fault?: Sentence; readonly told?: Sentence }) => {
    element('fault').textContent = held(plain(fault ?? ''));
    element('told').textContent = held(plain(told ?? ''));
    // What stands for other choices than those made must not be taken for theirs.
    shown.hidden = fault !== undefined;
  };
  const showMade = () => {
    fill(shown, firstShown);
    head.restore();
    others.hidden = false;
    tell({ told: words.page.calculator.shown });
  };
  const show = (allocation: Allocation, isOfYear: boolean) => {
    const { rows, amount, kind } = allocation;
    const answered = isOfYear ? ofYear : undefined;
    const answer = kind === 'split' ? allocation : { ...allocation, lockedBy: answered?.lockedBy };
    fill(shown, allocationHtml(answer, words, withChange(answer, before, words)));
    others.hidden = ofYear !== undefined || (kind !== 'split' && !allocation.isAgreedAmount);
    head.change(title, standingOf(answer, answered?.state ?? 'calculated', words));
    tell({ told: words.page.calculator.changed(rows.length, showMoney(amount, words.mark)) });
  };
  const follow = () => {
    const field = amount();
    const written = readAmount({ value: field.value, at: NOWHERE }, ALONE);
    const choice = {
      ticked: inputs('party').map((box) => box.checked),
      key: Number(inputs('key').find((one) => one.checked)?.value ?? data.key),
      amount: written.ok ? written.value : undefined,
      scenario,
    };
    const isOfYear = isSame(choice, baseOf(data));
    const isMade = isOfYear && !ofYear;
    back.disabled = isMade;
    const result = isComplete(choice)
      ? divide(choice)
      : { ok: false as const, issues: written.ok ? [] : written.issues };
    const fault = result.ok ? undefined : faultOf(result.issues, unit, words);
    field.setAttribute('aria-invalid', String(fault?.isOfAmount === true));
    if (fault) {
      others.hidden = ofYear !== undefined;
      head.change(title, { text: undecidedIn(words, made), isSettled: false });
      tell({ fault: fault.text });
    } else if (isMade) showMade();
    else if (result.ok) show(result.value, isOfYear);
  };
  /** What is chosen by hand is no scenario, also where it is the same. */
  const followChoice = () => {
    scenario = undefined;
    follow();
  };
  const choose = (choice: Pick<PageData, 'ticked' | 'key' | 'amount'>, index?: number) => {
    for (const [i, box] of inputs('party').entries()) box.checked = choice.ticked[i] ?? false;
    amount().value = showGrouped(parseExact(choice.amount), words.mark);
    for (const [i, one] of inputs('key').entries()) one.checked = i === choice.key;
    scenario = index;
    follow();
  };
  const chooseYear = (chosen?: PageYear) => {
    if (chosen !== ofYear) {
      ofYear = chosen;
      data = chosen ? dataOf(chosen, made) : made;
      divide = dividerOf(data);
      const divided = divide(baseOf(data));
      title = chosen && divided.ok ? titleOf(divided.value, words) : undefined;
      element('choices').innerHTML = choicesHtml(data, words);
    }
    if (year) year.value = String(data.year);
    choose(data);
  };
  const tickAll = (isTicked: boolean) => {
    for (const box of inputs('party')) box.checked = isTicked;
    followChoice();
  };
  form.addEventListener('input', ({ target }) => {
    if (target !== year) followChoice();
    else chooseYear(made.years?.find((one) => String(one.year) === year?.value));
  });
  form.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const chosen = data.scenarios?.[Number(target.value)];
    if (target.name === 'scenario' && chosen) choose(chosen, Number(target.value));
    if (target.name === 'all' || target.name === 'nobody') tickAll(target.name === 'all');
    if (target !== back) return;
    chooseYear();
    amount().focus();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  element('unscripted').hidden = true;
  form.hidden = false;
  (form as HTMLDetailsElement).open = matchMedia('(min-width: 62rem)').matches;
  // A browser may have kept what was filled in before the page was loaded anew.
  chooseYear();
  openReceiptsOnPaper();
}

function undecidedIn({ page }: Words, { agreement }: PageData): Sentence {
  return agreement ? page.notDecided : page.withoutAgreement;
}

/** All the data of a year: what it has otherwise than the page's own, in which null is nothing. */
function dataOf(year: PageYear, made: PageData): PageData {
  const others = Object.entries(year).map(([name, value]) => [name, value ?? undefined]);
  return { ...made, ...Object.fromEntries(others) };
}

/** What a year starts from. */
function baseOf({ ticked, key, amount }: PageData): Choice {
  return { ticked, key, amount: parseExact(amount) };
}

function amountsOf(divided: Outcome<Allocation>): ReadonlyMap<string, Rational> {
  return new Map(divided.ok ? divided.value.rows.map(({ party, amount }) => [party.id, amount]) : []);
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
