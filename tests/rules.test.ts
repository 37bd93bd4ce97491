import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './helpers/allocate.js';
import { runLine } from './helpers/lines.js';

/** A line of the table of rules in docs/papers.md: the rule as quoted, where it stands, what calculates it and what that gives. */
interface Rule {
  readonly rule: string;
  readonly paper: string;
  readonly command: string;
  readonly gives: string;
}

const RULES: readonly Rule[] = readFileSync(join(ROOT, 'docs/papers.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!regel |-)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, rule = '', paper = '', command = '', gives = '']) => ({ rule, paper, command, gives }));

const calculated = RULES.filter(({ command }) => command.startsWith('`allocate '));

/** Budgetomslutning i mkr, as GNS/11/2018 prints it, in tenths; pupils of 15 October, as SCB and Skolverket count them. */
const BODIES = {
  Berg: { code: '2326', budget: 4699, pupils: [776, 771] },
  Åre: { code: '2321', budget: 5870, pupils: [1340, 1382] },
  Bräcke: { code: '2305', budget: 4426, pupils: [699, 684] },
  Krokom: { code: '2309', budget: 8779, pupils: [2181, 2203] },
  Östersund: { code: '2380', budget: 34687, pupils: [6982, 7120] },
  Strömsund: { code: '2313', budget: 7446, pupils: [1181, 1149] },
  Ragunda: { code: '2303', budget: 3225, pupils: [611, 583] },
  Härjedalen: { code: '2361', budget: 6605, pupils: [996, 966] },
  'Region JH': { code: '23', budget: 36863, pupils: [0, 0] },
} as const;

type Body = keyof typeof BODIES;
const EVERY = Object.keys(BODIES) as Body[];

/** Largest remainder as it is told: down, and what is left to the largest rests, then weights, then the lowest code. */
function amountsOf(whole: number, weightOf: (body: Body) => number, who: readonly Body[] = EVERY) {
  const sum = who.reduce((total, body) => total + weightOf(body), 0);
  const rest = (body: Body) => (whole * weightOf(body)) % sum;
  const amounts = new Map(who.map((body) => [body, (whole * weightOf(body) - rest(body)) / sum]));
  const left = whole - [...amounts.values()].reduce((total, one) => total + one, 0);
  const queue = who.toSorted(
    (a, b) => rest(b) - rest(a) || weightOf(b) - weightOf(a) || (BODIES[a].code < BODIES[b].code ? -1 : 1),
  );
  for (const body of queue.slice(0, left)) amounts.set(body, (amounts.get(body) ?? 0) + 1);
  return (body: Body) => amounts.get(body) ?? Number.NaN;
}

const equal = () => 1;
const budget = (body: Body) => BODIES[body].budget;
const pupilsOf = (october: 0 | 1) => (body: Body) => BODIES[body].pupils[october];

const DSO = 1_200_000;
const base = amountsOf(914_400, equal);
const dso = amountsOf(DSO, budget);
const dsoAlike = amountsOf(DSO, equal);
const TWO: Body[] = ['Region JH', 'Östersund'];
const dsoOfTwo = amountsOf(DSO, budget, TWO);
const dsoWithoutRegion = amountsOf(
  DSO,
  budget,
  EVERY.filter((body) => body !== 'Region JH'),
);
const INTERESTED: Body[] = ['Åre', 'Bräcke', 'Krokom', 'Strömsund', 'Ragunda', 'Härjedalen'];
const dsoOfInterested = amountsOf(DSO, budget, INTERESTED);
const school = { before: amountsOf(500_000, pupilsOf(0)), after: amountsOf(500_000, pupilsOf(1)) };
const outcome = amountsOf(880_000, equal);

/** The form of 2018-10-10 for a monthly pay: 46,47 % and then 1,60 % on top, whole kronor a month; 10 % OH; IT and telephone for 6 months. */
function costFor(pay: number): { readonly running: number; readonly total: number } {
  const month = Math.round((pay * 14647 * 1016) / (10000 * 1000));
  const overhead = Math.round(month / 10);
  const running = 12 * (month + 125 + overhead) + 43_000 + 7_000 + 3_000;
  return { running, total: running + 65_000 + 100_000 };
}

/** The share of Region JH from 1 July, 184 of 365 days, to the nearest krona. */
const joined = Math.round((DSO * 184 * 36863) / (365 * 112600));

const ANSWERS = ['Nej', 'Ja', 'Ja', 'Ja', 'Nej', 'Ja', 'Ja', 'Ja', 'Senare'];
const answered = (word: string) => ANSWERS.filter((one) => one === word).length;

/** What each rule gives, in the order of the table: reckoned here from what the papers print, and nowhere by the program. */
const GIVES: readonly (readonly [rule: string, gives: string])[] = [
  ['Basfinansiering för 2019', `Berg, ${kr(base('Berg'))}`],
  ['Enligt fullmäktigebeslut', `Summor, ${kr(9 * 101_600)}`],
  ['Budget 2019', `SUMMA LÖNEKOSTNADER, ${-495 - 230 - 80}; TOTAL, ${(9144 - 8050 - 430 - 464 - 200) / 10}`],
  ['Bidraget ska betalas', `Berg, 2019-01-31, ${kr(base('Berg'))}`],
  ['Det årliga bidraget', `Berg, 2018-11-30, ${kr(base('Berg'))}`],
  ['Nämnden har själv', `Berg, ${kr(base('Berg') / 4)}, ${kr(base('Berg'))}`],
  ['Uppkomna över-', `Berg, ${kr(outcome('Berg'))}, ${kr(base('Berg') - outcome('Berg'))}`],
  ['Budgetomslutning per', `Bräcke, 442,6, ${kr(dso('Bräcke'))}`],
  ['Beräknat utifrån', `Underlag: budgetomslutning ${2019 - 2}`],
  ['Nya parter kan', `Region JH, ${kr(joined)}`],
  ['Skolobjekt', `Berg, ${kr(school.after('Berg'))}`],
  ['SCB:s siffror', `Berg, ${kr(school.before('Berg'))}`],
  [
    'uppdaterad fördelning',
    `Berg, ${kr(school.before('Berg'))}, ${kr(school.after('Berg'))}, ${kr(school.before('Berg') - school.after('Berg'))}`,
  ],
  // 7,5 × 850,25 = 6 376,875, half an öre up; 3 × 900 back.
  ['Köp/sälj', `Alby, ${ore(3 * 90000)}, ${ore(637688)}, ${ore(270000 - 637688)}`],
  ['Extern finansiering', `Alby, ${kr((900_000 - 300_000) / 3)}`],
  ['i proportion till vilken', `Alby, ${kr((200_000 * 500) / (500 + 200 + 100))}`],
  [
    'med öppenhet',
    `Berg, ${kr(dso('Berg'))}, ${kr(dsoAlike('Berg'))}, ${kr(dsoAlike('Berg') - dso('Berg'))}`,
  ],
  ['Om samtliga', `Region JH, ${kr(dso('Region JH'))}; Summor, ${kr(DSO)}`],
  ['Om enstaka', TWO.map((body) => `${body}, ${kr(dsoOfTwo(body))}`).join('; ')],
  ['Beroende på', `Bräcke, ${kr(dso('Bräcke'))}, ${kr(dsoWithoutRegion('Bräcke'))}`],
  ['Personalkostnad', `SUMMA, ${kr(costFor(50_000).running)}; TOTALT, ${kr(costFor(50_000).total)}`],
  ['35-40 tkr', `Summor, ${[50_000, 35_000, 40_000].map((pay) => kr(costFor(pay).total)).join(', ')}`],
  ['Intresseanmälan', `Ja, ${answered('Ja')}, 1; Nej, ${answered('Nej')}, 7`],
  ['sex parter', `Härjedalen, ${kr(dsoOfInterested('Härjedalen'))}`],
  ['två parter har', 'Intresserad arbetsgivaransvar, 2, 1, Härjedalen'],
  ['möjligheten', `Byby, ${kr(0)}; Alby, ${kr(60_000 / 2)}`],
  // 100 000 = 7 × 14 285 + 5: five of seven pay a krona more, and Sundsvall has the second lowest code.
  ['ansvarar huvudmännen vartannat', `Sundsvall, ${kr(14_286)}; Region Västernorrland, ${kr(0)}`],
  // 2,5 × 40 + 110 = 210 of 332,5.
  ['resursfördelningsmodell', `Alby, ${kr(Math.round((1_000_000 * 2100) / 3325))}`],
  ['uppdrag som lämnats', `Bara Region JH deltar; Region JH, ${kr(DSO)}`],
];

/** The rules that no figure follows from. */
const NOT_COMPUTED = ['Ordförandeposten', 'ansvarar huvudmännen solidariskt', 'följande budget'];

describe('every rule of the papers', () => {
  it('is calculated, or says why it is not', () => {
    expect(
      calculated.map(({ rule }) =>
        named(
          rule,
          GIVES.map(([name]) => name),
        ),
      ),
    ).toEqual(GIVES.map(([name]) => name));
    const others = RULES.filter((one) => !calculated.includes(one));
    expect(others.map(({ rule }) => named(rule, NOT_COMPUTED))).toEqual(NOT_COMPUTED);
    for (const { command, gives } of others) {
      expect(command).toBe('räknas inte');
      expect(gives.length).toBeGreaterThan(20);
    }
    for (const { paper } of RULES) expect(paper).not.toBe('');
  });

  it.each(calculated.map((one, i) => ({ ...one, reckoned: GIVES[i]?.[1] })))(
    '$rule: $gives',
    async ({ command, gives, reckoned }) => {
      expect(gives).toBe(reckoned);
      const { code, stdout } = await runLine(command.replaceAll('`', ''), ROOT);
      expect(code).toBe(0);
      for (const line of gives.split('; ')) {
        const cells = line.split(/, /);
        const found = stdout
          .split('\n')
          .filter((one) =>
            cells.every((cell) => new RegExp(`(^| )${escaped(cell)}(?!\\d|[.,]\\d)`).test(one)),
          );
        expect(found, line).not.toEqual([]);
      }
    },
  );
});

describe('benefit by several indicators, made up in data/regelexempel', () => {
  it('is two thirds of the younger and a third of the points of the older', async () => {
    // 40 and 25 younger weigh double as shares of 65; 110 older are above 100, 3 points, and 60 are below, 1 point, of 4.
    const alby = (2 * 40 * 4 + 3 * 65) / (3 * 65 * 4);
    const { code, stdout } = await runLine(
      'allocate nytta-flera --data data/regelexempel --format csv',
      ROOT,
    );
    expect(code).toBe(0);
    const amounts = stdout.split('\n').map((line) => line.split(',').at(-1));
    expect(amounts).toEqual([
      'amount',
      String(Math.round(200_000 * alby)),
      String(Math.round(200_000 * (1 - alby))),
      '',
    ]);
  });
});

function named(rule: string, names: readonly string[]): string | undefined {
  return names.find((name) => rule.replace('”', '').startsWith(name));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Kronor as the board prints them. */
function kr(amount: number): string {
  return `${grouped(Math.abs(amount), amount < 0)} kr`;
}

/** Öre, printed as kronor with two decimals. */
function ore(amount: number): string {
  const size = Math.abs(amount);
  return `${grouped(Math.floor(size / 100), amount < 0)},${String(size % 100).padStart(2, '0')} kr`;
}

function grouped(size: number, isNegative: boolean): string {
  return `${isNegative ? '-' : ''}${String(size).replace(/\B(?=(\d{3})+$)/g, ' ')}`;
}
