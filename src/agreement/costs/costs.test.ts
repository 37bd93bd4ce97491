import fc from 'fast-check';
import { describe } from 'vitest';
import { amount, leaves, percentOf, round, sheet, sheetOf, sumOf } from '../../../tests/helpers/costs.js';
import { law, same } from '../../../tests/helpers/laws.js';
import { add, type Rational, sum } from '../../kernel/number.js';
import { costFigures } from './costs.js';

describe('the laws of a cost sheet', () => {
  law('a sum is the sum of its lines, in both columns', [leaves], (lines) => {
    const ids = lines.map(({ id }) => id);
    const figures = costFigures(sheetOf([...lines, sumOf('sum', ids)]));
    const parts = ids.map((id) => figures.get(id));
    const ofMonths = parts.flatMap((part) => part?.month ?? []);
    return same(figures.get('sum'), {
      month: ofMonths.length === parts.length ? sum(ofMonths) : undefined,
      year: sum(parts.map((part) => part?.year as Rational)),
    });
  });

  law('a percentage of a sum is the sum of the percentages', [leaves, amount], (lines, percent) => {
    const ids = lines.map(({ id }) => id);
    const figures = costFigures(
      sheetOf([
        ...lines,
        sumOf('sum', ids),
        percentOf('of-sum', percent, ['sum']),
        ...ids.map((id) => percentOf(`of-${id}`, percent, [id])),
        sumOf(
          'of-each',
          ids.map((id) => `of-${id}`),
        ),
      ]),
    );
    return same(figures.get('of-sum'), figures.get('of-each'));
  });

  law('the order of the lines changes no figure', [sheet, fc.infiniteStream(fc.nat())], (lines, keys) => {
    const drawn = lines.map((line) => ({ line, key: keys.next().value as number }));
    const shuffled = drawn.sort((a, b) => a.key - b.key).map(({ line }) => line);
    const [before, after] = [costFigures(sheetOf(lines)), costFigures(sheetOf(shuffled))];
    return lines.every(({ id }) => same(before.get(id), after.get(id)));
  });

  law(
    'what a line rounds stands within half a unit of what it calculates',
    [leaves, amount, round],
    (lines, percent, round) => {
      const ids = lines.map(({ id }) => id);
      const figures = costFigures(
        sheetOf([...lines, percentOf('exact', percent, ids), percentOf('rounded', percent, ids, { round })]),
      );
      const [exact, rounded] = [figures.get('exact')?.year, figures.get('rounded')?.year];
      if (!round) return same(exact, rounded);
      const difference = add(exact as Rational, {
        ...(rounded as Rational),
        numerator: -(rounded as Rational).numerator,
      });
      const size = difference.numerator < 0n ? -difference.numerator : difference.numerator;
      return 2n * size * round.denominator <= round.numerator * difference.denominator;
    },
  );
});
