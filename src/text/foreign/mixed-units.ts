import { type Issue, issue } from '../../kernel/issue.js';
import { compare, ONE } from '../../kernel/number.js';
import type { FigureForm } from './form.js';
import { formOf, isNothing } from './kind.js';
import type { ColumnCells } from './marks.js';
import { type Unit, unitInHeading } from './units.js';

/**
 * A column's units that contradict each other: a cell's and that of the heading or of a line beside the table (`2 500 kr` where
 * figures are in tkr), per cent and money, or a figure without a unit that may be of another size than those beside it (`0,125`
 * beside `37,5 %`, `2500` beside `5 tkr`). A sum may say its own. Issue, one a column: mixed-units.
 */
export function mixedUnits({ profile, rows, sums }: ColumnCells): Issue | undefined {
  const { cellUnit, said, stated, heading, index } = profile;
  if (!cellUnit) return undefined;
  const told = unitInHeading(said) ?? (cellUnit.kind === 'amount' ? stated : undefined);
  const isOther = (form: FigureForm) => {
    const { unit } = form;
    if (told) return unit !== undefined && (isPercentOfOne(unit, told) || isOfOtherScale(unit, told));
    return unit ? isPercentOfOne(unit, cellUnit) : isSmallBeside(cellUnit, form);
  };
  const other = rows.find((cell) => {
    const form = isNothing(cell) ? undefined : formOf(cell);
    return form && isOther(form);
  });
  if (!other) return undefined;
  const first = told ? undefined : [...rows, ...sums].find((cell) => formOf(cell)?.unit?.id === cellUnit.id);
  const facts = { unit: told?.id ?? first?.value.trim() ?? '', text: other.value.trim() };
  return issue('mixed-units', { column: heading || String(index + 1), ...facts }, other.at);
}

/** Whether one is per cent and the other money. */
function isPercentOfOne(one: Unit, other: Unit): boolean {
  return one.kind !== other.kind && [one, other].every(({ kind }) => kind === 'percent' || kind === 'amount');
}

function isOfOtherScale(one: Unit, other: Unit): boolean {
  return one.currency === other.currency && one.kind === other.kind && compare(one.scale, other.scale) !== 0;
}

/** Whether a figure without a unit may be of another size than one with it: a part of one, beside per cent; any, beside thousands. */
function isSmallBeside({ kind, scale }: Unit, { comma, point }: FigureForm): boolean {
  const value = (comma ?? point)?.value;
  if (!value || value.numerator === 0n) return false;
  return kind === 'percent' ? compare(value, ONE) <= 0 : kind === 'amount' && compare(scale, ONE) !== 0;
}
