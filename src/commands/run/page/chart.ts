import type { Allocation } from '../../../allocation/allocation.js';
import { titleOf } from '../../../allocation/sheet.js';
import type { Words } from '../../../allocation/words.js';
import { html } from '../../../formats/html/text.js';
import { compare, divide, HUNDRED, multiply, toDecimal, ZERO } from '../../../kernel/number.js';
import { showPercent } from '../../../sheet/figures.js';

/** Pixels that a bar takes with the text above it. */
const STEP = 42;

/** The shares as bars, the largest as wide as the page: no text shrinks with it. The description says what it shows. */
export function chartHtml(allocation: Allocation, words: Words): string {
  const { rows } = allocation;
  const largest = rows.reduce((most, { share }) => (compare(share, most) > 0 ? share : most), ZERO);
  const percent = (share: typeof largest) => showPercent(multiply(share, HUNDRED), words.mark);
  const bars = rows.map(({ party, share }, i) => {
    const width = largest.numerator === 0n ? '0' : toDecimal(multiply(divide(share, largest), HUNDRED), 3);
    const text = `<text x="0" y="${i * STEP + 16}">${html(party.name)} <tspan class="percent">${percent(share)}</tspan></text>`;
    return `<g>${text}<rect x="0" y="${i * STEP + 22}" width="${width}%" height="12"/></g>`;
  });
  const description = words.page.bars(rows.map(({ party, share }) => `${party.name} ${percent(share)}`));
  return `<svg role="img" aria-labelledby="chart-title chart-text" width="100%" height="${rows.length * STEP}">
<title id="chart-title">${html(words.page.chart(titleOf(allocation, words)))}</title>
<desc id="chart-text">${html(description)}</desc>
${bars.join('\n')}
</svg>`;
}
