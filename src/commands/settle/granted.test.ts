import fc from 'fast-check';
import { describe } from 'vitest';
import { dearestLaw } from '../../../tests/helpers/laws.js';
import { memoryShell } from '../../../tests/helpers/memory.js';
import { runProgram } from '../../cli/program.js';

const FILES = (amount: number, percent: number, cap: number, rule: string) =>
  new Map([
    [
      '/data/cooperation.yaml',
      'name: { sv: Länet, en: County }\nparties:\n  - { id: alby, name: Alby, code: 1 }\n  - { id: byby, name: Byby, code: 2 }\n',
    ],
    [
      '/data/agreements/jour.yaml',
      [
        'title: { sv: Jour, en: On call }',
        'year: 2025',
        'key: equal',
        `amount: ${amount}`,
        'source: § 1',
        `settlement: ${rule}`,
        `adjustments: { external: [{ title: Fond, percent: ${percent} %, of: cost, cap: ${cap}, to: byby }] }`,
      ].join('\n'),
    ],
  ]);

async function asked(files: ReadonlyMap<string, string>, outcome: number, format: string): Promise<string> {
  const argv = ['settle', 'jour', '--outcome', String(outcome), '--format', format];
  const told = await runProgram(argv, 'sv', memoryShell(files));
  if (!told.ok) throw new Error(JSON.stringify(told.issues));
  return String(told.value.text);
}

/** What is granted of a cost, in whole kronor. */
const granted = (cost: number, percent: number, cap: number) =>
  Math.min(Math.floor((cost * percent) / 100), cap);

describe('a settlement with a grant that is reckoned of the outcome', () => {
  const kronor = fc.integer({ min: 1_000, max: 2_000_000 });
  dearestLaw(
    'has in its table what its invoices have: the share, and what the party that received the grant hands in otherwise',
    [kronor, kronor, fc.integer({ min: 1, max: 90 }), kronor, fc.constantFrom('now', 'carried')],
    async (amount, outcome, percent, cap, rule) => {
      const files = FILES(amount, percent, cap, rule);
      const [header = '', ...lines] = (await asked(files, outcome, 'csv')).trim().split('\n');
      const ids = header.split(',');
      const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [ids[i], cell])));
      const { lines: invoiced } = JSON.parse(await asked(files, outcome, 'json')) as {
        lines: { party: string; amount: string }[];
      };
      const changed = granted(outcome, percent, cap) - granted(amount, percent, cap);
      return rows.every(({ party, paid, final, granted: more, invoiced: told }) => {
        const own = changed !== 0 && party === 'byby' ? changed : 0;
        const due = (rule === 'now' ? Number(final) - Number(paid) : 0) + own;
        const line = Number(invoiced.find((one) => one.party === party)?.amount ?? 0);
        const isTold = changed === 0 ? more === undefined : Number(more) === own && Number(told) === due;
        return line === due && isTold;
      });
    },
  );
});
