import type { Bound, Limit } from '../agreement/adjustments.js';
import type { Label, Place } from '../kernel/issue.js';
import type { Rational } from '../kernel/number.js';
import type { Party } from '../kernel/party.js';
import type { Answer } from './allocation.js';
import { cellsOf, figureCell, type InputCell, OWN, SURCHARGE } from './inputs.js';

/** A figure that moved an amount; `at` is undefined of what was given with the question. */
export interface FigureCell extends Omit<InputCell, 'at' | 'party'> {
  readonly at?: Place | undefined;
  readonly party?: Party | undefined;
  /** What a figure is that a rule states. */
  readonly label?: Label;
}

/**
 * Every figure that moved an amount of an allocation, where it is written: what was read for it, and what the question, the key
 * and the agreement's rules state: an amount that was given, prices and parts, limits and what they are of, phases, a surcharge.
 * A lock holds what was read alone; the rules it holds as they are written.
 */
export function figuresIn(answer: Answer): FigureCell[] {
  const { agreement, rows, key, year, phases, isAgreedAmount, cost, adjustments, read = [] } = answer;
  const { source } = agreement;
  const parties = new Map(rows.map(({ party }) => [party.id, party]));
  const { surcharge } = adjustments;
  const isGiven = !isAgreedAmount && !key.setsAmount;
  return [
    ...(isGiven ? [{ id: 'amount', value: cost, source: '' }] : []),
    ...cellsOf(answer),
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
    ...adjustments.limits.flatMap((limit, i) => limitCells(limit, `limit:${i + 1}`, source)),
    ...phases.map(({ party, part, at }) => ({
      id: `phase:${party.id}`,
      label: PHASE,
      value: part,
      at,
      party,
      source,
    })),
  ];
}

const SURCHARGE_PART: Label = { sv: 'påslag, del av kostnaden', en: 'surcharge, part of the cost' };
const OWN_PART: Label = { sv: 'egen finansiering, del av kostnaden', en: 'own funding, part of the cost' };
const PHASE: Label = { sv: 'del av vikten', en: 'part of the weight' };
const LAST_YEAR: Label = { sv: 'betalt förra året, kr', en: 'paid last year, kr' };

const LIMITS = {
  floor: { amount: { sv: 'golv, kr', en: 'floor, kr' }, part: { sv: 'golv, del', en: 'floor, part' } },
  cap: { amount: { sv: 'tak, kr', en: 'cap, kr' }, part: { sv: 'tak, del', en: 'cap, part' } },
} as const;

/** A party's floor and cap, and what it paid last year where that is what they are of. */
function limitCells({ party, floor, cap, at }: Limit, id: string, source: string): FigureCell[] {
  const cells = (which: keyof typeof LIMITS, bound: Bound | undefined): FigureCell[] => {
    if (!bound) return [];
    const cell = (name: string, label: Label, value: Rational): FigureCell => {
      return { id: `${id}:${name}`, label, value, at, party, source };
    };
    if ('amount' in bound) return [cell(which, LIMITS[which].amount, bound.amount)];
    const { lastYear } = { lastYear: undefined, ...bound };
    return [
      cell(which, LIMITS[which].part, bound.part),
      ...(lastYear ? [cell(`${which}:last-year`, LAST_YEAR, lastYear)] : []),
    ];
  };
  return [...cells('floor', floor), ...cells('cap', cap)];
}
