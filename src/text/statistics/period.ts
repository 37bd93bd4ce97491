import { type CalendarDate, daysInMonth } from '../../kernel/date.js';
import { fold } from '../../kernel/identity.js';
import { MONTHS as MONTHS_EN } from './period.en.js';
import { MONTHS } from './period.sv.js';

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
const AFTER = new RegExp(String.raw`^(${YEAR})[ -]?(${KIND})[. ]{0,2}(\d\d?)$`, 'i');
const BEFORE = new RegExp(String.raw`^(${KIND})[. ]{0,2}(\d\d?)[ ,/-]{1,2}(${YEAR})$`, 'i');
const NAMED = new RegExp(String.raw`^(\p{L}{3,9})\.? (${YEAR})$`, 'iu');
/**
 * The period that a text is, as statistics write it: `2023`, `2023M10`, `2023K4`, `tertial 2 2023`, `2023H1`, `2023-10-15`,
 * `okt 2023`. A school year (`2023/24`) is the year that it begins in, as pupils are counted on 15 October.
 */
export function periodIn(text: string): Period | undefined {
  const written = text.trim();
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
  const [, name = '', of] = NAMED.exec(written) ?? [];
  const month = MONTHS.findIndex((one, i) =>
    [one, MONTHS_EN[i]].some((it) => fold(it ?? '').startsWith(fold(name))),
  );
  if (of !== undefined && month >= 0) return partOf(Number(of), 'M', month + 1);
  const after = AFTER.exec(written);
  const [kind, number, year] = after
    ? [after[2], after[3], after[1]]
    : (BEFORE.exec(written)?.slice(1) ?? []);
  const letter = (/^quarter|^q/i.test(kind ?? '') ? 'K' : kind?.[0]?.toUpperCase()) as PartOfYear['kind'];
  return kind === undefined ? undefined : partOf(Number(year), letter, Number(number));
}

function partOf(year: number, kind: PartOfYear['kind'], number: number): Period | undefined {
  if (number < 1 || number > PARTS[kind]) return undefined;
  const month = (number * 12) / PARTS[kind];
  return { year, until: { year, month, day: daysInMonth(year, month) }, part: { kind, number } };
}

function isDay({ year, month, day }: CalendarDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
