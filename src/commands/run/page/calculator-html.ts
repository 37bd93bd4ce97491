import type { Words } from '../../../allocation/words.js';
import { html, jsonText } from '../../../formats/html/text.js';
import { parseExact } from '../../../kernel/number.js';
import { showGrouped } from '../../../sheet/figures.js';
import type { Shown } from '../../../sheet/sentence.js';
import type { PageData } from './data.js';
import type { PageState } from './state.js';

/** What can be chosen in a page that calculates. Hidden until its script runs: without, what it was made with stands alone. */
export function calculatorHtml(data: PageData, state: PageState, words: Words): string {
  const { calculator: said } = words.page;
  return `<p class="help" id="unscripted">${html(said.withoutScript)}</p>
<details id="calculator" hidden><summary><h2>${html(said.title)}</h2></summary><form autocomplete="off">
<p class="help">${html(said.help[state])}</p>
${yearsHtml(data, words)}<div id="choices">${choicesHtml(data, words)}</div>
<p id="fault" role="alert"></p>
<p id="told" role="status"></p>
<p><button type="button" id="back" disabled>${html(said.back[state])}</button></p>
</form></details>
<script type="application/json" id="data">${jsonText(data)}</script>
`;
}

/** What can be chosen within a year: a scenario, who shares, the amount and the key. */
export function choicesHtml(data: PageData, words: Words): string {
  const { calculator: said } = words.page;
  const { parties, ticked, keys, key, agreement, scenarios = [] } = data;
  const boxes = parties.map(
    ({ name }, i) =>
      `<label><input type="checkbox" name="party" value="${i}"${ticked[i] ? ' checked' : ''}> <span>${html(name)}</span></label>`,
  );
  const choices = keys.map(({ title }, i) => {
    const text = i === agreement?.key ? said.agreedKey(title[words.language]) : title[words.language];
    return `<label><input type="radio" name="key" value="${i}"${i === key ? ' checked' : ''}> <span>${html(text)}</span></label>`;
  });
  const buttons = scenarios.map(
    ({ title }, i) =>
      `<button type="button" name="scenario" value="${i}">${html(title[words.language])}</button>`,
  );
  const amount = showGrouped(parseExact(data.amount), words.mark);
  return `${buttons.length > 0 ? groupHtml(said.scenarios, `<p class="pick">${buttons.join(' ')}</p>`) : ''}${groupHtml(
    said.parties,
    `<p class="pick"><button type="button" name="all">${html(said.all)}</button> <button type="button" name="nobody">${html(said.nobody)}</button></p>
<div class="parties">${boxes.join('\n')}</div>`,
  )}<p><label for="amount">${html(said.amount)}</label><input id="amount" inputmode="decimal" value="${html(amount)}" aria-describedby="fault"></p>
${agreement ? groupHtml(said.key, choices.join('\n')) : ''}`;
}

/** The years to choose from, and those that are none; nothing where there is no other. */
function yearsHtml(
  { year, years = [], absent = [] }: PageData,
  { page: { calculator: said } }: Words,
): string {
  const isNone = absent.length > 0 ? `<p class="help">${html(said.absent(absent))}</p>\n` : '';
  if (years.length === 0 || year === undefined) return isNone;
  const options = [year, ...years.map((one) => one.year)]
    .toSorted((a, b) => a - b)
    .map((one) => `<option${one === year ? ' selected' : ''}>${one}</option>`);
  return `<p><label for="year">${html(said.year)}</label><select id="year">${options.join('')}</select></p>\n${isNone}`;
}

function groupHtml(legend: Shown, body: string): string {
  return `<fieldset><legend>${html(legend)}</legend>\n${body}</fieldset>\n`;
}
