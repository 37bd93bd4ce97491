import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { medianOfEach } from './ratio.mjs';

/** All municipalities of a country, over years; and one cooperation of ordinary size, in one year. */
const MANY = { parties: 290, years: 10, times: 1 };
const FEW = { parties: 9, years: 1, times: 40 };
const INSTALMENTS = 12;

/** How many times more of a cell's time many parties over years may take than few in one. */
const MOST = 1.5;

const FIRST = 2021;
const NOWHERE = { line: 1, column: 1, excerpt: '', width: 1 };

/**
 * What a cell of the ledger takes, one party's amount at one due date, where parties join, one of them as decided within the year: of
 * many parties over years beside few in one year, in turn. Nothing is read or printed, so that the start of the program is not in it.
 */
export async function measureLedger() {
  const { billOfYear, ...core } = await ledgerRoom();
  const cellsOf = ({ parties, years, times }) => parties * years * times * INSTALMENTS;
  const timed = (size) => {
    const questions = questionsOf(size, core);
    return () => {
      const before = performance.now();
      for (let time = 0; time < size.times; time++)
        for (const question of questions) {
          const billed = billOfYear(question, { period: 'monthly', dates: [] });
          if (!billed.ok) throw new Error(`no bill: ${billed.issues.map(({ code }) => code)}`);
        }
      return (performance.now() - before) / cellsOf(size);
    };
  };
  const { ours, reference } = medianOfEach({
    ours: timed(MANY),
    reference: timed(FEW),
    rounds: 5,
    warmUp: 2,
  });
  const shown = (milliseconds) => `${(milliseconds * 1000).toFixed(1)} µs a cell`;
  return {
    what: `a ledger, ${MANY.parties} parties, ${INSTALMENTS} instalments, ${MANY.years} years`,
    ours: shown(ours),
    reference: `${shown(reference)} (${FEW.parties} parties, one year)`,
    ratio: (ours / reference).toFixed(2),
    target: `ratio ≤ ${MOST}`,
    isMet: ours / reference <= MOST,
  };
}

/** A question of each year, in which one party joins at midyear, and another in October as was decided in May. */
function questionsOf({ parties: count, years }, { fixed, ownQuestion, rational }) {
  const parties = Array.from({ length: count }, (_, i) => {
    return { id: `p${i}`, name: `Party number ${i}`, code: String(10_000 + i), at: NOWHERE };
  });
  const weights = parties.map(({ id }, i) => [id, rational(BigInt(((i * 7919) % 9973) + 10), 10n)]);
  const key = { value: fixed(new Map(weights)), at: NOWHERE };
  const adjustments = { external: [], outside: [], limits: [], direct: [] };
  return Array.from({ length: years }, (_, i) => {
    const year = FIRST + i;
    const spans = [
      { party: parties[0], from: { year, month: 7, day: 1 }, at: NOWHERE },
      {
        party: parties[1],
        from: { year, month: 10, day: 1 },
        since: { day: { year, month: 5, day: 20 } },
        at: NOWHERE,
      },
    ];
    const agreement = {
      id: 'shared',
      title: { sv: 'avtal', en: 'agreement' },
      key,
      parties,
      spans,
      phases: [],
      unit: rational(1n),
      rounding: { rule: 'largest-remainder' },
      source: 'the bench',
      adjustments,
      file: 'shared.yaml',
      at: NOWHERE,
      year,
      amount: { value: rational(BigInt(count * 10_007 + i)), at: NOWHERE },
    };
    return ownQuestion(agreement, new Map());
  });
}

/** The ledger and the core that it rests on, as they are now, in one module. */
async function ledgerRoom() {
  const folder = mkdtempSync(join(tmpdir(), 'allocate-ledger-'));
  const outfile = join(folder, 'ledger.mjs');
  try {
    const contents =
      "export * from './src/index.js'; export { billOfYear } from './src/ledger/bill-of-year.js';";
    const resolveDir = resolve(import.meta.dirname, '../..');
    await build({
      stdin: { contents, resolveDir, loader: 'ts' },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'bundle',
      logLevel: 'silent',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
