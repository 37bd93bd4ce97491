import { divide, type Rational } from '../kernel/number.js';
import { asSentence, type Sentence } from '../sheet/sentence.js';
import { type Cell, type Column, EMPTY } from '../sheet/sheet.js';
import type { Allocation, Answer } from './allocation.js';
import { borneIn } from './extra-columns.js';
import { markedIn, sourceNotes, vintageOf } from './figure-notes.js';
import type { Per } from './per.js';
import { amountsPer, perIn, wholeFigure } from './per-amounts.js';
import type { Words } from './words.js';

/** A column of amounts per inhabitant, that people see: its cells in the order of the rows, and that of the sums. */
export interface PerColumn extends Column {
  readonly cells: readonly Cell[];
  readonly total: Cell;
}

/** What each party pays per inhabitant, where the cooperation says by which measure; none where no party has a figure. */
export function perColumn(allocation: Allocation, words: Words): PerColumn | undefined {
  const per = perIn(allocation);
  if (!per) return undefined;
  const cell = (value: Rational | undefined): Cell =>
    value ? { kind: 'number', value, decimals: DECIMALS, isGrouped: true } : EMPTY;
  const whole = wholeFigure(per, allocation);
  return {
    id: 'per',
    heading: perHeading(per, words),
    peopleOnly: true,
    cells: amountsPer(per, allocation).map(cell),
    total: cell(whole && divide(borneIn(allocation), whole)),
  };
}

const DECIMALS = 2;

/** By which figures amounts are told per inhabitant, and of whom they are not. */
export function perNotes(answer: Answer, words: Words): Sentence[] {
  const { per, rows, asOf, year } = answer;
  if (!per) return [];
  const { notes, language } = words;
  const { measure, period } = per;
  const [heading, title] = [perHeading(per, words), measure.title[language]];
  if (!perIn(answer)) return [notes.noPer(heading, title, year === undefined ? undefined : String(year))];
  const bases = [{ measure, period }];
  const figured = rows.map((row) => ({ ...row, figures: [per.figures.get(row.party.id)] }));
  const without = figured.filter(({ figures: [figure] }) => !figure).map(({ party }) => party.name);
  return [
    notes.per(
      heading,
      title,
      vintageOf({ measure, period }, { asOf, year }, words),
      markedIn(figured, 0, per, words),
      rows.some(({ own }) => own !== undefined),
    ),
    ...(without.length > 0 ? [notes.withoutPer(title, without)] : []),
    ...sourceNotes({ bases, year, rows: figured }, words),
  ];
}

function perHeading({ measure: { title, unit } }: Per, { table, language }: Words): Sentence {
  return table.per(asSentence(language === 'sv' ? (unit ?? title.sv) : title[language]));
}
