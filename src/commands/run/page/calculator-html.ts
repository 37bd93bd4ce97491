import type { Words } from '../../../allocation/words.js';
import { html, jsonText } from '../../../formats/html/text.js';
import { parseExact } from '../../../kernel/number.js';
import { showGrouped } from '../../../sheet/figures.js';
import type { PageData } from './data.js';
import type { PageState } from './state.js';

/** The choices of a page that calculates. Hidden until its script runs: without, what it was made with stands alone. */
export function calculatorHtml(data: PageData, state: PageState, words: Words): string {
  const { calculator: said } = words.page;
  const { parties, ticked, keys, key, agreement } = data;
  const boxes = parties.map(
    ({ name }, i) =>
      `<label><input type="checkbox" name="party" value="${i}"${ticked[i] ? ' checked' : ''}> <span>${html(name)}</span></label>`,
  );
  const choices = keys.map(({ title }, i) => {
    const text = i === agreement?.key ? said.agreedKey(title[words.language]) : title[words.language];
    return `<label><input type="radio" name="key" value="${i}"${i === key ? ' checked' : ''}> <span>${html(text)}</span></label>`;
  });
  const choice = `<fieldset><legend>${html(said.key)}</legend>${choices.join('\n')}</fieldset>`;
  const { scenarios = [] } = data;
  const buttons = scenarios.map(
    ({ title }) => `<button type="button" name="scenario">${html(title[words.language])}</button>`,
  );
  const chosen =
    buttons.length > 0
      ? `<fieldset><legend>${html(said.scenarios)}</legend><p class="pick">${buttons.join(' ')}</p></fieldset>\n`
      : '';
  const amount = showGrouped(parseExact(data.amount), words.mark);
  return `<p class="help" id="unscripted">${html(said.withoutScript)}</p>
<details id="calculator" hidden><summary><h2>${html(said.title)}</h2></summary><form autocomplete="off">
<p class="help">${html(said.help[state])}</p>
${chosen}<fieldset><legend>${html(said.parties)}</legend>
<p class="pick"><button type="button" id="all">${html(said.all)}</button> <button type="button" id="nobody">${html(said.nobody)}</button></p>
<div class="parties">${boxes.join('\n')}</div></fieldset>
<p><label for="amount">${html(said.amount)}</label><input id="amount" inputmode="decimal" value="${html(amount)}" aria-describedby="fault"></p>
${agreement ? choice : ''}
<p id="fault" role="alert"></p>
<p id="told" role="status"></p>
<p><button type="button" id="back" disabled>${html(said.back[state])}</button></p>
</form></details>
<script type="application/json" id="data">${jsonText(data)}</script>
`;
}
