import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOTHING, runNode, usage } from './processes.mjs';

const LOCKS = 200;
const LAST = 2024;
const YEARS = Array.from({ length: LOCKS }, (_, i) => LAST - LOCKS + 1 + i);
const PARTIES = Array.from({ length: 9 }, (_, i) => `part${i}`);

/** How many times the time of reading and hashing the same files. */
const MOST = 3;

/**
 * How much longer `check` takes of many decided tables than of the same cooperation without them, beside reading and hashing
 * the same files, as time of the processor.
 */
export function measureLocks() {
  const folder = mkdtempSync(join(tmpdir(), 'allocate-locks-'));
  try {
    writeCooperation(folder);
    const check = () => usage(['bin/allocate.js', 'check', '--data', folder]).milliseconds;
    const without = check();
    lockEveryYear(folder);
    const ours = check() - without;
    const script = HASHING.replaceAll('FOLDER', join(folder, 'decisions'));
    const alone = usage(['-e', script]).milliseconds - usage(NOTHING).milliseconds;
    const ratio = ours / alone;
    return {
      what: `check of ${LOCKS} locks of ${PARTIES.length} parties`,
      ours: `${ours.toFixed(0)} ms`,
      reference: `reading and hashing them: ${alone.toFixed(0)} ms`,
      ratio: ratio.toFixed(1),
      target: `≤ ${MOST}`,
      isMet: ratio <= MOST,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const HASHING =
  "const fs=require('node:fs'),c=require('node:crypto');for(const f of fs.readdirSync('FOLDER'))c.createHash('sha256').update(fs.readFileSync('FOLDER/'+f)).digest('hex')";

/** An agreement of as many years. */
function writeCooperation(folder) {
  mkdirSync(join(folder, 'agreements'));
  mkdirSync(join(folder, 'measures'));
  const parties = PARTIES.map((id, i) => `  - { id: ${id}, name: ${id.toUpperCase()}, code: ${i} }\n`);
  const measure = '{ id: budget, title: budget, file: measures/budget.csv, years-back: 2, source: A }';
  const figures = YEARS.flatMap((year) => PARTIES.map((id, i) => `${id},${year - 2},${1000 + 17 * i}\n`));
  const years = YEARS.map((year) => `  ${year}: { amount: 1000000, source: S }\n`);
  writeFileSync(
    join(folder, 'cooperation.yaml'),
    `name: Provet\nparties:\n${parties.join('')}measures:\n  - ${measure}\n`,
  );
  writeFileSync(join(folder, 'measures/budget.csv'), `party,period,budget\n${figures.join('')}`);
  writeFileSync(join(folder, 'agreements/jour.yaml'), `title: Jour\nkey: budget\nyears:\n${years.join('')}`);
}

/** Locks the last year by the program, and the others as it would have written them. */
function lockEveryYear(folder) {
  runNode(['bin/allocate.js', 'lock', 'jour', '--year', `${LAST}`, '--decision', '1', '--data', folder]);
  const text = readFileSync(join(folder, `decisions/jour-${LAST}-1.yaml`), 'utf8');
  const lines = YEARS.map((year) => lockOf(folder, text, year));
  writeFileSync(join(folder, 'decisions/index.csv'), `lock,agreement,year,decision,seal\n${lines.join('')}`);
}

/** Writes the lock of a year, and gives its line. */
function lockOf(folder, text, year) {
  const later = new RegExp(`(?<=[":])(${LAST}|${LAST - 2})(?=[":])`, 'g');
  const ofYear = text.replace(later, (written) => String(Number(written) - LAST + year));
  const above = ofYear.slice(0, ofYear.lastIndexOf('\nseal: ') + 1);
  const seal = createHash('sha256').update(above).digest('hex');
  writeFileSync(join(folder, `decisions/jour-${year}-1.yaml`), `${above}seal: "${seal}"\n`);
  return `jour-${year}-1.yaml,jour,${year},1,${seal}\n`;
}
