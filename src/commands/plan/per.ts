import { type Borne, perIn } from '../../allocation/per-amounts.js';
import { perYearsSheet } from '../../allocation/per-years.js';
import type { Sheet } from '../../sheet/sheet.js';
import { proposed, titleOf } from './headings.js';
import { isPlanned, type PlannedYear, type PlannedYears } from './planned.js';
import type { Words } from './words.js';

/** What each party bears of all that is planned of a year. */
export function borneOfYear({
  plan: { rows, totals },
  allocations,
  year,
}: PlannedYear): Borne & { year: number } {
  const per = allocations.find(perIn)?.per ?? allocations[0]?.per;
  const whole = totals.total;
  return { per, year, whole, rows: rows.map(({ party, total: amount }) => ({ party, amount })) };
}

/** Several years per inhabitant, where that is told. */
export function perSheet(planned: PlannedYears, words: Words): Sheet[] {
  const years = planned.years.filter(isPlanned).map((year) => {
    return { ...borneOfYear(year), heading: proposed(String(year.year), year.allocations, words) };
  });
  return perYearsSheet(titleOf(planned, words), years, words);
}
