import fc from 'fast-check';
import { describe } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { columnsAndRows } from '../../../tests/helpers/foreign.js';
import { law } from '../../../tests/helpers/laws.js';
import { compare, multiply, type Rational, rational } from '../../kernel/number.js';
import { valueIn } from '../../kernel/outcome.js';
import type { GridRow } from '../grid.js';
import { figureIn } from './figure.js';
import type { DecimalMark } from './form.js';

/** A column's heading, what stands around its figures, how many one of them stands for, and with how many decimals it may be written. */
interface Told {
  readonly heading: string;
  readonly before?: string;
  readonly behind?: string;
  readonly scale?: Rational;
  readonly most: number;
  /** The only mark that its currency is written with. */
  readonly mark?: DecimalMark;
  /** Shares are small and counts are no shares. */
  readonly isSmall?: boolean;
}

const [ONE, THOUSAND] = [rational(1n), rational(1_000n)];

/** Kronor have no three decimals, nor have people; weights and thousands may have any. */
const TOLD: readonly Told[] = [
  { heading: 'Belopp', behind: ' kr', most: 2 },
  { heading: 'Belopp', behind: ':-', most: 0 },
  { heading: 'Avgift', behind: ' kr/år', most: 2 },
  { heading: 'Avgift', before: 'SEK ', most: 2 },
  { heading: 'Avgift (tkr)', scale: THOUSAND, most: 4 },
  { heading: 'Beløp i 1000 kr', scale: THOUSAND, most: 4 },
  { heading: 'Kostnad', behind: ' mnkr', scale: rational(1_000_000n), most: 4 },
  { heading: 'Avgift, öre', scale: rational(1n, 100n), most: 2 },
  { heading: 'Levy £000', scale: THOUSAND, most: 3, mark: '.' },
  { heading: 'Price paid', before: '$', most: 4, mark: '.' },
  { heading: 'Capital', before: '€', most: 4 },
  { heading: 'Capital', behind: ' EUR', most: 4 },
  { heading: 'Andel', behind: '%', most: 4, isSmall: true },
  { heading: 'Andel', behind: ' procent', most: 4, isSmall: true },
  { heading: 'Vikt', most: 4 },
  { heading: 'Kolumn', most: 4 },
  { heading: 'Invånare', most: 1 },
  { heading: 'Antal', behind: ' st', most: 0 },
];

const GROUPS = {
  ',': ['', ' ', '\u00A0', '\u2009', '\u202F', '.', "'", '\u2019'],
  '.': ['', ' ', '\u00A0', '\u2009', '\u202F', ',', "'", '\u2019'],
} as const;
const SIGNS: readonly ((text: string) => string)[] = [
  (text) => `-${text}`,
  (text) => `- ${text}`,
  (text) => `\u2212${text}`,
  (text) => `\u2011${text}`,
  (text) => `\u2013${text}`,
  (text) => `(${text})`,
];
const AROUND: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `ca ${text}`,
  (text) => `c:a ${text}`,
  (text) => `${text}*`,
  (text) => `${text} 1)`,
  (text) => `${text}²`,
  (text) => ` ${text} `,
];

const dialects = fc.record({
  told: fc.constantFrom(...TOLD),
  mark: fc.constantFrom<DecimalMark>(',', '.'),
  group: fc.nat(7),
  sign: fc.constantFrom(...SIGNS),
  hasPlus: fc.boolean(),
  decimals: fc.nat(4),
  isTrimmed: fc.boolean(),
});
const figures = fc.array(
  fc.record({
    units: fc.bigInt(-(10n ** 10n), 10n ** 10n),
    size: fc.nat(10),
    around: fc.constantFrom(...AROUND),
  }),
  { minLength: 1, maxLength: 6 },
);

interface Dialect {
  readonly told: Told;
  readonly mark: DecimalMark;
  readonly group: number;
  readonly sign: (text: string) => string;
  readonly hasPlus: boolean;
  readonly decimals: number;
  readonly isTrimmed: boolean;
}

/** Whole units of the last decimal, as the dialect writes them. */
function written(units: bigint, dialect: Dialect): string {
  const { told, group, sign, hasPlus, isTrimmed } = dialect;
  const mark = told.mark ?? dialect.mark;
  const places = Math.min(dialect.decimals, told.most);
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const all = digits.slice(digits.length - places);
  const decimals = isTrimmed ? all.replace(/0+$/, '') : all;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, GROUPS[mark][group] ?? '');
  const figure = `${told.before ?? ''}${grouped}${decimals && mark + decimals}${told.behind ?? ''}`;
  if (units < 0n) return sign(figure);
  return hasPlus && !told.before ? `+${figure}` : figure;
}

describe('a column of exact figures, in any way of writing them', () => {
  law(
    'is read as the same figures, or has one fault: never as other figures',
    [dialects, figures, fc.boolean()],
    (dialect, drawn, hasTotal) => {
      const { told } = dialect;
      const limit = 10n ** BigInt(told.isSmall ? Math.min(dialect.decimals, told.most) + 2 : 11);
      const units = drawn.map((one) => (one.units % 10n ** BigInt(one.size + 1)) % limit);
      const total = units.reduce((sum, one) => sum + one, 0n);
      const texts = units.map((one, i) => drawn[i]?.around(written(one, dialect)) ?? '');
      const cell = (value: string) => ({ value, at: NOWHERE });
      const rows: GridRow[] = [
        [cell('Part'), cell(told.heading)],
        ...texts.map((text, i) => [cell(`Alby ${'abcdef'[i]}`), cell(text)]),
        ...(hasTotal && !told.isSmall ? [[cell('Summa'), cell(written(total, dialect))]] : []),
      ];
      const { columns, body, totals } = columnsAndRows(rows);
      const column = columns[1];
      if (!column || body.length !== texts.length) return false;
      if (column.ambiguous) return true;
      const exact = [...units, ...(totals.length > 0 ? [total] : [])];
      const places = 10n ** BigInt(Math.min(dialect.decimals, told.most));
      return [...body, ...totals].every((row, i) => {
        const figure = row[1] && valueIn(figureIn(column, row[1]));
        const value = multiply(rational(exact[i] ?? 0n, places), told.scale ?? ONE);
        return figure !== undefined && compare(figure.value, value) === 0;
      });
    },
  );
});
