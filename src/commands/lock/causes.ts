import type { AgreementFile } from '../../agreement/agreement-file.js';
import type { Answer } from '../../allocation/allocation.js';
import { formOf, namesParty } from '../../apportion/rounding.js';
import { groupedBy } from '../../kernel/by-party.js';
import { isoDate } from '../../kernel/date.js';
import type { Place } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { toExact } from '../../kernel/number.js';
import type { Party } from '../../kernel/party.js';
import type { Basis } from '../../keys/key.js';
import { fieldOf, isText, shownNode } from '../../text/node.js';
import { adjustmentsBetween } from './adjustments.js';
import { type Cause, changed, inBoth } from './cause.js';
import type { Told } from './told.js';
import { idOf, type WrittenKey, writtenKey } from './written-key.js';

/** Where each field of an agreement stands today. */
type PlaceOf = (field: string) => Place;

/**
 * What differs between what was asked then and what the same question asks today: the key as it is written, the parties and
 * when they take part, rounding, unit, amount, adjustments.
 */
export function causesBetween(then: Told, now: Told): Cause[] {
  const placeOf = placesIn(now.file);
  const keys = keysBetween(then, now, placeOf);
  const periods = keys.length > 0 ? [] : periodsBetween(then.allocation, now.allocation);
  return [...keys, ...periods, ...answersBetween(then.allocation, now.allocation, placeOf)];
}

/** What differs between two answers beside their keys. */
export function answersBetween(
  then: Answer,
  now: Answer,
  placeOf: PlaceOf = () => now.agreement.at,
): Cause[] {
  return [
    ...partiesBetween(then, now, placeOf('parties')),
    ...changed('rounding', roundingOf(then), roundingOf(now), placeOf('rounding')),
    ...changed('unit', toExact(then.unit), toExact(now.unit), placeOf('unit')),
    ...amountBetween(then, now, placeOf('amount')),
    ...adjustmentsBetween(then, now, placeOf),
  ];
}

/** The draw of lots that the agreement tells of: a decided table is made by its own, so it changes none. */
export function drawnBetween(then: AgreementFile, now: AgreementFile): Cause[] {
  const shown = ({ agreement: { drawn } }: AgreementFile) => drawn?.parties.map(({ id }) => id).join(', ');
  return changed('drawn', shown(then), shown(now), placesIn(now)('drawn'));
}

function placesIn({ written, agreement }: AgreementFile): PlaceOf {
  return (field) => fieldOf(written, field)?.nameAt ?? agreement.at;
}

/** The key that divides, and the named keys and the measure that it is made of. */
function keysBetween(then: Told, now: Told, placeOf: PlaceOf): Cause[] {
  const [was, is] = [then, now].map(keyOf) as [WrittenKey, WrittenKey];
  const named = [...new Set([...was.keys, ...is.keys].map(idOf))];
  const definition = ({ keys }: WrittenKey, id: string) => {
    const node = keys.find((one) => idOf(one) === id);
    const key = node && fieldOf(node, 'key')?.node;
    return key && shownNode(key);
  };
  const key = changed('key', was.key && shownNode(was.key), is.key && shownNode(is.key), placeOf('key'));
  const measure = [was, is].map((one) => measureNamed(one, then.allocation));
  return [
    ...key,
    ...changed('measure', measure[0], measure[1], placeOf('measure')),
    ...(key.length > 0 ? [] : named).flatMap((id) => {
      const at = is.keys.find((one) => idOf(one) === id)?.at ?? placeOf('key');
      return changed('namedKey', definition(was, id), definition(is, id), at, inBoth(id));
    }),
  ];
}

function keyOf({ file, cooperation, stated, allocation }: Told): WrittenKey {
  return writtenKey(file, cooperation, stated, allocation.key?.reads ?? []);
}

/** The name of the measure that the key reads of its agreement; the figures themselves are told one by one. */
function measureNamed({ measure }: WrittenKey, { key }: Answer): string | undefined {
  return key?.readsOwnMeasure && measure && isText(measure) ? measure.value : undefined;
}

/** Measures that are the same, of which another period is read, or the same for other days of the year. */
function periodsBetween({ bases: then }: Answer, { bases: now }: Answer): Cause[] {
  const isPlain = then.length === now.length && [...then, ...now].every(({ days }) => days === undefined);
  const [was, is] = [then, now].map((bases) => (isPlain ? bases.map(alone) : countsIn(bases)));
  if (was?.length !== is?.length) return [];
  return (was ?? []).flatMap((before, i) => {
    const after = nth(is ?? [], i);
    const { title, fileAt, id } = after.measure;
    if (id !== before.measure.id) return [];
    return fileAt ? changed('period', before.counts, after.counts, fileAt, title) : [];
  });
}

/** A measure, which of its periods are read, and how they are made of their parts. */
interface Counts {
  readonly measure: Basis['measure'];
  readonly counts: string;
}

function alone({ measure, period, days }: Basis): Counts {
  const of = [measure.withinYear, days && `${isoDate(days.from)}–${isoDate(days.to)}`].filter((one) => one);
  return { measure, counts: of.length > 0 ? `${period} (${of.join(', ')})` : period };
}

/** Each measure once, with all that is read of it. */
function countsIn(bases: readonly Basis[]): Counts[] {
  return [...groupedBy(bases.map(alone), ({ measure }) => measure.id).values()].map((same) => ({
    measure: nth(same, same.length - 1).measure,
    counts: same.map(({ counts }) => counts).join(', '),
  }));
}

/** Who came and who went, and of those who stayed when they take part, by how much, and what settles between equals. */
function partiesBetween(then: Answer, now: Answer, at: Place): Cause[] {
  const [was, is] = [then, now].map(({ rows }) => rows.map(({ party }) => party)) as [Party[], Party[]];
  const stayed = was.flatMap((party) => {
    const same = is.find(({ id }) => id === party.id);
    return same ? [{ party, same }] : [];
  });
  const order = (parties: readonly Party[], others: readonly Party[]) =>
    parties.filter(({ id }) => others.some((one) => one.id === id)).map(({ id }) => id);
  return [
    ...whoChanged(was, is, at),
    ...stayed.flatMap(({ party, same }) => [
      ...changed('days', daysOf(then, party), daysOf(now, same), at, inBoth(party.name)),
      ...changed('phase', partOf(then, party), partOf(now, same), at, inBoth(party.name)),
      ...changed('code', party.code, same.code, same.at, inBoth(party.name)),
    ]),
    ...changed('order', order(was, is).join(', '), order(is, was).join(', '), at),
  ];
}

/** A party as a table has it. */
type Named = Pick<Party, 'id' | 'name'>;

/** Who went and who came. */
export function whoChanged(was: readonly Named[], is: readonly Named[], at: Place): Cause[] {
  const alone = (some: readonly Named[], others: readonly Named[]) =>
    some.filter((party) => others.every(({ id }) => id !== party.id));
  return [
    ...alone(was, is).flatMap((party) => changed('takesPart', party.id, undefined, at, inBoth(party.name))),
    ...alone(is, was).flatMap((party) => changed('takesPart', undefined, party.id, at, inBoth(party.name))),
  ];
}

/** The days on which a party takes part, where that is not the whole year. */
function daysOf(answer: Answer, party: Party): string | undefined {
  if (answer.kind !== 'divided-year') return undefined;
  const own = answer.stretches.map((one) => (one.parties.includes(party) ? one : undefined));
  if (own.every((one) => one !== undefined)) return undefined;
  const runs: string[] = [];
  for (const [i, stretch] of own.entries()) {
    if (!stretch) continue;
    const start = own[i - 1] ? runs.pop()?.split('–')[0] : isoDate(stretch.from);
    runs.push(`${start}–${isoDate(stretch.to)}`);
  }
  return runs.join(', ');
}

function partOf({ phases }: Answer, party: Party): string | undefined {
  const part = phases.find((one) => one.party === party)?.part;
  return part && toExact(part);
}

function roundingOf({ rounding }: Answer): string {
  return formOf(rounding, namesParty(rounding) ? (rounding.name ?? rounding.code) : '');
}

/** The whole cost, where it is no agreed figure on both sides, which is told with the figures. */
function amountBetween(then: Answer, now: Answer, at: Place): Cause[] {
  const isFigure = then.isAgreedAmount && now.isAgreedAmount;
  if (isFigure || then.key?.setsAmount || now.key?.setsAmount) return [];
  return changed('amount', toExact(then.cost), toExact(now.cost), now.costs?.total?.at ?? at);
}
