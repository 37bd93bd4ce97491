import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usage } from './processes.mjs';

const LINES = 100_000;
const PARTIES = 300;
/** How many times the time of its reader alone the whole command may take. */
const MOST = 8;

/** How long purchases and sales of many lines take, beside csv-parse alone on the same bytes; without what a start takes, as time of the processor. */
export function measureTrade() {
  const folder = mkdtempSync(join(tmpdir(), 'allocate-trade-'));
  try {
    const file = write(folder);
    const ours = usage(['bin/allocate.js', 'handel', '--data', folder, '--format', 'csv']);
    const start = usage(['bin/allocate.js', 'split', '10', 'a=1', '--format', 'csv']).milliseconds;
    const parse = "const{parse}=require('csv-parse/sync');";
    const read = `${parse}parse(require('node:fs').readFileSync('${file}'),{delimiter:';'})`;
    const alone = usage(['-e', read]).milliseconds - usage(['-e', `${parse}0`]).milliseconds;
    const time = ours.milliseconds - start;
    return [
      {
        what: `purchases, ${LINES} lines between ${PARTIES} parties`,
        ours: `${time.toFixed(0)} ms, ${ours.megabytes.toFixed(0)} MB`,
        reference: `${alone.toFixed(0)} ms (csv-parse)`,
        ratio: (time / alone).toFixed(2),
        target: `ratio ≤ ${MOST}`,
        isMet: time <= MOST * alone,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Lines of every pair, item and day, a tenth of them credits. */
function write(folder) {
  const file = join(folder, 'rader.csv');
  const party = (i) => `kommun-${String(i % PARTIES).padStart(3, '0')}`;
  const lines = Array.from({ length: LINES }, (_, i) => {
    const buyer = i * 31 + 1 + (i % (PARTIES - 1));
    const day = `2025-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`;
    const quantity = `${i % 10 === 0 ? '-' : ''}${(i % 97) + 1},${i % 10}5`;
    return `${day};${party(i * 31)};${party(buyer)};vara-${i % 50};${quantity};rad ${i}\n`;
  });
  writeFileSync(file, `date;seller;buyer;item;quantity;text\n${lines.join('')}`);
  const prices = Array.from(
    { length: 50 },
    (_, i) => `vara-${i};2025-01-01;${100 + i},25\nvara-${i};2025-07-01;${110 + i},75\n`,
  );
  writeFileSync(join(folder, 'priser.csv'), `item;from;price\n${prices.join('')}`);
  const parties = Array.from({ length: PARTIES }, (_, i) => `  - { id: ${party(i)}, name: Kommun ${i} }\n`);
  writeFileSync(join(folder, 'cooperation.yaml'), `name: Handel\nparties:\n${parties.join('')}`);
  mkdirSync(join(folder, 'agreements'));
  writeFileSync(
    join(folder, 'agreements/handel.yaml'),
    'title: Handel\nyear: 2025\nsource: Mätning\ntrade: { lines: rader.csv, prices: priser.csv, netting: true }\n',
  );
  return file;
}
