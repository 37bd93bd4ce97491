import { NOTHING, OURS, PAGE, runNode, TAB, WORKBOOK } from './processes.mjs';
import { medianOfEach } from './ratio.mjs';

/** The everyday question: from the spawn of the process to its end, in milliseconds. */
export function measureStart() {
  return measure('start of `allocate dso`', OURS, 1.42);
}

/** The same question, answered with a workbook and its chart. */
export function measureWorkbook() {
  return measure('`allocate dso` as a workbook with its chart', WORKBOOK, 2.2);
}

/** The same question, answered with a page. */
export function measurePage() {
  return measure('`allocate dso` as a page', PAGE, 3);
}

/** What a Tab offers. */
export function measureTab() {
  return measure('completion of `allocate dso --parties`', TAB, 1.5);
}

function measure(what, args, most) {
  const { ours, reference } = medianOfEach({
    ours: () => timed(args),
    reference: () => timed(NOTHING),
    rounds: 60,
    warmUp: 5,
  });
  const ratio = ours / reference;
  return {
    what,
    ours: `${ours.toFixed(1)} ms`,
    reference: `${reference.toFixed(1)} ms (node -e 0)`,
    ratio: ratio.toFixed(2),
    target: `ratio ≤ ${most}`,
    isMet: ratio <= most,
  };
}

function timed(args) {
  const before = performance.now();
  runNode(args);
  return performance.now() - before;
}
