/** Svenska: varför ingenting prövades av en kolumn som lästes. */
export const UNTESTED = {
  'no-total': 'inget att pröva mot',
  'empty-total': 'dess summa är tom',
  'other-total': 'det som står på summaraden är inte radernas summa',
  'other-shares': 'blir hela, men är inte andelar av något i tabellen',
  missing: 'en siffra saknas',
  disturbed: 'summan skiljer några personer: officiell statistik kan vara ändrad så, till skydd för enskilda',
  apart: 'några rader följer inte det som de andra följer',
  doubtful: 'nära en nyckel, men inte lika',
} as const;
