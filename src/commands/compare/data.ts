import { fraction } from '../../allocation/adjustment-data.js';
import { allocationData } from '../../allocation/data.js';
import { toDecimal, toShortDecimal } from '../../kernel/number.js';
import { type Alternative, percentOf } from './alternative.js';
import { CAUSES } from './causes.js';

/** A comparison as data: both allocations whole, and each party's difference with its causes as exact fractions. */
export function compareData(alternatives: readonly [Alternative, ...Alternative[]]): object {
  return {
    from: allocationData(alternatives[0].difference.from),
    alternatives: alternatives.map(({ id, title, difference }) => ({
      scenario: id,
      title: title?.sv ?? null,
      to: allocationData(difference.to),
      untold: difference.untold,
      rows: difference.rows.map((row) => {
        const percent = percentOf(row);
        return {
          party: row.party.id,
          name: row.party.name,
          from: toShortDecimal(row.from),
          to: toShortDecimal(row.to),
          difference: toShortDecimal(row.difference),
          percent: percent ? toDecimal(percent, 2) : null,
          causes: Object.fromEntries(CAUSES.map((cause) => [cause, fraction(row.causes[cause])])),
        };
      }),
    })),
  };
}
