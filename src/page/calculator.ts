import type { PageData } from '../commands/run/page/data.js';
import type { Words } from '../commands/run/years/words.js';
import { nth } from '../kernel/nth.js';
import { failed } from '../kernel/outcome.js';
import { choicesHtml, yearsHtml } from './choices.js';
import { formOf } from './form.js';
import { dividerOf } from './question.js';
import { element, openReceiptsOnPaper } from './shown.js';
import { baseOf, isBase, type Start, together, yearsIn } from './together.js';
import { viewOf } from './view.js';

/** Lets the reader of a page choose years, parties, amount and key: everything shown follows, by the same core. */
export function start(words: Words): void {
  const carried: PageData = JSON.parse(element('data').textContent ?? '');
  const years = yearsIn(carried).map((data) => ({ data, divide: dividerOf(data) }));
  const made = carried.several ? years : years.slice(0, 1);
  const own = nth(made, 0);
  const calculator = element('calculator') as HTMLDetailsElement;
  const back = element('back') as HTMLButtonElement;
  const form = formOf(calculator, words);
  const view = viewOf(carried, words);

  let chosen = made;
  let panel = together(made.map(({ data }) => data));
  let begun: Start = panel.data;
  let scenario: number | undefined;

  const follow = () => {
    const { amount, ...rest } = form.read(begun);
    const choice = { ...rest, amount: amount?.ok ? amount.value : undefined, scenario };
    const isAsBegun = amount?.ok !== false && isBase(choice, panel.data);
    const isOfMade = chosen.length === made.length && chosen.every((one) => made.includes(one));
    const compared = carried.several ? (chosen[0] ?? own) : own;
    back.disabled = isAsBegun && isOfMade;
    const isOfAmount = view(
      chosen.map(({ data, divide }) => ({
        data,
        divided: amount?.ok === false ? failed(amount) : divide(panel.choiceIn(data, choice)),
      })),
      {
        isAsBegun,
        isOfMade,
        isAmountGiven:
          choice.amount !== undefined && !isBase({ ...panel.data, amount: choice.amount }, panel.data),
        before: { data: compared.data, divided: compared.divide(baseOf(compared.data)) },
      },
    );
    form.mark(isOfAmount);
  };
  const choose = (start: Start, index?: number) => {
    form.write(start);
    begun = start;
    scenario = index;
    follow();
  };
  /** What is chosen by hand is no scenario, also where it is the same. */
  const followChoice = () => {
    begun = panel.data;
    scenario = undefined;
    follow();
  };
  /** The years of a page of several share one form; in a page of one, each has its own, which begins as it is agreed. */
  const followYears = () => {
    chosen = form.years().map((place) => nth(years, place));
    if (carried.several) return follow();
    panel = together(chosen.map(({ data }) => data));
    element('choices').innerHTML = choicesHtml(panel.data, words);
    choose(panel.data);
  };
  const begin = () => {
    const isOther = chosen.some((one) => !made.includes(one));
    form.writeYears();
    if (isOther) return followYears();
    chosen = made;
    choose(panel.data);
  };
  const tick = (name: string, isTicked: boolean) => {
    form.tick(name, isTicked);
    if (name === 'year') followYears();
    else followChoice();
  };
  calculator.addEventListener('input', ({ target }) => {
    const { id, name } = target as HTMLInputElement;
    if (id === 'year' || name === 'year') followYears();
    else followChoice();
  });
  calculator.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const { name, value } = target;
    const alternative = panel.data.scenarios?.[Number(value)];
    if (name === 'scenario' && alternative) choose(alternative, Number(value));
    if (name === 'all' || name === 'none') tick(value, name === 'all');
    if (target !== back) return;
    begin();
    form.focus();
  });
  calculator.addEventListener('submit', (event) => event.preventDefault());
  element('unscripted').hidden = true;
  element('years').innerHTML = yearsHtml(
    carried,
    years.map(({ data }) => data),
    words,
  );
  element('choices').innerHTML = choicesHtml(panel.data, words);
  calculator.hidden = false;
  calculator.open = !carried.several && matchMedia('(min-width: 62rem)').matches;
  // A browser may have kept what was filled in before the page was loaded anew.
  begin();
  openReceiptsOnPaper();
}
