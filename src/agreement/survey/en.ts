import type { survey as sv } from './sv.js';

/** Surveys, groups and known deviations. */
export const survey: typeof sv = {
  groups: (ids, title, date, source) =>
    `${ids.length === 1 ? 'Group' : 'Groups'}: ${ids.map((id) => `@${id}`).join(', ')} by ${title}, ${date} (${source}).`,
  condition: (name, text) => `Note: the answer of ${name} is conditional: ${text}.`,
  conditional: (name) => `${name} (on a condition)`,
  later: (name, words) => `${name} answered ${words === undefined ? 'that it may be later' : `"${words}"`}.`,
  answering: (answer, question) => `those that answered ${answer} to "${question}"`,
  section: 'Groups',
  headings: { group: 'Group', agreement: 'Agreement', parties: 'Parties' },
  known: (row, column, printed, computed, reason) =>
    `  known deviation: ${row}, ${column}: published ${printed || 'nothing'}, computed ${computed}. ${reason}`,
  notFound: 'the known deviation is there no longer',
};
