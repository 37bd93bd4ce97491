import { describe } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { dearLaw, same } from '../../../tests/helpers/laws.js';
import { kronorLimits, limited } from '../../../tests/helpers/questions.js';
import { divide } from '../../../tests/helpers/sharing.js';
import type { Bound, Limit } from '../../agreement/adjustments.js';
import { NO_ADJUSTMENTS } from '../../agreement/adjustments.js';
import {
  absolute,
  compare,
  multiply,
  divide as quotient,
  type Rational,
  rational,
} from '../../kernel/number.js';
import { ownLimits } from './own-limits.js';

const LAST_YEAR = rational(12_100n);

/** A limit in kronor as a part of what was paid last year. */
function ofLastYear({ floor, cap, ...limit }: Limit): Limit {
  const part = (bound: Bound | undefined): Bound | undefined =>
    bound && 'amount' in bound
      ? { part: quotient(bound.amount, LAST_YEAR), of: 'last-year', lastYear: LAST_YEAR }
      : bound;
  return { ...limit, floor: part(floor), cap: part(cap), at: NOWHERE };
}

describe('the limits that a receipt shows', () => {
  dearLaw(
    'come to what a party that one of them holds pays, exact, and are part times base',
    [limited],
    (given) => {
      const { sharing, unit } = given;
      const limits = kronorLimits(given).map(ofLastYear);
      const answer = divide(sharing, {
        unit,
        rounding: { rule: 'largest-remainder' },
        adjustments: { ...NO_ADJUSTMENTS, limits },
      });
      if (!answer.ok) return true;
      return answer.value.rows.every((row) => {
        const own = ownLimits(answer.value, row);
        const isReckoned = own.every(
          ({ bound, base, exact }) =>
            'part' in bound && base !== undefined && same(multiply(bound.part, base), exact),
        );
        const heldBy = row.limited?.heldBy;
        const sizes = own.flatMap(({ which, amount }) => (which === heldBy ? [amount] : [])).sort(compare);
        const tightest: Rational | undefined = heldBy === 'cap' ? sizes[0] : sizes.at(-1);
        return isReckoned && (heldBy === undefined || same(tightest, absolute(row.exact)));
      });
    },
  );

  dearLaw('are none of a party outside', [limited], (given) => {
    const { sharing, unit } = given;
    const outside = sharing.parties.slice(0, 1).map((value) => ({ value, at: NOWHERE }));
    const answer = divide(sharing, {
      unit,
      rounding: { rule: 'largest-remainder' },
      adjustments: { ...NO_ADJUSTMENTS, outside, limits: kronorLimits(given) },
    });
    return (
      !answer.ok || answer.value.rows.every((row, i) => i > 0 || ownLimits(answer.value, row).length === 0)
    );
  });
});
