import type { picture as sv } from './sv.js';

/** English: what a chart says besides its names and figures. */
export const picture: typeof sv = {
  shares: (bars) => `Bar chart, a bar for each party: ${bars.join('; ')}.`,
  differences: (bars) => `Bar chart, the largest first: ${bars.join('; ')}.`,
  sides: (below, above) => `To the right: ${above}. To the left: ${below}.`,
  years: (lines) => `Line chart, a line for each party: ${lines.join('; ')}.`,
  ownScale: 'Each line has a scale of its own, which includes zero.',
  cost: (steps) => `Waterfall chart, step by step: ${steps.join('; ')}.`,
  madeBy: (version, commit) => `Drawn by allocate ${version} (${commit}) from these files:`,
  fingerprint: (file, sha256) => `${file}: SHA-256 ${sha256}`,
  rest: (count) => `${count} smaller, together`,
  oneYear: 'one year alone',
};
