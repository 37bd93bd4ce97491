import type { External } from '../agreement/adjustments.js';
import type { FigureCell } from '../agreement/figure-cell.js';
import type { Place } from '../kernel/issue.js';
import type { Rational } from '../kernel/number.js';
import type { Answer } from './allocation.js';

/** What a rule of funding from outside states: the part and what it is of, the cap, and what must remain. */
export function grantCells(
  { title, amount, rule }: External,
  id: string,
  { agreement, costs }: Answer,
): FigureCell[] {
  if (!rule) return [];
  const { part, lines, cap, capAt, remains, remainsAt } = rule;
  const cell = (
    name: string,
    [sv, en]: Said,
    value: Rational | undefined,
    at: Place | undefined,
  ): FigureCell[] => {
    const label = { sv: `${title}, ${sv}`, en: `${title}, ${en}` };
    return value ? [{ id: `${id}:${name}`, label, value, at, source: agreement.source }] : [];
  };
  const titles = new Map((costs?.sheet ?? agreement.costs)?.lines.map((line) => [line.id, line.title]));
  const named = lines?.map(({ value }) => titles.get(value) ?? value).join(', ');
  return [
    ...cell('percent', named ? [`del av ${named}`, `part of ${named}`] : PART, part, amount.at),
    ...cell('cap', CAP, cap, capAt),
    ...(remains
      ? cell(
          'own-funding',
          ...('part' in remains
            ? ([REMAINS_PART, remains.part] as const)
            : ([REMAINS, remains.amount] as const)),
          remainsAt,
        )
      : []),
  ];
}

type Said = readonly [sv: string, en: string];
const PART: Said = ['del av kostnaden', 'part of the cost'];
const CAP: Said = ['tak, kr', 'cap, kr'];
const REMAINS_PART: Said = ['egenfinansiering, del av kostnaden', 'own funding, part of the cost'];
const REMAINS: Said = ['egenfinansiering, kr', 'own funding, kr'];
