import { markOf } from '../../../allocation/decision-notes.js';
import type { HtmlDocument } from '../../../formats/html/document.js';
import { sheetBody } from '../../../formats/html/table.js';
import { html } from '../../../formats/html/text.js';
import { asSentence } from '../../../sheet/sentence.js';
import { calculatorHtml } from '../page/calculator-html.js';
import type { Page } from '../page/document.js';
import type { Answered } from './answered.js';
import { yearsSheet } from './sheet.js';
import type { Words } from './words.js';

/** Several years as a page, with a calculator where that is possible. */
export function yearsDocument(
  answered: Answered,
  calculator: Page['calculator'],
  words: Words,
): HtmlDocument {
  const sheet = yearsSheet(answered, words);
  const mark = markOf(
    answered.years.map(({ allocation }) => allocation),
    words,
  );
  return {
    title: sheet.title,
    state: { text: mark ?? asSentence(''), isSettled: mark === undefined },
    aside: calculator
      ? calculatorHtml(calculator.data, 'calculated', words)
      : `<p class="help">${html(words.page.calculator.isMissingOfYears)}</p>`,
    shown: sheetBody(sheet, 'title', words),
    isWide: true,
    script: calculator?.script,
  };
}
