import type { Located } from '../../kernel/issue.js';
import type { GridCell } from '../grid.js';
import { exactForm, type FigureForm, formIn } from './form.js';
import { unitOf } from './units.js';

/** What tables and statistics print for a figure that is missing. */
const MISSING = /^(\.{1,6}|…|x|n\/a|#n\/a|saknas|uppgift saknas)$/i;

/** What tables print for nothing: a dash alone. */
const NOTHING = /^[-\u2010-\u2015\u2212]$/;

/** What a cell seems to hold, before its column's dialect is known; `unread` is a figure in a form that is not read. */
export type CellKind = 'blank' | 'missing' | 'figure' | 'unread' | 'text';

/** What is found of a cell: the form of its figure, else what it holds. Of a dash alone it is a figure without a form. */
type Known = FigureForm | CellKind;

/** What may stand before a figure: an approximation, a currency, a sign, marks, and what nobody sees. */
const BEFORE =
  /^(?:[\s\p{Cf}\p{Sc}([{<>≤≥=~≈±+'"’*_@\p{Pd}−]|(?:ca|c:a|cirka|circa|omkring|ung|ungefär|prel|drygt|knappt|högst|lägst|minst|max|min|approx|about|kr|kronor|sek|skr|tkr|kkr|ksek|mkr|mnkr|msek|eur|euro|usd|dkk|nok|gbp|chf|isk|à)(?![\p{L}]))[.:]?/iu;

const DIGIT_FIRST = /^[.,]?[\p{Nd}¼½¾⅓⅔]/u;

/** Dates, and years with what they tell: `2024-01-31`, `31/12 2022`, `1 jan`, `2023/24`, `2024 budget`. */
const DATES: readonly RegExp[] = [
  /^(19|20)\d\d[MKQH]\d{1,2}$/i,
  /^(19|20)\d\d ?(\*+|\(?p(rel\.?)?\)?)$/i,
  /^(19|20)\d\d-\d\d(-\d\d)?([ T]\d\d:\d\d(:\d\d)?)?$/,
  /^\d{1,2}([./-])\d{1,2}\1(\d\d|(19|20)\d\d)$/,
  /^\d{1,2}[./]\d{1,2} (19|20)\d\d$/,
  /^\d{1,2}\.? (jan|feb|aug)[a-z]*\.?( (19|20)\d\d)?$/i,
  /^\d{1,2}\.? (mars?|march|apr|april|maj|may|juni?|june|juli?|july|sept?|september|o[kc]t|o[kc]tober|nov|november|dec|december)\.?( (19|20)\d\d)?$/i,
  /^(19|20)\d\d ?[-–/] ?(\d\d|(19|20)\d\d)$/,
  /^(19|20)\d\d (års|budget|utfall|prognos|bokslut|plan|preliminär)/i,
];

/** Numbers that name somebody or something: an organisation, a telephone. */
const NUMBERS = /^(16)?\d{6}-\d{4}$|^0\d{1,3}-\d[\d ]*$/;

/** A code or a footnote mark before what it is the mark of: `2303 Alby`, `1) Preliminär uppgift`; or the mark alone. */
const NAMED =
  /^\d{1,6}\.? (?!(?:Euro|Kronor|Mark|Procent|Elever|Barn|Invånare|Personer|Timmar|Dagar|Aktier|Andelar)\b)\p{Lu}\p{Ll}{2}|^\d{1,2}\)( |$)/u;

/** What a cell seems to hold. A dash is nothing, and a figure. */
export function kindOf(cell: GridCell): CellKind {
  const known = knownOf(cell);
  return typeof known === 'string' ? known : 'figure';
}

/** The form of a cell; undefined when it is no figure that can be read. A cell that its file says is a figure is that one. */
export function formOf(cell: GridCell): FigureForm | undefined {
  const known = knownOf(cell);
  return typeof known === 'string' ? undefined : known;
}

function knownOf(cell: GridCell): Known {
  cell.known ??= cell.figure ? exactForm(cell.value, cell.figure) : find(cell.value);
  return cell.known as Known;
}

function find(value: string): Known {
  const text = value.trim();
  if (text.length > MOST_CHARACTERS) return /^[\d\s.,-]+$/.test(text) ? 'unread' : 'text';
  const form = formIn(value);
  if (form) return form;
  if (text === '') return 'blank';
  if (MISSING.test(text)) return 'missing';
  if (NOTHING.test(text)) return 'figure';
  return HAS_DIGIT.test(text) && isLikeFigure(text) && !isHeadingUnit(text) ? 'unread' : 'text';
}

/** A text that is longer is no figure that can be read: nobody writes one so. */
const MOST_CHARACTERS = 200;

/** What has none of these is no figure, read or not. */
const HAS_DIGIT = /[\p{Nd}¼½¾⅓⅔]/u;

/** Whether a cell is a dash alone. */
export function isNothing({ value }: Located<string>): boolean {
  const text = value.trim();
  return text.length === 1 && NOTHING.test(text);
}

/** `£000` below a heading is what its figures are counted in. */
function isHeadingUnit(text: string): boolean {
  return /^\D+000$/.test(text) && unitOf(text) !== undefined;
}

/** Whether a cell holds digits that are a figure, read or not: a dash is nothing to read. */
export function holdsFigure(cell: GridCell): boolean {
  const kind = kindOf(cell);
  return kind === 'unread' || (kind === 'figure' && !isNothing(cell));
}

/** The year of a cell that may be a heading: `2024`, `kr 2024`, `2024*`; what is told of it by words is no figure: `2024 (tkr)`. */
export function yearOf(cell: GridCell): number | undefined {
  const text = cell.value.trim();
  const [, year] = BARE_YEAR.exec(text) ?? (kindOf(cell) === 'figure' ? [] : (TOLD_YEAR.exec(text) ?? []));
  return year === undefined ? undefined : Number(year);
}

const BARE_YEAR =
  /^(?:(?:kr|tkr|mkr|sek|1 ?000 kr) )?((?:19|20)\d\d)(?: (?:kr|tkr|mkr|sek)|\s*(?:\*+|[\u00B9\u00B2\u00B3]|\(?\d\)))?$/i;

const TOLD_YEAR = /^((?:19|20)\d\d)[\s,:;]+\(?\p{L}\D*$/u;

/** The number that a heading may begin with: 0 of `0-5 år`, 65 of `65+`, 1 of `1 kv` and `1:a halvåret`. */
export function labelOf({ value }: Located<string>): number | undefined {
  const text = value.trim();
  const [, number] = NAMED.test(text) ? [] : (LABEL.exec(text) ?? []);
  return number === undefined ? undefined : Number(number);
}

const LABEL =
  /^[<>≤≥]?\s?(\d{1,3})(?!\d)(?=.*[^\d\s])(?:\s?[-–]\s?\d{1,3})?\s?[-–+:]?(?:\s?\p{L}(?!\d).*)?$/u;

/** Whether a text is a date, or a number that names somebody. */
function isDated(text: string): boolean {
  return [...DATES, NUMBERS].some((form) => form.test(text.trim()));
}

/** Whether a text has a number of some size that is neither a year nor a date: a figure with words that nobody knows. */
export function holdsNumber(cell: GridCell): boolean {
  const { value } = cell;
  if (kindOf(cell) !== 'text' || !/\d/.test(value) || isDated(value) || /\d[-/:]\d/.test(value)) return false;
  const bare = value.replace(YEARS, '').trim();
  return endsInFigure(cell) || /^\d+[\d\s.,]*\s\p{L}|\d[\d\s.,]{2,}$/u.test(bare);
}

/** Whether a text ends in a share or an amount: `Alby 61 %`, `plus 400 kr`; not in what a sentence has in brackets: `(61 %).` */
export function endsInFigure({ value }: Located<string>): boolean {
  return /\d\s*(%|kr|kronor|öre|tkr|kkr|mkr|mnkr|sek|eur|euro|€|:-)(?!\)\.$)\W*$/iu.test(value);
}

const YEARS = /\b(19|20)\d\d\b/g;

/** Whatever begins with digits is taken for a figure, unless it is known to be something else. */
function isLikeFigure(text: string): boolean {
  let bare = text;
  while (BEFORE.test(bare)) bare = bare.replace(BEFORE, '');
  return DIGIT_FIRST.test(bare) && !isDated(text) && !NAMED.test(text);
}
