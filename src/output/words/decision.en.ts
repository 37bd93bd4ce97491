import type { DecisionWords } from './decision.js';

/** What is said of a decision, and of a proposal that is none. */
export const decision: DecisionWords = {
  proposed: (of) => `Rests on a proposal, not on a decision${of === '' ? '' : `: ${of}`}.`,
  locked: (decision, file) => `Decided: ${decision}, locked in ${file}.`,
  proposal: 'proposal',
  status: 'Status',
};
