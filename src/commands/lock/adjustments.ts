import type { Limit } from '../../agreement/adjustments.js';
import type { Answer } from '../../allocation/allocation.js';
import type { Label, Place } from '../../kernel/issue.js';
import { type Rational, toExact } from '../../kernel/number.js';
import type { Cause } from './cause.js';
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
  const items: Item[] = [
    ...(surcharge
      ? [
          {
            of: 'surcharge' as const,
            name: both(surcharge.host.name),
            text: boundHeld(surcharge),
            at: surcharge.at,
          },
        ]
      : []),
    ...external.map(({ title, amount }): Item => {
      return { of: 'external', name: both(title), text: kronor(amount), at: amount.at };
    }),
    ...rows.flatMap(({ party, received }): Item[] => {
      const at = external.find(({ to }) => to === party)?.amount.at;
      const item = { of: 'received' as const, party: party.id, name: both(party.name), at };
      return received ? [{ ...item, text: toExact(received) }] : [];
    }),
    ...own.map(({ party, amount }): Item => {
      return { of: 'own', party: party.id, name: both(party.name), text: kronor(amount), at: amount.at };
    }),
    ...outside.map(({ value: { id, name }, at }): Item => {
      return { of: 'outside', party: id, name: both(name), text: id, at };
    }),
    ...limits.map((limit): Item => {
      const { party, at } = limit;
      return { of: 'limits', party: party.id, name: both(party.name), text: limitText(limit), at };
    }),
    ...direct.map(({ party, title, amount }): Item => {
      const name = both(`${party.name}, ${title}`);
      return { of: 'direct', party: party.id, name, text: kronor(amount), at: amount.at };
    }),
  ];
  const found = new Map<string, Item>();
  for (const item of items) {
    const key = JSON.stringify([item.of, item.name.sv]);
    const before = found.get(key);
    found.set(key, before ? { ...before, text: `${before.text}; ${item.text}` } : item);
  }
  return found;
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

function both(text: string): Label {
  return { sv: text, en: text };
}
