import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { amount, given, leaves, monthly, percentOf, sheetOf, sumOf } from '../../../tests/helpers/costs.js';
import { law, same } from '../../../tests/helpers/laws.js';
import { toShortDecimal } from '../../kernel/number.js';
import { issuesOf, valueIn } from '../../kernel/outcome.js';
import { costFigures } from './costs.js';
import { costsSet } from './read-set.js';
import { setTogether } from './set.js';
import type { CostLine } from './sheet.js';

const listOf = (...texts: readonly string[]) => ({
  items: texts.map((value) => ({ value, at: NOWHERE })),
  at: NOWHERE,
});

function written(line: CostLine, text: string): CostLine {
  const make = 'month' in line.amount ? monthly : given;
  return make(line.id, text, { months: line.months, round: line.round });
}

describe('the laws of a sheet whose lines are set', () => {
  const all = (lines: readonly CostLine[]) =>
    sheetOf([
      ...lines,
      percentOf(
        'part',
        '12.5',
        lines.map(({ id }) => id),
      ),
      sumOf('all', ['part', 'l0']),
    ]);

  law('it is the sheet that is written with that figure', [leaves, amount, fc.nat()], (lines, text, n) => {
    const chosen = lines[n % lines.length] as CostLine;
    const set = valueIn(costsSet(all(lines), listOf(`${chosen.id}=${text}`)));
    const other = lines.map((line) => (line === chosen ? written(line, text) : line));
    return set !== undefined && same(costFigures(set.sheet), costFigures(all(other)));
  });

  law('with nothing set it is the sheet itself', [leaves], (lines) =>
    same(valueIn(costsSet(all(lines), listOf()))?.sheet, all(lines)),
  );
});

it('says of each line that is set whether the total is made of it', () => {
  const sheet = {
    ...sheetOf([
      monthly('pay', '21.5'),
      percentOf('oh', '10', ['pay']),
      given('memo', '5'),
      sumOf('all', ['oh']),
    ]),
    total: { value: 'all', at: NOWHERE },
  };
  const set = valueIn(costsSet(sheet, listOf('pay=20', 'memo=7')))?.set;
  expect(set?.map(({ line, isCounted }) => [line.id, isCounted])).toEqual([
    ['pay', true],
    ['memo', false],
  ]);
});

describe('what the party that answered 35–40 tkr a month would have come to (GNS/11/2018)', () => {
  // By hand for 40 000: 40 000 + 46.47 % = 58 588; + 1.6 % = 59 525.408, rounded 59 525; a tenth 5 952.5, rounded 5 953.
  const DSO = sheetOf([
    monthly('salary', '50000'),
    percentOf('lkp', '46.47', ['salary']),
    percentOf('vacation', '1.60', ['salary', 'lkp']),
    sumOf('pay', ['salary', 'lkp', 'vacation'], { months: 12, round: { numerator: 1n, denominator: 1n } }),
    percentOf('overhead', '10', ['pay'], { months: 12, round: { numerator: 1n, denominator: 1n } }),
    given('others', '219500'),
    sumOf('total', ['pay', 'overhead', 'others']),
  ]);
  const sheet = { ...DSO, total: { value: 'total', at: NOWHERE } };

  it.each([
    ['salary=50000', '1201676'],
    ['salary=40 000', '1005236'],
    ['Salary=35000', '907028'],
  ])('%s: %s kr', (text, total) => {
    const set = valueIn(costsSet(sheet, listOf(text)));
    expect(set?.total && toShortDecimal(set.total.value)).toBe(total);
    expect(set?.unchanged && toShortDecimal(set.unchanged)).toBe('1201676');
  });

  it.each([
    ['nosuch=1', 'unknown-line'],
    ['pay=1', 'calculated-line'],
    ['overhead=1', 'calculated-line'],
    ['salary', 'empty-field'],
    ['=7', 'empty-field'],
    ['salary=some', 'not-a-number'],
  ])('%s is told: %s', (text, code) => {
    expect(issuesOf(costsSet(sheet, listOf(text))).map((one) => one.code)).toEqual([code]);
  });

  it('a line that is set twice is told, whatever its case', () => {
    const codes = issuesOf(costsSet(sheet, listOf('salary=1', 'SALARY=1'))).map((one) => one.code);
    expect(codes).toEqual(['duplicate-field']);
  });

  it('an alternative sets its own lines beside those of the question, and its own goes before', () => {
    const { items } = setTogether(listOf('salary=1', 'others=2'), listOf('Salary=3'));
    expect(items.map(({ value }) => value)).toEqual(['others=2', 'Salary=3']);
  });
});
