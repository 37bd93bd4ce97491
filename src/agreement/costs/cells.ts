import type { Label } from '../../kernel/issue.js';
import type { FigureCell } from '../figure-cell.js';
import { partsOf } from './order.js';
import type { CostSheet, LineFigure } from './sheet.js';

/** What begins the names of the figures of a cost sheet. */
export const COST = 'cost:';

/**
 * The figures of a cost sheet that some of its lines follow from, each where it is written: theirs, those of the lines that they
 * are calculated from, and the sheet's unit. In the sheet's unit. What a question sets has no source.
 */
export function costCells(sheet: CostSheet, ids: Iterable<string>): FigureCell[] {
  const lines = new Map(sheet.lines.map((line) => [line.id, line]));
  const held = new Set(ids);
  for (const id of held) for (const { value } of partsOf(lines.get(id) ?? NONE)) held.add(value);
  const { source, unit, unitAt } = sheet;
  const cells = sheet.lines.flatMap(({ id, title, figures = [] }) =>
    held.has(id)
      ? figures.map(({ field, value, at }) => {
          const { sv, en } = FIELDS[field];
          return {
            id: `${COST}${id}:${field}`,
            label: { sv: title + sv, en: title + en },
            value,
            at,
            source: at.file === undefined ? '' : source,
          };
        })
      : [],
  );
  return unitAt && cells.length > 0
    ? [...cells, { id: `${COST}unit`, label: UNIT, value: unit, at: unitAt, source }]
    : cells;
}

const NONE = { amount: { sumOf: [] } };
const UNIT: Label = { sv: 'kalkylens enhet, kr', en: "the cost sheet's unit, kr" };
const FIELDS: Readonly<Record<LineFigure['field'], Label>> = {
  amount: { sv: '', en: '' },
  month: { sv: ', per månad', en: ', a month' },
  percent: { sv: ', procent', en: ', per cent' },
  months: { sv: ', antal månader', en: ', months' },
  round: { sv: ', avrundas till', en: ', rounded to' },
};
