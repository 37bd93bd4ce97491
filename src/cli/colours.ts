/** What --color may say. */
export const COLOURS = Object.freeze(['auto', 'always', 'never'] as const);
