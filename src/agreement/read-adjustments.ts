import { type Issue, issue, type Located } from '../kernel/issue.js';
import { outcome } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import { about } from '../text/field.js';
import type { Dialect } from '../text/figure.js';
import {
  inOneOf,
  list,
  located,
  mapped,
  optional,
  type Read,
  type Reader,
  record,
  refine,
  text,
} from '../text/readers.js';
import { amountOrPartIn, notNegativeAmountIn } from '../text/scalars/figures.js';
import { type Beyond, oneOf, partyAmong } from '../text/scalars/names.js';
import type { Adjustments, Bound, Limit } from './adjustments.js';
import { externalIn, ownIn } from './read-funding.js';

const BASES = ['share', 'last-year'] as const;
const YES_OR_NO = ['true', 'false'] as const;

/**
 * What an agreement adjusts. What it rules for who may be named, and takes no part, is left out. Issues, all of them: those of the figures, negative-amount, those of `partyAmong`, unknown-choice,
 * repeated-party for own funding, missing-field for a limit that states neither floor nor cap.
 */
export function adjustmentsIn(
  parties: readonly Party[],
  dialect: Dialect,
  beyond?: Beyond,
): Reader<Adjustments> {
  const nameable = beyond?.inAnyYear ?? parties;
  const party = partyAmong(parties, beyond);
  const anybody = located(partyAmong(nameable, beyond));
  const amount = located(notNegativeAmountIn(dialect));
  const external = externalIn(party, dialect);
  const own = ownIn(party, dialect);
  const direct = record({
    party: about`${located(party)} part | alby | den som har betalat | who has paid`,
    title: about`${text} rubrik | Mast i Alby | vad parten har betalat för | what the party has paid for`,
    amount: about`${amount} belopp | 25 000 | hur mycket parten har betalat, i kronor | how much the party has paid, in kronor`,
  });
  const written = record({
    external: about`${optional(list(external))} extern finansiering | [{ title: Statsbidrag, amount: 60 000 }] | pengar utifrån, som dras av innan något fördelas | money from outside, which is taken off before anything is divided`,
    'own-funding': about`${optional(own)} egen finansiering | [{ party: alby, amount: 50 000 }] | det som en part bär själv innan resten fördelas | what a party bears by itself before the rest is divided`,
    outside: about`${optional(list(anybody))} utanför | [byby] | parter som inte betalar och som nyckeln inte räknar med | parties that do not pay and that the key does not count`,
    limits: about`${optional(list(limitsIn(parties, dialect, anybody)))} gränser | [{ party: byby, cap: 40 % }] | golv och tak för vad en part betalar | floors and caps of what a party pays`,
    direct: about`${optional(list(direct))} betalt direkt | [{ party: alby, title: Mast i Alby, amount: 25 000 }] | kostnader som en part redan har betalat | costs that a party has already paid`,
  });
  return mapped(written, ({ external = [], 'own-funding': own, outside = [], limits = [], direct = [] }) => ({
    external,
    own,
    outside: outside.filter(({ value }) => parties.includes(value)),
    limits: limits.flat().filter((limit) => parties.includes(limit.party)),
    direct: direct.map(({ party, ...one }) => ({ ...one, party: party.value, partyAt: party.at })),
  }));
}

/** A limit of one party, or of every party when it names none. */
function limitsIn(
  parties: readonly Party[],
  dialect: Dialect,
  anybody: Reader<Located<Party>>,
): Reader<Limit[]> {
  const bound = amountOrPartIn(dialect);
  const written = record({
    party: about`${optional(anybody)} part | byby | den som gränsen gäller; utan den gäller den alla | whom the limit is for; without it, everybody`,
    floor: about`${optional(located(bound))} golv | 50 000 | det minsta som parten betalar, i kronor eller procent | the least that the party pays, in kronor or per cent`,
    cap: about`${optional(located(bound))} tak | 110 % | det mesta som parten betalar, i kronor eller procent | the most that the party pays, in kronor or per cent`,
    of: about`${optional(oneOf(BASES))} av | last-year | vad procenten räknas på: partens andel eller det den betalade förra året | what the per cent is of: the party's share or what it paid last year`,
    'last-year': about`${optional(located(notNegativeAmountIn(dialect)))} förra året | 85 000 | vad parten betalade förra året, i kronor, när det inte står i avtalets år | what the party paid last year, in kronor, when the years of the agreement do not tell`,
    strict: about`${optional(oneOf(YES_OR_NO))} strikt | true | om inte ens avrundningen får passera gränsen | whether not even the rounding may pass the limit`,
  });
  return refine(
    inOneOf([['floor'], ['cap']], written),
    ({ party, floor, cap, of = 'share', 'last-year': lastYear, strict }, at) => {
      const issues: Issue[] = [];
      if (!floor && !cap) issues.push(issue('missing-field', { field: 'floor / cap' }, at));
      const ofBase = (written: Located<Read<typeof bound>> | undefined): Bound | undefined => {
        if (!written) return undefined;
        const { value, at } = written;
        if ('amount' in value) return { ...value, at };
        return of === 'share'
          ? { ...value, at, of }
          : { ...value, at, of, lastYear: lastYear?.value, lastYearAt: lastYear?.at };
      };
      const limit = { floor: ofBase(floor), cap: ofBase(cap), isStrict: strict === 'true', at };
      return outcome(
        (party ? [party.value] : parties).map((one) => ({ party: one, ...limit })),
        issues,
      );
    },
  );
}
