import fc from 'fast-check';
import { describe } from 'vitest';
import { apportion } from '../src/apportion/apportion.js';
import { rational } from '../src/kernel/number.js';
import { audit } from './helpers/audit.js';
import { dearLaw } from './helpers/laws.js';

/*
 * A right table, as it is written, and the same table spoilt: it is never called right. A column that has nothing to do with
 * the others makes it no wrong table.
 */
const NAMES = ['Alby', 'Byby', 'Ceby', 'Deby', 'Eby', 'Fäby', 'Gåby'];

const drawn = fc
  .record({
    weights: fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 2, maxLength: 7 }),
    amount: fc.integer({ min: 100, max: 9_999_999 }),
    heading: fc.constantFrom('Invånare', 'Vikt', 'Budgetomslutning', 'Antal elever'),
  })
  .map(({ weights, amount, heading }) => {
    const claims = weights.map((weight, i) => ({ code: String(i), weight: rational(BigInt(weight)) }));
    const { amounts } = apportion(BigInt(amount), claims, { rule: 'largest-remainder' });
    const rows = weights.map((weight, i) => [NAMES[i] ?? '', String(weight), String(amounts[i])]);
    const sum = weights.reduce((all, one) => all + one, 0);
    return [['Kommun', heading, 'Avgift'], ...rows, ['Summa', String(sum), String(amount)]];
  });

type Lines = readonly (readonly string[])[];
const exitOf = async (lines: Lines) => (await audit(lines.map((line) => line.join(';')).join('\n'))).exitCode;
const bodyOf = (lines: Lines) => lines.length - 2;

describe('a right table', () => {
  dearLaw('is right', [drawn], async (lines) => (await exitOf(lines)) === 0);

  dearLaw(
    'is not right with a row of it doubled, next to it or below',
    [drawn, fc.nat(), fc.boolean()],
    async (lines, pick, isNext) => {
      const row = 1 + (pick % bodyOf(lines));
      const doubled = lines.toSpliced(isNext ? row : lines.length - 1, 0, lines[row] ?? []);
      return (await exitOf(doubled)) !== 0;
    },
  );

  dearLaw(
    'is not right with a column that cannot be read',
    [drawn, fc.constantFrom(1, 2), fc.constantFrom('# Rubel', '=#', '#:50', '#/100', '# ½')],
    async (lines, column, form) => {
      const unread = lines.map((line, i) =>
        i === 0 ? line : line.with(column, form.replace('#', line[column] ?? '')),
      );
      return (await exitOf(unread)) !== 0;
    },
  );

  dearLaw(
    'is not wrong for a column that has nothing to do with it',
    [
      drawn,
      fc.constantFrom('Poäng', 'Index', 'Ägarandel', 'Taxa per timme', 'Antal', ''),
      fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 7, maxLength: 7 }),
      fc.nat(2),
    ],
    async (lines, heading, figures, place) => {
      const cellOf = (i: number) =>
        i === 0 ? heading : i === lines.length - 1 ? '' : String(figures[i - 1]);
      return (await exitOf(lines.map((line, i) => line.toSpliced(1 + place, 0, cellOf(i))))) !== 1;
    },
  );
});

/** A table by one price for each inhabitant, as whole kronor, and the rows that do not follow it. */
const priced = fc
  .record({
    weights: fc.uniqueArray(fc.integer({ min: 100, max: 9_999 }), { minLength: 4, maxLength: 7 }),
    price: fc.integer({ min: 1_000, max: 99_999 }),
    wrong: fc.nat(3),
    by: fc.integer({ min: 5, max: 90_000 }),
    isMore: fc.boolean(),
    isLastYear: fc.boolean(),
  })
  .map(({ weights: drawn, price, wrong, by, isMore, isLastYear }) => {
    // No round figures: those that are tell less.
    const weights = drawn.map((weight) => 10 * weight + 7);
    const due = weights.map((weight) => Math.round((weight * price) / 1_000));
    const other = isMore ? (due[wrong] ?? 0) + by : Math.max(1, (due[wrong] ?? 0) - by);
    return {
      weights: isLastYear ? weights.map((weight) => 2 * weight) : weights,
      amounts: due.with(wrong, other),
      wrong,
    };
  })
  // Of what rounding may have made of shares of the total, nothing tells which row is wrong: here two others are no such shares.
  .filter(({ weights, amounts, wrong }) => {
    const others = weights.filter((_, i) => i !== wrong);
    const [all, total] = [weights, amounts].map((some) => some.reduce((one, other) => one + other, 0));
    const off = others.filter((weight) => {
      const printed = amounts[weights.indexOf(weight)] ?? 0;
      return Math.abs(printed - (weight * (total ?? 0)) / (all ?? 1)) > 1.5;
    });
    return off.length > 1;
  });

describe('a table whose rows follow one price for each, but for one that its total includes', () => {
  dearLaw('is not right, and names the row', [priced], async ({ weights, amounts, wrong }) => {
    const rows = weights.map((weight, i) => `${NAMES[i]};${weight};${amounts[i]}`);
    const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);
    const table = ['Kommun;Invånare;Belopp', ...rows, `Summa;${sum(weights)};${sum(amounts)}`].join('\n');
    const { exitCode, amounts: found } = await audit(table);
    const named = found?.deviations.map(({ name }) => name) ?? [];
    return exitCode !== 0 && named.includes(NAMES[wrong] ?? '');
  });
});
