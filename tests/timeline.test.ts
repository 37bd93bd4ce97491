import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify as yamlOf } from 'yaml';
import { runProgram } from '../src/cli/program.js';
import type { Shell } from '../src/commands/command.js';
import { yearsLaw } from './helpers/laws.js';
import { memoryShell } from './helpers/memory.js';

/*
 * An agreement over years: what it says for a year rests on what is written up to that year. Its answer is that of an
 * agreement of that year alone which says the same: told here by joining plain fields, without the program.
 */
const PARTIES = ['alby', 'byby', 'ceby', 'deby'] as const;
const COOPERATION = stringify({
  name: 'Provet',
  parties: PARTIES.map((id, i) => ({ id, name: id, code: String(9001 + i) })),
  measures: [{ id: 'budget', title: 'budget', file: 'budget.csv', 'years-back': 2, source: 'Bok' }],
});
const FIRST = 2020;
const YEARS = [0, 1, 2, 3, 4, 5].map((i) => FIRST + i);

type Figures = readonly (readonly number[])[];
type Fields = Readonly<Record<string, unknown>>;

/** A budget for each party and each year that may be read. */
const FIGURES: fc.Arbitrary<Figures> = fc.array(
  fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 4, maxLength: 4 }),
  { minLength: 9, maxLength: 9 },
);

const RULES = {
  key: fc.constantFrom<unknown>('equal', 'budget', {
    mix: [
      { share: '30 %', key: 'equal' },
      { share: '70 %', key: 'budget' },
    ],
  }),
  vintage: fc.constantFrom<unknown>(FIRST - 2, FIRST + 1, 'years-back'),
  unit: fc.constantFrom('1', '0,01', '10'),
  rounding: fc.constantFrom('largest-remainder', 'half-up', 'residual:alby', 'dhondt'),
  parties: fc
    .subarray<(typeof PARTIES)[number]>(['byby', 'ceby'])
    .chain((others) =>
      fc.constantFrom<unknown[]>(
        ['alby', ...others, 'deby'],
        [
          'alby',
          ...others.map((party, i) => (i === 0 ? { party, from: `${FIRST + 2}-07-01` } : party)),
          'deby',
        ],
      ),
    ),
  adjustments: fc.record(
    {
      outside: fc.constantFrom([], ['deby']),
      external: fc.integer({ min: 0, max: 90 }).map((ten) => [{ title: 'Bidrag', amount: ten * 10 }]),
    },
    { requiredKeys: [] },
  ),
};
const DECIDED = {
  amount: fc.integer({ min: 100, max: 99_999 }).map((tens) => tens * 10),
  note: fc.constantFrom('Uppskattat.', 'Fastställt.'),
  decision: fc.constantFrom({ number: 'D 1', date: '2019-01-01' }, { number: 'D 2', status: 'proposed' }),
};

/** An entry always decides something, so that it says more than the one before it. */
const ENTRY = fc
  .record({ ...RULES, ...DECIDED }, { requiredKeys: ['amount'] })
  .map((fields): Fields => ({ ...fields, source: 'D' }));
const TIMELINE = fc.record({
  figures: FIGURES,
  base: fc.record(RULES, { requiredKeys: ['key'] }).map(withoutKronor),
  /** Whether the first year stands beside `years`, in the flat form. */
  isFlat: fc.boolean(),
  entries: fc
    .tuple(fc.subarray(YEARS, { minLength: 1 }), fc.array(ENTRY, { minLength: 6, maxLength: 6 }))
    .map(([years, fields]) => years.map((year, i) => [year, fields[i] ?? {}] as const)),
  order: fc.nat(),
});
type Timeline = typeof TIMELINE extends fc.Arbitrary<infer T> ? T : never;

describe('an agreement over years', () => {
  yearsLaw(
    'answers for a year as an agreement of that year alone that says the same',
    [TIMELINE, fc.nat()],
    async (timeline, pick) => {
      const { figures } = timeline;
      const year = yearIn(timeline, pick);
      const own = await answered(written(timeline), figures, `jour --year ${year}`);
      return own === (await answered(alone(timeline, year), figures, 'jour'));
    },
  );

  yearsLaw(
    'changes no answer of an earlier year when a later one is written',
    [TIMELINE, fc.nat()],
    async (timeline, pick) => {
      const { figures, entries } = timeline;
      const year = yearIn(timeline, pick);
      const known = { ...timeline, entries: entries.filter(([one]) => one <= year) };
      const before = await answered(written(known), figures, `jour --year ${year}`);
      const after = await answered(written(timeline), figures, `jour --year ${year}`);
      return before === after || isFault(after);
    },
  );

  yearsLaw(
    'answers by the figures that its year reads, and by no others',
    [TIMELINE, fc.nat(), fc.nat(8), fc.nat(3)],
    async (timeline, pick, row, party) => {
      const year = yearIn(timeline, pick);
      if (readIn(timeline, year) === FIRST - 2 + row) return true;
      const figures = timeline.figures.map((own, i) =>
        i === row ? own.map((figure, j) => (j === party ? figure + 1000 : figure)) : own,
      );
      const before = await answered(written(timeline), timeline.figures, `jour --year ${year}`);
      return before === (await answered(written(timeline), figures, `jour --year ${year}`));
    },
  );

  it('is made of cases that mostly can be answered', async () => {
    const cases = fc.sample(TIMELINE, { numRuns: 60, seed: 7 });
    const answers = await Promise.all(
      cases.map((timeline) =>
        answered(written(timeline), timeline.figures, `jour --year ${timeline.entries[0]?.[0]}`),
      ),
    );
    expect(answers.filter((one) => !isFault(one)).length).toBeGreaterThan(30);
  });
});

/** The year whose figures a year reads: the one stated last, or two years before it. */
function readIn({ base, entries }: Timeline, year: number): number {
  const rules: Fields[] = [base, ...entries.filter(([one]) => one <= year).map(([, fields]) => fields)];
  const stated = rules.findLast((fields) => fields.vintage !== undefined)?.vintage;
  return typeof stated === 'number' ? stated : year - 2;
}

describe('a limit by what was paid last year', () => {
  yearsLaw(
    'is reckoned from the answer of the year before, as if its amounts were typed',
    [
      FIGURES,
      fc.array(fc.integer({ min: 1000, max: 9000 }), { minLength: 3, maxLength: 3 }),
      fc.integer({ min: 100, max: 180 }),
      fc.integer({ min: 1, max: 2 }),
    ],
    async (figures, amounts, percent, years) => {
      const year = FIRST + years;
      const head = { title: 'Jour', key: 'budget' };
      const bound = { cap: `${percent} %`, of: 'last-year' };
      const entries = amounts.map((amount, i) => {
        return [FIRST + i, { amount, source: 'D', ...(i === 1 ? { adjustments: { limits: [bound] } } : {}) }];
      });
      const whole = stringify({ ...head, years: Object.fromEntries(entries) });
      const before = await paidIn(whole, figures, year - 1);
      const own = await answered(whole, figures, `jour --year ${year}`);
      if (!before) return isFault(own);
      const limits = PARTIES.map((party) => ({ party, ...bound, 'last-year': before.get(party) }));
      const flat = { ...head, source: 'D', year, amount: amounts[years], adjustments: { limits } };
      return own === (await answered(stringify(flat), figures, 'jour'));
    },
  );
});

/** One of the years of a timeline. */
function yearIn({ entries }: Timeline, pick: number): number {
  return entries[pick % entries.length]?.[0] ?? FIRST;
}

/** YAML without marks for what is said twice: data does without them. */
function stringify(value: unknown): string {
  return yamlOf(value, { aliasDuplicateObjects: false });
}

/** The agreement as it is written, its years in some order. */
function written({ base, entries, isFlat, order }: Timeline): string {
  const [first, ...others] = entries;
  const years = isFlat ? others : entries;
  const turned = years.map((_, i) => years[(i + order) % years.length] as (typeof years)[number]);
  return stringify({
    title: 'Jour',
    ...base,
    ...(isFlat ? { ...joinedFields(base, first?.[1] ?? {}), year: first?.[0] } : {}),
    ...(turned.length > 0 ? { years: new Map(turned) } : {}),
  });
}

/** The agreement of a year alone: rules as they were said last, and what is decided for the year. */
function alone({ base, entries }: Timeline, year: number): string {
  let rules: Fields = base;
  for (const [one, fields] of entries) if (one < year) rules = withoutDecided(joinedFields(rules, fields));
  const own = entries.find(([one]) => one === year)?.[1] ?? {};
  return stringify({ title: 'Jour', ...joinedFields(rules, own), year });
}

function joinedFields(before: Fields, own: Fields): Fields {
  const adjustments = { ...(before.adjustments as Fields), ...(own.adjustments as Fields) };
  return { ...before, ...own, ...(Object.keys(adjustments).length > 0 ? { adjustments } : {}) };
}

function withoutDecided({ amount, note, decision, source, ...rules }: Fields): Fields {
  return withoutKronor(rules);
}

function withoutKronor<T extends Fields>(rules: T): T {
  const { external, ...others } = (rules.adjustments ?? {}) as Fields;
  return { ...rules, ...(rules.adjustments ? { adjustments: others } : {}) };
}

async function answered(agreement: string, figures: Figures, line: string): Promise<string> {
  const result = await runProgram(line.split(' '), 'sv', shellOf(agreement, figures));
  // A fault stands at another line of another file.
  if (!result.ok) return `fault ${result.issues.map(({ code }) => code)}`;
  return String(result.value.text);
}

function isFault(answer: string | undefined): boolean {
  return answer?.startsWith('fault') === true;
}

/** What each party pays; undefined when that cannot be told. */
async function paidIn(
  agreement: string,
  figures: Figures,
  year: number,
): Promise<ReadonlyMap<string, string> | undefined> {
  const text = await answered(agreement, figures, `jour --year ${year} --format csv`);
  if (isFault(text)) return undefined;
  const rows = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  return new Map(rows.map((cells) => [cells[0] ?? '', cells.at(-1) ?? '']));
}

function shellOf(agreement: string, figures: Figures): Shell {
  const rows = figures.flatMap((own, i) =>
    own.map((figure, j) => `${PARTIES[j]},${FIRST - 2 + i},${figure}\n`),
  );
  return memoryShell(
    new Map([
      ['/data/cooperation.yaml', COOPERATION],
      ['/data/budget.csv', `party,period,budget\n${rows.join('')}`],
      ['/data/agreements/jour.yaml', agreement],
    ]),
  );
}
