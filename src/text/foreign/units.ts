import { fold } from '../../kernel/identity.js';
import { multiply, ONE, type Rational, rational } from '../../kernel/number.js';

/** What figures are counted in, and how many of it one of them stands for: tkr is a thousand of SEK. */
export interface Unit {
  /** As it is shown: `%`, `tkr`, `kr/år`, `invånare`. */
  readonly id: string;
  readonly kind: 'percent' | 'amount' | 'price' | 'weight';
  /** Of money: `SEK`, `EUR`. */
  readonly currency?: string;
  readonly scale: Rational;
}

const THOUSAND = rational(1_000n);
const MILLION = rational(1_000_000n);

const KRONOR = ['kr', 'kronor', 'kroner', 'sek'];
/** How thousands and millions of a currency are written. */
const THOUSANDS =
  'tusen #|tusentals #|1000 #|1 000 #|1000-tal #|1 000-tal #|# 1000|# thousand|thousand #|# thousands';
const MILLIONS = 'miljoner #|milj #|milj. #|mio. #|mio #|# million|million #|# millions|millions of #';

/** Units by the words for them, beside figures and in headings: lower case, single spaces. A new word is one more in its row. */
const UNITS: readonly (readonly [Unit, readonly string[]])[] = [
  [{ id: '%', kind: 'percent', scale: ONE }, ['%', 'procent', 'percent', 'per cent', 'pct']],
  [money('kr', 'SEK', ONE), ['kr', 'kronor', 'kroner', 'sek', 'skr', ':-', ',-', '.-', ':–', ',–']],
  [
    money('tkr', 'SEK', THOUSAND),
    ['tkr', 'kkr', 'ksek', 'tsek', ...each(THOUSANDS, KRONOR), 'tusental kronor'],
  ],
  [money('mkr', 'SEK', MILLION), ['mkr', 'mnkr', 'msek', 'mn kr', 'mln kr', ...each(MILLIONS, KRONOR)]],
  [money('mdkr', 'SEK', rational(1_000_000_000n)), ['mdkr', 'mdr kr', 'miljarder kr', 'miljarder kronor']],
  [money('öre', 'SEK', rational(1n, 100n)), ['öre']],
  ...foreign('EUR', '€', ['eur', 'euro', 'euros']),
  ...foreign('GBP', '£', ['gbp']),
  ...foreign('USD', '$', ['usd', 'us$']),
  ...foreign('DKK', 'dkk', []),
  ...foreign('NOK', 'nok', []),
  ...foreign('ISK', 'isk', []),
  ...foreign('CHF', 'chf', []),
  // Seats are shared out as money is, each whole.
  [money('mandat', 'mandat', ONE), ['mandat', 'seats']],
  [counted('st'), ['st', 'stycken', 'stk']],
  [counted('invånare'), ['invånare', 'inv', 'inhabitants']],
  [counted('personer'), ['personer', 'pers', 'people']],
  [counted('elever'), ['elever', 'elev', 'pupils']],
  [counted('barn'), ['barn', 'children']],
  [counted('aktier'), ['aktier', 'shares']],
  [counted('timmar'), ['timmar', 'tim', 'hours']],
];

const BY_WORD = new Map(UNITS.flatMap(([unit, words]) => words.map((word) => [word, unit] as const)));

/** The unit that a word stands for, in any case: with a time beside it (`kr/år`), or with what it is paid for (`kr/inv`). */
export function unitOf(word: string): Unit | undefined {
  const folded = fold(word);
  const known = BY_WORD.get(folded) ?? (folded.endsWith('.') ? BY_WORD.get(folded.slice(0, -1)) : undefined);
  if (known) return known;
  const [, of = '', per = ''] = /^(.+?) ?(?:\/| per ) ?(.+)$/.exec(folded) ?? [];
  const unit = BY_WORD.get(of);
  if (unit?.kind !== 'amount' || !/^\p{L}+\.?$/u.test(per)) return undefined;
  const id = `${unit.id}/${per}`;
  return TIMES.test(per) ? { ...unit, id } : { ...unit, id, kind: 'price' };
}

/** How many kronor one of a unit is, as statistics and measures write it: `1000 kr`, `SEK million`, `tkr, löpande priser`, `SEK ×10^6`. */
export function kronorIn(text: string): Rational | undefined {
  const [, counted = text, power = '0'] = /^(.*) ×10\^(\d{1,2})$/.exec(text) ?? [];
  const unit = unitInHeading(counted);
  return unit?.kind === 'amount' && unit.currency === 'SEK'
    ? multiply(unit.scale, rational(10n ** BigInt(power)))
    : undefined;
}

/** How many of what is counted one figure in a unit that is no money stands for: a thousand of `1000-tal personer` and `tusental`; undefined where it is one. */
export function manyIn(text: string): Rational | undefined {
  if (unitInHeading(text)?.kind === 'amount') return undefined;
  const [, power = ''] = / ×10\^(\d{1,2})$/.exec(text) ?? [];
  if (power !== '') return rational(10n ** BigInt(power));
  const [word] = MANY.exec(text) ?? [];
  return word === undefined ? undefined : /mil/i.test(word) ? MILLION : THOUSAND;
}

/** What says that figures are counted in thousands or millions: `Folkmängd (tusental)`. */
export const MANY =
  /(?<![\p{L}\d])(tusental|tusentals|tusen|1[ .]?000-tal|1[ .]?000 (?=personer|inv)|thousands?|miljontals?|miljoner|millions?)(?!\p{L})/iu;

/**
 * The unit of money that a line beside a table says its figures are in, and nothing else: `Alla belopp i tkr.`, `Tkr`,
 * `Källa: bokslut. Belopp i tusental kronor`.
 */
export function statedUnit(text: string): Unit | undefined {
  for (const part of text.split(/[.;!]+(?:\s|$)/)) {
    const unit = unitOf((SAID_OF.exec(part.trim()) ?? STATEMENT.exec(part.trim()))?.[1] ?? '');
    if (unit?.kind === 'amount') return unit;
  }
  return undefined;
}

const STATEMENT =
  /^[^\p{L}\p{N}]*(?:(?:alla|samtliga|all)\s+)?(?:(?:belopp|kostnader|siffror|uppgifter|värden|tal|amounts?|figures|values|enhet|unit)(?:en|na)?:?\s+)?(?:(?:är|anges|redovisas|visas|angivna|uttryckta|are|is|given|stated|shown)\s+)*(?:i|in)?\s*([\p{L}\p{Sc}\d][^()]*?)\)?$/iu;

/** `Avgifter anges i tusental kronor`. */
const SAID_OF =
  /^(?:\p{L}+ ){1,4}(?:är|anges|redovisas|visas|are|is|given|stated|shown) (?:i|in) ([\p{L}\p{Sc}\d][^()]*)$/iu;

/** The unit of money that a title says the figures below it are in: `Avgifter 2025 (tkr)`, `Budget, tkr`; not the amount of `Ramen är 45 mnkr`. */
export function unitInTitle(title: string): Unit | undefined {
  const stated = unitInHeading(
    title.replace(/(?<!\d)(?!(?:(?:19|20)\d\d|1[\s.]?000)(?!\d))\d[\d\s.,]*\p{L}+/gu, ' '),
  );
  return stated?.kind === 'amount' ? stated : undefined;
}

/** What an amount is for and no price: a time, or a party, that has one each. */
const TIMES =
  /^(år|year|annum|mån|månad|month|kvartal|quarter|termin|kommun|region|part|medlem|ägare|member|party)\.?$/;

/** Longest first, so that `tusen kr` is not taken for `kr`. */
const IN_HEADINGS = [...BY_WORD]
  .filter(([, { kind }]) => kind !== 'weight')
  .sort(([a], [b]) => b.length - a.length);

/** The unit of money or of parts that a heading names: `Avgift (tkr)`, `beløp i 1000 kr`, `Levy £000`, `kr/inv`. */
export function unitInHeading(heading: string): Unit | undefined {
  const folded = fold(heading);
  for (const [word, unit] of IN_HEADINGS) {
    const end = endOfWord(folded, word);
    if (end < 0) continue;
    const [per] = /^ ?(?:\/| per ) ?\p{L}+/u.exec(folded.slice(end)) ?? [''];
    return unitOf(word + per) ?? unit;
  }
  return undefined;
}

/** Where a word ends that stands by itself in a text; marks of money may stand beside anything. */
function endOfWord(text: string, word: string): number {
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const end = start + word.length;
    const isOpen = (inside: string, outside: string) =>
      !(/[\p{L}\p{N}]/u.test(inside) && /[\p{L}\p{N}]/u.test(outside));
    if (
      isOpen(word.charAt(0), text.charAt(start - 1)) &&
      isOpen(word.charAt(word.length - 1), text.charAt(end))
    )
      return end;
  }
  return -1;
}

function money(id: string, currency: string, scale: Rational): Unit {
  return { id, kind: 'amount', currency, scale };
}

function counted(id: string): Unit {
  return { id, kind: 'weight', scale: ONE };
}

function foreign(
  currency: string,
  mark: string,
  words: readonly string[],
): (readonly [Unit, readonly string[]])[] {
  const all = [mark, ...words];
  const of = (scale: readonly string[]) =>
    scale.flatMap((text) => all.map((word) => text.replace('#', word)));
  return [
    [money(currency, currency, ONE), all],
    [
      money(`k${currency}`, currency, THOUSAND),
      [...of(['k#', 't#', '#k', '#000', '# 000', "#'000", '#’000']), ...each(THOUSANDS, all)],
    ],
    [money(`m${currency}`, currency, MILLION), [...of(['m#', '#m']), ...each(MILLIONS, all)]],
  ];
}

/** Each way of writing, of each word. */
function each(forms: string, words: readonly string[]): string[] {
  return words.flatMap((word) => forms.split('|').map((form) => form.replace('#', word)));
}
