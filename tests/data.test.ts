import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answer } from '../src/cli/answer.js';
import { COMMANDS } from '../src/cli/commands.js';
import { ROOT } from './helpers/allocate.js';
import { runLine } from './helpers/lines.js';
import { changedShellIn } from './helpers/memory.js';

const DATA = join(ROOT, 'data/gns');
const read = (name: string) => readFileSync(join(DATA, name), 'utf8');

/** Runs a command on the embedded cooperation and reads its CSV: by party id, its columns. */
async function amountsOf(command: string, folder = ROOT): Promise<Record<string, string>> {
  const { stdout, code } = await runLine(`${command} --format csv`, folder);
  expect(code).toBe(0);
  return Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => [line.split(',')[0] ?? '', line.split(',').at(-1) ?? '']),
  );
}

/** Personalkostnad exklusive aktiviteter, 2018-10-10 (GNS/11/2018): month and year of each row, where printed. */
const COST_SHEET: [line: string, month: string | null, year?: string][] = [
  ['Lön per månad exkl. Lkp', '50000'],
  ['Lön per månad inkl Lkp o semester', '74407', '892884'],
  ['Friskvård', '125', '1500'],
  ['Ekonomi- och personaladministration', '7441', '89292'],
  ['Kontorslokal', '3583', '43000'],
  ['IT-infrastruktur (ej personlig utrustning)', '1167', '7000'],
  ['Telefon, fast kostnad för anknytning', '500', '3000'],
  ['SUMMA', '87223', '1036676'],
  ['Rekrytering', null, '30000'],
  ['Datorutrustning', null, '25000'],
  ['Telefon', null, '10000'],
  ['Initiala kostnader', null, '65000'],
  ['SUMMA med initiala kostnader', null, '1101676'],
  ['Resor', null, '50000'],
  ['Omvärldsbevakning, utbildning mm', null, '50000'],
  ['Resor och omvärldsbevakning', null, '100000'],
  ['TOTALT', null, '1201676'],
];
const PARTIES = read('measures/budget.csv').match(/^[a-z-]+(?=,2017)/gm) ?? [];

/** The same with a file outcome.yaml. */
async function runWith(outcome: string, command: string): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'allocate-outcome-'));
  try {
    writeFileSync(join(folder, 'outcome.yaml'), outcome);
    return await amountsOf(command, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the board of December 2018 (GNS/11/2018, GNS/13/2018)', () => {
  it('shares 1 200 000 kr for the data protection officer as printed', async () => {
    expect(await amountsOf('allocate dso')).toEqual({
      berg: '50078',
      are: '62558',
      bracke: '47169',
      krokom: '93560',
      ostersund: '369666',
      stromsund: '79353',
      ragunda: '34369',
      harjedalen: '70391',
      'region-jh': '392856',
    });
  });

  it('shares it between two parties as printed', async () => {
    expect(await amountsOf('allocate dso --parties region-jh,ostersund')).toEqual({
      'region-jh': '618247',
      ostersund: '581753',
    });
  });

  // Worked out by hand from the budget table: 3635,1 mkr between the six, the largest remainders up.
  it('shares it between the six that want in', async () => {
    expect(await amountsOf('allocate dso --parties @interested')).toEqual({
      are: '193777',
      bracke: '146109',
      krokom: '289808',
      stromsund: '245803',
      ragunda: '106462',
      harjedalen: '218041',
    });
  });

  it('shares the base funding equally, 101 600 kr each', async () => {
    const amounts = Object.values(await amountsOf('allocate base'));
    expect(amounts).toEqual(Array(9).fill('101600'));
  });

  // Both memos are proposals to the board, and the plan is a draft: "Beslutad av nämnden: xxxx-xx-xx § xx".
  it('calls nothing decided, for the papers only propose', async () => {
    const { stdout } = await runLine('allocate list', ROOT);
    expect(stdout.match(/^(base|dso|school) .* förslag$/gm)).toHaveLength(3);
    expect((await runLine('allocate base', ROOT)).stdout).toContain(
      'att 2019 fastställs till 914 400 kr är ett förslag till nämnden.',
    );
  });

  it('prints shares, sums and weights as printed', async () => {
    const { stdout } = await runLine('allocate dso', ROOT);
    for (const row of read('published/dso-all.csv').trim().split('\n').slice(1, -1)) {
      const [name = '', weight = '', percent = '', amount = ''] = row.split(';');
      expect(stdout).toMatch(new RegExp(`^${name} +${weight} +${percent} +${amount}$`, 'm'));
    }
    expect(stdout).toMatch(/^Summor +11260 +100,00% +1 200 000 kr$/m);
  });

  it.each(COST_SHEET)(
    'the cost of the officer, %s: %s a month, %s a year, as printed',
    async (line, month, year) => {
      const { stdout } = await runLine('allocate cost dso --format json', ROOT);
      const { lines } = JSON.parse(stdout) as { lines: Record<'title' | 'month' | 'year', string | null>[] };
      const found = lines.filter(({ title }) => title === line);
      expect(found).toMatchObject([{ month, ...(year ? { year } : {}) }]);
    },
  );

  it('the cost of the officer, with its rates and where the paper departs from itself', async () => {
    const { stdout } = await runLine('allocate cost dso', ROOT);
    for (const rate of ['Lönekostnadspåslag +löpande +46,47% ', 'Semesterersättning +löpande +1,60% ']) {
      expect(stdout).toMatch(new RegExp(rate));
    }
    expect(stdout).toContain('1 167 kr i månaden är 7 000 kr på 6 månader, inte på 12.');
    expect(stdout).toContain('500 kr i månaden är 3 000 kr på 6 månader, inte på 12.');
    expect(stdout).toContain('kalkylen ger 1 201 676 kr; 1 200 000 kr fördelas, 1 676 kr mindre.');
  });

  it('prints the budget table with its subtotals −805, −109 and 0', async () => {
    const { stdout } = await runLine('allocate base', ROOT);
    for (const row of read('published/base-budget.csv').trim().split('\n').slice(1)) {
      const [title = '', amount = '', comment = ''] = row.split(';');
      expect(stdout).toMatch(new RegExp(`^${title} +${amount}(  ${comment})?$`, 'm'));
    }
  });
});

describe('pupils by home municipality, SCB and Skolverket through Kolada N15835', () => {
  it('holds eight municipalities and fifteen years', () => {
    expect(read('measures/pupils.csv').trim().split('\n')).toHaveLength(1 + 8 * 15);
  });

  it('holds the figures of the source', () => {
    for (const row of [
      'bracke,2018,684,',
      'bracke,2017,699,',
      'ostersund,2008,5757,',
      'are,2022,1464,',
      'berg,2012,736,',
    ]) {
      expect(read('measures/pupils.csv')).toContain(`${row}\n`);
    }
  });

  it.each([
    ['', '15 oktober 2018'],
    ['--as-of 2019-05-01', '15 oktober 2018'],
    ['--as-of 2019-04-30', '15 oktober 2017'],
    ['--as-of 2019-03-01', '15 oktober 2017'],
  ])('in 2019 %s the count of %s is read', async (asOf, day) => {
    expect((await runLine(`allocate school --amount 500000 --year 2019 ${asOf}`, ROOT)).stdout).toContain(
      day,
    );
  });
});

describe('the examples in the help', () => {
  const examples: { command: string; example: string }[] = parse(read('help.yaml'));

  it.each(examples)('of $command: $example runs', async ({ example }) => {
    const folder = mkdtempSync(join(tmpdir(), 'allocate-example-'));
    // The outcome of a year is its reader's own.
    writeFileSync(join(folder, 'utfall.yaml'), 'cost: 880000\nsource: Bokslut\n');
    writeFileSync(join(folder, 'elever.csv'), 'Kommun;2031\nBerg;700\nKrokom;2100\n');
    cpSync(DATA, join(folder, 'gns'), { recursive: true });
    writeFileSync(
      join(folder, 'tabell.csv'),
      'Part;Vikt;Belopp 2025\nA;3;75 kr\nB;1;25 kr\nTotalt;4;100 kr\n',
    );
    writeFileSync(join(folder, 'mandat.csv'), 'Parti;Röster;Mandat\nA;65;7\nB;32;3\nC;3;0\nSumma;100;10\n');
    writeFileSync(join(folder, 'spalter.csv'), ';A;B;Totalt\nVikt;3;1;4\nBelopp;75 kr;25 kr;100 kr\n');
    writeFileSync(
      join(folder, 'lang.csv'),
      'Part;Tid;Vikt;Belopp\nA;2023;1;50 kr\nB;2023;1;50 kr\nA;2024;3;75 kr\nB;2024;1;25 kr\n',
    );
    try {
      expect(await runLine(example, folder)).toMatchObject({ code: 0 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each(['main', ...COMMANDS.map(({ id }) => id)])(
    'are shown in the help of %s, in both languages',
    async (id) => {
      const own = examples.filter(({ command }) => command === id).map(({ example }) => example);
      expect(own).not.toEqual([]);
      const asked = { main: 'allocate --help', run: 'allocate run --help' }[id] ?? `allocate ${id} --help`;
      for (const lang of ['sv', 'en']) {
        const { stdout } = await runLine(`${asked} --lang ${lang}`, ROOT);
        for (const example of own) expect(stdout).toContain(`  ${example}  `);
      }
    },
  );

  it('are of commands that there are', () => {
    const known = ['main', ...COMMANDS.map(({ id }) => id)];
    expect(examples.filter(({ command }) => !known.includes(command))).toEqual([]);
  });
});

describe('what is settled', () => {
  // 880 000 / 9 is 97 777 7/9: the seven with the lowest codes bear 97 778 of what 101 600 was paid for.
  it('is carried to next year when the base funding was not used up', async () => {
    const settled = await runWith(
      'cost: 880000\nsource: Bokslut 2019\n',
      'allocate settle base --outcome outcome.yaml',
    );
    const surplus = Object.fromEntries(PARTIES.map((id) => [id, '3822']));
    expect(settled).toEqual({ ...surplus, harjedalen: '3823', ostersund: '3823' });
  });

  // Largest remainders of 500 000 by the pupils of 2017 less those of 2018, calculated apart from the program.
  it('is what the count of May changes for each municipality', async () => {
    expect(await amountsOf('allocate settle school --amount 500000')).toEqual({
      berg: '331',
      are: '-1132',
      bracke: '651',
      krokom: '-283',
      ostersund: '-3180',
      stromsund: '1325',
      ragunda: '1070',
      harjedalen: '1218',
    });
  });
});

describe('Social ReKo, Västernorrland (arbetsordning 2018-06-01, 2.2)', () => {
  const municipalities = ['ange', 'timra', 'harnosand', 'sundsvall', 'kramfors', 'solleftea', 'ornskoldsvik'];
  const shares = ['14286', '14286', '14286', '14286', '14286', '14285', '14285'];
  const cost = (year: number, agreement: string) =>
    amountsOf(`allocate ${agreement} --data data/vasternorrland --amount 100000 --year ${year}`);

  it.each(['reko', 'bg'])(
    'the region and the municipalities bear the administration of %s every other year',
    async (id) => {
      const none = Object.fromEntries(municipalities.map((one) => [one, '0']));
      const all = Object.fromEntries(municipalities.map((one, i) => [one, shares[i]]));
      for (const year of [2019, 2021]) expect(await cost(year, id)).toEqual({ ...none, region: '100000' });
      for (const year of [2018, 2020]) expect(await cost(year, id)).toEqual({ ...all, region: '0' });
    },
  );

  it('has nothing that check would object to', async () => {
    expect(await runLine('allocate check --data data/vasternorrland', ROOT)).toEqual({
      stdout: '',
      stderr: '',
      code: 0,
    });
  });
});

// Largest remainders by exact fractions, calculated apart from the program.
describe('Dalen, the example that is made up', () => {
  const cost = (agreement: string) => amountsOf(`allocate ${agreement} --data data/dalen`);

  it('shares by budget, by pupils, by both and equally', async () => {
    expect(await cost('jour')).toEqual({ alby: '382524', byby: '119806', ceby: '268672', deby: '78998' });
    expect(await cost('skola')).toEqual({ alby: '409667', byby: '120423', ceby: '288956', deby: '80954' });
    expect(await cost('larm')).toEqual({ alby: '156008', byby: '69466', ceby: '118503', deby: '56023' });
    expect(await cost('samordnare')).toEqual({ alby: '95750', byby: '95750', ceby: '95750', deby: '95750' });
  });

  it('has nothing that check would object to', async () => {
    const nothing = { stdout: '', stderr: '', code: 0 };
    expect(await runLine('allocate check --data data/dalen', ROOT)).toEqual(nothing);
  });
});

describe('allocate check notices', () => {
  it('nothing when nothing is wrong', async () => {
    expect(await runLine('allocate check --embedded', ROOT)).toEqual({ stdout: '', stderr: '', code: 0 });
  });

  const tables = readdirSync(join(DATA, 'published')).filter((name) => name.endsWith('.csv'));
  for (const name of tables.sort()) {
    it(`any last digit changed in published/${name}`, () => checkEveryFigure(`published/${name}`));
  }
  it('any last digit changed in measures/budget.csv', () => checkEveryFigure('measures/budget.csv'));

  it('any cell changed in published/dso-survey.csv', async () => {
    const name = 'published/dso-survey.csv';
    const [header = '', ...rows] = read(name).trim().split('\n');
    for (const [i, row] of rows.entries()) {
      for (const j of row.split(';').keys()) {
        const cells = row.split(';').map((cell, k) => (k === j ? `${cell}x` : cell));
        const table = [header, ...rows.with(i, cells.join(';'))].join('\n');
        expect(await checkWith(name, table, cells.join(';')), cells.join(';')).toContain(`${name}:${i + 2}:`);
      }
    }
  });

  it('any answer changed in surveys/dso.yaml', async () => {
    const text = read('surveys/dso.yaml');
    const answers = [...text.matchAll(/(?<=(?:takes-part|employer): )(?:yes|no|later)(?=[ ,\n])/g)];
    expect(answers).toHaveLength(2 * 9);
    for (const { index, 0: answer } of answers) {
      for (const other of ['yes', 'no', 'later', 'none'].filter((code) => code !== answer)) {
        const changed = text.slice(0, index) + other + text.slice(index + answer.length);
        expect(await checkWith('surveys/dso.yaml', changed, `${index} ${other}`)).toContain(
          'Intresseanmälan',
        );
      }
    }
  });

  it('a known deviation that is there no longer', async () => {
    const name = 'published/dso-survey-summary.csv';
    const table = read(name).replace('EJ SVAR;1;', 'EJ SVAR;0;');
    expect(await checkWith(name, table, table)).toContain('den kända avvikelsen finns inte längre');
  });
});

const withChanged = changedShellIn(ROOT);

/** Runs `check` with another text of a file: it must find something. */
async function checkWith(name: string, text: string, changed: string): Promise<string> {
  const { stdout, stderr, exitCode } = await answer(
    ['check', '--data', DATA],
    () => withChanged(new Map([[join(DATA, name), text]])),
    () => undefined,
  );
  expect([1, 3], changed).toContain(exitCode);
  return stdout + stderr;
}

/** Changes each figure of a file by one in its last digit, one at a time: each time `check` must name its place. */
async function checkEveryFigure(name: string): Promise<void> {
  const lines = read(name).split('\n');
  for (const [i, line] of lines.entries()) {
    for (const { index = 0, 0: figure } of i === 0 ? [] : line.matchAll(FIGURE)) {
      const changed = line.slice(0, index) + nudge(figure) + line.slice(index + figure.length);
      const said = await checkWith(name, lines.with(i, changed).join('\n'), changed);
      expect(said, changed).toContain(placeNamed(name, i, line));
    }
  }
}

/** A figure between separators or quotes, with or without its sign of unit. */
const FIGURE = /(?<=[;,"])-?\d[\d ]*(?:,\d+)?(?=%|\u0020kr|[;,"]|$)/g;

/** One up in the last digit; a nine goes one down. */
function nudge(figure: string): string {
  const last = Number(figure.at(-1));
  return figure.slice(0, -1) + (last === 9 ? 8 : last + 1);
}

/** A published cell is named by its line; a figure of a measure by the row of the party that it moves. */
function placeNamed(name: string, line: number, text: string): string {
  if (name.startsWith('published/')) return `${name}:${line + 1}:`;
  const party = read('cooperation.yaml').match(new RegExp(`id: ${text.split(',')[0]}, name: ([^,]+),`))?.[1];
  return party ?? 'no such party';
}
