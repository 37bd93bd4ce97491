import type { Chart } from '../../sheet/chart.js';
import { spoken } from '../../sheet/sentence.js';
import type { Sheet } from '../../sheet/sheet.js';
import type { Words } from '../../sheet/words.js';
import { barsOf } from './bars.js';
import type { Words as PictureWords } from './cells.js';
import { costOf } from './cost.js';
import { picture as english } from './en.js';
import type { Drawn, Picture } from './picture.js';
import { picture as swedish } from './sv.js';
import { yearsOf } from './years.js';

/** The pictures of a table, in order. */
export function picturesOf(sheet: Sheet, words: Words): Picture[] {
  return (sheet.charts ?? []).map((chart) => pictureOf(sheet, chart, words));
}

function pictureOf(sheet: Sheet, chart: Chart, words: Words): Picture {
  const { title, notes } = chart;
  const own = { ...words, picture: spoken(words.language === 'en' ? english : swedish) };
  return { title, notes, ...drawn(sheet, chart, own) };
}

function drawn(sheet: Sheet, chart: Chart, words: PictureWords): Drawn {
  switch (chart.kind) {
    case 'shares':
    case 'differences':
      return barsOf(sheet, chart, words);
    case 'years':
      return yearsOf(sheet, chart, words);
    case 'cost':
      return costOf(sheet, chart, words);
  }
}
