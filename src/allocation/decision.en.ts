import type { decision as sv } from './decision.sv.js';

/** What is said of a decision, and of a proposal that is none. */
export const decision: typeof sv = {
  proposed: (of) => `Rests on a proposal, not on a decision${of === '' ? '' : `: ${of}`}.`,
  locked: (decision, file) => `Decided: ${decision}, locked in ${file}.`,
  proposal: 'proposal',
  example: 'example',
  calculation: 'calculation',
  status: 'Status',
  marks: {
    proposal: 'A proposal, not decided.',
    partly: 'In part a proposal, not decided.',
    partlyCalculated: 'In part a calculation, not decided.',
    example: 'An example, not decided.',
    draft: 'Draft.',
  },
};
