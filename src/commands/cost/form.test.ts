import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amount, sheet, sheetOf } from '../../../tests/helpers/costs.js';
import { calculate } from '../../../tests/helpers/formulas.js';
import { dearLaw } from '../../../tests/helpers/laws.js';
import { answerIn } from '../../../tests/helpers/lines.js';
import { changed, HAS_LIBREOFFICE, recalculated, written } from '../../../tests/helpers/workbooks.js';
import { costFigures } from '../../agreement/costs/costs.js';
import { sheetPage } from '../../formats/xlsx/sheet-page.js';
import { multiply, parseDecimal, rational, roundHalfAway, toShortDecimal } from '../../kernel/number.js';
import { cellName } from '../../kernel/place.js';
import { spoken } from '../../sheet/sentence.js';
import { costSheet } from './sheet.js';
import { words } from './sv.js';

const sv = spoken(words);

/** The cells of a cost sheet in a workbook, and the name of one by the row of its line and the id of its column. */
function cellsOf(costs: Parameters<typeof costSheet>[0]) {
  const sheet = costSheet(costs, sv);
  const shown = sheet.columns.filter(({ machineOnly }) => !machineOnly).map(({ id }) => id);
  const { rows, headingRow } = sheetPage(sheet, 'Kalkyl', sv);
  const cells = rows.flatMap(({ cells }, i) =>
    cells
      .slice(0, shown.length)
      .flatMap((cell, column): [string, { value: number | string; formula?: string }][] => {
        if (!cell) return [];
        const value = typeof cell.value === 'string' ? cell.value : Number(toShortDecimal(cell.value, 20));
        return [[cellName(column, i + 1), { value, formula: cell.formula }]];
      }),
  );
  const nameOf = (row: number, id: string) => cellName(shown.indexOf(id), headingRow + 1 + row);
  return { cells: new Map(cells), names: new Map<string, string>(), nameOf };
}

/** A figure to the millionth, as a double has it. */
const near = (value: Parameters<typeof multiply>[0]) =>
  Number(roundHalfAway(multiply(value, rational(1_000_000n))));

describe('the workbook of a cost sheet is the form of the paper', () => {
  dearLaw(
    'its formulas give the figures of the sheet, also when another figure is filled in',
    [sheet, fc.nat(), amount],
    (lines, n, text) => {
      const given = lines.filter(({ amount: one }) => 'given' in one || 'month' in one);
      const chosen = given[n % given.length];
      if (!chosen) return true;
      const isMonth = 'month' in chosen.amount;
      const form = cellsOf(sheetOf(lines));
      const at = form.nameOf(lines.indexOf(chosen), isMonth ? 'month' : 'year');
      const calculated = calculate({
        ...form,
        cells: new Map([...form.cells, [at, { value: Number(text) }]]),
      });
      const figure = parseDecimal(text);
      const set = lines.map((line) =>
        line === chosen ? { ...line, amount: isMonth ? { month: figure } : { given: figure } } : line,
      );
      return [...costFigures(sheetOf(set)).values()].every(({ month, year }, row) => {
        const isSame = (exact: typeof year, id: string) => {
          const shown = Number(calculated.get(form.nameOf(row, id)));
          return Math.abs(Math.round(shown * 1e6) - near(exact)) <= 1 + Math.abs(near(exact)) * 1e-12;
        };
        return isSame(year, 'year') && (month === undefined || isSame(month, 'month'));
      });
    },
  );
});

const folder = mkdtempSync(join(tmpdir(), 'allocate-form-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'own/agreements'), { recursive: true });
writeFileSync(
  join(folder, 'own/cooperation.yaml'),
  'name: Provet\nparties:\n  - { id: alby, name: Alby, code: 1 }\n  - { id: byby, name: Byby, code: 2 }\n',
);
/** Lines for a month, for some months, for the year, parts and sums of each, in tkr, öre and whole thousands. */
writeFileSync(
  join(folder, 'own/agreements/jour.yaml'),
  `title: Jour
key: equal
source: Direktionen § 1
costs:
  title: Kalkyl
  source: Direktionen § 2
  total: all
  lines:
    - { id: pay, title: Lön, month: "21500,75" }
    - { id: extra, title: Sommar, month: 9000, months: 3, round: "0,01" }
    - { id: social, title: Avgifter, percent: "31,42", of: [pay, extra], round: 1 }
    - { id: staff, title: Personal, sum: [pay, extra, social], months: 10, round: 100 }
    - { id: rent, title: Lokal, amount: 14000, months: 12, round: 1 }
    - { id: start, title: Start, amount: "30000,505" }
    - { id: part, title: En tredjedel, percent: "33,3333", of: [staff, start] }
    - { id: all, title: Summa, sum: [staff, rent, start, part], round: 1000 }
`,
);

const TYPED = [
  ['cost dso', 'salary', 'E4', '40000'],
  ['cost dso', 'computer', 'F15', '0'],
  ['cost base', 'salary', 'B6', '-500,5'],
  ['cost jour --data own', 'pay', 'D4', '20000'],
  ['cost jour --data own', 'extra', 'D5', '9500,25'],
  ['cost jour --data own', 'rent', 'E8', '17001'],
] as const;

describe.skipIf(!HAS_LIBREOFFICE)('in LibreOffice (skipped where soffice is missing)', () => {
  /** As they are and with the figure typed in, all at once: most of the time is its start. */
  let pages: string[][][] = [];
  beforeAll(async () => {
    const books: Uint8Array[] = [];
    for (const [command, , cell, value] of TYPED) {
      const book = await written(command, folder);
      books.push(changed(book, 'Z99', '0'), changed(book, cell, value.replace(',', '.')));
    }
    pages = recalculated(books);
  }, 120_000);

  it.each(TYPED.map((one, i) => [...one, i] as const))(
    '%s: %s typed into %s is what --set gives',
    async (command, line, _, value, i) => {
      for (const [page, asked] of [
        [pages[2 * i] ?? [], command],
        [pages[2 * i + 1] ?? [], `${command} --set ${line}=${value}`],
      ] as const) {
        const { stdout } = await answerIn(folder, `${asked} --format json`.split(' '));
        const { lines } = JSON.parse(String(stdout)) as {
          lines: { month: string | null; year: string; title: string }[];
        };
        for (const [k, { month, year, title }] of lines.entries()) {
          const row = page[3 + k] ?? [];
          const figures = row
            .filter((one) => /^-?\d+([.,]\d+)?$/.test(one))
            .map((one) => Number(one.replace(',', '.')));
          expect(row).toContain(title);
          for (const figure of [month, year])
            if (figure !== null)
              expect(
                figures.some((one) => Math.abs(one - Number(figure)) < 1e-6),
                `${asked}: ${title} ${figure}`,
              ).toBe(true);
        }
      }
    },
  );
});
