import type { Adjustments, Bound, Limit } from '../../agreement/adjustments.js';
import type { Surcharge } from '../../agreement/host.js';
import { statedData } from '../../agreement/scenarios.js';
import type { AgreedVintage } from '../../agreement/vintage.js';
import {
  decimalsOf,
  HUNDRED,
  multiply,
  type Rational,
  toDecimal,
  toShortDecimal,
} from '../../kernel/number.js';
import type { Party } from '../../kernel/party.js';
import { fieldOf, type Plain, plainOf } from '../../text/node.js';
import type { Told } from './told.js';
import { writtenKey } from './written-key.js';

type Fields = Readonly<Record<string, Plain>>;

/** What was asked beside the agreement. A group is the parties that it was then; the year is stated, for the agreement's own may become another. */
export function questionHeld({ stated, question, allocation }: Told): Fields {
  const { agreement, year } = allocation;
  const { parties, without, ...others } = statedData(stated);
  const { groups, input } = question;
  const isOfAgreement = (party: Party) => agreement?.parties.includes(party) === true;
  const who = groups
    ? { parties: input.parties.filter(isOfAgreement).map(({ id }) => id) }
    : given({ parties, without });
  // What a sheet came to is held as the amount: the sheet itself is not.
  const came = given({ amount: question.costs && exact(allocation.cost) });
  return { ...(year === undefined ? {} : { year: String(year) }), ...who, ...came, ...others };
}

/** The cooperation, as far as the question rests on it: its parties, the host that takes a surcharge, and the keys and measures that the key is made of. */
export function cooperationHeld({ file, cooperation, stated, question, allocation }: Told): Fields {
  const { keys, measures } = writtenKey(file, cooperation, stated, question.key.reads);
  return given({
    name: plainOf(fieldOf(cooperation.written, 'name')?.node ?? { value: '', at: cooperation.at }),
    parties: cooperation.parties.map(({ id, name, code, order }) =>
      given({ id, name, code, order: order === undefined ? undefined : String(order) }),
    ),
    host: hostHeld(allocation.adjustments),
    keys: keys.length > 0 ? keys.map(plainOf) : undefined,
    measures: measures.length > 0 ? measures.map(plainOf) : undefined,
  });
}

/** A host of whom no more is known than its surcharge, also when it is the agreement that names it: it may be none of the year's parties. */
function hostHeld({ surcharge }: Adjustments): Plain | undefined {
  return surcharge && { party: surcharge.host.id, surcharge: boundHeld(surcharge) };
}

/** Which of what an agreement says is held as it is written. */
const AS_WRITTEN = ['title', 'key', 'measure', 'unit', 'rounding', 'drawn', 'source', 'decision'] as const;

/** What the agreement said of the year: its amount also where that came from a sheet of costs, and last year's amounts with it. */
export function termsHeld({ file: { agreement, written }, question, allocation }: Told): Fields {
  const { year, amount, parties } = agreement;
  const as = (name: string) => {
    const node = fieldOf(written, name)?.node;
    return node && plainOf(node);
  };
  const { title, ...others } = Object.fromEntries(AS_WRITTEN.map((name) => [name, as(name)]));
  return given({
    title,
    year: year === undefined ? undefined : String(year),
    amount: as('amount') ?? (amount && exact(amount.value)),
    parties: as('parties') ?? parties.map(({ id }) => id),
    vintage: vintageHeld(agreement.vintage, question.key.reads),
    ...others,
    adjustments: adjustmentsHeld(allocation.adjustments),
  });
}

/** Of the measures that the question reads alone: the lock holds no others. */
function vintageHeld(vintage: AgreedVintage | undefined, reads: readonly string[]): Fields | undefined {
  const read = reads.filter((id) => vintage?.has(id));
  return read.length > 0 ? given(Object.fromEntries(read.map((id) => [id, vintage?.get(id)]))) : undefined;
}

function adjustmentsHeld({ external, own = [], outside, limits, direct }: Adjustments): Plain | undefined {
  const all = given({
    external: some(
      external.map(({ title, amount, to }) => given({ title, amount: exact(amount.value), to: to?.id })),
    ),
    'own-funding': some(
      own.map(({ party, title, amount }) => given({ party: party.id, title, amount: exact(amount.value) })),
    ),
    outside: some(outside.map(({ value }) => value.id)),
    limits: some(limits.map(limitHeld)),
    direct: some(
      direct.map(({ party, title, amount }) => ({ party: party.id, title, amount: exact(amount.value) })),
    ),
  });
  return Object.keys(all).length > 0 ? all : undefined;
}

function limitHeld({ party, floor, cap, isStrict }: Limit): Fields {
  const [lastYear] = [floor, cap].flatMap((bound) =>
    bound && 'lastYear' in bound ? (bound.lastYear ?? []) : [],
  );
  return given({
    party: party.id,
    floor: floor && boundHeld(floor),
    cap: cap && boundHeld(cap),
    of: lastYear && 'last-year',
    'last-year': lastYear && exact(lastYear),
    strict: isStrict ? 'true' : undefined,
  });
}

/** A limit or a surcharge as an agreement writes it. */
export function boundHeld(bound: Surcharge | Bound): string {
  return 'amount' in bound ? exact(bound.amount) : `${exact(multiply(bound.part, HUNDRED))} %`;
}

/** A figure that can be read in one way only: with three decimals it could be taken for thousands. */
function exact(value: Rational): string {
  return decimalsOf(value) === 3 ? toDecimal(value, 4) : toShortDecimal(value);
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** The fields that are there. */
function given(fields: Readonly<Record<string, Plain | undefined>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
