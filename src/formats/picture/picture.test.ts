import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dearLaw, law } from '../../../tests/helpers/laws.js';
import { rational } from '../../kernel/number.js';
import type { Chart } from '../../sheet/chart.js';
import { asSentence } from '../../sheet/sentence.js';
import { type Cell, EMPTY, type Sheet, text } from '../../sheet/sheet.js';
import { blocksOf } from './blocks.js';
import { picturesOf } from './index.js';
import type { Picture } from './picture.js';
import { renderSvg } from './standalone.js';

const MADE = { version: '1', commit: 'a', inputs: [] };
const WORDS = { language: 'sv', mark: ',' } as const;
const TITLE = { title: asSentence('T'), names: 'name', notes: [] };
const SIDES = { below: asSentence('mindre'), above: asSentence('mer') };
const DIFFERENCES: Chart = { ...TITLE, kind: 'differences', value: 'a', sides: SIDES };
const SHARES: Chart = { ...TITLE, kind: 'shares', value: 'a' };

const money = (value: bigint): Cell => ({ kind: 'money', value: rational(value), decimals: 0 });

/** A table of names and whole kronor, with one picture. */
function sheetOf(rows: readonly (readonly [string, ...(bigint | undefined)[]])[], chart: Chart): Sheet {
  const ids = ['name', 'a', 'b', 'c'];
  return {
    title: asSentence('T'),
    columns: ids.map((id) => ({ id, heading: asSentence(id) })),
    rows: rows.map(([name, ...values]) => [
      text(name),
      ...values.map((value) => (value === undefined ? EMPTY : money(value))),
    ]),
    totals: [],
    notes: [],
    charts: [chart],
  };
}

function pictureOf(sheet: Sheet): Picture {
  const [picture] = picturesOf(sheet, WORDS);
  if (!picture) throw new Error('no picture');
  return picture;
}

const kronor = fc.bigInt(-(10n ** 7n), 10n ** 7n);
const rowsOf = (maxLength: number) =>
  fc
    .array(kronor, { minLength: 1, maxLength })
    .map((values) => values.map((value, i): [string, bigint] => [`P${i}`, value]));
const size = (value: bigint) => (value < 0n ? -value : value);

/** From the least of some figures or zero to the largest, counted apart from the program. */
function spanOf(values: readonly bigint[]): bigint {
  const sorted = [...values, 0n].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return (sorted.at(-1) ?? 0n) - (sorted[0] ?? 0n);
}

/** How long a bar is, in the unit of what was drawn, when the whole width is `span`. */
function lengthOf({ bar }: Picture['strips'][number], span: bigint): bigint | undefined {
  if (!bar) return undefined;
  const [a, b] = [bar.from, bar.to];
  const over = (b.numerator * a.denominator - a.numerator * b.denominator) * span;
  const under = a.denominator * b.denominator;
  return over % under === 0n ? over / under : undefined;
}

describe('bars', () => {
  law(
    'are as long as their figures, exactly, and the figure by each is that of its cell',
    [rowsOf(40)],
    (rows) => {
      const span = spanOf(rows.map(([, value]) => value));
      const { strips } = pictureOf(sheetOf(rows, SHARES));
      return strips.every((strip, i) => {
        const [name, value] = rows[i] ?? ['', 0n];
        const digits = strip.figure.replace(/[^\d-]/g, '');
        return (
          strip.name === name &&
          digits === String(value) &&
          (span === 0n || lengthOf(strip, span) === size(value))
        );
      });
    },
  );

  law(
    'of differences stand from who pays most more to who pays most less, each on its side of zero',
    [rowsOf(40)],
    (rows) => {
      const { strips } = pictureOf(sheetOf(rows, DIFFERENCES));
      const drawn = strips.map(({ figure }) => BigInt(figure.replace(/[^\d-]/g, '')));
      const isOnSide = strips.every(
        ({ bar, figure }) => bar?.look === (figure.startsWith('-') ? 'down' : 'up'),
      );
      return isOnSide && drawn.every((value, i) => i === 0 || value <= (drawn[i - 1] ?? value));
    },
  );

  dearLaw(
    'of very many are the 39 largest, and the exact sum of the rest',
    [fc.array(kronor, { minLength: 41, maxLength: 300 }), fc.constantFrom(SHARES, DIFFERENCES)],
    (values, chart) => {
      const { strips } = pictureOf(
        sheetOf(
          values.map((value, i) => [`P${i}`, value]),
          chart,
        ),
      );
      const figures = strips.map(({ figure }) => BigInt(figure.replace(/[^\d-]/g, '')));
      const sizes = values.map(size).sort((a, b) => (a > b ? -1 : 1));
      const shown = figures
        .slice(0, -1)
        .map(size)
        .sort((a, b) => (a > b ? -1 : 1));
      return (
        strips.length === 40 &&
        shown.join() === sizes.slice(0, 39).join() &&
        figures.reduce((sum, value) => sum + value) === values.reduce((sum, value) => sum + value) &&
        strips.at(-1)?.name === `${values.length - 39} mindre, tillsammans`
      );
    },
  );
});

describe('steps of a cost', () => {
  law(
    'each begin where the one before ended, and end at the sum',
    [fc.array(kronor, { minLength: 1, maxLength: 20 })],
    (values) => {
      const sum = values.reduce((all, value) => all + value);
      const rows = [...values, sum].map((value, i): [string, bigint] => [`P${i}`, value]);
      const steps = rows.map((_, row) => ({ row, isSum: row === values.length }));
      const { strips, zero } = pictureOf(sheetOf(rows, { ...TITLE, kind: 'cost', value: 'a', steps }));
      const reached = values.map((_, i) => values.slice(0, i + 1).reduce((all, value) => all + value));
      const ends = reached.map((end, i) => [reached[i - 1] ?? 0n, end]);
      const span = spanOf(ends.flat());
      if (span === 0n) return true;
      const [least = 0n] = [...ends.flat(), 0n].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      const at = (place: { numerator: bigint; denominator: bigint }) =>
        (place.numerator * span) / place.denominator + least;
      return (
        (zero ? at(zero) : least) === 0n &&
        strips.every(({ bar }, i) => {
          const [a = 0n, b = 0n] = ends[i] ?? [0n, sum];
          return bar !== undefined && at(bar.from) === (a < b ? a : b) && at(bar.to) === (a < b ? b : a);
        })
      );
    },
  );
});

describe('lines of years', () => {
  const YEARS: Chart = { ...TITLE, kind: 'years', values: ['a', 'b', 'c'] };

  it('say the first and last year that have an amount, and how far the last is from the first', () => {
    const rows = [
      ['Alby', 200n, 150n, 300n],
      ['Byby', undefined, 400n, 100n],
      ['Ceby', undefined, 70n, undefined],
      ['Deby', 0n, 5n, 10n],
    ] as const;
    const { strips } = pictureOf(sheetOf(rows, YEARS));
    expect(strips.map(({ name, figure, ends }) => [name, figure, ends?.join(' … ')])).toEqual([
      ['Alby', '+50,0%', 'a: 200 kr … c: 300 kr'],
      ['Byby', '-75,0%', 'b: 400 kr … c: 100 kr'],
      ['Ceby', 'bara ett år', 'b: 70 kr … b: 70 kr'],
      ['Deby', '', 'a: 0 kr … c: 10 kr'],
    ]);
  });

  it('have no height in a year without an amount', () => {
    const [strip] = pictureOf(sheetOf([['Byby', undefined, 400n, 100n]], YEARS)).strips;
    expect(strip?.line).toEqual([undefined, rational(1n), rational(1n, 4n)]);
  });
});

const NAMES = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('<script>alert(1)</script>', 'A & "B" \'C\'', '\u202Ebakfram', 'Å'.repeat(200), ']]>'),
);
const charts = fc.constantFrom<Chart>(SHARES, DIFFERENCES, { ...TITLE, kind: 'years', values: ['a', 'b'] });
const tables = fc
  .array(fc.tuple(NAMES, kronor, fc.option(kronor, { nil: undefined })), { minLength: 1, maxLength: 50 })
  .chain((rows) => charts.map((chart) => sheetOf(rows, chart)));

describe('in a terminal', () => {
  dearLaw(
    'each difference, however small, is drawn on its own side of zero and no other',
    [
      fc.array(fc.oneof(kronor, fc.bigInt(-3n, 3n)), { minLength: 2, maxLength: 12 }),
      fc.integer({ min: 40, max: 120 }),
    ],
    (values, width) => {
      const rows = values.map((value, i): [string, bigint] => [`P${i}`, value]);
      const lines = blocksOf(pictureOf(sheetOf(rows, DIFFERENCES)), width, (line) => line.length);
      return lines
        .filter((line) => line.includes('│'))
        .every((line) => {
          const [left = '', right = ''] = line.split('│');
          const [isDown, isUp] = [left.includes('▒'), right.includes('█')];
          const isStray = left.includes('█') || right.includes('▒');
          const figure = line.replaceAll(' ', '').match(/[-+]?\d+kr$/)?.[0] ?? '';
          return !isStray && isDown === figure.startsWith('-') && isUp === figure.startsWith('+');
        });
    },
  );

  dearLaw(
    'a picture is no wider than the screen but for a piece that is, and each figure stands whole',
    [tables, fc.integer({ min: 40, max: 200 })],
    (sheet, width) => {
      const picture = pictureOf(sheet);
      const lines = blocksOf(picture, width, (line) => line.length);
      const said = lines.join('\n');
      return (
        lines.every((line) => line.length <= width || !line.trim().includes(' ')) &&
        picture.strips.every(({ figure }) => !/\d/.test(figure) || said.includes(figure))
      );
    },
  );
});

describe('as SVG', () => {
  dearLaw(
    'names are text, whatever they hold, and nothing lies outside of the picture',
    [tables],
    (sheet) => {
      const svg = renderSvg([sheet], WORDS, MADE);
      const tags = svg.match(/<[^>]*>/g) ?? [];
      const known = /^<\/?(svg|style|rect|text|tspan|title|desc|g|line|polyline|polygon)[ >/]/;
      const places = [...svg.matchAll(/ (?:x|x1|width)="(-?[\d.]+)%"/g)].map(([, place]) => Number(place));
      const between = svg.replace(/<[^>]*>/g, '');
      return (
        tags.every((tag) => known.test(tag)) &&
        places.every((place) => place >= 0 && place <= 100) &&
        !/[<>]|&(?!(amp|lt|gt|quot|#39);)/.test(between) &&
        svg === renderSvg([sheet], WORDS, MADE)
      );
    },
  );
});
