import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandId } from '../src/cli/commands.js';
import { COMMANDS } from '../src/cli/commands.js';
import { runProgram } from '../src/cli/program.js';
import { LANGUAGES } from '../src/cli/words/index.js';
import { FORMATS } from '../src/formats/index.js';
import type { Language } from '../src/sheet/words.js';
import { shellIn } from './helpers/lines.js';
import { unzip } from './helpers/unzip.js';

/*
 * A proposal is no decision: every command in every form for people says that a proposal is one, and says it of nothing
 * else. Commands and forms come from their registries; the compiler asks for a line of each new command.
 */
const home = mkdtempSync(join(tmpdir(), 'allocate-proposals-'));
afterAll(() => rmSync(home, { recursive: true }));

const AGREEMENT = `title: Jour
year: 2025
key: equal
amount: 1000
source: KS 2024/12, bilaga 1
survey: survey.yaml
costs:
  title: Kalkyl
  source: KS 2024/12
  total: all
  lines:
    - { id: pay, title: Lön, amount: 1000 }
    - { id: all, title: Totalt, sum: [pay] }
`;

const SURVEY = `title: Enkät
source: KS 2024/11
date: 2024-09-01
questions: [{ id: joins, title: Med? }]
answers: [{ party: a, joins: yes }]
`;

/** A cooperation of its own whose one agreement says of its decision what is given. */
function cooperation(name: string, decision: string): string {
  const folder = join(home, name);
  mkdirSync(join(folder, 'agreements'), { recursive: true });
  const parties = ['a', 'b', 'c'].map(
    (id, i) => `  - { id: ${id}, name: ${id.toUpperCase()}, code: ${i} }\n`,
  );
  writeFileSync(join(folder, 'cooperation.yaml'), `name: Provet\nparties:\n${parties.join('')}`);
  writeFileSync(join(folder, 'outcome.yaml'), 'cost: 900\nsource: Bokslut\n');
  writeFileSync(join(folder, 'survey.yaml'), SURVEY);
  writeFileSync(join(folder, 'agreements/jour.yaml'), `${AGREEMENT}${decision}`);
  return folder;
}

/** How each command that tells of an agreement is asked. The others tell of no agreement's decision. */
const ASKED: Readonly<
  Record<
    Exclude<
      CommandId,
      'split' | 'check' | 'audit' | 'lock' | 'import' | 'init' | 'roll' | 'schema' | 'completion'
    >,
    readonly string[]
  >
> = {
  run: [
    'jour',
    'jour --year 2025,2026',
    'jour --parties a,b --amount 7',
    'jour --rounding half-up',
    'jour --set pay=900',
  ],
  cost: ['cost jour', 'cost jour --set pay=900'],
  survey: ['survey jour'],
  settle: ['settle jour --outcome outcome.yaml'],
  plan: ['plan 2025', 'plan 2025,2026', 'plan 2025 jour'],
  list: ['list'],
  explain: ['explain jour', 'explain jour b --instalments monthly', 'explain jour a --outcome outcome.yaml'],
  compare: ['compare jour --with key=equal --with amount=7', 'compare jour --with cost.pay=7'],
  invoice: ['invoice jour', 'invoice jour --instalments monthly'],
};

const LINES = Object.entries(ASKED).flatMap(([id, lines]) => {
  const { options = [] } = COMMANDS.find((command) => command.id === id) ?? {};
  const isPrinted = options.includes('format');
  const isDrawn = (line: string) => options.includes('chart') && !/^plan 2025( |$)/.test(line);
  const forms = FORMATS.filter(({ isForMachines }) => !isForMachines).map(
    (format) => ` --format ${format.id}`,
  );
  return lines.flatMap((line) =>
    isPrinted
      ? forms.filter((form) => form !== ' --format svg' || isDrawn(line)).map((form) => line + form)
      : [line],
  );
});

const SAID: Readonly<Record<Language, RegExp>> = {
  sv: /Bygger på ett förslag, inte ett beslut: KS 2024\/12\.|jour .*förslag|>jour<[\s\S]*>förslag</,
  en: /Rests on a proposal, not on a decision: KS 2024\/12\.|jour .*proposal|>jour<[\s\S]*>proposal</,
};
const DECIDED = /beslutad fördelning|det beslutade|decided allocation|what was decided/i;

describe.each(LANGUAGES)('in %s', (language) => {
  const [proposed, decided] = [
    cooperation(`proposed-${language}`, 'decision: { number: KS 2024/12, status: proposed }\n'),
    cooperation(`decided-${language}`, 'decision: { number: KS 2024/12, date: 2024-12-01 }\n'),
  ];

  it.each(LINES)(
    'allocate %s says that a proposal is one, and of a decision nothing of the kind',
    async (line) => {
      const said = await textOf(line, proposed, language);
      expect(said).toMatch(SAID[language]);
      expect(said).not.toMatch(DECIDED);
      expect(await textOf(line, decided, language)).not.toMatch(/förslag|propos|utkast|draft/i);
    },
  );

  const departing = ['jour', 'jour --year 2025,2026', 'explain jour', 'explain jour a'].flatMap((line) =>
    FORMATS.filter(
      ({ isForMachines, id }) => !isForMachines && !(id === 'svg' && line.startsWith('explain')),
    ).flatMap(({ id }) =>
      ['--without c', '--amount 7', '--rounding half-up'].map((asked) => [line, asked, id]),
    ),
  );
  it.each(departing)(
    'allocate %s %s as %s says that it is a calculation, and no decision',
    async (...asked) => {
      const [line = '', departure = '', form = ''] = asked;
      const said = language === 'sv' ? /Beräkning, inte beslutad\./ : /A calculation, not decided\./;
      expect(await textOf(`${line} ${departure} --format ${form}`, decided, language)).toMatch(said);
      expect(await textOf(`${line} --format ${form}`, decided, language)).not.toMatch(said);
    },
  );

  it.each(LINES.filter((line) => line.startsWith('invoice')))('allocate %s is a draft', async (line) => {
    expect(await textOf(line, proposed, language)).toMatch(language === 'sv' ? /Utkast till/ : /Draft /);
  });
});

describe('a lock of the proposed table', () => {
  const folder = cooperation('locked', 'decision: { number: KS 2024/12, status: proposed }\n');
  beforeAll(async () => {
    const { own = [] } = await outputOf('lock jour --decision Styrelsen', folder, 'sv');
    mkdirSync(join(folder, 'decisions'), { recursive: true });
    for (const { file, text, header = '' } of own) writeFileSync(file, header + text);
  });
  const others = ['jour --amount 1001', 'jour --year 2026', 'jour --parties a,b', 'jour --unit 10'];

  it('makes it decided, in every form that shows that table, and no other table', async () => {
    for (const line of LINES.filter((one) =>
      /^(jour|explain jour|invoice jour|plan 2025 jour)( --format|$)/.test(one),
    )) {
      const said = await textOf(line, folder, 'sv');
      expect(said, line).toContain('Beslutat: Styrelsen, låst i decisions/jour-2025-Styrelsen.yaml.');
      expect(said, line).not.toMatch(/bygger på ett förslag|utkast/i);
    }
    for (const line of others) expect(await textOf(line, folder, 'sv'), line).toMatch(SAID.sv);
  });

  it('decides nothing of another year, when the agreement has gone on to it', async () => {
    const later = join(home, 'later');
    cpSync(folder, later, { recursive: true });
    const text = AGREEMENT.replace('year: 2025', 'year: 2026');
    writeFileSync(
      join(later, 'agreements/jour.yaml'),
      `${text}decision: { number: KS 2025/9, status: proposed }\n`,
    );
    expect(await textOf('jour', later, 'sv')).toContain('Bygger på ett förslag, inte ett beslut: KS 2025/9.');
    expect(await textOf('jour --year 2025', later, 'sv')).toContain('Beslutat: Styrelsen');
    expect(await textOf('check -v', later, 'sv')).toContain('beslutad tabell, Styrelsen: 8 celler');
  });
});

async function outputOf(line: string, folder: string, language: Language) {
  const shell = shellIn(folder);
  const result = await runProgram([...line.split(' '), '--lang', language], language, shell);
  if (!result.ok) throw new Error(`${line}: ${JSON.stringify(result.issues)}`);
  return result.value;
}

/** What a reader sees: of a workbook the texts, of a page all but its program and style. */
async function textOf(line: string, folder: string, language: Language): Promise<string> {
  const { text = '' } = await outputOf(line, folder, language);
  const said =
    typeof text === 'string'
      ? text.replace(/<(script|style)\b.*?<\/\1>|<\/?span[^>]*>|<wbr>/gs, '')
      : Buffer.from(unzip(Buffer.from(text)), 'latin1').toString('utf8');
  return said.replaceAll('\u00A0', ' ');
}
