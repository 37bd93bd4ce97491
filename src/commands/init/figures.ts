import { ONE } from '../../kernel/number.js';
import type { Party } from '../../kernel/party.js';
import { measureText } from '../import/write.js';

/**
 * A measure's table to fill in, for a key of these years: the figure 1 for every party, of the year before each. Each says
 * that it is an example, and none looks like a real one.
 */
export function exampleFigures(id: string, parties: readonly Party[], years: readonly number[]): string {
  const figure = { value: ONE, decimals: 0 };
  const rows = years.flatMap((year) =>
    parties.map((party) => ({ party, period: String(year - 1), figure, status: 'example' as const })),
  );
  return measureText(rows, id);
}
