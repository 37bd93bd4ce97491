/**
 * One line of the benchmark: figures with their units, and whether the target is met.
 *
 * @typedef {object} Measured
 * @property {string} what
 * @property {string} ours
 * @property {string} reference what is measured beside it, and its figure
 * @property {string} ratio
 * @property {string} target
 * @property {boolean} isMet
 */

/**
 * Takes two measurements in turn, so that whatever else the machine does meets both alike, and gives the median
 * of each. The first rounds warm up and do not count.
 *
 * @param {{ ours: () => number, reference: () => number, rounds: number, warmUp: number }} task
 */
export function medianOfEach({ ours, reference, rounds, warmUp }) {
  const figures = { ours: [], reference: [] };
  for (let round = 0; round < warmUp + rounds; round++) {
    const pair = { ours: ours(), reference: reference() };
    if (round < warmUp) continue;
    figures.ours.push(pair.ours);
    figures.reference.push(pair.reference);
  }
  return { ours: median(figures.ours), reference: median(figures.reference) };
}

function median(figures) {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
