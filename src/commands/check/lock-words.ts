import type { InputCell } from '../../agreement/figure-cell.js';
import { TOTAL_ROW, UNCLAIMED_ROW } from '../../agreement/published/table.js';
import { whatOf } from '../../allocation/receipt/inputs-sheet.js';
import { parseExact, type Rational, subtract } from '../../kernel/number.js';
import { placeName } from '../../kernel/place.js';
import { plain } from '../../sheet/plain.js';
import { joined, type Sentence, type Shown } from '../../sheet/sentence.js';
import type { Cause } from '../lock/cause.js';
import { isAnother } from '../lock/lock.js';
import { EXACT } from '../lock/written.js';
import type { Comparison, Deviation } from './comparison.js';
import type { CheckedLock } from './locks.js';
import type { Words } from './words.js';

/** What is said where something has changed and the table is the same all the same. */
export function notesOf({ name, compared, files }: CheckedLock, words: Words): Sentence[] {
  if (isAnother(compared)) return [];
  const { causes, figures } = compared;
  const changes = [
    ...causes.map((cause) => {
      const { row, column } = namesOf(cause, words);
      return joined([row, ...(column === '' ? [] : [column]), placeName(cause.at)], ', ');
    }),
    ...figures.map((cell) =>
      joined([...(cell.party ? [cell.party.name] : []), figureOf(cell, words), placeName(cell.at)], ', '),
    ),
    ...files,
  ];
  return changes.length > 0 ? [words.lock.sameTable(name, changes)] : [];
}

/**
 * The rows and columns of a lock have the names of the file's fields, or are a figure that was read; people know them by
 * others. What else is another comes first, as deviations.
 */
export function inWords(
  { compared: { causes, figures, isRefused, ...comparison }, module, replacedBy }: CheckedLock,
  words: Words,
): Comparison<Shown> {
  const { table } = words;
  const shown = (names: ReadonlyMap<string, Sentence>) => (name: string | InputCell) =>
    typeof name === 'string' ? (names.get(name) ?? name) : figureOf(name, words);
  const rowText = shown(
    new Map([
      [TOTAL_ROW, table.total],
      [UNCLAIMED_ROW, table.unclaimed],
    ]),
  );
  const columnText = shown(new Map(Object.entries({ weight: table.weight, amount: table.amount })));
  const named = <D extends Deviation<string | InputCell>>(deviation: D) => ({
    ...deviation,
    isOfLock: true as const,
    row: rowText(deviation.row),
    column: columnText(deviation.column),
  });
  const notes = [
    ...(module === undefined ? [] : [words.lock.notRun(module)]),
    ...(replacedBy === undefined ? [] : [words.lock.replaced(replacedBy)]),
  ];
  const first = isAnother({ causes, figures, isRefused, ...comparison }) ? causes : [];
  return {
    ...comparison,
    deviations: [...first.map((cause) => causeTold(cause, words)), ...comparison.deviations.map(named)],
    known: comparison.known.map(named),
    table: {
      ...comparison.table,
      title: words.lock.title(comparison.table.title),
      note: notes.length > 0 ? joined(notes) : undefined,
    },
  };
}

/** What a figure is, and of which part of the year where it is of one. */
function figureOf(cell: InputCell, words: Words): Sentence {
  const { period = '' } = cell.basis ?? {};
  return joined([whatOf(cell, words), ...(/\D/.test(period) ? [words.period(period)] : [])], ', ');
}

/** A cause beside what it was: which it is, or what kind of thing. */
function namesOf({ of, name }: Cause, { lock, language }: Words): { row: Shown; column: Shown } {
  const what = lock.causes[of];
  return name ? { row: name[language], column: what } : { row: what, column: '' };
}

function causeTold(cause: Cause, words: Words): Deviation<Shown> {
  const { of, was, is, at } = cause;
  const side = (text: string | undefined) => plain(sideOf(of, text, was, words));
  const told = {
    kind: 'cause' as const,
    ...namesOf(cause, words),
    printed: side(was),
    isOfLock: true as const,
    at,
  };
  const [then, now] = MONEY.has(of) ? [was, is].map(kronorIn) : [];
  return then && now
    ? { ...told, computed: now, difference: subtract(then, now) }
    : { ...told, computed: side(is) };
}

/** What is of kronor, where it is one figure. */
const MONEY: ReadonlySet<Cause['of']> = new Set([
  'amount',
  'surcharge',
  'external',
  'received',
  'own',
  'direct',
]);

function kronorIn(text = ''): Rational | undefined {
  return EXACT.test(text) ? parseExact(text) : undefined;
}

function sideOf(of: Cause['of'], text: string | undefined, was: string | undefined, { lock }: Words): Shown {
  if (of === 'takesPart' || of === 'outside') return text === undefined ? lock.no : lock.yes;
  if (text !== undefined) return text;
  if (of === 'year') return lock.saysNothing(was ?? '');
  if (of === 'days') return lock.wholeYear;
  return of === 'question' ? lock.noLonger : lock.none;
}
