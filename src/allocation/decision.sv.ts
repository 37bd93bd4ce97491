/** Svenska: det som sägs om ett beslut, och om ett förslag som inte är något. */
export const decision = {
  /** `of` is the case, as far as it is known; empty when it has no name. */
  proposed: (of: string) => `Bygger på ett förslag, inte ett beslut${of === '' ? '' : `: ${of}`}.`,
  locked: (decision: string, file: string) => `Beslutat: ${decision}, låst i ${file}.`,
  /** What a list calls a proposal and an example, and the heading above it. */
  proposal: 'förslag',
  example: 'exempel',
  calculation: 'beräkning',
  status: 'Status',
  /** What each page of paper is marked with: of several results, all or some of them. */
  marks: {
    proposal: 'Förslag, inte beslutat.',
    partly: 'Delvis förslag, inte beslutat.',
    partlyCalculated: 'Delvis beräkning, inte beslutad.',
    example: 'Exempel, inte beslutat.',
    draft: 'Utkast.',
  },
};
