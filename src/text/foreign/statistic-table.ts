import { nth } from '../../kernel/nth.js';
import { andThen, fail, type Outcome, outcome } from '../../kernel/outcome.js';
import type { Grid } from '../grid.js';
import { nameOf, sideOf, statisticGrid } from '../laid-out.js';
import { noSuch } from '../scalars/names.js';
import type { Statistic, StatisticCell } from '../statistic.js';
import { isCalled, isNamed } from '../statistics/named.js';
import type { Where } from '../where.js';
import { TIME } from './restricted.js';

/**
 * A statistic as a table of what is chosen of it; with `isOneEach` a row has one figure, and what else tells figures apart must be
 * chosen. Law: the table has the figures of the chosen categories, each once. Issues: no-such-dimension, not-in-table, choose-values.
 */
export function statisticTable(
  statistic: Statistic,
  where: readonly Where[],
  isOneEach: boolean,
): Outcome<Grid> {
  const chosen = where.reduce<Outcome<Statistic>>(
    (read, one) => andThen(read, (rest) => chosenOf(rest, one)),
    outcome(statistic),
  );
  return andThen(chosen, (one) => {
    const side = sideOf(one.dimensions);
    const open = one.dimensions.filter(({ categories }, i) => i !== side && categories.length > 1);
    if (!isOneEach || open.length === 0) return outcome(statisticGrid(one));
    const dimensions = open.map(({ text, categories }) => ({
      text,
      value: nth(categories, categories.length - 1).text,
    }));
    return fail('choose-values', { dimensions }, one.at);
  });
}

/** The figures of one category of a dimension. */
function chosenOf(statistic: Statistic, { value, at }: Where): Outcome<Statistic> {
  const { dimensions, cells } = statistic;
  const called = dimensions.findIndex((one) => isCalled(one, value.dimension));
  const index =
    called < 0 && TIME.test(value.dimension) ? dimensions.findIndex(({ role }) => role === 'time') : called;
  const dimension = dimensions[index];
  if (!dimension) {
    const known = dimensions.map(({ text }) => text);
    return fail('no-such-dimension', { text: value.dimension, known }, at);
  }
  const { categories } = dimension;
  const wanted = categories.findIndex(
    (one) => isNamed(one, value.category) || nameOf(one) === value.category,
  );
  const category = categories[wanted];
  if (!category)
    return noSuch(
      'not-in-table',
      { value: value.category, at },
      categories.map(({ text }) => text),
    );
  const only = { ...dimension, categories: [category] };
  return outcome({
    ...statistic,
    dimensions: dimensions.map((one, i) => (i === index ? only : one)),
    cells: cells.flatMap((cell) =>
      cell.of[index] === wanted
        ? [
            new ChosenCell(
              cell,
              cell.of.map((one, i) => (i === index ? 0 : one)),
            ),
          ]
        : [],
    ),
  });
}

/** A cell of what is chosen: what it holds, and its place, are made when they are asked for. */
class ChosenCell implements StatisticCell {
  readonly #cell: StatisticCell;

  constructor(
    cell: StatisticCell,
    readonly of: readonly number[],
  ) {
    this.#cell = cell;
  }

  get figure() {
    return this.#cell.figure;
  }

  get mark() {
    return this.#cell.mark;
  }

  get at() {
    return this.#cell.at;
  }
}
