import type { DecisionWords } from './decision.js';

/** Svenska: det som sägs om ett beslut, och om ett förslag som inte är något. */
export const decision: DecisionWords = {
  proposed: (of) => `Bygger på ett förslag, inte ett beslut${of === '' ? '' : `: ${of}`}.`,
  locked: (decision, file) => `Beslutat: ${decision}, låst i ${file}.`,
  proposal: 'förslag',
  status: 'Status',
};
