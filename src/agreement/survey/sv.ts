/** Enkäter, grupper och kända avvikelser. */
export const survey = {
  groups: (ids: readonly string[], title: string, date: string, source: string) =>
    `${ids.length === 1 ? 'Grupp' : 'Grupper'}: ${ids.map((id) => `@${id}`).join(', ')} enligt ${title}, ${date} (${source}).`,
  /** `text` follows a colon: what the answer depends on. */
  condition: (name: string, text: string) => `Obs: svaret från ${name} är villkorat: ${text}.`,
  /** Beside the name of a party whose answer depends on something. */
  conditional: (name: string) => `${name} (med villkor)`,
  /** Without `words` it is not known how the answer was printed. */
  later: (name: string, words: string | undefined) =>
    `${name} har svarat ${words === undefined ? 'att det kan bli senare' : `"${words}"`}.`,
  /** What a group is called that has no title: by the answer that it counts. */
  answering: (answer: string, question: string) => `de som har svarat ${answer} på "${question}"`,
  section: 'Grupper',
  headings: { group: 'Grupp', agreement: 'Avtal', parties: 'Parter' },
  known: (row: string, column: string, printed: string, computed: string, reason: string) =>
    `  känd avvikelse: ${row}, ${column}: publicerat ${printed || 'tomt'}, beräknat ${computed}. ${reason}`,
  notFound: 'den kända avvikelsen finns inte längre',
};
