import fc from 'fast-check';
import { describe } from 'vitest';
import { stringify } from 'yaml';
import { answer } from '../src/cli/answer.js';
import { add, parseDecimal, toShortDecimal, ZERO } from '../src/kernel/number.js';
import { same, yearsLaw } from './helpers/laws.js';
import { memoryShell } from './helpers/memory.js';

/*
 * What a party bears of a year is one figure, whatever asks for it: the year alone, the table over years, a plan of the year and
 * of several, and a plan of the lines of its cost sheet.
 */

const YEARS = [2023, 2024, 2025] as const;
const PARTIES = ['alby', 'byby', 'ceby', 'deby'] as const;
const party = fc.constantFrom(...PARTIES);
const kronor = fc.integer({ min: 1, max: 900 });
const some = (one: fc.Arbitrary<object>) => fc.array(one, { maxLength: 2 });

const adjustments = fc.record({
  external: some(
    fc.record(
      { title: fc.constant('Bidrag'), amount: kronor, to: party },
      { requiredKeys: ['title', 'amount'] },
    ),
  ),
  'own-funding': fc.uniqueArray(
    fc.record({ party, amount: fc.oneof(kronor, fc.constantFrom('3 %', '7,5 %')) }),
    { maxLength: 2, selector: (one) => one.party },
  ),
  direct: some(fc.record({ party, title: fc.constant('Bil'), amount: kronor })),
  limits: fc.uniqueArray(fc.record({ party, cap: fc.constantFrom('110 %', '95 %') }), {
    maxLength: 1,
    selector: (one) => one.party,
  }),
});

/** Who takes part all the time, or from a day, or to one. */
const taking = fc.tuple(
  ...PARTIES.map((id, i) =>
    i === 0
      ? fc.constant<Taking>(id)
      : fc.oneof(
          fc.constant<Taking>(id),
          fc.constantFrom('2023-04-01', '2024-07-01', '2025-12-31').map((from) => ({ party: id, from })),
          fc.constantFrom('2023-12-31', '2024-03-31').map((to) => ({ party: id, to })),
        ),
  ),
);

const cooperation = fc.record({
  key: fc.constantFrom('equal', 'usage'),
  unit: fc.constantFrom('1', '0.01'),
  rounding: fc.constantFrom('largest-remainder', 'half-up'),
  surcharge: fc.constantFrom(undefined, '5 %', '2,5 %'),
  parties: taking,
  years: fc.tuple(
    ...YEARS.map(() =>
      fc.record({ amount: fc.integer({ min: 300, max: 9_000 }), adjustments: fc.option(adjustments) }),
    ),
  ),
  figures: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 12, maxLength: 12 }),
});

type Taking = string | { party: string; from?: string; to?: string };

/** Adjustments of those who take part in a year. */
function ofThose(year: number, adjusted: object | null, parties: readonly Taking[]): object | undefined {
  if (!adjusted) return undefined;
  const isThere = (id: string) =>
    parties.every(
      (one) =>
        typeof one === 'string' ||
        one.party !== id ||
        ((one.from ?? '') <= `${year}-12-31` && (one.to ?? '9999') >= `${year}-01-01`),
    );
  const kept = (list: readonly { party?: string; to?: string }[]) =>
    list.filter(({ party, to }) => [party, to].every((id) => id === undefined || isThere(id)));
  return Object.fromEntries(Object.entries(adjusted).map(([name, list]) => [name, kept(list)]));
}

type Drawn = typeof cooperation extends fc.Arbitrary<infer T> ? T : never;

function filesOf({ key, unit, rounding, surcharge, parties, years, figures }: Drawn): Map<string, string> {
  const rows = YEARS.flatMap((year, i) =>
    PARTIES.map((id, j) => `${id},${year},${(figures[4 * i + j] ?? 0) + (j === 0 ? 1 : 0)}\n`),
  );
  const lines = [
    { id: 'pay', title: 'Lön', amount: 700 },
    { id: 'rent', title: 'Lokal', amount: 301 },
    { id: 'all', title: 'Allt', sum: ['pay', 'rent'] },
  ];
  const costs = { title: 'Kalkyl', source: 'K', total: 'all', lines };
  const agreement = {
    title: 'Jour',
    source: 'Avtalet',
    key,
    unit,
    rounding,
    parties,
    host: { party: 'alby', ...(surcharge && { surcharge }) },
    years: Object.fromEntries(
      years.map(({ amount, adjustments }, i) => [
        YEARS[i],
        {
          amount: amount * 10,
          source: 'Beslut',
          costs,
          adjustments: ofThose(YEARS[i] as number, adjustments, parties),
        },
      ]),
    ),
  };
  return new Map([
    [
      '/data/cooperation.yaml',
      stringify({
        name: 'Provet',
        parties: PARTIES.map((id, i) => ({ id, name: id.toUpperCase(), code: String(i) })),
        measures: [{ id: 'usage', title: 'timmar', file: 'usage.csv', source: 'T', 'years-back': 0 }],
      }),
    ],
    ['/data/usage.csv', `party,period,usage\n${rows.join('')}`],
    ['/data/agreements/jour.yaml', stringify(agreement, { aliasDuplicateObjects: false })],
  ]);
}

async function ask(files: ReadonlyMap<string, string>, line: string) {
  const { stdout, exitCode } = await answer(
    line.split(' '),
    () => memoryShell(files),
    () => undefined,
  );
  return { text: String(stdout), isAnswered: exitCode === 0 };
}

type Row = { party: string; amount: string; ownFunding?: string };

/** What each party bears of a year, by the answer of that year alone: its part and its own funding. */
function borneIn(text: string): Record<string, string> {
  const { rows }: { rows: Row[] } = JSON.parse(text);
  return Object.fromEntries(
    rows.map(({ party, amount, ownFunding }) => [
      party,
      toShortDecimal(add(parseDecimal(amount), ownFunding === undefined ? ZERO : parseDecimal(ownFunding))),
    ]),
  );
}

/** The figures of a column of years in Markdown, by the party of its row. */
function columnIn(text: string, column: number): Record<string, string> {
  const rows = text.split('\n').filter((line) => /^\| [A-Z]{4}/.test(line));
  return Object.fromEntries(
    rows.flatMap((row) => {
      const [, name = '', ...cells] = row.split('|').map((cell) => cell.trim());
      const figure = (cells[column] ?? '').replace(/[\s\u00A0]|kr/g, '').replace(',', '.');
      return figure === '' ? [] : [[name.toLowerCase(), toShortDecimal(parseDecimal(figure))]];
    }),
  );
}

type Planned = { rows: { party: string; amounts: { amount: string | null }[] }[] };
const planned = ({ rows }: Planned) =>
  Object.fromEntries(
    rows.flatMap(({ party, amounts: [cell] }) => (cell?.amount ? [[party, cell.amount]] : [])),
  );

describe('what a party bears of a year', () => {
  yearsLaw('is the same alone, in a table over years, and in every plan', [cooperation], async (drawn) => {
    const files = filesOf(drawn);
    const alone = [];
    for (const year of YEARS) alone.push(await ask(files, `jour --year ${year} --format json`));
    // A year that cannot be divided is told of as what it is: these laws are of those that can.
    if (alone.some(({ isAnswered }) => !isAnswered)) return true;
    const borne = alone.map(({ text }) => borneIn(text));
    const table = (await ask(files, `jour --year 2023-2025 --format markdown`)).text;
    const { years }: { years: Planned[] } = JSON.parse(
      (await ask(files, 'plan 2023-2025 --format json')).text,
    );
    for (const [i, year] of YEARS.entries()) {
      const own = JSON.parse((await ask(files, `plan ${year} --format json`)).text);
      const lines = await ask(files, `plan ${year} jour --format json`);
      const { totals = [] }: { totals?: Row[] } = lines.isAnswered ? JSON.parse(lines.text) : {};
      const ofLines = Object.fromEntries(totals.map(({ party, amount }) => [party, amount]));
      if (!same(columnIn(table, i), borne[i]) || !same(planned(own), borne[i])) return false;
      if (!same(planned(years[i] as Planned), borne[i])) return false;
      if (lines.isAnswered && !same(ofLines, borne[i])) return false;
    }
    return true;
  });
});
