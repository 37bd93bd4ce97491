import type { Bound, Limit } from '../agreement/adjustments.js';
import type { FigureCell } from '../agreement/figure-cell.js';
import type { Label } from '../kernel/issue.js';
import { compare, type Rational } from '../kernel/number.js';
import type { Answer } from './allocation.js';
import { grantCells } from './grant-cells.js';
import { cellsOf, figureCell, OWN, SURCHARGE } from './inputs.js';
import { sheetCells } from './sheet-cells.js';

/**
 * Every figure that moved an amount of an allocation, where it is written: what was read for it, and what the question, the key
 * and the agreement's rules state: an amount that was given, the unit,
 * prices and parts, lines of a cost sheet, funding, limits and what they are of, phases, a surcharge.
 * A lock holds what was read alone; the rules it holds as they are written.
 */
export function figuresIn(answer: Answer): FigureCell[] {
  const {
    agreement,
    rows,
    key,
    year,
    phases,
    isAgreedAmount,
    cost,
    givenAt,
    spent,
    paper,
    adjustments,
    read = [],
  } = answer;
  const { source } = agreement;
  const parties = new Map(rows.map(({ party }) => [party.id, party]));
  const { surcharge, external, limits, before = [] } = adjustments;
  const isGiven = (!isAgreedAmount || spent) && !key.setsAmount;
  return [
    ...(isGiven ? [{ id: 'amount', value: cost, at: givenAt, source: paper ?? '' }] : []),
    ...cellsOf(answer),
    ...sheetCells(answer),
    ...unitCells(answer),
    ...read.map(({ basis, party, figure }) => figureCell(basis, party, parties.get(party), figure)),
    ...(key.stated ?? [])
      .filter((one) => one.year === undefined || one.year === year)
      .filter(({ party }) => party === undefined || parties.has(party))
      .map(({ title: label, value, at, party }, i) => {
        return { id: `key:${i + 1}`, label, value, at, party: parties.get(party ?? ''), source };
      }),
    ...(surcharge && 'part' in surcharge
      ? [{ id: SURCHARGE, label: SURCHARGE_PART, value: surcharge.part, at: surcharge.at, source }]
      : []),
    ...(adjustments.own ?? []).flatMap(({ party, part: value, amount: { at } }) =>
      value ? [{ id: `${OWN}${party.id}`, label: OWN_PART, value, at, party, source }] : [],
    ),
    ...external.flatMap((one, i) => grantCells(one, `external:${i + 1}`, answer)),
    ...limits.flatMap((limit, i) => limitCells(limit, `limit:${i + 1}`, source)),
    ...phases.map(({ party, part, at }) => ({
      id: `phase:${party.id}`,
      label: PHASE,
      value: part,
      at,
      party,
      source,
    })),
    ...(limits.length > 0 ? before : []),
  ];
}

/** The same, and of whom what amounts are told per, which moves none. */
export function figuresTold(answer: Answer): FigureCell[] {
  const cells = figuresIn(answer);
  const { per, rows } = answer;
  const told = rows.flatMap(({ party }): FigureCell[] => {
    const figure = per?.figures.get(party.id);
    return per && figure ? [figureCell(per, party.id, party, figure)] : [];
  });
  return [...cells, ...told.filter(({ id }) => cells.every((cell) => cell.id !== id))];
}

/** The unit that amounts are rounded to, where one is stated. */
function unitCells({ unit, agreement }: Answer): FigureCell[] {
  const isOwn = compare(unit, agreement.unit) === 0;
  const at = isOwn ? agreement.unitAt : undefined;
  return isOwn && !at
    ? []
    : [{ id: 'unit', label: UNIT, value: unit, at, source: at ? agreement.source : '' }];
}

const UNIT: Label = { sv: 'enhet, kr', en: 'unit, kr' };
const SURCHARGE_PART: Label = { sv: 'påslag, del av kostnaden', en: 'surcharge, part of the cost' };
const OWN_PART: Label = { sv: 'egen finansiering, del av kostnaden', en: 'own funding, part of the cost' };
const PHASE: Label = { sv: 'del av vikten', en: 'part of the weight' };
const LAST_YEAR: Label = { sv: 'betalt förra året, kr', en: 'paid last year, kr' };

const LIMITS = {
  floor: { amount: { sv: 'golv, kr', en: 'floor, kr' }, part: { sv: 'golv, del', en: 'floor, part' } },
  cap: { amount: { sv: 'tak, kr', en: 'cap, kr' }, part: { sv: 'tak, del', en: 'cap, part' } },
} as const;

/** A party's floor and cap, and what it paid last year where that is what they are of. */
function limitCells({ party, floor, cap, at: limitAt }: Limit, id: string, source: string): FigureCell[] {
  const cells = (which: keyof typeof LIMITS, bound: Bound | undefined): FigureCell[] => {
    if (!bound) return [];
    const cell = (name: string, label: Label, value: Rational, at = bound.at ?? limitAt): FigureCell => {
      return { id: `${id}:${name}`, label, value, at, party, source };
    };
    if ('amount' in bound) return [cell(which, LIMITS[which].amount, bound.amount)];
    const { lastYear, lastYearAt } = { lastYear: undefined, lastYearAt: undefined, ...bound };
    return [
      cell(which, LIMITS[which].part, bound.part),
      ...(lastYear ? [cell(`${which}:last-year`, LAST_YEAR, lastYear, lastYearAt)] : []),
    ];
  };
  return [...cells('floor', floor), ...cells('cap', cap)];
}
