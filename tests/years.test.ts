import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { answer } from '../src/cli/answer.js';
import { same, yearsLaw } from './helpers/laws.js';
import { memoryShell } from './helpers/memory.js';
import { unzip } from './helpers/unzip.js';

/*
 * One question over years is that of each year alone, put side by side: what is known of the single years is known of all.
 */

type Files = ReadonlyMap<string, string>;

const YEARS = [2021, 2022, 2023, 2024, 2025] as const;
const PARTIES = ['alby', 'byn', 'ceby', 'daby'] as const;

/** What an agreement decides for a year, and which rules it changes. */
const entry = fc.record({
  // Enough, beside the figures of the first party, for it to take what rounding leaves without changing sign.
  amount: fc.oneof(
    fc.constant(0),
    fc.integer({ min: -5_000, max: -50 }),
    fc.integer({ min: 50, max: 90_000 }),
  ),
  isProposed: fc.boolean(),
  key: fc.constantFrom(undefined, 'equal', 'usage'),
  unit: fc.constantFrom(undefined, '1', '0,5', '10'),
  rounding: fc.constantFrom(undefined, 'largest-remainder', 'half-up', 'residual:alby'),
  parties: fc.option(fc.subarray([...PARTIES], { minLength: 1 }), { nil: undefined }),
});

/** A cooperation with one agreement over years, and figures of every year. */
const cooperation = fc
  .record({
    years: fc.subarray([...YEARS], { minLength: 2 }),
    entries: fc.array(entry, { minLength: YEARS.length, maxLength: YEARS.length }),
    figures: fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 24, maxLength: 24 }),
  })
  .map(({ years, entries, figures }) => {
    const lines = years.flatMap((year, i) => {
      const { amount, isProposed, key, unit, rounding, parties } = entries[i] as (typeof entries)[number];
      return [
        `  ${year}:`,
        // Every amount is a whole number of the units that may have been chosen.
        `    amount: ${amount * 10}`,
        `    source: KS ${year}/1`,
        ...(isProposed ? [`    decision: { number: KS ${year}/1, status: proposed }`] : []),
        ...(key ? [`    key: ${key}`] : []),
        ...(unit ? [`    unit: "${unit}"`] : []),
        ...(rounding ? [`    rounding: ${rounding}`] : []),
        // The party that takes what rounding leaves is always there.
        ...(parties ? [`    parties: [${[...new Set(['alby', ...parties])].join(', ')}]`] : []),
      ];
    });
    const periods = [YEARS[0] - 1, ...YEARS];
    const rows = periods.flatMap((period, i) =>
      PARTIES.map(
        (party, j) => `${party},${period},${(figures[i * PARTIES.length + j] ?? 0) + (j === 0 ? 50 : 0)}`,
      ),
    );
    const files: Files = new Map([
      [
        '/data/cooperation.yaml',
        `name: Provet\nparties:\n${PARTIES.map((id, i) => `  - { id: ${id}, name: ${id.toUpperCase()}, code: ${9000 + i} }\n`).join('')}measures: [{ id: usage, title: timmar, file: usage.csv, source: Tidrapporterna, years-back: 1 }]\n`,
      ],
      ['/data/usage.csv', `party,period,usage\n${rows.join('\n')}\n`],
      [
        '/data/agreements/jour.yaml',
        `title: Jour\nsource: Avtalet\nkey: usage\nyears:\n${lines.join('\n')}\n`,
      ],
    ]);
    return { files, years };
  });

/** Some of the years of an agreement, two or more, and how they may be written. */
const asked = cooperation.chain(({ files, years }) =>
  fc.record({
    files: fc.constant(files),
    years: fc.subarray(years, { minLength: 2, maxLength: Math.min(3, years.length) }),
    amount: fc.constantFrom([], ['--amount', '12340']),
  }),
);

/** A cooperation with agreements of one year, of any and without an amount beside, and some figures that are missing. */
const planned = fc
  .record({
    cooperation,
    flat: fc.constantFrom('year: 2023\namount: 900\n', 'amount: 700\n', 'year: 2024\n', ''),
    missing: fc.array(fc.nat(23), { maxLength: 2 }),
  })
  .map(({ cooperation: { files }, flat, missing }) => {
    const [head = '', ...rows] = files.get('/data/usage.csv')?.trimEnd().split('\n') ?? [];
    const left = rows.filter((_, i) => !missing.includes(i));
    const added: [string, string][] = [
      ['/data/usage.csv', `${[head, ...left].join('\n')}\n`],
      ['/data/agreements/arkiv.yaml', `title: Arkiv\nsource: Avtalet\nkey: usage\n${flat}`],
      [
        '/data/agreements/avgift.yaml',
        'title: Avgift\nsource: Avtalet\nkey: { rate: { measure: usage, price: [{ year: 2022, price: 3 }, { year: 2023, price: 4 }] } }\n',
      ],
    ];
    return new Map([...files, ...added]);
  });

async function ask(files: Files, line: readonly string[]) {
  const { stdout, stderr, exitCode } = await answer(
    line,
    () => memoryShell(files),
    () => undefined,
  );
  return { text: String(stdout), told: stderr, exitCode };
}

/** JSON without what it was made by and of. */
function bare(text: string): Record<string, unknown> {
  const { schemaVersion, madeBy, inputs, ...data } = JSON.parse(text);
  return data;
}

/** The years before the colon that a line below a table may begin with: `2021–2023, 2025: …`. */
function yearsBefore(line: string): number[] | undefined {
  const [, shown] = /^((?:\d{4}(?:–\d{4})?(?:, )?)+): /.exec(line) ?? [];
  return shown?.split(', ').flatMap((run) => {
    const [first = 0, last = first] = run.split('–').map(Number);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

/** The lines below a table in Markdown. */
function notesIn(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
}

/** The figures of a column of a table in Markdown, by the name of its row. */
function columnIn(text: string, column: number): Map<string, string> {
  const [, , ...rows] = text.split('\n').filter((line) => line.startsWith('| '));
  return new Map(
    rows.flatMap((row) => {
      const cells = row.replaceAll('*', '').split('|');
      const figure = cells[column + 1]?.trim() ?? '';
      return figure === '' ? [] : [[cells[1]?.trim() ?? '', figure]];
    }),
  );
}

const MARKDOWN = ['--format', 'markdown'];

describe('several years at once', () => {
  yearsLaw('are as data the answers of each year alone', [asked], async ({ files, years, amount }) => {
    const all = bare(
      (await ask(files, ['jour', '--year', years.join(), ...amount, '--format', 'json'])).text,
    );
    const alone = [];
    for (const year of years)
      alone.push(
        bare((await ask(files, ['jour', '--year', String(year), ...amount, '--format', 'json'])).text),
      );
    return same(all.years, alone);
  });

  yearsLaw('are as rows the rows of each year alone', [asked], async ({ files, years, amount }) => {
    const form = [...amount, '--format', 'csv'];
    const [head = '', ...all] = (await ask(files, ['jour', '--year', years.join(), ...form])).text.split(
      '\n',
    );
    const alone: string[] = [];
    for (const year of years) {
      const [own, ...rows] = (await ask(files, ['jour', '--year', String(year), ...form])).text.split('\n');
      if (own !== head.replace(',year', '')) return false;
      alone.push(
        ...rows.filter((row) => row !== '').map((row) => row.replace(/^([^,]*,[^,]*)/, `$1,${year}`)),
      );
    }
    return same(
      all.filter((row) => row !== ''),
      alone,
    );
  });

  yearsLaw(
    'show in the column of a year the amounts that it has alone, and below it all that is said of it alone',
    [asked],
    async ({ files, years, amount }) => {
      const { text } = await ask(files, ['jour', '--year', years.join(), ...amount, ...MARKDOWN]);
      const lines = notesIn(text).map((line) => ({ line, of: yearsBefore(line) }));
      for (const [i, year] of years.entries()) {
        const alone = (await ask(files, ['jour', '--year', String(year), ...amount, ...MARKDOWN])).text;
        const column = columnIn(text, i + 1);
        // Where another year leaves something to nobody there is a row of it, of nothing in this year.
        const own = columnIn(alone, 3);
        for (const [name, figure] of column)
          if (own.get(name) !== figure && !(name === 'Öresutjämning' && /^0(,0)?\skr$/.test(figure)))
            return false;
        if ([...own.keys()].some((name) => !column.has(name))) return false;
        const said = lines.filter(({ of }) => of === undefined || of.includes(year));
        if (!notesIn(alone).every((note) => said.some(({ line }) => line.includes(note)))) return false;
      }
      return true;
    },
  );

  it('are a sheet in a workbook, and each of them is one whose formulas read cells of that year alone', async () => {
    const [{ files, years }] = fc.sample(cooperation, { numRuns: 1, seed: 7 }) as [
      { files: Files; years: number[] },
    ];
    const { stdout } = await answer(
      ['jour', '--year', years.join(), '--format', 'xlsx'],
      () => memoryShell(files),
      () => undefined,
    );
    const { sheets, namedRanges = [] } = await readXlsx(Buffer.from(stdout));
    const titles = sheets.map(({ name }) => name);
    expect(titles).toEqual(['Alla år', 'Underlag', ...years.map(String)]);
    for (const { name, range } of namedRanges.filter((one) => !one.name.startsWith('_xlnm')))
      expect(range.replaceAll("'", '')).toMatch(new RegExp(`^${name.slice(-4)}!`));
    const parts = unzip(Buffer.from(stdout)).split(/\n(?=xl\/worksheets\/sheet\d+\.xml\n)/);
    for (const year of years) {
      const file = `xl/worksheets/sheet${titles.indexOf(String(year)) + 1}.xml\n`;
      const part = parts.find((one) => one.startsWith(file)) ?? '';
      const formulas = [...part.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula = '']) => formula);
      const names = formulas.flatMap(
        (one) => one.replace(/&quot;.*?&quot;|&\w+;/g, ' ').match(/[A-Z][a-z]\w*/g) ?? [],
      );
      expect(new Set(names.map((one) => one.slice(-5)))).toEqual(new Set([`_${year}`]));
    }
  });

  it('are told in a workbook with the year of each figure that they rest on, of what is not a measure too', async () => {
    const agreement = [
      'title: Jour\nsource: Avtalet\nkey: equal\nparties: [alby, byn]\nyears:',
      ...[2023, 2024].map(
        (year) =>
          `  ${year}:\n    amount: ${year}\n    source: KS ${year}\n    adjustments: { external: [{ title: Bidrag, amount: 100 }], direct: [{ party: byn, title: Bil, amount: 50 }] }`,
      ),
    ].join('\n');
    const files = new Map([
      [
        '/data/cooperation.yaml',
        'name: Provet\nparties:\n  - { id: alby, name: Alby, code: 1 }\n  - { id: byn, name: Byn, code: 2 }\n',
      ],
      ['/data/agreements/jour.yaml', agreement],
    ]);
    const { stdout } = await answer(
      ['jour', '--year', '2023,2024', '--format', 'xlsx'],
      () => memoryShell(files),
      () => undefined,
    );
    const { sheets } = await readXlsx(Buffer.from(stdout));
    const rows = sheets.find(({ name }) => name === 'Underlag')?.rows ?? [];
    const years = (what: string) => rows.filter((row) => row[0] === what).map((row) => String(row[2]));
    expect(years('Bidrag')).toEqual(['2023', '2024']);
    expect(years('Bil')).toEqual(['2023', '2024']);
    expect(years('Vikt')).toEqual(['2023', '2023', '2024', '2024']);
  });

  it('may be written in any order, with a hyphen or a dash, and are the same', async () => {
    const [{ files, years }] = fc.sample(cooperation, { numRuns: 1, seed: 7 }) as [
      { files: Files; years: number[] },
    ];
    const written = [years.join(), years.toReversed().join(' , ')];
    const [one, other] = await Promise.all(written.map((text) => ask(files, ['jour', '--year', text])));
    expect(one?.text).toBe(other?.text);
    expect(one?.exitCode).toBe(0);
  });
});

interface Plan {
  readonly year: string;
  readonly agreements: readonly { readonly agreement: string }[];
  readonly rows: readonly {
    readonly party: string;
    readonly amounts: readonly { readonly agreement: string; readonly amount: string | null }[];
  }[];
  readonly lacking: readonly { readonly agreement: string; readonly code: string }[];
}

interface Alone {
  readonly rows: readonly { readonly party: string; readonly amount: string }[];
}

describe('a plan', () => {
  yearsLaw(
    'has of each agreement that lacks nothing what it gives alone, and names each of the others',
    [planned, fc.subarray([...YEARS], { minLength: 1, maxLength: 2 })],
    async (files, years) => {
      const { text, exitCode } = await ask(files, ['plan', years.join(), '--format', 'json']);
      // Nothing at all may be there to plan.
      if (exitCode !== 0) return text === '';
      const plan = bare(text);
      const plans = (years.length > 1 ? plan.years : [plan]) as Plan[];
      for (const { year, agreements, rows, lacking } of plans) {
        const named = [...agreements, ...new Map(lacking.map((one) => [one.agreement, one])).values()];
        if (
          named
            .map(({ agreement }) => agreement)
            .toSorted()
            .join() !== 'arkiv,avgift,jour'
        )
          return false;
        for (const { agreement } of agreements) {
          const one = bare((await ask(files, [agreement, '--year', year, '--format', 'json'])).text);
          const amounts = rows.flatMap((row) =>
            row.amounts.flatMap((cell) =>
              cell.agreement === agreement && cell.amount !== null ? [[row.party, cell.amount]] : [],
            ),
          );
          const alone = (one as unknown as Alone).rows.map(({ party, amount }) => [party, amount]);
          if (!same(amounts, alone)) return false;
        }
        for (const { agreement, code } of lacking) {
          const { told } = await ask(files, [agreement, '--year', year]);
          // What is decided for one year can be asked of another, but is not planned for it.
          if (code !== 'outside-timeline' && !told.includes(`[${code}]`)) return false;
        }
      }
      return true;
    },
  );

  yearsLaw(
    'of several years is the plan of each',
    [planned, fc.subarray([...YEARS], { minLength: 2, maxLength: 2 })],
    async (files, years) => {
      const { text, exitCode } = await ask(files, ['plan', years.join(), '--format', 'json']);
      const alone = [];
      for (const year of years) alone.push(await ask(files, ['plan', String(year), '--format', 'json']));
      if (exitCode !== 0) return alone.every((one) => one.exitCode !== 0);
      const plans = bare(text).years as Plan[];
      return alone.every(({ text: one, exitCode: code }, i) =>
        code === 0 ? same(plans[i], bare(one)) : plans[i]?.agreements.length === 0,
      );
    },
  );
});
