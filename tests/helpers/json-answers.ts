import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './allocate.js';
import { SCHEMAS as schemas } from './json-schemas.js';
import { runLine } from './lines.js';

/** What is printed as JSON, where, and by which commands it may have been. */
export interface JsonAnswer {
  readonly where: string;
  readonly commands: readonly string[];
  readonly document: unknown;
}

/** Every answer as JSON among the golden cases: what they print, and what their lines answer when they are asked for it. */
export function goldenAnswers(): Promise<readonly JsonAnswer[]> {
  answers ??= allAnswers();
  return answers;
}

/** They are asked for by more than one file of tests. */
let answers: Promise<readonly JsonAnswer[]> | undefined;

async function allAnswers(): Promise<JsonAnswer[]> {
  const printed = ['results', 'bad-input', 'errors'].flatMap((group) => printedIn(`tests/cases/${group}`));
  return [...printed, ...(await askedIn('tests/cases/results')), ...(await inLoops())];
}

/** What golden lines ask in loops of a shell, or of fewer columns: what a year is billed that another has carried into. */
const LOOPED = [
  ['ledger-three-years', 'allocate invoice jour --year 2025'],
  ['ledger-three-years', 'allocate invoice jour --year 2026'],
  ['ledger-three-years', 'allocate settle jour --year 2025'],
  ['settle-what-was-bought', 'allocate invoice r --year 2026'],
  ['ledger-three-years', 'allocate explain jour byby --year 2025 --instalments quarterly'],
  ['settle-what-was-bought', 'allocate explain r a --year 2026 --instalments yearly'],
  ['key-benefit-by-quarters', 'allocate explain arenden alby'],
  ['key-benefit-by-quarters', 'allocate explain konton alby'],
] as const;

async function inLoops(): Promise<JsonAnswer[]> {
  const answers: JsonAnswer[] = [];
  for (const [name, line] of LOOPED) {
    const { stdout } = await runLine(`${line} --format json`, join(ROOT, 'tests/cases/results', name));
    const [, command = ''] = line.split(' ');
    answers.push({ where: `${name}: ${line}`, commands: [command], document: JSON.parse(stdout) });
  }
  return answers;
}

/** The documents that golden cases print, with the commands of each case. */
function printedIn(folder: string): JsonAnswer[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const where = join(folder, name);
    const [cmd, expout] = ['cmd', 'expout'].map((file) => join(ROOT, where, file)) as [string, string];
    if (!existsSync(expout)) return [];
    const called = [...readFileSync(cmd, 'utf8').matchAll(/allocate ([\w-]+)/g)].map(([, one = '']) => one);
    const commands = [...new Set(called.map((one) => (schemas.has(one) ? one : 'run')))];
    const printed = readFileSync(expout, 'utf8').match(/^\{\n {2}"schemaVersion"[\s\S]*?^\}$/gm) ?? [];
    return printed.map((text) => ({ where, commands, document: JSON.parse(text) }));
  });
}

/** What golden lines answer that only ask, of commands that answer as JSON, when they are asked for JSON. */
async function askedIn(folder: string): Promise<JsonAnswer[]> {
  const answers: JsonAnswer[] = [];
  for (const name of readdirSync(join(ROOT, folder))) {
    const where = join(ROOT, folder, name);
    for (const line of readFileSync(join(where, 'cmd'), 'utf8').match(/allocate [^;&|>$`\n]+/g) ?? []) {
      const [, verb = ''] = /^allocate ([\w-]+)/.exec(line) ?? [];
      const isAsking =
        !/--(format|excel|write|help)| -o |^allocate (lock|init|import|roll|help|schema|-)/.test(line);
      if (!isAsking) continue;
      const { stdout } = await runLine(`${line.trim()} --format json`, where);
      const commands = [schemas.has(verb) ? verb : 'run'];
      if (stdout.startsWith('{'))
        answers.push({ where: `${name}: ${line.trim()}`, commands, document: JSON.parse(stdout) });
    }
  }
  return answers;
}
