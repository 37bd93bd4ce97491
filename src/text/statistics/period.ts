import { type CalendarDate, daysInMonth, type MonthDay } from '../../kernel/date.js';
import { fold } from '../../kernel/identity.js';
import { madeOnce } from '../../kernel/made-once.js';
import { oneLine } from '../readers.js';
import { MONTHS as MONTHS_EN, ORDINALS as ORDINALS_EN } from './period.en.js';
import { MONTHS, ORDINALS } from './period.sv.js';

/** How many parts of a kind make a year, by the letter that a period is written with: half-years, tertials, quarters, months. */
const PARTS = { H: 2, T: 3, K: 4, M: 12 } as const;

/** A part of a year: which of how many. */
export interface PartOfYear {
  readonly kind: keyof typeof PARTS;
  readonly number: number;
}

/** A time that figures are of: a year, or the last day of a part of it. */
export interface Period {
  readonly year: number;
  /** The last day of a month, a quarter, a half-year, or the day itself; undefined of a whole year. */
  readonly until?: CalendarDate;
  /** The part of the year that it is; undefined of a whole year and of a day. */
  readonly part?: PartOfYear;
}

const YEAR = String.raw`(?:19|20)\d\d`;
const KIND = 'kvartal|quarter|kv|K|Q|tertial|T|halvår|half-?year|H|månad|month|M';
/** A part of a year as it stands within a heading: `2024K1`, `2024 kvartal 1`, `kv 1 2024`. */
export const PART_IN_TEXT = String.raw`${YEAR}[ -]?(?:${KIND})[. ]{0,2}\d\d?|(?:${KIND})[. ]{0,2}\d\d?[ ,/-]{1,2}${YEAR}`;
// V8 looks up what a letter is when a form is made.
const afterForm = madeOnce(() => new RegExp(String.raw`^(${YEAR})[ -]?(${KIND})[. ]{0,2}(\d\d?)$`, 'i'));
const beforeForm = madeOnce(
  () => new RegExp(String.raw`^(${KIND})[. ]{0,2}(\d\d?)[ ,/-]{1,2}(${YEAR})$`, 'i'),
);
const namedForm = madeOnce(() => new RegExp(String.raw`^(\p{L}{3,9})\.? (${YEAR})$`, 'iu'));
const ordinalForm = madeOnce(
  () =>
    new RegExp(
      String.raw`(?<![\p{L}\d])(?:([1-4])(?::?[ae]|st|nd|rd|th)|(${[...ORDINALS, ...ORDINALS_EN].join('|')})) (kvartal|tertial|halvår|quarter|half-year)(?:et)?(?!\p{L})`,
      'giu',
    ),
);
const NAMES = [...MONTHS, ...MONTHS_EN].flatMap((name) => [name, name.slice(0, 3)]);
/** What tells in a heading that its figures are of a part of a year, or of the year so far: `ack`, `Kvartal`, `31 mars`. */
export const tellsPart = madeOnce(
  () =>
    new RegExp(
      String.raw`(?<!\p{L})(?:ack|ackumulera\p{L}+|hittills|ytd|(?:kvartal|quarter|tertial|halvår|half-year|månad|month)\p{L}{0,2}|[KQTH]\d|${NAMES.join('|')})(?![\p{L}\d])`,
      'iu',
    ),
);

/** What stands after a time and is no part of it: a mark of a preliminary figure, or of a note. */
const MARK =
  /\s*(\*+|[\u00B9\u00B2\u00B3]|(?<=(?:19|20)\d\d\s+)\(?\d\)|\(?p(?:rel(?:iminär(?:t|a)?)?)?\.?\)?)$/iu;

/** A text without the mark after it, and the mark: `2024` and `*` of `2024*`, `2023` and `prel.` of `2023 prel.` */
export function withoutMark(text: string): { readonly bare: string; readonly mark?: string } {
  const mark = MARK.exec(text)?.[1];
  return { bare: text.replace(MARK, ''), mark };
}

/** A text with a part of a year in it as its kind and number, and no two spaces: `K1 2024` of `jan-mar 2024`. */
export function plainly(text: string): string {
  const words = ORDINALS.map((one, i) => [one, ORDINALS_EN[i]]);
  return oneLine(text)
    .replace(ordinalForm(), (_, number, word, kind) => {
      const nth = words.findIndex((some) => some.includes(fold(word ?? ''))) + 1;
      return `${kind} ${number ?? nth}`;
    })
    .replace(/(?<!\p{L})(\p{L}{3,9})\.? ?[-–] ?(\p{L}{3,9})(?!\p{L})/gu, (written, first, last) => {
      const [from, to] = [monthIn(first), monthIn(last)];
      const length = to - from + 1;
      const [kind] = Object.entries(PARTS).find(([, parts]) => parts * length === 12) ?? [];
      return from > 0 && to > from && kind && from % length === 1
        ? `${kind}${(from - 1) / length + 1}`
        : written;
    });
}

/**
 * The period that a text is, as statistics write it: `2023`, `2023M10`, `2023K4`, `tertial 2 2023`, `2023H1`, `2023-10-15`,
 * `okt 2023`, `första kvartalet 2023`, `jan-mar 2023`. A school year (`2023/24`) is the year that it begins in, as pupils are counted on 15 October.
 */
export function periodIn(text: string): Period | undefined {
  const written = plainly(text);
  const year = Number(/^(?:19|20)\d\d/.exec(written)?.[0]);
  if (/^\d{4}$/.test(written)) return Number.isNaN(year) ? undefined : { year };
  const [, mark, next] = /^(?:19|20)\d\d ?([-/–]) ?(?:19|20)?(\d\d)$/.exec(written) ?? [];
  // 2009-10 may be a school year and may be October.
  const isNext = next !== undefined && Number(next) === (year + 1) % 100;
  if (isNext && (mark !== '-' || Number(next) > 12)) return { year };
  if (isNext) return undefined;
  const [, month] = /^(?:19|20)\d\d-(\d\d)$/.exec(written) ?? [];
  if (month !== undefined) return partOf(year, 'M', Number(month));
  const [, ofMonth, day] = /^(?:19|20)\d\d-(\d\d)-(\d\d)$/.exec(written) ?? [];
  if (ofMonth === undefined || day === undefined) return namedPart(written);
  const date = { year, month: Number(ofMonth), day: Number(day) };
  return isDay(date) ? { year, until: date } : undefined;
}

/** Whether a text tells a day, and no longer time. */
export function tellsDay(text: string): boolean {
  const { until, part } = periodIn(text) ?? {};
  return until !== undefined && !part;
}

/** Whether a time holds a day of its year: a day holds itself alone. */
export function holds({ until, part }: Period, { month, day }: MonthDay): boolean {
  if (!until) return true;
  if (!part) return until.month === month && until.day === day;
  return month <= until.month && month > until.month - 12 / PARTS[part.kind];
}

/** The one way in which the program itself writes a year or a part of one: `2024`, `2024K1`, `2024M04`. */
export function periodId({ year, part }: Pick<Period, 'year' | 'part'>): string {
  if (!part) return String(year);
  return `${year}${part.kind}${String(part.number).padStart(part.kind === 'M' ? 2 : 1, '0')}`;
}

/** Every part of a kind, in the order of the year. */
export function partsOfKind(year: number, kind: PartOfYear['kind']): string[] {
  return Array.from({ length: PARTS[kind] }, (_, i) => periodId({ year, part: { kind, number: i + 1 } }));
}

/** A part that is called by its kind and number, or a month by its name. */
function namedPart(written: string): Period | undefined {
  const [, name = '', of] = namedForm().exec(written) ?? [];
  if (of !== undefined && monthIn(name) > 0) return partOf(Number(of), 'M', monthIn(name));
  const after = afterForm().exec(written);
  const [kind, number, year] = after
    ? [after[2], after[3], after[1]]
    : (beforeForm().exec(written)?.slice(1) ?? []);
  const letter = (/^quarter|^q/i.test(kind ?? '') ? 'K' : kind?.[0]?.toUpperCase()) as PartOfYear['kind'];
  return kind === undefined ? undefined : partOf(Number(year), letter, Number(number));
}

/** The number of a month that a text is the name of, or begins; 0 for none. */
function monthIn(name: string): number {
  const isIn = (month = '') => fold(month).startsWith(fold(name));
  return 1 + MONTHS.findIndex((month, i) => isIn(month) || isIn(MONTHS_EN[i]));
}

function partOf(year: number, kind: PartOfYear['kind'], number: number): Period | undefined {
  if (number < 1 || number > PARTS[kind]) return undefined;
  const month = (number * 12) / PARTS[kind];
  return { year, until: { year, month, day: daysInMonth(year, month) }, part: { kind, number } };
}

function isDay({ year, month, day }: CalendarDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
