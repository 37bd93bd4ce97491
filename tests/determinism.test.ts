import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { CommandId } from '../src/cli/commands.js';
import { COMMANDS } from '../src/cli/commands.js';
import { CHECK_FORMATS } from '../src/commands/check/formats.js';
import { FORMATS } from '../src/formats/index.js';
import { BUILT, ROOT } from './helpers/allocate.js';
import { answerIn } from './helpers/lines.js';
import { LIMIT } from './helpers/stopped.js';
import { isZip, unzip } from './helpers/unzip.js';

/*
 * The same input gives the same bytes: each command in each of its formats, in different working folders, with the data
 * named in different ways. Each command, and each format, is run in processes too, in different locales and time zones,
 * and on other Nodes when OTHER_NODES names some (paths, parted as in PATH). Formats come from their registries, so a new one is tried without a line here.
 */
const home = mkdtempSync(join(tmpdir(), 'allocate-same-'));
const data = join(home, 'samverkan');
const elsewhere = join(home, 'elsewhere');
cpSync(join(ROOT, 'data/gns'), data, { recursive: true });
mkdirSync(elsewhere);
const OUTCOME = 'outcome.yaml';
for (const folder of [home, data, elsewhere]) {
  writeFileSync(join(folder, OUTCOME), 'cost: 912000\nsource: bokslut\n');
  writeFileSync(join(folder, 'tabell.csv'), 'Part;Vikt;Belopp\nÅby;1;33\nBy;2;67\nSumma;3;100\n');
}
writeFileSync(
  join(data, 'invoicing.yaml'),
  `sie:
  company: Värden
  debit: { value: "1510", name: Kundfordringar }
  credit: { value: "3690" }
  dimensions: [{ number: "20", name: Motpart, field: code }]
`,
);
afterAll(() => rmSync(home, { recursive: true }));

/** One way to ask each command that prints, without its format. What `lock`, `import`, `init` and `roll` write is tested by itself. */
const LINES: Readonly<Record<Exclude<CommandId, 'lock' | 'import' | 'init' | 'roll'>, string>> = {
  run: 'dso --without berg --rounding half-up --unit 0,01',
  split: '1000 Åby=1 ärla=1 b=1 ı=2 i=2 Z=3',
  check: 'check -v',
  audit: 'audit tabell.csv',
  cost: 'cost dso --set salary=40000,50',
  survey: 'survey dso',
  settle: `settle base --outcome ${OUTCOME} --draft`,
  plan: 'plan 2019',
  list: 'list',
  explain: 'explain dso',
  compare: 'compare dso --with key=equal --with amount=1000001',
  invoice: 'invoice dso --instalments monthly --draft',
  schema: 'schema agreement',
  completion: 'completion bash',
};

/** Each command line, once for each format that its command has. */
const lines = COMMANDS.flatMap(({ id, options }) => {
  if (id === 'lock' || id === 'import' || id === 'init' || id === 'roll') return [];
  const line = id === 'split' ? `split ${LINES.split}` : LINES[id];
  if (!options.includes('format')) return [line];
  const formats = (id === 'check' ? CHECK_FORMATS : FORMATS).map((format) => `--format ${format.id}`);
  const excel = options.includes('excel') ? ['--format csv --excel'] : [];
  return [...formats, ...excel].map((format) => `${line} ${format}`);
});

/** A format that only another command writes. */
function isRefused(line: string): boolean {
  if (line.endsWith(' svg')) return !/^(dso|school|split|compare|settle|cost) /.test(line);
  return line.endsWith(' sie') && !/^(invoice|settle) /.test(line);
}

interface Surroundings {
  readonly node: string;
  readonly cwd: string;
  readonly data: string;
  readonly env: Readonly<Record<string, string>>;
}

const PLAIN: Surroundings = { node: process.execPath, cwd: data, data: '.', env: { LANG: 'C', TZ: 'UTC' } };
const SURROUNDINGS: readonly Surroundings[] = [
  { ...PLAIN, cwd: home, data: 'samverkan', env: { LC_ALL: 'sv_SE.UTF-8', TZ: 'Pacific/Kiritimati' } },
  { ...PLAIN, cwd: elsewhere, data, env: { LC_ALL: 'tr_TR.UTF-8', TZ: 'America/Los_Angeles' } },
  ...(process.env.OTHER_NODES ?? '')
    .split(delimiter)
    .filter((node) => node !== '')
    .map((node) => ({ ...PLAIN, node })),
];

/** What a command line gives in a process of its own: its bytes as text, a byte a character. */
function inProcess(line: string, { node, cwd, data: folder, env }: Surroundings): string {
  const args = [join(ROOT, 'bin/allocate.js'), ...argvOf(line, folder)];
  const { stdout, stderr, status } = spawnSync(node, args, { cwd, env, timeout: LIMIT });
  return [textOf(stdout), textOf(stderr), status].join('\n');
}

/** The same without a process, asked once of each folder. */
function run(line: string, cwd = data, folder = '.'): Promise<string> {
  const asked = JSON.stringify([line, cwd, folder]);
  const known = answered.get(asked) ?? answerOf(line, cwd, folder);
  answered.set(asked, known);
  return known;
}

const answered = new Map<string, Promise<string>>();

async function answerOf(line: string, cwd: string, folder: string): Promise<string> {
  const { stdout, stderr, exitCode } = await answerIn(cwd, argvOf(line, folder), BUILT);
  return [textOf(Buffer.from(stdout)), textOf(Buffer.from(stderr)), exitCode].join('\n');
}

function argvOf(line: string, folder: string): string[] {
  return [...line.split(' '), '--data', folder];
}

/** Bytes as they are; of a zip its parts too, so that a difference can be read. */
function textOf(bytes: Buffer): string {
  return isZip(bytes) ? `${unzip(bytes)}${bytes.toString('latin1')}` : bytes.toString('latin1');
}

/** With -v the folder itself is told, as it is named from where one stands. */
const TOLD_FOLDER = /^Mappen med underlag: .*\n/m;

/** Places are shown from the working folder, for an editor to open; nothing else may follow it. */
function withoutFolder(text: string): string {
  return text.replace(TOLD_FOLDER, '').replaceAll(`${data}/`, '').replaceAll('samverkan/', '');
}

/** Of each command its first line, and all lines of one: what a process may change, it changes in them too. */
const CHOSEN = lines.filter(
  (line, i) => line.startsWith('invoice') || !lines[i - 1]?.startsWith(verbOf(line)),
);

function verbOf(line: string): string {
  return line.split(' ')[0] ?? '';
}

describe('the same input gives the same bytes', () => {
  it.each(CHOSEN)('%s, in any locale, time zone, folder and Node', async (line) => {
    const before = withoutFolder(await run(line));
    for (const others of SURROUNDINGS) expect(withoutFolder(inProcess(line, others))).toBe(before);
  });

  it.each(lines)('%s, in any folder', async (line) => {
    const before = withoutFolder(await run(line));
    expect(before).toMatch(isRefused(line) ? /\[(needs-vouchers|no-chart)\]\n.*\n\n2$/ : /^[\s\S]{20,}\n0$/);
    expect(withoutFolder(await run(line, home, 'samverkan'))).toBe(before);
    expect(withoutFolder(await run(line, elsewhere, data))).toBe(before);
  });

  it.each(lines.filter((line) => !/^check .*(github|junit)/.test(line)))(
    '%s names no folder',
    async (line) => {
      expect((await run(line, elsewhere, data)).replace(TOLD_FOLDER, '')).not.toContain(home);
    },
  );

  it.each(FORMATS)('-o writes the bytes of --format $id', async ({ id, extensions }) => {
    const line = id === 'svg' ? 'dso' : 'invoice dso --draft';
    const printed = await run(`${line} --format ${id}`);
    for (const extension of extensions) {
      const file = join(elsewhere, `x${extension}`);
      const talk = await run(`${line} -o ${file}`);
      expect(printed).toBe(`${textOf(readFileSync(file))}${talk}`);
      expect(talk).toMatch(/\n0$/);
    }
  });
});

describe('the order of rows, fields and files is never read', () => {
  const shuffled = join(home, 'shuffled');
  cpSync(data, shuffled, { recursive: true });
  reverseRows(join(shuffled, 'measures'));
  reverseFields(join(shuffled, 'agreements'), ['parties']);
  reverseFields(shuffled, ['parties', 'measures']);

  // `check` tells where a table stands, and so does its place in the file.
  it.each(lines.filter((line) => !line.startsWith('check')))('%s', async (line) => {
    const asWritten = masked(await run(line));
    expect(masked(await run(line, shuffled))).toBe(asWritten);
  });

  it('was tried on data that is written otherwise', () => {
    for (const file of ['measures/budget.csv', 'agreements/dso.yaml', 'cooperation.yaml'])
      expect(readFileSync(join(shuffled, file), 'utf8')).not.toBe(readFileSync(join(data, file), 'utf8'));
  });
});

/** Fingerprints and lines follow the bytes of a file and nothing else; the packed bytes of a zip follow them. */
function masked(text: string): string {
  const parts = text.startsWith('[Content_Types]') ? text.slice(0, text.indexOf('PK\u0003\u0004')) : text;
  return parts
    .replace(/[0-9a-f]{64}/g, '')
    .replaceAll('<wbr>', '')
    .replace(/(\.(?:csv|yaml)):\d+(:\d+)?/g, '$1')
    .replace(/ +/g, ' ');
}

/** Writes each CSV file with its rows in the opposite order, the heading first. */
function reverseRows(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.csv'))) {
    const [heading = '', ...rows] = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
    writeFileSync(join(folder, name), `${[heading, ...rows.reverse()].join('\n')}\n`);
  }
}

/** Writes each YAML file with its fields in the opposite order, and of some fields the list. */
function reverseFields(folder: string, lists: readonly string[]): void {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.yaml') && one !== 'help.yaml')) {
    const fields = Object.entries<unknown>(
      parse(readFileSync(join(folder, name), 'utf8'), { schema: 'failsafe' }),
    );
    const reversed = fields.reverse().map(([field, value]) => {
      return [field, lists.includes(field) && Array.isArray(value) ? [...value].reverse() : value];
    });
    writeFileSync(join(folder, name), stringify(Object.fromEntries(reversed)));
  }
}
