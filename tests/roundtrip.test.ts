import fc from 'fast-check';
import { describe } from 'vitest';
import { ROUNDING_FORMS } from '../src/apportion/rounding.js';
import { runProgram } from '../src/cli/program.js';
import { dearestLaw } from './helpers/laws.js';
import { memoryShell } from './helpers/memory.js';

/*
 * What the program prints for Excel, read back as a published table, is a table that `check` agrees with; and one
 * amount changed by one is noticed. For every rule of rounding, unit and sign.
 */
const files = new Map<string, string>();
const shell = memoryShell(files);

async function run(...argv: string[]) {
  const result = await runProgram(argv, 'sv', shell);
  if (!result.ok) return { text: result.issues.map(({ code }) => code).join(), exitCode: 3 };
  return { text: String(result.value.text), exitCode: result.value.exitCode ?? 0 };
}

interface Question {
  readonly weights: readonly number[];
  readonly amount: number;
  readonly unit: string;
  readonly rounding: string;
  readonly changed: number;
}

const question: fc.Arbitrary<Question> = fc.record({
  weights: fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 2, maxLength: 6 }),
  amount: fc.integer({ min: -100_000, max: 100_000 }),
  unit: fc.constantFrom('1', '0,01', '0,5'),
  rounding: fc.constantFrom(...Object.values(ROUNDING_FORMS)),
  changed: fc.nat(),
});

/** Writes the cooperation, prints its table for Excel, and writes that as what was published. */
async function publish({ weights, amount, unit, rounding }: Question) {
  // The party with the largest weight can always take the rest.
  const largest = weights.indexOf(Math.max(...weights));
  const names = weights.map((_, i) => `P${i}`);
  files.set(
    '/data/cooperation.yaml',
    ['name: T', 'parties:', ...names.map((name) => `  - { id: ${name}, name: Part ${name} }`)].join('\n'),
  );
  const rule = rounding.replace('<party>', `P${largest}`);
  const figures = names.map((name, i) => `    - { party: ${name}, figure: ${weights[i]} }`);
  files.set(
    '/data/agreements/x.yaml',
    [
      'title: X',
      'year: 2025',
      'key: benefit',
      `amount: ${amount}`,
      `unit: "${unit}"`,
      `rounding: ${rule}`,
      'source: s',
      'measure:',
      '  title: poäng',
      '  period: 2025',
      '  source: s',
      '  figures:',
      ...figures,
      'published:',
      '  - file: x.csv',
      '    title: X',
      '    source: s',
      '    columns: { label: Parter, weight: Poäng, percent: Andel (%), amount: Fördelning av summa (kr) }',
      '    total: Summor',
      '    unclaimed: Öresutjämning',
    ].join('\n'),
  );
  const printed = await run('x', '--excel');
  files.set('/data/x.csv', printed.text);
  return printed;
}

/** Whether the rule has no answer: who takes the rest would change sign, or there are too few units for all. */
function isRefused(text: string): boolean {
  return text.includes('residual-impossible') || text.includes('too-few-units');
}

describe('what is printed can be checked', () => {
  dearestLaw('a printed table, read back as published, agrees', [question], async (asked) => {
    const printed = await publish(asked);
    if (printed.exitCode !== 0) return isRefused(printed.text);
    const checked = await run('check');
    return checked.exitCode === 0 && checked.text === '';
  });

  dearestLaw('a printed amount changed by one is a deviation', [question], async (asked) => {
    const { text, exitCode } = await publish(asked);
    if (exitCode !== 0) return isRefused(text);
    const lines = text.split('\r\n');
    const index = 1 + (asked.changed % asked.weights.length);
    const changed = (lines[index] ?? '').replace(/\d(?=$)/, (digit) => String((Number(digit) + 1) % 10));
    files.set('/data/x.csv', lines.with(index, changed).join('\r\n'));
    return (await run('check')).exitCode === 1;
  });
});
