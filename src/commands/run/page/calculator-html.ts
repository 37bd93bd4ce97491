import type { Words } from '../../../allocation/words.js';
import { html, jsonText } from '../../../formats/html/text.js';
import type { PageData } from './data.js';
import type { PageState } from './state.js';

/** The frame of a page's calculator, which its script fills and shows: without, what the page was made with stands alone. */
export function calculatorHtml(data: PageData, state: PageState, words: Words): string {
  const { calculator: said } = words.page;
  return `<p class="help" id="unscripted">${html(said.withoutScript)}</p>
<details id="calculator" hidden><summary><h2>${html(data.several ? said.titleOfYears : said.title)}</h2></summary><form autocomplete="off">
<p class="help">${html(said.help[state])}</p>
<div id="years"></div><div id="choices"></div>
<p id="fault" role="alert"></p>
<p id="told" role="status"></p>
<p><button type="button" id="back" disabled>${html(said.back[state])}</button></p>
</form></details>
<script type="application/json" id="data">${jsonText(data)}</script>
`;
}
