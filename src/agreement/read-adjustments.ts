import { type Issue, issue } from '../kernel/issue.js';
import { type Rational, ZERO } from '../kernel/number.js';
import { map, type Outcome, outcome } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import type { Dialect } from '../text/figure.js';
import { list, located, optional, type Reader, record, refine, scalar, text } from '../text/readers.js';
import { notNegativeIn, oneOf, partyAmong, readPortion } from '../text/scalars.js';
import type { Adjustments, Bound, Limit } from './adjustments.js';

const BASES = ['share', 'last-year'] as const;
const YES_OR_NO = ['true', 'false'] as const;

/**
 * What an agreement adjusts. Issues, all of them: those of the figures, negative-amount, unknown-party, unknown-choice,
 * missing-field for a limit that states neither floor nor cap, or rests on a year it does not give.
 */
export function adjustmentsIn(parties: readonly Party[], dialect: Dialect): Reader<Adjustments> {
  const party = partyAmong(parties);
  const amount = located(notNegativeIn(dialect));
  const written = record({
    external: optional(list(record({ title: text, amount }))),
    outside: optional(list(located(party))),
    limits: optional(list(limitsIn(parties, dialect))),
    direct: optional(list(record({ party, title: text, amount }))),
  });
  return (node) =>
    map(written(node), ({ external = [], outside = [], limits = [], direct = [] }) => ({
      external,
      outside,
      limits: limits.flat(),
      direct,
    }));
}

/** A limit of one party, or of every party when it names none. */
function limitsIn(parties: readonly Party[], dialect: Dialect): Reader<Limit[]> {
  const bound = boundIn(dialect);
  const written = record({
    party: optional(partyAmong(parties)),
    floor: optional(bound),
    cap: optional(bound),
    of: optional(oneOf(BASES)),
    'last-year': optional(notNegativeIn(dialect)),
    strict: optional(oneOf(YES_OR_NO)),
  });
  return refine(written, ({ party, floor, cap, of = 'share', 'last-year': lastYear, strict }, at) => {
    const issues: Issue[] = [];
    if (!floor && !cap) issues.push(issue('missing-field', { field: 'floor / cap' }, at));
    if (of === 'last-year' && !lastYear) issues.push(issue('missing-field', { field: 'last-year' }, at));
    const ofBase = (written: WrittenBound | undefined): Bound | undefined => {
      if (!written || 'amount' in written) return written;
      return of === 'share' ? { ...written, of } : { ...written, of, lastYear: lastYear ?? ZERO };
    };
    const limit = { floor: ofBase(floor), cap: ofBase(cap), isStrict: strict === 'true', at };
    return outcome(
      (party ? [party] : parties).map((one) => ({ party: one, ...limit })),
      issues,
    );
  });
}

/** A limit as written: kronor, or a part of something. */
type WrittenBound = { readonly amount: Rational } | { readonly part: Rational };

function boundIn(dialect: Dialect): Reader<WrittenBound> {
  return scalar(
    (text): Outcome<WrittenBound> =>
      text.value.endsWith('%')
        ? map(readPortion(text), (part) => ({ part }))
        : map(notNegativeIn(dialect)(text), (amount) => ({ amount })),
  );
}
