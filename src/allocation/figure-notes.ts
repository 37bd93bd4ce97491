import { compareDates } from '../kernel/date.js';
import type { Basis } from '../keys/key.js';
import { renewedOn, STATUSES, type Status, type Vintage } from '../keys/measure.js';
import { showNumber } from '../sheet/figures.js';
import { asSentence, joined, once, type Sentence } from '../sheet/sentence.js';
import type { Answer, Weighed } from './allocation.js';
import { stretchText } from './limit-notes.js';
import type { Words } from './words.js';

/** The figures, their sources, and what is said of single ones; what two say alike is said once. */
export function basesNotes(allocation: Answer, words: Words): Sentence[] {
  const sources = allocation.bases.map((_, i) => sourcesOf(allocation, i, words));
  return once(
    sources.flatMap((said, i) => [
      figuresNote(allocation, i, words),
      ...said.filter((source) => !sources[i + 1]?.includes(source)),
    ]),
  );
}

/** Rows with the figures of some measures. */
interface Figured extends Pick<Answer, 'bases' | 'year'> {
  readonly rows: readonly Pick<Weighed, 'party' | 'figures'>[];
}

/** Where the figures come from, and what is said of single ones. */
export function sourceNotes(figured: Figured, words: Words): Sentence[] {
  return once(figured.bases.flatMap((_, i) => sourcesOf(figured, i, words)));
}

/** Which figures were read, and of when: one sentence a measure. */
export function figuresNotes(allocation: Answer, words: Words): Sentence[] {
  return once(allocation.bases.map((_, i) => figuresNote(allocation, i, words)));
}

function figuresNote({ bases, rows, asOf, year }: Answer, i: number, words: Words): Sentence {
  const basis = bases[i] as Basis;
  const { notes, language } = words;
  const vintage = vintageOf(basis, { asOf, year }, words);
  return notes.figures(basis.measure.title[language], vintage, markedIn(rows, i, basis, words));
}

/** How figures are made of parts of the year, and what they are but final: all of them, or those of some. */
export function markedIn(
  rows: Figured['rows'],
  i: number,
  { measure: { withinYear = 'sum' } }: Pick<Basis, 'measure'>,
  words: Words,
): Sentence[] {
  const marks = statusesIn(
    rows,
    i,
    STATUSES.filter((status) => status !== 'final'),
    words,
  );
  const isMade = rows.some(({ figures }) => figures[i]?.parts);
  return isMade ? [asSentence(words.withinYear[withinYear]), ...marks] : marks;
}

/** Which of some statuses the figures of a basis have; of one that not all have, whose. */
export function statusesIn(
  rows: Figured['rows'],
  i: number,
  some: readonly Status[],
  { notes, statuses }: Words,
): Sentence[] {
  return some.flatMap((status) => {
    const named = rows.filter(({ figures }) => figures[i]?.status === status).map(({ party }) => party.name);
    if (named.length === 0) return [];
    return named.length === rows.filter(({ figures }) => figures[i]).length
      ? [statuses[status]]
      : [notes.statusOf(statuses[status], named)];
  });
}

function sourcesOf({ bases, rows, year }: Figured, i: number, words: Words): Sentence[] {
  const { notes, language, mark, period } = words;
  const { measure } = bases[i] as Basis;
  const parts = rows.flatMap(({ party, figures }) =>
    (figures[i]?.parts ?? []).map((one) => ({ ...one, name: party.name })),
  );
  const note = measure.note ? ` (${measure.note[language]})` : '';
  return [
    notes.source(`${measure.source}${note}`),
    ...vouchedNote(measure, year, words),
    ...parts.flatMap((one) =>
      one.value.numerator < 0n
        ? [notes.negativePart(one.name, showNumber(one.value, mark), period(one.period))]
        : [],
    ),
    ...rows.flatMap(({ party, figures }) =>
      (figures[i]?.parts ?? [figures[i]]).flatMap((figure) => {
        const { note: said, source } = figure ?? {};
        return [
          ...(source ? [notes.figureSource(party.name, source)] : []),
          ...(said ? [notes.figureNote(party.name, said)] : []),
        ];
      }),
    ),
  ];
}

/** Who vouches for the figures of a measure, since when, and how many whole months that is before the year they are used for. */
export function vouchedNote(
  { title, vouched }: Basis['measure'],
  year: number | undefined,
  { notes, day, language }: Words,
): Sentence[] {
  if (!vouched) return [];
  const { year: from, month, day: of } = vouched.date;
  const months = year === undefined ? 0 : (year - from) * 12 + 1 - month - (of > 1 ? 1 : 0);
  const age = months > 0 ? notes.before(months, String(year)) : undefined;
  return [notes.vouched(title[language], vouched.by, day(month, of, String(from)), age)];
}

/** When the figures are from: the day they were measured, or the year; and which count of several that is. */
export function vintageOf(basis: Basis, of: Pick<Answer, 'asOf' | 'year'>, words: Words): Sentence {
  const { referenceDate } = basis.measure;
  const measured = referenceDate
    ? words.day(referenceDate.month, referenceDate.day, basis.period)
    : asSentence(words.period(basis.period));
  return joined([measured, ...countOf(basis, of, words)], ', ');
}

/** For which of the year's days the count is read, or on which day it is in force; none of the newest, for the whole year. */
export function countOf(
  { measure: { vintage }, days }: Basis,
  { asOf, year }: Pick<Answer, 'asOf' | 'year'>,
  words: Words,
): Sentence[] {
  const { notes, day } = words;
  if (days) return [notes.countedFor(stretchText(days, words))];
  if ('period' in vintage) return vintage.isAgreed ? [notes.agreedVintage] : [];
  if (isKept(vintage)) return [notes.kept(day(1, 1, year === undefined ? undefined : String(year)))];
  const renewed = renewedOn(vintage);
  if (!asOf || !renewed) return [];
  const isOfDays = 'revision' in vintage && vintage.revision === 'from-date';
  // A new count that is known has its own days: of what both counts hold there is nothing to tell.
  if (isOfDays && compareDates(asOf, { year: asOf.year, ...renewed }) >= 0) return [];
  return [notes.inForce(day(asOf.month, asOf.day, String(asOf.year)))];
}

/** Whether a new count comes during the year, which keeps the one that it began with. */
export function isKept(vintage: Vintage): boolean {
  return 'yearsBack' in vintage && vintage.inForceFrom !== undefined && renewedOn(vintage) === undefined;
}
