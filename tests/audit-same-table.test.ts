import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cell, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../src/cli/program.js';
import { valueIn } from '../src/kernel/outcome.js';
import type { Disk } from '../src/text/disk.js';
import { anywhere } from '../src/text/files.js';
import type { GridRow } from '../src/text/grid.js';
import { openGrid } from '../src/text/open.js';
import { ROOT } from './helpers/allocate.js';
import { shellIn } from './helpers/lines.js';
import { memoryShell } from './helpers/memory.js';

/** Tables that others made, where they are present. */
const DATA = join(ROOT, '../shared/data');
const FILES = ['tables', 'forms'].flatMap((folder) =>
  existsSync(join(DATA, folder))
    ? readdirSync(join(DATA, folder))
        .filter((name) => name.endsWith('.csv'))
        .map((name) => join(folder, name))
    : [],
);

/** A small table of the same kind, for where they are not. */
const OWN =
  'Avgifter 2010;;\nKommun;Avgift (tkr);Andel\nÖstra Göinge;9 194;61,2 %\nTorsås;5 826;38,8 %\nTotalt;15 020;100 %\n';

/** What is concluded of a table, without which file it stood in. */
async function concluded(bytes: Uint8Array, file: string) {
  const ran = await runProgram(
    ['audit', file, '--format', 'json'],
    'sv',
    memoryShell(new Map([[`/data/${file}`, bytes]])),
  );
  if (!ran.ok) return ran.issues.map(({ code, facts }) => [code, facts]);
  // A workbook has no decimal mark.
  const { inputs: _, ...data } = JSON.parse(String(ran.value.text), (key, value) =>
    key === 'decimal' ? undefined : value,
  );
  return data;
}

/** A text in Windows-1252; undefined where it has what that cannot hold. */
function ansi(text: string): Buffer | undefined {
  const upper = { '–': 0x96, '€': 0x80, '’': 0x92, '”': 0x94 };
  const bytes = Array.from(text, (letter) => upper[letter as keyof typeof upper] ?? letter.charCodeAt(0));
  return bytes.every((byte) => byte < 256) ? Buffer.from(bytes) : undefined;
}

/** The cells of a file as a workbook keeps them: what is a figure in one way only is one, in a format with its decimals. */
async function workbookOf(bytes: Buffer): Promise<Uint8Array> {
  const disk = { read: () => bytes } as unknown as Disk;
  const grid = valueIn(await openGrid(anywhere({ cwd: '/', disk }), { file: 'a.csv' }));
  const lines: GridRow[] = [];
  for (const row of grid?.rows ?? []) lines[(row[0]?.at.line ?? 1) - 1] = row;
  const rows = Array.from(lines, (row = []) => row.map(({ value }) => value));
  const marks = rows.flat().flatMap((text) => FIGURE.exec(text)?.[2] ?? []);
  const common = 2 * marks.filter((mark) => mark === ',').length > marks.length ? ',' : '.';
  const isOther = (text = '') => (FIGURE.exec(text)?.[2] ?? common) !== common;
  const cells = new Map<string, Partial<Cell>>();
  for (const [y, row] of rows.entries())
    for (const [x, text] of row.entries()) {
      const [, digits = '', mark, decimals = '', percent] = FIGURE.exec(text) ?? [];
      if (digits === '' || /^-?0\d/.test(digits) || rows.some((one) => isOther(one[x]))) continue;
      const value = Number(`${digits}.${decimals}`) / (percent ? 100 : 1);
      const numFmt = `0${mark ? `.${'0'.repeat(decimals.length)}` : ''}${percent ? '%' : ''}`;
      cells.set(`${y},${x}`, { value, type: 'number', style: { numFmt } });
    }
  return writeXlsx({ sheets: [{ name: 'Blad1', rows, cells }] });
}

/** A figure that nobody reads otherwise: three digits after a mark may be thousands. */
const FIGURE = /^(-?\d+)(?:([.,])(\d{1,2}|\d{4,}))?( ?%)?$/;

/** Each table, by its name. */
const TABLES: readonly (readonly [string, Buffer])[] = [
  ['a table of our own', Buffer.from(OWN)],
  ...FILES.map((name) => [name, readFileSync(join(DATA, name))] as const),
];

describe.each(TABLES)('%s', (name, bytes) => {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const isText = !/utf16|cp1252/.test(name);

  it.skipIf(!isText)('is the same table in UTF-16 and in Windows-1252', async () => {
    const expected = await concluded(bytes, 'a.csv');
    expect(await concluded(Buffer.from(text, 'utf16le'), 'a.csv')).toEqual(expected);
    expect(await concluded(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), 'a.csv')).toEqual(expected);
    const eightBits = ansi(text);
    if (eightBits) expect(await concluded(eightBits, 'a.csv')).toEqual(expected);
  });

  it('is the same table in a workbook', async () => {
    expect(await concluded(await workbookOf(bytes), 'a.xlsx')).toEqual(await concluded(bytes, 'a.csv'));
  });
});

it('is as right in a workbook of the program itself as in its CSV', async () => {
  const written = async (format: readonly string[]) => {
    const ran = await runProgram(['dso', ...format], 'sv', shellIn(ROOT));
    return valueIn(ran)?.text ?? '';
  };
  const csv = await concluded(Buffer.from(await written(['--format', 'csv', '--excel'])), 'a.csv');
  const book = await concluded(Buffer.from(await written(['--format', 'xlsx'])), 'a.xlsx');
  expect([csv.verdict, book.verdict]).toEqual(['consistent', 'consistent']);
  // The workbook has a column of codes more.
  const told = ({ total, unit, rules, from }: Record<string, unknown>) => ({ total, unit, rules, from });
  expect(told(book.amounts)).toEqual(told(csv.amounts));
});

it.skipIf(FILES.length > 0)('the tables that others made are not here', () => undefined);
