import { fold, isSame } from '../../kernel/identity.js';
import type { Place } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { andThen, fail, map, type Outcome, outcome } from '../../kernel/outcome.js';
import type { Remark } from '../../kernel/remark.js';
import { oneLine } from '../../text/readers.js';
import { noSuch } from '../../text/scalars/names.js';
import type { Category, Dimension, Statistic, StatisticCell } from '../../text/statistic.js';
import { isCalled, isNamed } from '../../text/statistics/named.js';
import { isTotal } from '../../text/sum-rows.js';
import type { Where } from '../../text/where.js';
import { mixedIn } from './mixed.js';

/** The categories of a dimension that count, and what is to be said of why. */
export interface Chosen {
  readonly categories: ReadonlySet<number>;
  /** The one that is all of them, when it was chosen for that. */
  readonly whole?: number;
  readonly remarks: readonly Remark[];
}

/** What may be said of what is wanted: see Wanted. */
interface Wishes {
  readonly content: readonly string[];
  readonly where: readonly Where[];
  /** The figures of parties, and which of the dimensions that tell them apart this is. */
  readonly cells: readonly StatisticCell[];
  readonly index: number;
  /** The source says that its figures may never be added up. */
  readonly isApart: boolean;
  readonly file: string;
  readonly at: Place;
}

/**
 * Which categories of a dimension count: the one that is asked for, the only one, the content that is meant, the one that is
 * all of them; else every one, added up, where the source says that they may be and none has what another has. Issues:
 * several-values, unknown-choice, not-parts where all are asked for that cannot be added up.
 */
export function chosenOf(dimension: Dimension, wishes: Wishes): Outcome<Chosen> {
  const { categories, text, role, areColumns = false } = dimension;
  const { where, content, cells, index: ofCells, isApart, file, at } = wishes;
  const say = (category: Category | undefined): Remark[] =>
    category
      ? [{ code: 'chosen', facts: { file, dimension: text, category: category.text, isColumn: areColumns } }]
      : [];
  const only = (index: number, remarks: readonly Remark[] = [], whole?: number) =>
    outcome({ categories: new Set([index]), whole, remarks });
  const asked = where.find(({ value }) => isCalled(dimension, value.dimension));
  const all = wholeOf(dimension);
  const parts = [...categories.keys()].filter((index) => index !== all);
  const every = outcome({
    categories: new Set(parts),
    remarks: [
      {
        code: 'added-up' as const,
        facts: {
          file,
          dimension: text,
          known: shown(parts.map((one) => nth(categories, one))),
          categories: parts.length,
        },
      },
    ],
  });
  const mixed = () => (isApart ? '' : mixedIn(dimension, ofCells, parts, cells)?.text);
  if (asked?.value.category === '*') {
    const category = parts.length > 1 ? mixed() : undefined;
    return category === undefined ? every : fail('not-parts', { dimension: text, category }, asked.at);
  }
  if (asked) return andThen(namedIn(dimension, asked), (named) => only(nth(named, 0)));
  // A file of women alone is no fault, but it must be said.
  if (categories.length === 1)
    return only(0, isTold(dimension, content) || all === 0 ? [] : say(categories[0]));
  const meant = categories.filter((one) => isMeant(one, content, role));
  const [wanted] = meant;
  if (wanted && meant.length === 1) return only(categories.indexOf(wanted), say(wanted));
  if (all >= 0) return only(all, say(categories[all]), all);
  const areParts = role !== 'content' && mixed() === undefined;
  return areParts && dimension.isSummable
    ? every
    : fail('several-values', { dimension: text, known: shown(categories), areColumns, areParts }, at);
}

/** Whether the only category is known to be meant: a content, and of columns one that is called as the measure or as nothing but a figure. */
function isTold({ role, areColumns, categories }: Dimension, wanted: readonly string[]): boolean {
  if (!areColumns) return role === 'content';
  const { code, text } = nth(categories, 0);
  const bare = oneLine(code.replace(NO_NAME, ' '));
  return bare === '' || wanted.some((one) => [bare, code, text].some((name) => isSame(name, one)));
}

/** What a heading of figures tells beside what they are. */
const NO_NAME =
  /[(),:;.%]|(?<!\p{L})(?:antal(?:et)?|number(?: of)?|värden?|values?|kr|kronor|[tkm]n?kr|sek|eur|procent|per cent|percent)(?!\p{L})/giu;

/** The categories that are called so. Issue: unknown-choice. */
function namedIn({ categories }: Dimension, { value, at }: Where): Outcome<number[]> {
  const named = [...categories.keys()].filter((index) => isNamed(nth(categories, index), value.category));
  const known = categories.map(({ text }) => text);
  return named.length > 0 ? outcome(named) : noSuch('unknown-choice', { value: value.category, at }, known);
}

/**
 * A statistic without the figures of other places, or times, than the one that is asked for, where one is; of any other dimension
 * `chosenOf` chooses. Issue: unknown-choice.
 */
export function onlyAsked(statistic: Statistic, index: number, where: readonly Where[]): Outcome<Statistic> {
  const dimension = statistic.dimensions[index];
  const asked = dimension && where.find(({ value }) => isCalled(dimension, value.dimension));
  if (!asked || asked.value.category === '*') return outcome(statistic);
  return map(namedIn(dimension, asked), (named) => {
    const categories = dimension.categories.map((one, i) => (named.includes(i) ? one : NOTHING));
    return {
      ...statistic,
      dimensions: statistic.dimensions.with(index, { ...dimension, categories }),
      cells: statistic.cells.filter(({ of }) => named.includes(nth(of, index))),
    };
  });
}

const NOTHING: Category = { code: '', text: '' };

/** How many categories a fault names. */
const MOST_SHOWN = 12;

/** The texts of categories, as a fault names them. */
export function shown(categories: readonly Category[]): string[] {
  const texts = categories.slice(0, MOST_SHOWN).map(({ text }) => text);
  return categories.length > MOST_SHOWN ? [...texts, '…'] : texts;
}

/**
 * Whether texts that say what is counted name a category, or tell its code as a word: `nyckeltal N15835`. By a bare code only a content
 * is named: a measure `m` is not of men.
 */
function isMeant({ code, text }: Category, wanted: readonly string[], role: Dimension['role']): boolean {
  const isTelling = /^(?=.*\d)(?=.*\p{L})[\p{L}\d]{4,}$/u.test(code);
  return wanted.some((one) => {
    const words = isTelling ? fold(one).split(/[^\p{L}\d]+/u) : [];
    const isCode = role === 'content' && isSame(code, one);
    return isCode || isSame(text, one) || words.includes(fold(code));
  });
}

const WHOLE_CODES = /^(t|tot|total|totalt|totsa|samtliga|_t|1\+2)$/i;

/** The category that is all of them: as the file says, or as it is called. */
function wholeOf({ categories, whole }: Dimension): number {
  if (whole !== undefined) return categories.findIndex(({ code }) => code === whole);
  const named = [...categories.entries()].filter(
    ([, { code, text }]) =>
      isTotal(text) || WHOLE_CODES.test(code) || /^(båda könen|both sexes)$/i.test(text),
  );
  return named.length === 1 ? (named[0]?.[0] ?? -1) : -1;
}
