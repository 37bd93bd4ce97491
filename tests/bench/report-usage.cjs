// Loaded before a measured program: when it ends, writes to standard error the milliseconds that it took of the
// processor, and its peak memory in KiB.
const { readFileSync, writeSync } = require('node:fs');

process.once('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(2, `${(userCPUTime + systemCPUTime) / 1000} ${ownPeak() ?? maxRSS}`);
});

/** Linux counts what the parent held before the spawn into `maxRSS`, but not into the process's own mark. */
function ownPeak() {
  try {
    return /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
