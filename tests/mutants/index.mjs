// npm run mutants [-- --every 10] [-- part-of-a-file-name …]: changes the rooms that divide money and read figures in one
// place at a time, and tells which changes no test notices. equivalent.yaml holds those that change nothing, with the reason.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';

/** The share of mutants that must be noticed, of those that are not known to change nothing. */
const LEAST = 0.97;

const { values, positionals } = parseArgs({
  options: { every: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const folder = mkdtempSync(join(tmpdir(), 'allocate-mutants-'));
const parts = availableParallelism();
const tried = (await Promise.all(Array.from({ length: parts }, (_, part) => run(part)))).flat();
rmSync(folder, { recursive: true });

const equivalent = parse(readFileSync(resolve(import.meta.dirname, 'equivalent.yaml'), 'utf8')) ?? [];
const isEquivalent = ({ file, text, from, to }) =>
  equivalent.some((one) => one.file === file && one.line === text && one.from === from && one.to === to);
const counted = tried.filter((mutant) => mutant.noticed || !isEquivalent(mutant));
const survivors = counted.filter(({ noticed }) => !noticed);
for (const { file, line, column, from, to, text } of survivors) {
  tell(`${file}:${line}:${column}: no test notices ${from} → ${to}\n    ${text}`);
}
const score = (counted.length - survivors.length) / counted.length;
tell(
  `${counted.length - survivors.length} of ${counted.length} mutants noticed, ${(100 * score).toFixed(1)}%; ${tried.length - counted.length} more change nothing.`,
);
process.exitCode = score >= LEAST ? 0 : 1;

function tell(line) {
  process.stdout.write(`${line}\n`);
}

/** Tries every nth mutant in a process of its own. */
function run(part) {
  const out = join(folder, `${part}.json`);
  const env = {
    LAWS_RUNS: '20',
    LAWS_SEED: '1',
    ...process.env,
    MUTANTS_FILES: JSON.stringify(positionals),
    MUTANTS_EVERY: values.every,
    MUTANTS_PART: `${part}/${parts}`,
    MUTANTS_OUT: out,
  };
  const config = resolve(import.meta.dirname, 'vitest.config.mjs');
  const child = spawn('npx', ['vitest', 'run', '--config', config], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((done, failed) => {
    child.on('close', (code) =>
      code === 0
        ? done(JSON.parse(readFileSync(out, 'utf8')))
        : failed(new Error(`part ${part} ends with ${code}`)),
    );
  });
}
