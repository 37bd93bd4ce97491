import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../src/cli/answer.js';
import { COMMANDS } from '../src/cli/commands.js';
import { blocksOf, folded, held, widthToFit } from '../src/sheet/fit.js';
import { ROOT } from './helpers/allocate.js';
import { law } from './helpers/laws.js';
import { shellIn } from './helpers/lines.js';
import { LINES, PIECE, piecesIn, WITHOUT_TABLES } from './helpers/printing.js';

/*
 * What is printed fits the screen: on a terminal of any width nothing is broken within a word or a figure, no column is
 * lost, and a line is wider than the screen only where one piece of it is. What goes to a file or a pipe is untouched.
 */
function printed(line: string, width: number | undefined): Promise<string> {
  const key = `${width} ${line}`;
  const known = shown.get(key) ?? printedNow(line, width);
  shown.set(key, known);
  return known;
}

/** What has been printed: each is compared with several. */
const shown = new Map<string, Promise<string>>();

async function printedNow(line: string, width: number | undefined): Promise<string> {
  const { stdout } = await answer(
    line.split(' '),
    () => ({ ...shellIn(ROOT), width }),
    () => undefined,
  );
  return Buffer.from(stdout).toString('utf8');
}

/**
 * Lines that are wider than the screen though they could be narrower: sentences, and tables of more than two
 * columns, of which a heading that is folded has lines of its own. What somebody is to type is never folded.
 */
function tooWide(text: string, width: number): string[] {
  return text.split('\n').filter((line) => {
    const cells = line.trim().split(/ {2,}/);
    const isTyped = /^ {2}(allocate|key:|--)/.test(line);
    const isHeading = cells.length === 1 && line.search(/\S/) > width;
    return line.length > width && cells.length !== 2 && !isTyped && !isHeading && piecesIn(line).size > 1;
  });
}

/** With their pictures. */
const DRAWN = [
  'compare dso --with key=equal --chart',
  'cost dso --chart',
  'school --amount 500000 --year 2010-2022 --chart',
];

describe('on a screen', () => {
  it('every command that prints a table is tried', () => {
    const tried = [...Object.keys(LINES), ...WITHOUT_TABLES];
    expect(COMMANDS.map(({ id }) => id).filter((id) => !tried.includes(id))).toEqual([]);
  });

  describe.each([...Object.values(LINES).flat(), ...DRAWN])('allocate %s', (line) => {
    it.each([40, 60, 80, 120])('fits %i columns, whole', async (width) => {
      const [wide, fitted] = [await printed(line, undefined), await printed(line, width)];
      expect(tooWide(fitted, width)).toEqual([]);
      const found = piecesIn(fitted);
      const lost = [...piecesIn(wide)].filter(
        ([piece, count]) => /[\p{L}\p{N}]/u.test(piece) && (found.get(piece) ?? 0) < count,
      );
      expect(lost).toEqual([]);
    });

    it('holds its figures together in markdown, and nothing else of it', async () => {
      const text = await printed(`${line} --format markdown`, undefined);
      for (const [piece] of text.matchAll(PIECE)) expect(piece).not.toContain(' ');
      for (const [piece] of text.replaceAll('\u00A0', ' ').matchAll(PIECE))
        expect(text).toContain(piece.replaceAll(' ', '\u00A0'));
    });

    it('is as it is in a pipe where everything fits, and below 40 columns', async () => {
      const wide = await printed(line, undefined);
      expect(await printed(line, 10_000)).toBe(wide);
      for (const width of [1, 20, 39]) expect(await printed(line, width)).toBe(wide);
    });
  });
});

const word = fc.stringMatching(/^[a-zåäö]{1,12}$/);
const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(' '));
const width = fc.integer({ min: 1, max: 60 });
const length = (one: string) => one.length;

describe('a text', () => {
  law('that is folded is the same words in the same order', [text, width], (one, most) => {
    return folded(one, most, length).join(' ') === one;
  });

  law('has no line wider than asked for, but for one word', [text, width], (one, most) => {
    return folded(one, most, length).every((line) => line.length <= most || !line.includes(' '));
  });

  it.each([
    ['kvar 47 168,74 kr av 1 200 000 kr', ['kvar', '47 168,74 kr', 'av', '1 200 000 kr']],
    ['enligt § 12 är 30 % av 9 mkr', ['enligt', '§ 12', 'är', '30 %', 'av', '9 mkr']],
    ['den 1 maj 2019', ['den', '1', 'maj', '2019']],
    ['SHA-256 705ea1', ['SHA-256', '705ea1']],
  ])('is never broken within a figure: %s', (one, pieces) => {
    expect(folded(one, 1, length)).toEqual(pieces);
    expect(held(one).split(' ')).toEqual(pieces.map((piece) => piece.replaceAll(' ', '\u00A0')));
  });
});

const extents = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 30 }))
    .map(([least, more]) => ({ least, natural: least + more })),
  { minLength: 1, maxLength: 12 },
);

describe('a table', () => {
  law('has every column in one block, and the first in all', [extents, width], (columns, most) => {
    const blocks = blocksOf(columns, most, 2).map((block) => block.map(({ column }) => column));
    const rest = blocks.flatMap(([, ...others]) => others);
    return (
      blocks.every(([first]) => first === 0) &&
      rest.join() ===
        columns
          .map((_, i) => i)
          .slice(1)
          .join()
    );
  });

  law(
    'has no block wider than asked for, but for two columns that cannot be narrower',
    [extents, width],
    (columns, most) => {
      return blocksOf(columns, most, 2).every((block) => {
        const total = block.reduce((sum, one) => sum + one.width, 2 * (block.length - 1));
        const least = block.every(({ column, width: own }) => own === columns[column]?.least);
        return total <= most || (block.length <= 2 && least);
      });
    },
  );
});

it('below 40 columns, and where there is no screen, nothing has to fit', () => {
  expect([undefined, 0, 1, 39, 40, 10_000].map(widthToFit)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    40,
    10_000,
  ]);
});
