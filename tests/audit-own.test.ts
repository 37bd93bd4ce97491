import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { runProgram } from '../src/cli/program.js';
import { RULES } from './helpers/claims.js';
import { dearLaw } from './helpers/laws.js';
import { memoryShell } from './helpers/memory.js';

/*
 * What the program itself writes is right when it comes back by mail: whatever the rule, the unit and the dialect.
 */
const DIALECTS = [
  ['csv', '--format', 'csv'],
  ['csv', '--format', 'csv', '--excel'],
  ['csv', '--format', 'csv', '--excel', '--lang', 'en'],
  ['xlsx', '--format', 'xlsx'],
] as const;

const NAMES = ['Alby', 'Byby', 'Ceby', 'Deby', 'Eby', 'Fäby'];

const drawn = fc.record({
  weights: fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 2, maxLength: 6 }),
  units: fc.integer({ min: 50, max: 9_999_999 }),
  unit: fc.constantFrom('1', '0.01', '1000'),
  rule: fc.constantFrom(...RULES),
  dialect: fc.constantFrom(...DIALECTS),
});

/** What the program answers: its code and what it wrote, in a folder that is there for the case alone. */
async function run(argv: readonly string[], files = new Map<string, string | Uint8Array>()) {
  const result = await runProgram([...argv], 'sv', memoryShell(files));
  return result.ok ? result.value : { exitCode: 3, text: '' };
}

describe('a table that the program wrote', () => {
  dearLaw(
    'audits as right',
    [drawn],
    async ({ weights, units, unit, rule, dialect: [ending, ...format] }) => {
      const rounding = ['residual', 'floor-to'].includes(rule) ? `${rule}:Alby` : rule;
      const amount = unit === '0.01' ? (units / 100).toFixed(2) : String(units * Number(unit));
      const parties = weights.map((weight, i) => `${NAMES[i]}=${weight}`);
      const asked = ['split', amount, ...parties, '--unit', unit, '--rounding', rounding];
      const { text, exitCode } = await run([...asked, ...format]);
      // Rules that take back what rounding made too much may find nobody to take it from.
      if (exitCode !== undefined && exitCode !== 0) return true;
      const files = new Map([[`/data/own.${ending}`, text ?? '']]);
      // That thousands are what was shared out, and not kronor, a small table does not tell.
      const audited = await run(['audit', `own.${ending}`, '--unit', unit], files);
      expect(audited.exitCode ?? 0, `${asked.join(' ')} ${format.join(' ')}\n${text}\n${audited.text}`).toBe(
        0,
      );
      return true;
    },
  );
});
