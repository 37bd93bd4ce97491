import { listed } from './listed.js';
import type { PlanWords } from './plan.js';

/** Svenska: det som sägs om en plan. */
export const plan: PlanWords = {
  title: (cooperation, year) => `${cooperation}: plan ${year}`,
  ofLines: (title) => `${title}: rad för rad`,
  line: 'Rad',
  sum: 'Summa',
  difference: 'Skillnad mot kalkylen',
  agreement: (title, amount, key, source) => `${title}: ${amount}, ${key}, enligt ${source}.`,
  ofOtherYear: (agreements) => `Inte med, gäller ett annat år: ${listed(agreements, 'och')}.`,
  withoutAmount: (agreements) => `Inte med, anger inget belopp: ${listed(agreements, 'och')}.`,
  lines: (amount) =>
    `Varje rad är fördelad som hela beloppet, ${amount}, i hela enheter: rader och kolumner stämmer båda.`,
  roundedLines: (lines) => `Avrundade rader, så att de tillsammans blir hela beloppet: ${lines.join('; ')}.`,
  roundedLine: (title, exact, amount) => `${title}, exakt ${exact}, blir ${amount}`,
};
