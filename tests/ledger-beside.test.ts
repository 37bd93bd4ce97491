import { describe, expect, it } from 'vitest';
import { absolute, compare, parseDecimal, rational, subtract } from '../src/kernel/number.js';
import type { LineKind } from '../src/ledger/line.js';
import { billedOf, openedIn, questionIn } from './helpers/ledger.js';

/*
 * Ådalen, 2025: six parties of whom one hands in a grant of 900 000 and two bear 60 000 and 63 000 by themselves; the seventh joins
 * 1 July. Of 2 100 000 with 3 % surcharge 1 140 000 is divided. The expected values are fractions worked out by hand: half of what
 * each half-year's days come to, and a fourth of what no day decides.
 */
const FIGURES = {
  norrby: 1209,
  soderby: 885,
  osterby: 414,
  vasterby: 580,
  mellanby: 247,
  nyby: 437,
  region: 1689,
};
const NAMES = Object.keys(FIGURES);

const filesOf = (joins: string) =>
  new Map([
    [
      '/data/cooperation.yaml',
      `name: Ådalen
parties: [${NAMES.map((id, i) => `{ id: ${id}, name: ${id}, code: "${9101 + i}" }`).join(', ')}]
host: { party: norrby, surcharge: 3 % }
measures: [{ id: cases, title: ärenden, file: cases.csv, years-back: 1, source: Systemet }]
`,
    ],
    [
      '/data/cases.csv',
      `party,period,cases\n${Object.entries(FIGURES)
        .map(([id, figure]) => `${id},2024,${figure}\n`)
        .join('')}`,
    ],
    [
      '/data/agreements/jour.yaml',
      `title: Ärendesystem
key: cases
source: Avtalet
parties: [${NAMES.map((id) => (id === 'nyby' ? `{ party: nyby, ${joins} }` : id)).join(', ')}]
instalments: { period: quarterly, due-day: 15 }
years:
  2025:
    amount: 2 100 000
    adjustments:
      external: [{ title: Utvecklingsmedel, amount: 900 000, to: region }]
      own-funding: [{ party: soderby, amount: 60 000, title: Modul }, { party: mellanby, amount: 3 %, title: Server }]
`,
    ],
  ]);

/** How far each line of a kind is from what it exactly is, in whole kronor: a party's, by due date. */
async function farFrom(joins: string, kind: LineKind, id: string, exact: readonly string[]) {
  const { lines } = billedOf(await questionIn(await openedIn(filesOf(joins)), 2025)).bill;
  const own = lines.filter((line) => line.kind === kind && line.party.id === id);
  expect(own.length).toBe(exact.length);
  return own.map(({ amount }, i) => absolute(subtract(amount, parseDecimal(exact[i] ?? ''))));
}

describe('what no day decides of a year in which a party joins', () => {
  it.each([
    ['region', ['320025.59', '320025.59', '313870.43', '313870.43']],
    ['soderby', ['64791.38', '64791.38', '61566.21', '61566.21']],
    ['mellanby', ['29646.58', '29646.58', '28746.45', '28746.45']],
    ['osterby', ['23292.24', '23292.24', '21783.52', '21783.52']],
    ['nyby', ['22993.71', '22993.71']],
  ])('falls due in equal parts, and the share by the days: %s', async (id, exact) => {
    const far = await farFrom('from: 2025-07-01', 'ordinary', id, exact);
    expect(far.every((one) => compare(one, rational(1n)) < 0)).toBe(true);
  });

  // What was billed and what should have been are each less than a krona from the exact.
  it.each([
    ['region', '-1575.01'],
    ['soderby', '-825.27'],
    ['mellanby', '-230.33'],
    ['norrby', '-1127.40'],
  ])('is not put right when the join is decided during it, the share alone is: %s', async (id, exact) => {
    const far = await farFrom('from: 2025-07-01, decided: 2025-05-02', 'corrected', id, [exact]);
    expect(far.every((one) => compare(one, rational(2n)) < 0)).toBe(true);
  });
});
