import type { Words } from '../allocation/words.js';
import type { PageData } from '../commands/run/page/data.js';
import { html } from '../formats/html/text.js';
import { parseExact } from '../kernel/number.js';
import { showGrouped } from '../sheet/figures.js';
import type { Shown } from '../sheet/sentence.js';

/** What can be chosen of the years that are shown: a scenario, who shares, the amount and the key. */
export function choicesHtml(data: PageData, words: Words): string {
  const { calculator: said } = words.page;
  const { parties, ticked, keys, key, agreement, scenarios = [] } = data;
  const boxes = parties.map(({ name }, i) => choiceHtml('checkbox', 'party', i, name, ticked[i]));
  const choices = keys.map(({ title }, i) => {
    const text = i === agreement?.key ? said.agreedKey(title[words.language]) : title[words.language];
    return choiceHtml('radio', 'key', i, text, i === key);
  });
  const buttons = scenarios.map(
    ({ title }, i) =>
      `<button type="button" name="scenario" value="${i}">${html(title[words.language])}</button>`,
  );
  const isOfEach = data.amount === '' || key < 0;
  return `${buttons.length > 0 ? groupHtml(said.scenarios, `<p class="pick">${buttons.join(' ')}</p>`) : ''}${manyHtml(
    said.parties,
    'party',
    [said.all, said.nobody],
    boxes,
  )}${isOfEach ? `<p class="help">${html(said.ownOfEach)}</p>` : ''}<p><label for="amount">${html(said.amount)}</label><input id="amount" inputmode="decimal" value="${html(amountText(data, words))}" aria-describedby="fault"></p>
${agreement ? groupHtml(said.key, choices.join('\n')) : ''}`;
}

/** An amount as it is written in the form: nothing where each year has its own. */
export function amountText({ amount }: Pick<PageData, 'amount'>, { mark }: Words): string {
  return amount === '' ? '' : showGrouped(parseExact(amount), mark);
}

/** The years to choose one of, or of a page of several those to show, and which are none; nothing where there is no other. */
export function yearsHtml(
  { several, absent = [] }: PageData,
  years: readonly PageData[],
  { page: { calculator: said } }: Words,
): string {
  const isNone = absent.length > 0 ? `<p class="help">${html(said.absent(absent))}</p>\n` : '';
  if (years.length < 2) return isNone;
  if (several) {
    const boxes = years.map(({ year }, i) => choiceHtml('checkbox', 'year', i, String(year), true));
    return manyHtml(said.years, 'year', [said.all, said.noYear], boxes);
  }
  const options = years.map(({ year }, i) => ({ year: year ?? 0, i })).toSorted((a, b) => a.year - b.year);
  const texts = options.map(
    ({ year, i }) => `<option value="${i}"${i === 0 ? ' selected' : ''}>${year}</option>`,
  );
  return `<p><label for="year">${html(said.year)}</label><select id="year">${texts.join('')}</select></p>\n${isNone}`;
}

function choiceHtml(type: string, name: string, value: number, text: Shown, isChosen = false): string {
  return `<label><input type="${type}" name="${name}" value="${value}"${isChosen ? ' checked' : ''}> <span>${html(text)}</span></label>`;
}

/** Boxes to tick, with buttons that tick all and none. */
function manyHtml(legend: Shown, name: string, texts: readonly Shown[], boxes: readonly string[]): string {
  const buttons = texts.map(
    (text, i) =>
      `<button type="button" name="${i === 0 ? 'all' : 'none'}" value="${name}">${html(text)}</button>`,
  );
  return groupHtml(
    legend,
    `<p class="pick">${buttons.join(' ')}</p>\n<div class="${name === 'year' ? 'years' : 'parties'}">${boxes.join('\n')}</div>`,
  );
}

function groupHtml(legend: Shown, body: string): string {
  return `<fieldset><legend>${html(legend)}</legend>\n${body}</fieldset>\n`;
}
