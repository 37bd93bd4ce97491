import type { Limit } from '../../agreement/adjustments.js';
import type { Answer } from '../../allocation/allocation.js';
import { groupedBy } from '../../kernel/by-party.js';
import type { Label, Place } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { type Rational, toExact } from '../../kernel/number.js';
import type { Party } from '../../kernel/party.js';
import { type Cause, inBoth } from './cause.js';
import { boundHeld } from './held.js';

type Kind = Extract<
  Cause['of'],
  'surcharge' | 'external' | 'received' | 'own' | 'outside' | 'limits' | 'direct'
>;

/** One thing that an agreement adjusts: which, what it is, and where it stands. */
interface Item {
  readonly of: Kind;
  /** The party that it is of, where it is of one. */
  readonly party?: string;
  readonly name: Label;
  readonly text: string;
  readonly at?: Place;
}

/**
 * What is adjusted otherwise today, of those who share both then and now: what goes with a party is told with the party. What
 * is no longer there is told at the field where it would stand.
 */
export function adjustmentsBetween(then: Answer, now: Answer, placeOf: (field: string) => Place): Cause[] {
  const [was, is] = [then, now].map(itemsIn) as [Map<string, Item>, Map<string, Item>];
  const shares = ({ rows }: Answer, id: string) => rows.some(({ party }) => party.id === id);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): Cause[] => {
    const [before, after] = [was.get(key), is.get(key)];
    const item = after ?? before;
    const isOfBoth = item?.party === undefined || (shares(then, item.party) && shares(now, item.party));
    if (!item || !isOfBoth || before?.text === after?.text) return [];
    const gone = placeOf(item.of === 'surcharge' ? 'host' : 'adjustments');
    return [{ of: item.of, name: item.name, was: before?.text, is: after?.text, at: after?.at ?? gone }];
  });
}

/** Each by what it is; several of the same are one. */
function itemsIn({ adjustments, rows }: Answer): Map<string, Item> {
  const { surcharge, external, own = [], outside, limits, direct } = adjustments;
  const kronor = ({ value }: { readonly value: Rational }) => toExact(value);
  const item = (of: Kind, name: string, text: string, at: Place | undefined, party?: Party): Item => {
    return { of, party: party?.id, name: inBoth(name), text, at };
  };
  const items: Item[] = [
    ...(surcharge ? [item('surcharge', surcharge.host.name, boundHeld(surcharge), surcharge.at)] : []),
    ...external.map(({ title, amount }) => item('external', title, kronor(amount), amount.at)),
    ...rows.flatMap(({ party, received }) => {
      const at = external.find(({ to }) => to === party)?.amount.at;
      return received ? [item('received', party.name, toExact(received), at, party)] : [];
    }),
    ...own.map(({ party, amount }) => item('own', party.name, kronor(amount), amount.at, party)),
    ...outside.map(({ value, at }) => item('outside', value.name, value.id, at, value)),
    ...limits.map((one) => item('limits', one.party.name, limitText(one), one.at, one.party)),
    ...direct.map(({ party, title, amount }) =>
      item('direct', `${party.name}, ${title}`, kronor(amount), amount.at, party),
    ),
  ];
  const same = groupedBy(items, ({ of, name }) => JSON.stringify([of, name.sv]));
  return new Map(
    [...same].map(([key, all]) => [key, { ...nth(all, 0), text: all.map((one) => one.text).join('; ') }]),
  );
}

/** A limit as an agreement writes it, with what last year's amount was. */
function limitText({ floor, cap, isStrict }: Limit): string {
  const bounds = Object.entries({ floor, cap }).flatMap(([which, bound]) => {
    if (!bound) return [];
    const lastYear = 'lastYear' in bound && bound.lastYear ? ` (last-year: ${toExact(bound.lastYear)})` : '';
    return [`${which}: ${boundHeld(bound)}${lastYear}`];
  });
  return [...bounds, ...(isStrict ? ['strict: true'] : [])].join(', ');
}
