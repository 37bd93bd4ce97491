import { type Issue, issue } from '../kernel/issue.js';
import { compare, ONE, type Rational, ZERO } from '../kernel/number.js';
import { fail, outcome } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import { about } from '../text/field.js';
import type { Dialect } from '../text/figure.js';
import {
  either,
  inOneOf,
  list,
  located,
  mapped,
  optional,
  type Read,
  type Reader,
  record,
  refine,
  scalar,
  text,
} from '../text/readers.js';
import { amountOrPartIn, notNegativeAmountIn, oneOf, partyAmong, readPortion } from '../text/scalars.js';
import type { Adjustments, Bound, External, Limit } from './adjustments.js';

const BASES = ['share', 'last-year'] as const;
const YES_OR_NO = ['true', 'false'] as const;

/**
 * What an agreement adjusts. What it rules for who may be named, and takes no part, is left out. Issues, all of them: those of the figures, negative-amount, unknown-party, unknown-choice,
 * missing-field for a limit that states neither floor nor cap.
 */
export function adjustmentsIn(
  parties: readonly Party[],
  dialect: Dialect,
  nameable: readonly Party[] = parties,
): Reader<Adjustments> {
  const party = partyAmong(parties);
  const anybody = located(partyAmong(nameable));
  const amount = located(notNegativeAmountIn(dialect));
  const external = externalIn(parties, dialect);
  const direct = record({
    party: about`${party} part | alby | den som har betalat | who has paid`,
    title: about`${text} rubrik | Mast i Alby | vad parten har betalat för | what the party has paid for`,
    amount: about`${amount} belopp | 25 000 | hur mycket parten har betalat, i kronor | how much the party has paid, in kronor`,
  });
  const written = record({
    external: about`${optional(list(external))} extern finansiering | [{ title: Statsbidrag, amount: 60 000 }] | pengar utifrån, som dras av innan något fördelas | money from outside, which is taken off before anything is divided`,
    outside: about`${optional(list(anybody))} utanför | [byby] | parter som inte betalar och som nyckeln inte räknar med | parties that do not pay and that the key does not count`,
    limits: about`${optional(list(limitsIn(parties, dialect, nameable)))} gränser | [{ party: byby, cap: 40 % }] | golv och tak för vad en part betalar | floors and caps of what a party pays`,
    direct: about`${optional(list(direct))} betalt direkt | [{ party: alby, title: Mast i Alby, amount: 25 000 }] | kostnader som en part redan har betalat | costs that a party has already paid`,
  });
  return mapped(written, ({ external = [], outside = [], limits = [], direct = [] }) => ({
    external,
    outside: outside.filter(({ value }) => parties.includes(value)),
    limits: limits.flat().filter((limit) => parties.includes(limit.party)),
    direct,
  }));
}

/** A limit of one party, or of every party when it names none. */
function limitsIn(parties: readonly Party[], dialect: Dialect, nameable: readonly Party[]): Reader<Limit[]> {
  const bound = amountOrPartIn(dialect);
  const written = record({
    party: about`${optional(partyAmong(nameable))} part | byby | den som gränsen gäller; utan den gäller den alla | whom the limit is for; without it, everybody`,
    floor: about`${optional(bound)} golv | 50 000 | det minsta som parten betalar, i kronor eller procent | the least that the party pays, in kronor or per cent`,
    cap: about`${optional(bound)} tak | 110 % | det mesta som parten betalar, i kronor eller procent | the most that the party pays, in kronor or per cent`,
    of: about`${optional(oneOf(BASES))} av | last-year | vad procenten räknas på: partens andel eller det den betalade förra året | what the per cent is of: the party's share or what it paid last year`,
    'last-year': about`${optional(notNegativeAmountIn(dialect))} förra året | 85 000 | vad parten betalade förra året, i kronor, när det inte står i avtalets år | what the party paid last year, in kronor, when the years of the agreement do not tell`,
    strict: about`${optional(oneOf(YES_OR_NO))} strikt | true | om inte ens avrundningen får passera gränsen | whether not even the rounding may pass the limit`,
  });
  return refine(
    inOneOf([['floor'], ['cap']], written),
    ({ party, floor, cap, of = 'share', 'last-year': lastYear, strict }, at) => {
      const issues: Issue[] = [];
      if (!floor && !cap) issues.push(issue('missing-field', { field: 'floor / cap' }, at));
      const ofBase = (written: Read<typeof bound> | undefined): Bound | undefined => {
        if (!written || 'amount' in written) return written;
        return of === 'share' ? { ...written, of } : { ...written, of, lastYear };
      };
      const limit = { floor: ofBase(floor), cap: ofBase(cap), isStrict: strict === 'true', at };
      return outcome(
        (party ? [party] : parties).map((one) => ({ party: one, ...limit })),
        issues,
      );
    },
  );
}

const COST = 'cost';

/** Funding from outside: kronor, or a part of the cost. Issues: clashing-fields, missing-field, above-whole, and those of each. */
function externalIn(parties: readonly Party[], dialect: Dialect): Reader<External> {
  const amount = notNegativeAmountIn(dialect);
  const lines = list(located(text));
  const written = record({
    title: about`${text} rubrik | Statsbidrag | vad pengarna är | what the money is`,
    amount: about`${optional(located(amount))} belopp | 60 000 | hur mycket som dras av, i kronor | how much is taken off, in kronor`,
    percent: about`${optional(located(upToWhole(readPortion)))} procent | 50 % | hur stor del av kostnaden som dras av, när det inte är ett belopp | how large a part of the cost is taken off, when it is no amount`,
    of: about`${optional(either(located(oneOf([COST])), lines))} av | [pay, it] | det som delen är av: hela kostnaden (cost, utan värdens påslag), eller rader i kalkylen | what the part is of: the whole cost (cost, without the host's surcharge), or lines of the cost sheet`,
    cap: about`${optional(located(amount))} tak | 400 000 | det mesta som dras av, i kronor | the most that is taken off, in kronor`,
    'own-funding': about`${optional(located(upToWhole(amountOrPartIn(dialect))))} egenfinansiering | 20 % | det som ska vara kvar av kostnaden, i procent eller kronor | what must remain of the cost, in per cent or kronor`,
    to: about`${optional(partyAmong(parties))} till | alby | parten som får pengarna och lämnar in dem till värden | the party that receives the money and hands it in to the host`,
  });
  return refine(inOneOf([['amount'], ['percent']], written), (said, at) => {
    const { title, amount: kronor, percent, of, cap, to, 'own-funding': own } = said;
    const rule = Object.entries({ percent, of, cap, 'own-funding': own }).find(([, value]) => value);
    if (kronor && rule) return fail('clashing-fields', { first: 'amount', second: rule[0] }, kronor.at);
    if (kronor) return outcome<External>({ title, amount: kronor, to });
    if (!percent) return fail('missing-field', { field: rule ? 'percent' : 'amount' }, at);
    if (Array.isArray(of) && of.length === 0) return fail('empty-field', { field: 'of' }, percent.at);
    const grant = {
      part: percent.value,
      lines: Array.isArray(of) ? of : undefined,
      cap: cap?.value,
      own: own?.value,
      at: Array.isArray(of) ? (of[0]?.at ?? percent.at) : percent.at,
    };
    return outcome<External>({ title, amount: { value: ZERO, at: percent.at }, to, rule: grant });
  });
}

/** A part that is no more than the whole. Issue: above-whole. */
function upToWhole<T extends Rational | { readonly part: Rational } | { readonly amount: Rational }>(
  read: Reader<T>,
): Reader<T> {
  return scalar((written) => {
    const made = read(written);
    if (!made.ok) return made;
    const value: Rational | { readonly part: Rational } | { readonly amount: Rational } = made.value;
    const part = 'part' in value ? value.part : 'amount' in value ? undefined : value;
    const isAbove = part && compare(part, ONE) > 0;
    return isAbove ? fail('above-whole', { text: written.value }, written.at) : made;
  }, read.means);
}
