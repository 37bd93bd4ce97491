import { markOf } from '../../../allocation/decision-notes.js';
import type { HtmlDocument } from '../../../formats/html/document.js';
import { sheetBody, sheetSection } from '../../../formats/html/table.js';
import { html } from '../../../formats/html/text.js';
import { asSentence } from '../../../sheet/sentence.js';
import { calculatorHtml } from '../page/calculator-html.js';
import type { Page } from '../page/document.js';
import type { Answered } from './answered.js';
import { perSheet, titleOf, yearsSheet } from './sheet.js';
import type { Words } from './words.js';

/** Several years as a page, with a calculator where that is possible. */
export function yearsDocument(
  answered: Answered,
  calculator: Page['calculator'],
  words: Words,
): HtmlDocument {
  const mark = markOf(
    answered.years.map(({ allocation }) => allocation),
    words,
  );
  return {
    title: titleOf(answered, words),
    state: { text: mark ?? asSentence(''), isSettled: mark === undefined },
    aside: calculator
      ? calculatorHtml(calculator.data, 'calculated', words)
      : `<p class="help">${html(words.page.calculator.isMissingOfYears)}</p>`,
    shown: yearsHtml(answered, words),
    isWide: true,
    script: calculator?.script,
  };
}

/** What a page shows of several years: their table and picture, and what each pays per inhabitant where that is told. */
export function yearsHtml(answered: Answered, words: Words): string {
  const per = perSheet(answered, words).map((sheet) => sheetSection(sheet, 'per', words));
  return [sheetBody(yearsSheet(answered, words), 'title', words), ...per].join('');
}
