// The benchmark: how fast the command starts, how much memory it takes, and how fast the kernel divides, each
// beside a reference that is measured in the same run. A missed target is said, not failed, for machines differ;
// only a kernel that gives a wrong answer ends it with exit code 1.
import { checkExactness } from './exactness.mjs';
import { measureKernel } from './kernel.mjs';
import { measureMemory } from './memory.mjs';
import { measureStart } from './start.mjs';
import { renderTable } from './table.mjs';

process.stdout.write(renderTable([measureStart(), measureMemory(), measureKernel()]));

const faults = checkExactness();
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
}
