import { fileURLToPath } from 'node:url';
import { NOTHING, OURS, runNode } from './processes.mjs';
import { medianOfEach } from './ratio.mjs';

const MOST_MEGABYTES = 60;

const REPORTER = fileURLToPath(new URL('./report-usage.cjs', import.meta.url));

/** The most memory that the process ever held, in megabytes of 2^20 bytes. */
export function measureMemory() {
  const { ours, reference } = medianOfEach({
    ours: () => peak(OURS),
    reference: () => peak(NOTHING),
    rounds: 9,
    warmUp: 1,
  });
  return {
    what: 'peak memory of `allocate dso`',
    ours: `${ours.toFixed(1)} MB`,
    reference: `${reference.toFixed(1)} MB (node -e 0)`,
    ratio: (ours / reference).toFixed(2),
    target: `≤ ${MOST_MEGABYTES} MB`,
    isMet: ours <= MOST_MEGABYTES,
  };
}

function peak(args) {
  const [, kibibytes] = runNode(['--require', REPORTER, ...args]).split(' ');
  return Number(kibibytes) / 1024;
}
