import { describe, expect, it } from 'vitest';
import { audit } from './helpers/audit.js';

/*
 * A table is called right only when every figure in it was read and tested. Each form of writing figures stands in each
 * place of a table that would be right without it: those that are read are found wrong, or stand outside the table.
 */
const READ = [
  '#.000,00',
  '€#,000.00',
  "#'000.00",
  '# 000 kr/år',
  'ca # 000',
  'USD #',
  '# euro',
  '(#)',
  '#-',
  '# personer',
];

const NOT_READ = [
  '# Rubel',
  '#:50',
  '=#',
  '**#**',
  '#½',
  '#/100',
  '#e3',
  '#_000',
  '# tusen',
  '#&nbsp;000',
  '\u200b#',
  "'#",
  '±#',
  'budgeterat # 000',
];

/** Tables by the place of the figure that is not read. */
const PLACES: Readonly<Record<string, (figure: (digits: number) => string) => string>> = {
  'a column': (f) => `Part;Andel;Belopp\nAlby;61%;${f(61)}\nByby;39%;${f(39)}\nSumma;100%;${f(999)}\n`,
  'a column headed as names': (f) =>
    `Belopp per kommun;Ort;Andel\n${f(61)};Alby;61%\n${f(39)};Byby;39%\n${f(999)};Summa;100%\n`,
  'the only column': (f) => `Part;Belopp\nAlby;${f(61)}\nByby;${f(39)}\nSumma;${f(999)}\n`,
  'a row right below the headings': (f) => `Part;Belopp\nAlby;${f(61)}\nByby;39\nSumma;39\n`,
  'a row of its own': (f) =>
    `Part;Vikt;Belopp\nAlby;61;61\nByby;39;39\nCeby;${f(20)};${f(20)}\nSumma;100;100\n`,
  'the total': (f) => `Part;Andel;Belopp\nAlby;61%;61\nByby;39%;39\nSumma;100%;${f(999)}\n`,
  'a row below the total': (f) =>
    `Part;Andel;Belopp\nAlby;61%;61\nByby;39%;39\nSumma;100%;100\nMoms;;${f(25)}\n`,
  'a row above the headings': (f) =>
    `Budget;;${f(999)}\nPart;Andel;Belopp\nAlby;61%;61\nByby;39%;39\nSumma;100%;100\n`,
};

describe.each(Object.entries(PLACES))('a figure in %s', (_, table) => {
  it.each(READ)('is read, and makes no right table: %s', async (form) => {
    const { exitCode } = await audit(table((digits) => form.replace('#', String(digits))));
    expect([1, 3]).toContain(exitCode);
  });

  it.each(NOT_READ)('is no part of a right table: %s', async (form) => {
    const { exitCode } = await audit(table((digits) => form.replace('#', String(digits))));
    expect(exitCode).toBe(3);
  });
});

describe('a table that is not called right', () => {
  it.each([
    ['a second amount', 'Part;Vikt;Belopp;Avgift\nAlby;61;61;7\nByby;39;39;8\nSumma;100;100;999\n', 1],
    [
      'a tax that does not add up',
      'Part;Vikt;Belopp;Moms\nAlby;61;61;15,25\nByby;39;39;9,75\nSumma;100;100;99\n',
      1,
    ],
    ['a code with a sum', 'Part;Vikt;Belopp;Kod\nAlby;61;61;7\nByby;39;39;8\nSumma;100;100;999\n', 3],
    [
      'years of money that only look like years',
      'Part;Vikt;Belopp;Avgift per år\nAlby;61;61;1950\nByby;39;39;2000\nSumma;100;100;999\n',
      1,
    ],
    [
      'a figure among the notes',
      'Part;Vikt;Belopp;Anm.\nAlby;61;61;prel\nByby;39;39;500 kr\nSumma;100;100;\n',
      3,
    ],
    ['a column without a heading', 'Part;Vikt;Belopp;\nAlby;61;61;7\nByby;39;39;8\nSumma;100;100;999\n', 3],
    [
      'a table beside the table',
      'Part;Vikt;Belopp;;Part;Vikt;Belopp\nAlby;61;61;;Ceby;61;70\nSumma;61;61;;Summa;61;999\n',
      1,
    ],
    ['shares in the names', 'Part;Belopp\nAlby 61 %;61\nByby 39 %;39\nSumma 100 %;100\n', 3],
    ['a total in a sentence', 'Part;Vikt;Belopp\nAlby;61;61\nByby;39;39\nSumma att betala: 999 kr;;\n', 3],
    ['an amount that looks like a year, first', 'Part;Belopp\nAlby;2024\nByby;1000\nSumma;1000\n', 1],
    ['the same without headings', 'Alby;2024\nByby;1000\nSumma;1000\n', 3],
    [
      'a total by another name',
      'Part;Vikt;Belopp\nAlby;61;61\nByby;39;39\n- Kommunerna totalt 2);200;200\n',
      1,
    ],
    ['a party twice', 'Part;Vikt;Belopp\nAlby;1;10\nalby ;1;10\nSumma;2;20\n', 1],
    ['a party in two years', 'Part;År;Vikt;Belopp\nAlby;2023;1;10\nAlby;2024;1;10\nSumma;;2;20\n', 3],
    [
      'a total with its marks in other places',
      'Part;Belopp\nAlby;6,100.00\nByby;3,900.00\nSumma;10,00,0.00\n',
      1,
    ],
    ['years of which one does not add up', 'Kommun;2023;2024\nAlby;61;70\nByby;39;30\nSumma;100;999\n', 1],
    ['one krona moved, the key unsaid', 'A;B;Belopp\nAlby;60;61\nByby;30;29\nCeby;10;10\nSumma;100;100\n', 1],
  ])('%s', async (_, text, code) => expect((await audit(text)).exitCode).toBe(code));
});

describe('a right table of which the rule is not known', () => {
  it.each([
    [
      'another key beside shares',
      'Part;Andel;Avgift;Fast del\nAlby;50%;61;10\nByby;50%;39;10\nSumma;100%;100;20\n',
    ],
    ['shares of a larger whole', 'Part;Andel;Belopp\nAlby;30%;30\nByby;30%;30\nSumma;60%;60\n'],
  ])('%s', async (_, text) => expect((await audit(text)).exitCode).toBe(0));
});

describe('a right table with digits that are no figures', () => {
  it.each([
    ['a code', 'Kommunkod;Kommun;Vikt;Belopp\n2326;Alby;61;61\n2305;Byby;39;39\n;Summa;100;100\n'],
    [
      'a code under another heading',
      'Kommun;Namn;Vikt;Belopp\n2326;Alby;61;61\n2305;Byby;39;39\n;Summa;100;100\n',
    ],
    [
      'an organisation number',
      'Part;Nummer;Vikt;Belopp\nAlby;212000-2973;61;61\nByby;212000-2500;39;39\nSumma;;100;100\n',
    ],
    ['a date', 'Part;Betalas;Vikt;Belopp\nAlby;2024-01-31;61;61\nByby;31 dec 2025;39;39\nSumma;;100;100\n'],
    ['a running number', ';Part;Vikt;Belopp\n1;Alby;61;61\n2;Byby;39;39\n;Summa;100;100\n'],
    [
      'a note',
      'Part;Vikt;Belopp;Anm.\nAlby;61;61;preliminärt 2024\nByby;39;39;avser 2 skolor\nSumma;100;100;\n',
    ],
    [
      'a footnote',
      'Part;Vikt;Belopp;Anm.\nAlby;61 1);61*;\nByby²;39;39;2)\nSumma;100;100;\n1) Den 1 november 2024;;;\n',
    ],
    ['years', 'Kommun;2023;2024\nAlby;61;71\nByby;39;29\nSumma;100;100\n'],
    ['a heading of a year', 'Kommun;2024\nAlby;61\nByby;39\nSumma;100\n'],
    [
      'two rows of headings',
      'Underlag;Invånare;Belopp\nKommun;2023;2024\nAlby;61;61\nByby;39;39\nSumma;100;100\n',
    ],
  ])('%s', async (_, text) => expect((await audit(text)).exitCode).toBe(0));
});

describe('a column of two figures that are not read', () => {
  it('is said, though one of them could be a year', async () => {
    const table = 'Kommun;Invånare;Avgift\nAlby;1900 Rubel;100\nByby;1 Rubel;0\nSumma;1901 Rubel;100\n';
    expect(await audit(table)).toMatchObject({ exitCode: 3 });
  });
});
