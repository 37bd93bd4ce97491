import { compare, ONE, type Rational, ZERO } from '../kernel/number.js';
import { fail, outcome, soFar } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import { about } from '../text/field.js';
import type { Dialect } from '../text/figure.js';
import {
  either,
  followed,
  inOneOf,
  list,
  located,
  optional,
  type Reader,
  record,
  refine,
  scalar,
  text,
} from '../text/readers.js';
import { amountOrPartIn, notNegativeAmountIn, readPortion } from '../text/scalars/figures.js';
import { oneOf, repeatedParties } from '../text/scalars/names.js';
import type { External, OwnFunding } from './adjustments.js';

const COST = 'cost';

/** Funding from outside: kronor, or a part of the cost. Issues: clashing-fields, missing-field, above-whole, and those of each. */
export function externalIn(party: Reader<Party>, dialect: Dialect): Reader<External> {
  const amount = notNegativeAmountIn(dialect);
  const lines = list(located(text));
  const written = record({
    title: about`${text} rubrik | Statsbidrag | vad pengarna är | what the money is`,
    amount: about`${optional(located(amount))} belopp | 60 000 | hur mycket som dras av, i kronor | how much is taken off, in kronor`,
    percent: about`${optional(located(upToWhole(readPortion)))} procent | 50 % | hur stor del av kostnaden som dras av, när det inte är ett belopp | how large a part of the cost is taken off, when it is no amount`,
    of: about`${optional(either(located(oneOf([COST])), lines))} av | [pay, it] | det som delen är av: hela kostnaden (cost, utan värdens påslag), eller rader i kalkylen | what the part is of: the whole cost (cost, without the host's surcharge), or lines of the cost sheet`,
    cap: about`${optional(located(amount))} tak | 400 000 | det mesta som dras av, i kronor | the most that is taken off, in kronor`,
    'own-funding': about`${optional(located(upToWhole(amountOrPartIn(dialect))))} egenfinansiering | 20 % | det som ska vara kvar av kostnaden, i procent eller kronor | what must remain of the cost, in per cent or kronor`,
    to: about`${optional(located(party))} till | alby | parten som får pengarna och lämnar in dem till värden | the party that receives the money and hands it in to the host`,
  });
  return refine(inOneOf([['amount'], ['percent']], written), (said, at) => {
    const { title, amount: kronor, percent, of, cap, to, 'own-funding': own } = said;
    const rule = Object.entries({ percent, of, cap, 'own-funding': own }).find(([, value]) => value);
    if (kronor && rule) return fail('clashing-fields', { first: 'amount', second: rule[0] }, kronor.at);
    const receiver = { to: to?.value, toAt: to?.at };
    if (kronor) return outcome<External>({ title, amount: kronor, ...receiver });
    if (!percent) return fail('missing-field', { field: rule ? 'percent' : 'amount' }, at);
    if (Array.isArray(of) && of.length === 0) return fail('empty-field', { field: 'of' }, percent.at);
    const grant = {
      part: percent.value,
      lines: Array.isArray(of) ? of : undefined,
      cap: cap?.value,
      capAt: cap?.at,
      remains: own?.value,
      remainsAt: own?.at,
      at: Array.isArray(of) ? (of[0]?.at ?? percent.at) : percent.at,
    };
    return outcome<External>({ title, amount: { value: ZERO, at: percent.at }, ...receiver, rule: grant });
  });
}

/** What parties bear by themselves, each one once. Issues: repeated-party, above-whole, and those of each. */
export function ownIn(party: Reader<Party>, dialect: Dialect): Reader<OwnFunding[]> {
  const written = record({
    party: about`${located(party)} part | alby | den som bär det själv | who bears it`,
    amount: about`${located(upToWhole(amountOrPartIn(dialect)))} belopp | 50 000 | hur mycket, i kronor eller i procent av kostnaden utan värdens påslag | how much, in kronor or in per cent of the cost without the host's surcharge`,
    title: about`${optional(text)} rubrik | Mast i Alby | vad den är till | what it is for`,
  });
  return followed(list(written), (all) =>
    soFar(
      all.map(({ party, amount: { value, at }, title }): OwnFunding => {
        const kronor = 'amount' in value ? value.amount : ZERO;
        const part = 'part' in value ? value.part : undefined;
        return { party: party.value, partyAt: party.at, title, amount: { value: kronor, at }, part };
      }),
      repeatedParties(all.map(({ party }) => party)),
    ),
  );
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
