import { type CostFigures, costTotal, figuresOf, YEAR } from '../../agreement/costs/costs.js';
import { partsOf } from '../../agreement/costs/order.js';
import type { CostLine, CostSheet } from '../../agreement/costs/sheet.js';
import {
  absolute,
  compare,
  decimalsOf,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  toShortDecimal,
} from '../../kernel/number.js';
import { showExact, showExactly, showMoney, showPercent, showUnit } from '../../sheet/figures.js';
import { joined, type Sentence } from '../../sheet/sentence.js';
import { runsOf } from '../../sheet/years.js';
import type { Words } from './words.js';

type Figures = ReadonlyMap<string, CostFigures>;

/** The sentences below a cost sheet: what is rounded, where months and years part, what is shared, the source. */
export function costNotes(costs: CostSheet, figures: Figures, words: Words, shared?: Rational): Sentence[] {
  const named = new Set(costs.lines.flatMap(partsOf).map(({ value }) => value));
  const alone = costs.total
    ? costs.lines.filter(({ id }) => id !== costs.total?.value && !named.has(id))
    : [];
  const uncounted = alone.filter((line) => partsOf(line).length === 0).map(({ title }) => title);
  return [
    ...roundedNotes(costs, figures, words),
    ...costs.lines.flatMap((line) => printedRounded(line, costs, figures, words)),
    ...costs.lines.flatMap((line) => monthNotes(line, costs, figures, words)),
    ...sharedNotes(costs, words, shared),
    ...(uncounted.length > 0 ? [words.notes.setUncounted(uncounted)] : []),
    words.notes.source(costs.source),
    ...(costs.note ? [words.notes.remark(costs.note[words.language])] : []),
  ];
}

/** How a line arises from others, by their numbers, or from what is given; nothing of a given amount, which says it itself. */
export function arisesFrom(
  line: CostLine,
  numbers: ReadonlyMap<string, number>,
  words: Words,
): Sentence | undefined {
  const { amount, months } = line;
  const { sumOf, percentOf, times, dividedBy } = words.costs;
  const places = partsOf(line).map(({ value }) => numbers.get(value) ?? 0);
  const parts = runsOf(
    places.sort((a, b) => a - b),
    '–',
  ).join(', ');
  if ('given' in amount) return months === undefined ? undefined : dividedBy(months);
  if ('month' in amount) return times(months ?? YEAR);
  const from = 'percent' in amount ? percentOf(showRate(amount.percent, words), parts) : sumOf(parts);
  return months === undefined ? from : joined([from, times(months)], ', ');
}

/** A percentage, exact: two decimals, or as many as it has. */
function showRate(percent: Rational, { mark }: Words): string {
  return showPercent(percent, mark, rateDecimals(percent));
}

export function rateDecimals(percent: Rational): number {
  return Math.max(2, decimalsOf(percent) ?? 2);
}

/** What the sheet counts in: kr, tkr, or an amount. */
export function unitName({ unit }: CostSheet, { mark }: Words): string {
  if (compare(unit, ONE) === 0) return 'kr';
  return toShortDecimal(unit) === '1000' ? 'tkr' : showMoney(unit, mark);
}

/** For each unit that lines are rounded to, the lines that this changed, with what they were. */
function roundedNotes(costs: CostSheet, figures: Figures, words: Words): Sentence[] {
  const byUnit = new Map<string | undefined, Sentence[]>();
  for (const [i, line] of costs.lines.entries()) {
    const exact = line.round && unrounded(line, figures);
    if (!exact) continue;
    const unit = showUnit(multiply(line.round, costs.unit), words.mark);
    const shown = show(exact.value, costs, words);
    const said = words.costs.roundedLine(String(i + 1), exact.isMonth ? words.costs.inAMonth(shown) : shown);
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), said]);
  }
  return [...byUnit].map(([unit, lines]) => words.costs.rounded(unit, lines));
}

/** The month of a line, or else its year, before it was rounded; undefined when that changed nothing. */
function unrounded(line: CostLine, figures: Figures): { value: Rational; isMonth: boolean } | undefined {
  const rounded = figures.get(line.id);
  const exact = figuresOf({ ...line, round: undefined }, figures);
  if (!rounded) return undefined;
  if (exact.month && rounded.month && compare(exact.month, rounded.month) !== 0) {
    return { value: exact.month, isMonth: true };
  }
  return compare(exact.year, rounded.year) === 0 ? undefined : { value: exact.year, isMonth: false };
}

/** A line that is printed with fewer decimals than it has: the visible figures need not add up. */
function printedRounded(line: CostLine, costs: CostSheet, figures: Figures, words: Words): Sentence[] {
  const { month, year } = figures.get(line.id) ?? {};
  const isCut = (value: Rational | undefined): value is Rational =>
    value !== undefined && (decimalsOf(value) ?? Number.POSITIVE_INFINITY) > line.decimals;
  const cut = [
    ...(isCut(month) ? [words.costs.inAMonth(show(month, costs, words))] : []),
    ...(isCut(year) ? [show(year, costs, words)] : []),
  ];
  return cut.length > 0 ? [words.notes.exactLine(line.title, cut.join(', '))] : [];
}

/** Where the year is not twelve times the month. */
function monthNotes(line: CostLine, costs: CostSheet, figures: Figures, words: Words): Sentence[] {
  const { month, year } = figures.get(line.id) ?? {};
  if (!month || !year) return [];
  const shown = (value: Rational) => show(value, costs, words);
  const { title, months } = line;
  if (months !== undefined) {
    return months === YEAR ? [] : [words.costs.fewerMonths(title, shown(month), shown(year), months)];
  }
  const twelve = multiply(month, rational(BigInt(YEAR)));
  const isSame = 'month' in line.amount || compare(twelve, year) === 0;
  return isSame ? [] : [words.costs.notTwelve(title, shown(month), shown(twelve), shown(year))];
}

/** What the sheet comes to, when it says so, beside what is shared. */
function sharedNotes(costs: CostSheet, words: Words, shared: Rational | undefined): Sentence[] {
  const total = costTotal(costs)?.value;
  if (!total || !shared) return [];
  const money = (value: Rational) => showMoney(value, words.mark);
  const difference = subtract(shared, total);
  if (difference.numerator === 0n) return [words.costs.shared(money(total))];
  const isLess = difference.numerator < 0n;
  return [words.costs.sharesOther(money(total), money(shared), money(absolute(difference)), isLess)];
}

/** An exact amount in the sheet's unit: with `kr` when that is the unit, bare when the headings name another. */
function show(value: Rational, { unit }: CostSheet, { mark }: Words): string {
  return compare(unit, ONE) === 0 ? showExact(value, mark) : showExactly(value, mark);
}
