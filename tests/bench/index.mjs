// The benchmark: how fast the command starts, how much memory it takes, and how fast the kernel divides, each
// beside a reference that is measured in the same run; and how time grows with the parties, and with the cells of a file. A missed target is said, not failed, for machines differ;
// only a kernel that gives a wrong answer ends it with exit code 1.
import { measureAudit } from './audit.mjs';
import { checkExactness } from './exactness.mjs';
import { growthTable } from './growth.mjs';
import { measureKernel } from './kernel.mjs';
import { measureLedger } from './ledger.mjs';
import { measureLocks } from './locks.mjs';
import { measureMemory } from './memory.mjs';
import { measureReading } from './reading.mjs';
import { measurePage, measureStart, measureTab, measureWorkbook } from './start.mjs';
import { statisticsTable } from './statistics.mjs';
import { renderTable } from './table.mjs';
import { measureTrade } from './trade.mjs';
import { yearsTable } from './years.mjs';

process.stdout.write(
  renderTable([
    measureStart(),
    measureTab(),
    measureWorkbook(),
    measurePage(),
    measureMemory(),
    measureKernel(),
    measureLocks(),
    await measureLedger(),
    ...(await measureReading()),
    ...measureAudit(),
    ...measureTrade(),
  ]),
);

process.stdout.write(`\n${growthTable()}`);
process.stdout.write(`\n${yearsTable()}`);
process.stdout.write(`\n${statisticsTable()}`);

const { cases, faults } = checkExactness();
process.stdout.write(
  `\nThe kernel against exact arithmetic: ${cases} random cases, ${faults.length} wrong.\n`,
);
for (const fault of faults.slice(0, 10)) process.stderr.write(`${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
