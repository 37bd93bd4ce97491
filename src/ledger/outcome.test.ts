import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../tests/helpers/cooperation.js';
import { memoryShell } from '../../tests/helpers/memory.js';
import { ONE, toExact } from '../kernel/number.js';
import { issuesOf, valueIn } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import { anywhere } from '../text/files.js';
import { readOutcome } from './outcome.js';

const PARTIES: Party[] = [
  { id: 'alby', name: 'Alby', code: '9001', at: NOWHERE },
  { id: 'byby', name: 'Byby', code: '9002', at: NOWHERE },
];

/** What a file of what parties have paid is read as: named itself, or by an outcome that has the cost. */
async function read(text: string, named = 'paid.csv') {
  const outcome = 'cost: 400000\nsource: S\npaid: paid.csv\n';
  const files = new Map([
    ['/data/paid.csv', text],
    ['/data/outcome.yaml', outcome],
  ]);
  const folder = anywhere(memoryShell(files));
  const given = { named: { value: named, at: NOWHERE }, accounts: [], objects: [] };
  const payers = { all: PARTIES, agreement: { id: 'a', parties: PARTIES }, asked: PARTIES, unit: ONE };
  const found = await readOutcome(given, folder, payers);
  const { cost } = valueIn(found) ?? {};
  return {
    cost: cost && toExact(cost.value),
    codes: issuesOf(found).map(({ code }) => code),
    remarks: folder.remarks.map(({ code }) => code),
  };
}

const ROWS = 'party;paid\nAlby;241 123\nByby;158 877\n';

it.each([
  ['4010', '10', []],
  ['1510', '5', ['balance-accounts']],
  ['1000-7999', '15', ['balance-accounts']],
])('books in which %s come to %s: %j', async (accounts, cost, remarks) => {
  const books = '#FLAGGA 0\n#SIETYP 1\n#FNAMN "A"\n#RAR 0 20250101 20251231\n#UB 0 1510 5\n#RES 0 4010 10\n';
  const folder = anywhere(memoryShell(new Map([['/data/a.se', books]])));
  const text = (value: string) => ({ value, at: NOWHERE });
  const given = { named: text('a.se'), accounts: [text(accounts)], objects: [] };
  const found = valueIn(await readOutcome(given, folder, undefined));
  expect(found && toExact(found.cost.value)).toBe(cost);
  expect(folder.remarks.map(({ code }) => code)).toEqual(remarks);
});

describe('a table of what each party has paid', () => {
  it('may have a title above its headings, which is told of, and its sum below', async () => {
    expect(await read(`Inbetalt 2025\n${ROWS}Summa;400 000\n`)).toEqual({
      cost: '400000',
      codes: [],
      remarks: ['rows-passed-over'],
    });
    expect(await read(ROWS)).toEqual({ cost: '400000', codes: [], remarks: [] });
  });

  it('is read in the same way where an outcome names it', async () => {
    const titled = `Inbetalt 2025\n${ROWS}Summa;400 000\n`;
    expect(await read(titled, 'outcome.yaml')).toEqual(await read(titled));
    expect((await read(`${ROWS}Summa;400 001\n`, 'outcome.yaml')).codes).toEqual(['sum-as-party']);
  });

  it('has no party that is called a sum of others and is none', async () => {
    expect((await read(`${ROWS}Summa;400 001\n`)).codes).toEqual(['sum-as-party']);
  });

  it.each([
    ['paid (tkr)', ['not-kronor']],
    ['paid, mkr', ['not-kronor']],
    ['paid (kr)', ['unknown-field']],
  ])('whose heading is %s: %j', async (heading, codes) => {
    expect((await read(ROWS.replace('paid', heading))).codes).toEqual(codes);
  });

  it('whose title says another unit than kronor is an issue', async () => {
    expect((await read(`Betalt i tkr\n${ROWS}`)).codes).toEqual(['not-kronor']);
    expect((await read(`Betalt 2025, EUR\n${ROWS}`)).codes).toEqual(['not-kronor']);
    expect((await read(`Betalt i kr\n${ROWS}`)).codes).toEqual([]);
  });

  it('is one issue without its headings, however many rows it has', async () => {
    expect((await read('Inbetalt 2025\nAlby;241 123\nByby;158 877\n')).codes).toEqual(['missing-column']);
  });

  it('has nothing beyond its headings, as of a decimal comma without quotes', async () => {
    expect((await read('party,paid\nAlby,241,50\nByby,158\n')).codes).toEqual(['csv-row-length']);
  });
});
