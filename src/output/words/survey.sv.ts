import type { SurveyWords } from './words.js';

/** Enkäter, grupper och kända avvikelser. */
export const survey: SurveyWords = {
  groups: (ids, title, date, source) =>
    `${ids.length === 1 ? 'Grupp' : 'Grupper'}: ${ids.map((id) => `@${id}`).join(', ')} enligt ${title}, ${date} (${source}).`,
  condition: (name, text) => `Obs: svaret från ${name} är villkorat: ${text}.`,
  section: 'Grupper',
  headings: { group: 'Grupp', agreement: 'Avtal', parties: 'Parter' },
  known: (row, column, printed, computed, reason) =>
    `  känd avvikelse: ${row}, ${column}: publicerat ${printed || 'tomt'}, beräknat ${computed}. ${reason}`,
  notFound: 'den kända avvikelsen finns inte längre',
};
