import { basename } from 'node:path';
import { decimalsOf, type Rational, subtract, sum } from '../../kernel/number.js';
import type { Sentence } from '../../sheet/sentence.js';
import { type Cell, columnsOf, countCell, type Sheet, text } from '../../sheet/sheet.js';
import type { Imported } from './imported.js';
import { SOURCES_FILE } from './own.js';
import type { Words } from './words.js';

/** What an import found: a row each period, and a row each figure that is another than before. */
export function importSheets(made: Imported, words: Words): Sheet[] {
  const { measure, file, merging, moved } = made;
  const { headings, title, revisions } = words.importing;
  const { period, parties, total, added, revised, same } = headings;
  const periods: Sheet = {
    title: title(measure.title[words.language], file),
    columns: columnsOf({ period, parties, total, added, revised, same }),
    rows: merging.periods.map((one) => [
      text(one.period),
      countCell(one.figures.length),
      figure(sum(one.figures)),
      countCell(one.added),
      countCell(one.revised),
      countCell(one.same),
    ]),
    totals: [],
    notes: notesOf(made, words),
  };
  if (merging.revised.length === 0) return [periods];
  const { party, before, after, difference, decisions } = headings;
  const listed: Sheet = {
    title: revisions,
    columns: columnsOf({ party, period, before, after, difference, decisions }),
    rows: merging.revised.map((one) => [
      text(one.party.name),
      text(one.period),
      figure(one.before),
      figure(one.after),
      figure(subtract(one.after, one.before)),
      text((moved.get(one) ?? []).join(', ')),
    ]),
    totals: [],
    notes: [],
  };
  return [periods, listed];
}

function notesOf(made: Imported, words: Words): Sentence[] {
  const { measure, merging, statistic, isDry, isRevised } = made;
  const said = words.importing;
  const { title, isDisturbed } = statistic;
  const held = isRevised ? 0 : merging.revised.length;
  return [
    ...(title === '' ? [] : [said.source(sourceOf(made, words))]),
    ...(isDisturbed && measure.isAdditive !== false ? [said.disturbed(measure.id)] : []),
    ...(held > 0 ? [said.heldBack(held)] : []),
    ...(!isRevised && merging.restated > 0 ? [said.restated(merging.restated)] : []),
    ...(merging.examples > 0 ? [said.examples(merging.examples)] : []),
    ...(measure.exampleAt && !isDry && merging.periods.length > 0 ? [said.sourceNow(measure.id)] : []),
    isDry || merging.written === 0
      ? said.notWritten(isDry)
      : said.written(merging.written, measure.file, SOURCES_FILE),
  ];
}

/** Where figures come from, as the file says it; a file that says nothing is named. */
export function sourceOf({ file, statistic }: Imported, { importing }: Words): Sentence {
  const { title, source = '', updated = '' } = statistic;
  return importing.sourceOf(title || basename(file), source, updated);
}

function figure(value: Rational): Cell {
  return { kind: 'number', value, decimals: decimalsOf(value), isGrouped: true };
}
