import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../../tests/helpers/allocate.js';
import { AGREEMENT, measure, NOWHERE, party } from '../../../tests/helpers/cooperation.js';
import { endGroup } from '../../../tests/helpers/machine.js';
import type { Issue } from '../../kernel/issue.js';
import { parseDecimal, type Rational, rational } from '../../kernel/number.js';
import type { Outcome } from '../../kernel/outcome.js';
import type { KeyInput } from '../key.js';
import { keyOfModule } from './read.js';

const folder = mkdtempSync(join(tmpdir(), 'allocate-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

const budget = measure(
  'budget',
  { yearsBack: 2 },
  { a: { 2017: parseDecimal('442.6') }, b: { 2017: parseDecimal('12345678901234567.89') } },
);
const INPUT: KeyInput = {
  agreement: AGREEMENT,
  parties: [party('a'), party('b')],
  year: 2019,
  asOf: { year: 2019, month: 3, day: 1 },
  measures: new Map([['budget', budget]]),
  at: NOWHERE,
};

/** Writes a key, runs it on the parties a and b, and gives the key or its issues. */
function keyIn(code: string, { file = 'key.mjs', limit = 30_000 } = {}) {
  writeFileSync(join(folder, file), code);
  return keyOfModule(
    file,
    INPUT,
    { cwd: folder, execPath: process.execPath, endGroup, limit },
    { ownFiles: [], read: [] },
  );
}

/** The weights that a key gives. */
function weightsOf(code: string): readonly Rational[] {
  const own = keyIn(code);
  if (!own.ok) throw new Error(JSON.stringify(own.issues));
  const weighed = own.value.value.weigh(INPUT);
  return weighed.ok ? weighed.value.weights.map(({ value }) => value) : [];
}

function issuesOf(own: Outcome<unknown>): readonly Issue[] {
  return own.ok ? [] : own.issues;
}

describe('a key of one’s own weighs exactly', () => {
  const whole = [rational(1n), rational(2n)];
  const exact = [parseDecimal('442.6'), parseDecimal('12345678901234567.89')];

  it.each([
    ['a list of bigints', 'export default () => [1n, 2n]', whole],
    ['a list of decimal text', "export default () => ['1.0', '2']", whole],
    ['an object by id, in any order', "export default () => ({ b: '2', a: 1n })", whole],
    ['a promise', 'export default async () => [1n, 2n]', whole],
    ['an object with a method', 'export default { weigh: () => [1n, 2n] }', whole],
    ['a method that uses its object', 'export default { one: 1n, weigh() { return [this.one, 2n] } }', whole],
    [
      'figures as they were written',
      'export default ({ parties, measures, year }) => parties.map(({ id }) => measures.budget[id][year - 2])',
      exact,
    ],
    ['a key that leaves a timer behind', 'setInterval(() => {}, 1e6); export default () => [1n, 2n]', whole],
  ])('from %s', (_, code, weights) => {
    expect(weightsOf(code)).toEqual(weights);
  });

  it('is told the question and nothing else', () => {
    const figures = { a: { 2017: '442.6' }, b: { 2017: '12345678901234567.89' } };
    const told = {
      agreement: 'agreement',
      year: 2019,
      asOf: '2019-03-01',
      parties: [
        { id: 'a', name: 'A', code: 'a' },
        { id: 'b', name: 'B', code: 'b' },
      ],
      measures: { budget: figures },
    };
    const [said] = issuesOf(keyIn('export default (input) => { throw JSON.stringify(input) }'));
    expect(said?.facts).toMatchObject({ reason: 'fails', detail: JSON.stringify(told).slice(0, 200) });
    expect(
      weightsOf(`import { deepStrictEqual } from 'node:assert';
        export default (input) => (deepStrictEqual(input, ${JSON.stringify(told)}), [1n, 2n])`),
    ).toEqual(whole);
  });

  it('sees neither the environment nor the time zone of its user', () => {
    process.env.SECRET = 'seen';
    const code = `export default () => [BigInt(process.env.SECRET === undefined), BigInt(new Date().getTimezoneOffset())]`;
    expect(weightsOf(code)).toEqual([rational(1n), rational(0n)]);
  });

  it('is named by its title and its file', () => {
    const titled = keyIn("export default { title: 'efter hyra', weigh: () => [1n, 2n] }");
    const both = keyIn("export default { title: { sv: 'hyra', en: 'rent' }, weigh: () => [1n, 2n] }");
    const bare = keyIn('export default () => [1n, 2n]', { file: 'rent.mjs' });
    const title = (own: typeof bare) => own.ok && own.value.value.title;
    expect(title(titled)).toEqual({ sv: 'efter hyra (key.mjs)', en: 'efter hyra (key.mjs)' });
    expect(title(both)).toEqual({ sv: 'hyra (key.mjs)', en: 'rent (key.mjs)' });
    expect(title(bare)).toEqual({ sv: 'rent.mjs', en: 'rent.mjs' });
    expect(bare.ok && bare.value.value.id).toBe('rent.mjs');
  });
});

// Node reads types from 22.18 on.
describe('a key of one’s own in TypeScript', () => {
  const typed = 'type One = bigint;\nexport default (): One[] => [1n, 2n];\n';
  const readsTypes = 'typescript' in process.features && Boolean(process.features.typescript);

  it.skipIf(!readsTypes)('is read without its types, and told where it cannot be', () => {
    const own = keyIn(typed, { file: 'rent.ts' });
    expect(own.ok && own.value.value.id).toBe('rent.ts');
    const [broken] = issuesOf(keyIn('export default () => [1n];\nconst a: = 3;\n', { file: 'rent.ts' }));
    expect(broken).toMatchObject({ facts: { reason: 'not-javascript' }, at: { line: 2 } });
  });

  it.skipIf(readsTypes)('is refused by a Node that reads no types', () => {
    const [refused] = issuesOf(keyIn(typed, { file: 'rent.ts' }));
    expect(refused?.facts).toEqual({ file: 'rent.ts', reason: 'no-types', detail: '' });
  });
});

describe('a key of one’s own that gives no exact weights is refused', () => {
  it.each([
    ['a number', 'export default () => [1, 2n]', ['key-module-weight']],
    ['NaN', 'export default () => [NaN, 2n]', ['key-module-weight']],
    [
      'a missing figure',
      "export default ({ measures }) => [measures.budget.a['1999'], 2n]",
      ['key-module-weight'],
    ],
    ['null', 'export default () => [null, 2n]', ['key-module-weight']],
    ['a hole', 'export default () => [, 2n]', ['key-module-weight']],
    ['a list in a list', "export default () => [['1'], 2n]", ['key-module-weight']],
    ['a decimal comma', "export default () => ['1,5', '1 000']", ['key-module-weight', 'key-module-weight']],
    ['an exponent', "export default () => ['1e3', '0x1']", ['key-module-weight', 'key-module-weight']],
    ['empty text', "export default () => ['', ' 1']", ['key-module-weight', 'key-module-weight']],
    [
      'forty-one digits',
      "export default () => ['1'.repeat(41), 10n ** 1000n]",
      ['number-too-long', 'number-too-long'],
    ],
    ['too few', 'export default () => [1n]', ['key-module-weights']],
    ['too many', 'export default () => [1n, 2n, 3n]', ['key-module-weights']],
    ['an endless list', 'export default () => new Array(2 ** 32 - 1)', ['key-module-weights']],
    ['a party left out', 'export default () => ({ a: 1n })', ['key-module-weights']],
    ['a party inherited', 'export default () => Object.create({ a: 1n, b: 2n })', ['key-module-weights']],
    ['a stranger', 'export default () => ({ a: 1n, b: 2n, c: 3n })', ['unknown-party']],
    ['names for ids', 'export default () => ({ A: 1n, b: 2n })', ['unknown-party', 'key-module-weights']],
  ])('%s', (_, code, codes) => {
    expect(issuesOf(keyIn(code)).map((issue) => issue.code)).toEqual(codes);
  });

  it('nothing is read past the limit: forty digits are exact', () => {
    const most = '1'.repeat(40);
    expect(weightsOf(`export default () => ['${most}', 0n]`)).toEqual([rational(BigInt(most)), rational(0n)]);
  });
});

describe('a key of one’s own that fails says why, and where', () => {
  it.each([
    [
      'a syntax error',
      'export default () => {\n  const = 1;\n}',
      'not-javascript',
      "Unexpected token '='",
      2,
    ],
    ['no default export', 'export const key = 1;', 'no-function', 'undefined', 1],
    ['no function', '// weights\nexport default [1n, 2n];', 'no-function', 'object', 2],
    [
      'a title that is no text',
      'export default { title: 1, weigh: () => [1n, 2n] };',
      'no-function',
      'title',
      1,
    ],
    ['a throw', 'export default () => {\n  throw new Error("why\\nat all");\n};', 'fails', 'why', 2],
    ['a throw of nothing', 'export default () => { throw undefined; };', 'fails', 'undefined', 1],
    ['a throw of a trap', 'export default () => { throw { get message() { throw 1; } }; };', 'fails', '', 1],
    [
      'a throw while loading',
      '\nnull.x;\nexport default 1;',
      'fails',
      "Cannot read properties of null (reading 'x')",
      2,
    ],
    ['a rejected promise', 'export default async () => {\n  throw new Error("why");\n};', 'fails', 'why', 2],
    [
      'a rejection nobody awaits',
      'Promise.reject(new Error("why"));\nexport default () => new Promise((f) => setTimeout(f, 1e3));',
      'fails',
      'why',
      1,
    ],
    [
      'a rejection nobody awaits, of a key that answers',
      'export default () => {\n  Promise.reject(new Error("why"));\n  return [1n, 2n];\n};',
      'fails',
      'why',
      2,
    ],
    [
      'a timer that throws when the key has answered',
      'export default () => {\n  setTimeout(() => { throw new Error("why"); }, 20);\n  return [1n, 2n];\n};',
      'fails',
      'why',
      2,
    ],
    [
      'a print when the key has answered',
      'export default () => (setTimeout(() => console.log("late"), 20), [1n, 2n]);',
      'prints',
      'late',
      1,
    ],
    [
      'a package that is not there',
      "import 'no-such-package';",
      'fails',
      "Cannot find package 'no-such-package' imported from key.mjs",
      1,
    ],
    [
      'a change of the data',
      'export default (input) => {\n  input.measures.budget.a[2017] = "0";\n};',
      'fails',
      'Cannot set property 2017 of #<Object> which has only a getter',
      2,
    ],
    ['nothing', 'export default () => {};', 'no-weights', 'undefined', 1],
    ['one text', "export default () => '12';", 'no-weights', 'string', 1],
    ['a print', 'console.log("first\\nsecond");\nexport default () => [1n, 2n];', 'prints', 'first', 2],
    [
      'a print to standard error',
      'export default () => (console.error("warning"), [1n, 2n]);',
      'prints',
      'warning',
      1,
    ],
    [
      'a print around the console',
      "import { writeSync } from 'node:fs';\nexport default () => (writeSync(1, 'x'), [1n, 2n]);",
      'prints',
      'x',
      2,
    ],
    [
      'a print of another program',
      "import { spawnSync } from 'node:child_process';\nexport default () => (spawnSync('echo', ['x'], { stdio: 'inherit' }), [1n, 2n]);",
      'prints',
      'x',
      2,
    ],
    [
      'endless prints',
      "import { writeSync } from 'node:fs';\nexport default () => { for (;;) writeSync(1, 'xxxxxxxxx\\n'.repeat(1e4)); };",
      'prints',
      'xxxxxxxxx',
      2,
    ],
    ['an exit', 'export default () => process.exit(0);', 'no-answer', '', 1],
    ['an exit while loading', 'process.exit(1);', 'no-answer', '', 1],
    ['a crash', 'export default () => process.abort();', 'no-answer', '', 1],
    ['a promise that is never kept', 'export default () => new Promise(() => {});', 'no-answer', '', 1],
    [
      'an answer of its own',
      "import { writeSync } from 'node:fs';\nexport default () => (writeSync(3, '{\"weights\":[1,2]}'), process.exit(0));",
      'no-answer',
      '',
      2,
    ],
  ])('%s', (_, code, reason, detail, line) => {
    const issues = issuesOf(keyIn(code));
    expect(issues.map(({ code, facts }) => ({ code, facts }))).toEqual([
      { code: 'key-module-failed', facts: { file: 'key.mjs', reason, detail } },
    ]);
    expect(issues[0]?.at).toMatchObject({ file: join(folder, 'key.mjs').replace(`${folder}/`, ''), line });
  });

  it.each([
    'null',
    '{"failure":"none","detail":"x"}',
    '{"failure":"fails"}',
    '{"failure":"fails","detail":"x","line":"1"}',
    '{"count":"2"}',
    '{"count":2,"title":{"sv":"hyra"}}',
    '{"weights":[{"text":"1"},null],"strangers":[]}',
    '{"weights":{},"strangers":[]}',
    '{"weights":[null,null],"strangers":[1]}',
  ])('an answer that is none: %s', (answer) => {
    const code = `import { writeSync } from 'node:fs';\nexport default () => (writeSync(3, '${answer}'), process.exit(0));`;
    expect(issuesOf(keyIn(code)).map(({ facts }) => facts)).toMatchObject([{ reason: 'no-answer' }]);
  });

  it.each([
    ['an endless loop', 'export default () => { for (;;); };'],
    ['an endless wait', 'export default () => new Promise(() => setInterval(() => {}, 1000));'],
  ])('%s is stopped', (_, code) => {
    const issues = issuesOf(keyIn(code, { limit: 500 }));
    expect(issues.map(({ facts }) => facts)).toEqual([
      { file: 'key.mjs', reason: 'too-slow', detail: '0.5' },
    ]);
  });

  it('a file of another kind is no key', () => {
    expect(issuesOf(keyIn('key', { file: 'key.txt' }))[0]?.facts).toMatchObject({ reason: 'fails' });
    expect(issuesOf(keyIn('', { file: 'empty.mjs' }))[0]?.code).toBe('empty-file');
  });
});

describe('a key of one’s own leaves nothing behind', () => {
  /** A key that starts another program, which writes its number down; then what it does itself. */
  const starting = (then: string) => `import { spawn } from 'node:child_process';
    import { writeFileSync } from 'node:fs';
    const other = spawn('sleep', ['60'], { stdio: 'inherit' });
    writeFileSync(new URL('pid', import.meta.url), String(other.pid));
    export default () => { ${then} };`;
  const startedBy = () => Number(readFileSync(join(folder, 'pid'), 'utf8'));

  it.each([
    ['answers', 'return [1n, 2n];', []],
    ['fails', 'throw 1;', ['fails']],
    ['exits', 'process.exit(0);', ['no-answer']],
    ['is stopped', 'for (;;);', ['too-slow']],
  ])('when it %s', async (_, then, reasons) => {
    const issues = issuesOf(keyIn(starting(then), { limit: reasons.includes('too-slow') ? 1000 : 30_000 }));
    expect(issues.map(({ facts }) => 'reason' in facts && facts.reason)).toEqual(reasons);
    expect(await hasEnded(startedBy())).toBe(true);
  });

  it('when the program itself is stopped, even if the key never ends', async () => {
    const code = starting('writeFileSync(new URL("own", import.meta.url), String(process.pid)); for (;;);');
    writeFileSync(join(folder, 'key.mjs'), code);
    const args = [join(ROOT, 'bin/allocate.js'), 'dso', '--key', './key.mjs'];
    const program = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
    const own = join(folder, 'own');
    while (!existsSync(own) || readFileSync(own, 'utf8') === '') await setTimeout(20);
    program.kill('SIGINT');
    expect(await hasEnded(Number(readFileSync(own, 'utf8')))).toBe(true);
    expect(await hasEnded(startedBy())).toBe(true);
  });

  /** Whether a process has ended, or does so within some seconds. */
  async function hasEnded(pid: number): Promise<boolean> {
    for (let tries = 0; tries < 200; tries++) {
      if (!isRunning(pid)) return true;
      await setTimeout(20);
    }
    return false;
  }

  /** One that has ended and waits to be buried (Z) does not run. */
  function isRunning(pid: number): boolean {
    try {
      return !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    } catch {
      return false;
    }
  }
});

it('a key of one’s own that answers for some parties and not for others says so', () => {
  const own = keyIn(`export default ({ parties }) => {
    if (parties.length < 2) throw new Error('alone');
    return [1n, 2n];
  }`);
  if (!own.ok) throw new Error('no key');
  const alone = own.value.value.weigh({ ...INPUT, parties: [party('a')] });
  expect(issuesOf(alone).map(({ code, facts }) => ({ code, facts }))).toEqual([
    { code: 'key-module-failed', facts: { file: 'key.mjs', reason: 'fails', detail: 'alone' } },
  ]);
});
