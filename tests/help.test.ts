import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answer } from '../src/cli/answer.js';
import { COMMANDS } from '../src/cli/commands.js';
import { topics as english } from '../src/cli/topics/en.js';
import { ENVIRONMENT } from '../src/cli/topics/environment.js';
import { TOPICS, topicName } from '../src/cli/topics/index.js';
import { topics as swedish, type TopicId } from '../src/cli/topics/sv.js';
import { LANGUAGES } from '../src/cli/words/index.js';
import { KEYS } from '../src/keys/index.js';
import type { Language } from '../src/sheet/words.js';
import type { Disk } from '../src/text/disk.js';
import { ROOT } from './helpers/allocate.js';
import { answerIn, shellIn } from './helpers/lines.js';

const folder = mkdtempSync(join(tmpdir(), 'allocate-help-'));
afterAll(() => rmSync(folder, { recursive: true }));

const WORDS = { sv: swedish, en: english };
const COMMAND_IDS: readonly string[] = COMMANDS.map(({ id }) => id);

async function told(line: string, language: Language = 'sv'): Promise<string> {
  const { stdout, stderr, exitCode } = await answerIn(folder, [...line.split(' '), '--lang', language]);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return String(stdout);
}

const topics = TOPICS.flatMap((id) => LANGUAGES.map((language) => ({ id, language })));

describe('a topic of the help', () => {
  it.each(topics)(
    '$id in $language fits on a screen, and all that it refers to is there',
    async ({ id, language }) => {
      const text = await told(`help ${topicName(id, language)}`, language);
      const lines = text.trimEnd().split('\n');
      expect(lines[0]).toBe(`${topicName(id, language)}: ${WORDS[language].topics[id].about}`);
      expect(lines.length).toBeLessThan(55);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
      expect(text).not.toMatch(/undefined|\[object/);
      const { see } = WORDS[language].headings;
      const seen = text.split(`\n${see}:\n`)[1]?.trim().split('\n') ?? [];
      for (const line of seen)
        expect((await told(line.trim().replace('allocate ', ''), language)).length).toBeGreaterThan(50);
    },
  );

  it.each(topics)(
    '$id in $language is reached by each of its names, in either language',
    async ({ id, language }) => {
      const text = await told(`help ${topicName(id, language)}`, language);
      for (const name of LANGUAGES.flatMap((one) => WORDS[one].topics[id].names)) {
        expect(COMMAND_IDS).not.toContain(name);
        expect(await told(`help ${name}`, language)).toBe(text);
      }
    },
  );

  it('has names of its own', () => {
    const names = (id: TopicId) => new Set(LANGUAGES.flatMap((language) => WORDS[language].topics[id].names));
    const all = TOPICS.flatMap((id) => [...names(id)]);
    expect(all.length).toBe(new Set(all).size);
  });

  it('tells what files, keys and rules say of themselves', async () => {
    const keys = await told('help nycklar');
    for (const { id, title } of KEYS) expect(keys).toMatch(new RegExp(`  ${id} +${title.sv.slice(0, 20)}`));
    expect(await told('help timeline', 'en')).toMatch(/ {2}amount +what is divided, in kronor/);
    expect(await told('help avtal')).toMatch(/title +vad avtalet kallas i tabeller och handlingar \(krävs\)/);
    expect(await told('help slutkoder')).toContain('  130  avbrutet');
  });

  it('is reached by any field of its files, in either language, and then tells of the field first', async () => {
    for (const name of ['instalments', 'delbetalningar', 'Delbetalningar']) {
      const text = await told(`help ${name}`);
      expect(text).toMatch(/^avtal: /);
      expect(text).toContain('  instalments: { period: quarterly, due-day: 31 }\n');
      expect(text).toMatch(/ {2}due-day +dagen i månaden/);
    }
    expect(await told('help reglering')).toContain('  settlement: carried\n');
    expect(await told('help due-day', 'en')).toMatch(/^agreement: /);
    expect(await told('help years-back')).toMatch(/^samverkan: /);
  });

  it('shows a whole agreement, with one who joins, and a published table', async () => {
    const text = await told('help fält');
    expect(text).toBe(await told('help avtal'));
    expect(text).toContain('  parties: [alby, { party: byby, from: 2025-07-01 }]\n');
    expect(text).toContain('  decision: { number: D 12/2024, date: 2024-11-29 }\n');
    expect(await told('help publicerat')).toContain('  - file: published/jour.csv\n    title: Bilaga 2\n');
  });

  it('names every variable that the program reads, and its start', () => {
    const files = ['src/main.ts', 'src/cli/surroundings.ts', 'bin/allocate.js'];
    const said = new Set(ENVIRONMENT.flatMap(([names]) => names.split(', ')));
    const text = files.map((file) => textOf(file)).join('');
    const read = [
      ...text.matchAll(/\{([^{}]*)\}(?: = process\.env|: Environment| = environment)|env\.([A-Z_]+)/g),
    ];
    const names = read.flatMap(
      ([, list = '', one = '']) => `${list},${one}`.match(/\b[A-Z][A-Z_]+\b/g) ?? [],
    );
    expect(names).toContain('NO_COLOR');
    for (const name of names) expect(said).toContain(name);
  });
});

describe('allocate help', () => {
  it.each(LANGUAGES)('lists every command and every topic in %s', async (language) => {
    const text = await told('help', language);
    expect(await told('--help', language)).toBe(text);
    expect(await told('help help', language)).toBe(text);
    expect(await told('help -h', language)).toBe(text);
    for (const id of TOPICS)
      expect(text).toMatch(
        new RegExp(`^  ${topicName(id, language)} +${WORDS[language].topics[id].about.slice(0, 20)}`, 'm'),
      );
  });

  it('of a command is its own help', async () => {
    for (const id of COMMAND_IDS.filter((one) => one !== 'run'))
      expect(await told(`help ${id}`)).toBe(await told(`${id} --help`));
  });

  it.each(['a/b', '../data/gns/help.yaml', '/etc/passwd', 'nosuch', '-'])(
    'of %s is wrong usage, and reads nothing',
    async (name) => {
      const refuse = () => {
        throw new Error('something was read');
      };
      const disk = new Proxy({}, { get: () => refuse }) as Disk;
      const shell = { ...shellIn(folder), disk };
      const { stdout, stderr, exitCode } = await answer(
        ['help', name],
        () => shell,
        () => undefined,
      );
      expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
      expect(stderr).toMatch(/^[^\n]*\[unknown-topic\]\n/);
    },
  );

  it('suggests what was probably meant: a topic in either language, or a command', async () => {
    const suggested = async (name: string) =>
      (await answerIn(folder, ['help', name])).stderr.match(/Menade du (\S+)\?/)?.[1];
    expect(await suggested('avtl')).toBe('avtal');
    expect(await suggested('roundng')).toBe('rounding');
    expect(await suggested('expalin')).toBe('explain');
  });
});

function textOf(file: string): string {
  try {
    return readFileSync(join(ROOT, file), 'utf8');
  } catch {
    return '';
  }
}
