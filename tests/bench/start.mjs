import { NOTHING, OURS, runNode } from './processes.mjs';
import { medianOfEach } from './ratio.mjs';

const MOST = 1.5;

/** From the spawn of the process to its end, in milliseconds. */
export function measureStart() {
  const { ours, reference } = medianOfEach({
    ours: () => timed(OURS),
    reference: () => timed(NOTHING),
    rounds: 60,
    warmUp: 5,
  });
  const ratio = ours / reference;
  return {
    what: 'start of `allocate dso`',
    ours: `${ours.toFixed(1)} ms`,
    reference: `${reference.toFixed(1)} ms (node -e 0)`,
    ratio: ratio.toFixed(2),
    target: `ratio ≤ ${MOST}`,
    isMet: ratio <= MOST,
  };
}

function timed(args) {
  const before = performance.now();
  runNode(args);
  return performance.now() - before;
}
