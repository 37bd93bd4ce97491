import { divide, type Rational } from '../kernel/number.js';
import { once, type Sentence } from '../sheet/sentence.js';
import { type Cell, type Column, EMPTY } from '../sheet/sheet.js';
import { markedIn, sourceNotes, vintageOf } from './figure-notes.js';
import type { Per } from './per.js';
import { amountsPer, type Borne, perIn, wholeFigure } from './per-amounts.js';
import type { Words } from './words.js';

/** A column of amounts per inhabitant, that people see: its cells in the order of the rows, and that of the sums. */
export interface PerColumn extends Column {
  readonly cells: readonly Cell[];
  readonly total: Cell;
}

/** What each party bears per inhabitant, where the cooperation says by which measure; none where no party has a figure. */
export function perColumn(borne: Borne, words: Words): PerColumn | undefined {
  const per = perIn(borne);
  if (!per) return undefined;
  const whole = wholeFigure(per, borne);
  return {
    id: 'per',
    heading: perHeading(per, words),
    peopleOnly: true,
    cells: amountsPer(per, borne).map(perCell),
    total: perCell(whole && divide(borne.whole, whole)),
  };
}

/** An amount per inhabitant, in kronor and öre. */
function perCell(value: Rational | undefined): Cell {
  return value ? { kind: 'number', value, decimals: DECIMALS, isGrouped: true } : EMPTY;
}

/** How many decimals it is shown with. */
export const DECIMALS = 2;

/** By which figures amounts are told per inhabitant, and of whom they are not. */
export function perNotes({ per, rows, asOf, year }: Omit<Borne, 'whole'>, words: Words): Sentence[] {
  if (!per) return [];
  const { notes, language } = words;
  const { measure, period } = per;
  const [heading, title] = [perHeading(per, words), measure.title[language]];
  if (!perIn({ per, rows }))
    return [notes.noPer(heading, title, year === undefined ? undefined : String(year))];
  const bases = [{ measure, period }];
  const figured = rows.map(({ party, own }) => ({ party, own, figures: [per.figures.get(party.id)] }));
  const without = figured.filter(({ figures: [figure] }) => !figure).map(({ party }) => party.name);
  return once([
    notes.per(
      heading,
      title,
      vintageOf({ measure, period }, { asOf, year }, words),
      markedIn(figured, 0, per, words),
      rows.some(({ own }) => own !== undefined),
    ),
    ...(without.length > 0 ? [notes.withoutPer(title, without)] : []),
    ...sourceNotes({ bases, year, rows: figured }, words),
  ]);
}

/** What amounts that are told per something are called: after one of it, where that has a name. */
export function perHeading(
  { measure: { title, unit, singular } }: Per,
  { table, language }: Words,
): Sentence {
  const one = singular?.[language] ?? (language === 'sv' ? unit : undefined);
  return one === undefined ? table.perUnit(title[language]) : table.per(one);
}
