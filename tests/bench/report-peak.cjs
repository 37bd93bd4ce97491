// Loaded before a measured program: when it ends, writes its peak memory in KiB to standard error.
const { readFileSync, writeSync } = require('node:fs');

process.once('exit', () => writeSync(2, String(ownPeak() ?? process.resourceUsage().maxRSS)));

/** Linux counts what the parent held before the spawn into `maxRSS`, but not into the process's own mark. */
function ownPeak() {
  try {
    return /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
