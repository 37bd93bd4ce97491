import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import type { Allocation } from '../../src/allocation/allocation.js';
import { methodOf } from '../../src/commands/run/workbook/method.js';
import { allocationPage } from '../../src/commands/run/workbook/page.js';
import { workbook } from '../../src/commands/run/workbook/sv.js';
import { zip } from '../../src/formats/xlsx/zip.js';
import { toShortDecimal } from '../../src/kernel/number.js';
import { cellName } from '../../src/kernel/place.js';
import { spoken } from '../../src/sheet/sentence.js';
import { ROOT } from './allocate.js';
import type { Cells } from './formulas.js';
import { answerIn } from './lines.js';
import { sv } from './words.js';

/** The sheet *Fördelning* of an allocation, as a spreadsheet holds it, and how its amounts are formulas. */
export function sheetOf(
  allocation: Allocation,
): Cells & { readonly isLive: boolean; readonly method: ReturnType<typeof methodOf> } {
  const { page, names, isLive } = allocationPage(allocation, 'Fördelning', spoken(sv), {
    ...spoken(workbook),
    names: workbook.names,
    pages: workbook.pages,
  });
  const cells = page.rows.flatMap((row, i) =>
    row.cells.flatMap((cell, column) => {
      if (!cell) return [];
      const value = typeof cell.value === 'string' ? cell.value : Number(toShortDecimal(cell.value, 20));
      return [[cellName(column, i + 1), { value, formula: cell.formula }] as const];
    }),
  );
  return {
    isLive,
    method: methodOf(allocation),
    cells: new Map(cells),
    names: new Map(names.map(({ name, cell }) => [name, cell.replaceAll('$', '')])),
  };
}

/** The same sheet with another figure typed into a cell. */
export function withFigure<Sheet extends Cells>(sheet: Sheet, name: string, value: number): Sheet {
  return { ...sheet, cells: new Map([...sheet.cells, [sheet.names.get(name) ?? name, { value }]]) };
}

/** The workbook that a command in plain words gives in a folder; it is the same however often it is asked for. */
export function written(command: string, folder = ROOT): Promise<Buffer> {
  const asked = `${folder}\n${command}`;
  const known = WRITTEN.get(asked) ?? writtenNow(command, folder);
  WRITTEN.set(asked, known);
  return known;
}

const WRITTEN = new Map<string, Promise<Buffer>>();

/** The same, made anew. */
export async function writtenNow(command: string, folder = ROOT): Promise<Buffer> {
  const { stdout, stderr, exitCode } = await answerIn(folder, [...command.split(' '), '--format', 'xlsx']);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return Buffer.from(stdout);
}

/** Reads a ZIP archive of stored files from its directory, as any reader does. Throws when a checksum is wrong. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const buffer = Buffer.from(bytes);
  const end = buffer.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const files = new Map<string, string>();
  let at = buffer.readUInt32LE(end + 16);
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left--) {
    const [sum, size, nameSize] = [
      buffer.readUInt32LE(at + 16),
      buffer.readUInt32LE(at + 24),
      buffer.readUInt16LE(at + 28),
    ];
    const name = buffer.toString('utf8', at + 46, at + 46 + nameSize);
    const local = buffer.readUInt32LE(at + 42);
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const data = buffer.subarray(start, start + size);
    if (crc32(data) !== sum) throw new Error(`${name}: wrong checksum`);
    files.set(name, data.toString('utf8'));
    at += 46 + nameSize;
  }
  return files;
}

/** The workbook with another figure in a cell of its first sheet, or of another, and without what its formulas gave before. */
export function changed(bytes: Uint8Array, cell: string, figure: string, page = 1): Uint8Array {
  const typed = (text: string) =>
    text.replace(new RegExp(`(<c r="${cell}"[^>]*>)<v>[^<]*</v>`), `$1<v>${figure}</v>`);
  return zip(
    [...unzip(bytes)].map(([name, old]) => {
      const text = name === `xl/worksheets/sheet${page}.xml` ? typed(old) : old;
      return [name, name.startsWith('xl/worksheets/') ? text.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1') : old];
    }),
  );
}

/** Whether LibreOffice is here. */
export const HAS_LIBREOFFICE = spawnSync('soffice', ['--version']).status === 0;

/** The first sheet of each workbook as LibreOffice calculates it: rows of cells, unformatted. */
export function recalculated(workbooks: readonly Uint8Array[]): string[][][] {
  const folder = mkdtempSync(join(tmpdir(), 'allocate-soffice-'));
  try {
    mkdirSync(join(folder, 'out'));
    const names = workbooks.map((_, i) => `${String(i).padStart(5, '0')}.xlsx`);
    for (const [i, bytes] of workbooks.entries()) writeFileSync(join(folder, names[i] ?? ''), bytes);
    // Semicolon between cells, quotes around texts, UTF-8, all decimals.
    const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false';
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = [profile, '--headless', '--convert-to', filter, '--outdir', 'out', ...names];
    execFileSync('soffice', args, { cwd: folder, stdio: 'ignore', timeout: 300_000 });
    return readdirSync(join(folder, 'out'))
      .sort()
      .map((name) =>
        parse(readFileSync(join(folder, 'out', name)), { delimiter: ';', relax_column_count: true }),
      );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
