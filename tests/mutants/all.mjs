import { writeFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import { inject, it, vi } from 'vitest';

/** Test files that start processes see only what is built, and no mutants. */
const FILES = import.meta.glob([
  '../../{src,tests}/**/*.test.ts',
  '!../matrix.test.ts',
  '!../{architecture,assertions,determinism,html,lock,main,package,page,readme,stopped,xlsx}.test.ts',
  '!../../src/{cli/write,keys/module/read}.test.ts',
]);
const WANTED = new RegExp(process.env.MUTANTS_TESTS ?? '.');
/** A mutant is tried on the tests that reach it, the quickest first, until they have cost so many milliseconds in health. */
const BUDGET = Number(process.env.MUTANTS_BUDGET ?? 10_000);
/** A test that calls mutants so many times more than it does in health is hung. */
const PATIENCE = 20;
const SLACK = 100_000;
const LATE = 10_000;

fc.configureGlobal({ endOnFailure: true });

it('every mutant is noticed by a test', async () => {
  const mutants = inject('mutants');
  const reached = new Set();
  let active = -1;
  let calls = 0;
  let limit = Number.POSITIVE_INFINITY;
  globalThis.mutant = (id) => {
    calls += 1;
    if (calls > limit) throw new Error('hung');
    if (active === -1) reached.add(id);
    return id === active;
  };

  const suite = await loaded();
  const atOnce = new Set(reached);
  const tests = [];
  for (const test of suite.tests) {
    // Twice: a test that leaves something behind which makes it fail the next time tells nothing of a mutant.
    const before = await failureOf(test);
    reached.clear();
    calls = 0;
    const start = performance.now();
    const failure = before ?? (await failureOf(test));
    const time = performance.now() - start;
    if (failure && reached.size > 0) tell(`left out, fails by itself: ${test.name}: ${failure}`);
    else if (reached.size > 0) tests.push({ ...test, reached: new Set(reached), calls, time });
  }
  tests.sort((a, b) => a.time - b.time);
  tell(
    `${mutants.length} mutants, ${tests.length} of ${suite.tests.length} tests reach them, ${Math.round(tests.reduce((sum, { time }) => sum + time, 0))} ms`,
  );

  const [part, parts] = (process.env.MUTANTS_PART ?? '0/1').split('/').map(Number);
  const every = Number(process.env.MUTANTS_EVERY ?? 1);
  const results = [];
  for (const mutant of mutants) {
    if (mutant.id % every !== 0 || (mutant.id / every) % parts !== part) continue;
    const start = performance.now();
    active = mutant.id;
    const reaching = tests.filter((test) => test.reached.has(mutant.id));
    const noticed =
      (await noticedBy(reaching)) ?? (atOnce.has(mutant.id) ? await noticedAnew(mutant) : undefined);
    active = -1;
    results.push({ ...mutant, noticed, time: Math.round(performance.now() - start) });
    if (!noticed)
      tell(`survives ${mutant.file}:${mutant.line}:${mutant.column} ${mutant.from} → ${mutant.to}`);
    writeFileSync(process.env.MUTANTS_OUT ?? '/dev/null', JSON.stringify(results));
  }

  /** The name of the first test that fails. */
  async function noticedBy(reaching) {
    let spent = 0;
    for (const test of reaching) {
      if (spent > BUDGET) break;
      spent += test.time;
      calls = 0;
      limit = test.calls * PATIENCE + SLACK;
      const failure = await failureOf(test);
      limit = Number.POSITIVE_INFINITY;
      if (failure) return `${test.name}: ${failure}`;
    }
    return undefined;
  }

  /** A mutant in what a module does when it is loaded: all is loaded anew with it. */
  async function noticedAnew({ id }) {
    vi.resetModules();
    try {
      const again = await loaded();
      const reaching = new Set(tests.filter((test) => test.reached.has(id)).map(({ name }) => name));
      const [first, others] = [
        again.tests.filter(({ name }) => reaching.has(name)),
        again.tests.filter(({ name }) => !reaching.has(name)),
      ];
      const healthy = new Set(tests.map(({ name }) => name));
      return await noticedBy(
        [...first, ...others]
          .filter(({ name }) => healthy.has(name))
          .map((test) => ({ ...test, calls: 10 ** 7, time: 10 })),
      );
    } catch (error) {
      return `loading: ${error}`;
    }
  }
});

function tell(line) {
  process.stdout.write(`${line}\n`);
}

/** What the test files state. */
async function loaded() {
  globalThis.stated = { names: [], tests: [], hooks: [], file: '' };
  for (const [file, load] of Object.entries(FILES)) {
    if (!WANTED.test(file)) continue;
    globalThis.stated.file = file;
    await load();
  }
  const { tests, hooks } = globalThis.stated;
  for (const { when, body } of hooks)
    if (when === 'beforeAll')
      await Promise.resolve()
        .then(body)
        .catch(() => undefined);
  const before = (file) => hooks.filter((hook) => hook.when === 'beforeEach' && hook.file === file);
  return { tests: tests.map((test) => ({ ...test, before: before(test.file) })) };
}

/** How a test fails; undefined when it does not. */
async function failureOf({ body, before }) {
  try {
    for (const hook of before) await hook.body();
    globalThis.attempt = body;
    const made = runInThisContext('globalThis.attempt()', { timeout: LATE });
    await Promise.race([made, late()]);
    return undefined;
  } catch (error) {
    return (
      String(error?.message ?? error)
        .split('\n')[0]
        .slice(0, 120) || 'fails'
    );
  }
}

function late() {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('late')), LATE).unref());
}
