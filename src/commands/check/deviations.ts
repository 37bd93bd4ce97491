import type { Label } from '../../kernel/issue.js';
import { decimalsOf, type Rational } from '../../kernel/number.js';
import { placeName } from '../../kernel/place.js';
import { type DecimalMark, showGrouped, showNumber } from '../../sheet/figures.js';
import { plain } from '../../sheet/plain.js';
import { joined, type Sentence, type Shown } from '../../sheet/sentence.js';
import { columnsOf, type Sheet, text } from '../../sheet/sheet.js';
import { EXACT } from '../lock/written.js';
import type { Accepted, Comparison, Deviation } from './comparison.js';
import { countsOf } from './counts.js';
import type { Checked, CheckedFolder } from './report.js';
import type { Words } from './words.js';

/** Every deviation as a row: where, what was printed, what was computed, and the difference. */
export function deviationSheet(comparisons: readonly Comparison<Shown>[], words: Words): Sheet {
  const { check } = words;
  const rows = comparisons.flatMap(({ table, deviations }) =>
    deviations.map((deviation) =>
      [
        placeOf(deviation),
        `${table.agreement}: ${table.title}`,
        rowOf(deviation, words),
        deviation.column,
        printedText(deviation, words),
        computedText(deviation, words),
        differenceText(deviation, words),
      ].map((cell) => text(cell)),
    ),
  );
  const { place, ...others } = check.headings;
  return {
    title: check.title,
    columns: columnsOf({ place, ...others }),
    rows,
    totals: [],
    notes: [
      ...comparisons.flatMap(({ meant }) => (meant ? [check.meant(meant.column, meant.measure)] : [])),
      check.summary(comparisons.length, rows.length),
    ],
  };
}

/** Whose tables were compared: the first line of what is told of a folder, with its name beside others. */
export function folderLine(folder: CheckedFolder, isOne: boolean, words: Words): string {
  return `${plain(words.check.of(folderName(folder, isOne, words)))}\n`;
}

/** The cooperation of a folder, and the folder's own name beside others. */
export function folderName(
  { name = '', cooperation }: CheckedFolder,
  isOne: boolean,
  { language }: Words,
): string {
  const title = cooperation?.[language];
  if (title === undefined) return name;
  return isOne ? title : `${title} (${name})`;
}

/** How much was compared, and in how many of the folders: the last line when it is asked for. */
export function countsLine(folders: readonly CheckedFolder[], { check }: Words): string {
  const compared = folders.filter(({ issues }) => issues.length === 0).length;
  return `${plain(check.counted(countsOf(folders), compared, folders.length))}\n`;
}

/** One line for each table of an agreement: what was compared, and whether it agreed. */
export function comparisonLines(
  { agreement: { id: agreement }, comparisons, waiting }: Checked,
  words: Words,
): string {
  const { check } = words;
  const lines = comparisons.flatMap(({ table, cells, sums, deviations, known }) => {
    const name = `${agreement}: ${table.title}`;
    const isKnown = (kind: Deviation['kind']) => known.filter((one) => one.kind === kind).length;
    const said =
      deviations.length > 0
        ? check.differed(name, deviations.length)
        : check.agreed(name, cells - isKnown('cell'), sums - isKnown('sum'));
    return [
      table.note === undefined ? said : `${said} ${noteOf(table.note, words)}`,
      ...known.map((one) => knownLine(one, words)),
    ];
  });
  const said = lines.length > 0 ? lines : [check.nothingPublished(agreement)];
  const proposed = waiting.map((year) => check.waiting(agreement, String(year)));
  return [...said, ...proposed].map((line) => `${plain(line)}\n`).join('');
}

/** A note as it is said: a lock's is of the reader's language already. */
function noteOf(note: Label | Shown, { language }: Words): Shown {
  return typeof note === 'object' && 'sv' in note ? note[language] : note;
}

/** A deviation in a sentence. */
export function deviationText(deviation: Deviation<Shown>, words: Words): Sentence {
  const { kind, column } = deviation;
  const printed = printedText(deviation, words);
  const { checkReport } = words;
  const row = rowOf(deviation, words);
  if (kind === 'missing-row') return checkReport.missingRow(row);
  if (kind === 'not-found') return checkReport.notFound(row, column);
  const computed = computedText(deviation, words);
  const what = column === '' ? row : joined([row, column], ', ');
  if (kind === 'cause') return checkReport.cause(what, printed, computed);
  return checkReport.deviation(what, printed, computed, differenceText(deviation, words));
}

/** A known deviation and its reason, in a sentence each. */
export function knownText(known: Accepted<Shown>, words: Words): Sentence {
  return joined([deviationText(known, words), known.reason[words.language]], '. ');
}

/** Where a deviation is printed: `published/a.csv:3:4`. */
export function placeOf({ at }: Deviation<Shown>): string {
  return placeName(at);
}

/** A known deviation and its reason, on a line of its own. */
function knownLine(known: Accepted<Shown>, words: Words): Sentence {
  const { column, reason } = known;
  const { survey, language } = words;
  return survey.known(
    rowOf(known, words),
    column,
    printedText(known, words),
    computedText(known, words),
    reason[language],
  );
}

/** The row as it is called: one that has no name of its own is what no party pays. */
export function rowOf({ row }: Deviation<Shown>, { table }: Words): Shown {
  return row || table.unclaimed;
}

/** What is printed, as it stands there; a figure of a lock with the mark that people write. */
function printedText({ printed, computed, isOfLock }: Deviation<Shown>, { mark }: Words): string {
  const isFigure = isOfLock && typeof computed !== 'string' && EXACT.test(printed);
  return isFigure ? printed.replace('.', mark) : printed;
}

function differenceText({ printed, difference }: Deviation<Shown>, { mark }: Words): string {
  return difference === undefined ? '' : asPrinted(printed, difference, mark, decimalsOf(difference) ?? 4);
}

function computedText(
  { kind, printed, computed, follows = false }: Deviation<Shown>,
  { check, survey, mark }: Words,
): Shown {
  if (kind === 'missing-row') return check.missingRow;
  if (kind === 'not-found') return survey.notFound;
  if (typeof computed === 'string') return computed;
  const shown = asPrinted(printed, computed, mark, decimalsOf(computed) ?? 6);
  return kind === 'sum' ? check.sumOfRows(shown, follows) : shown;
}

/** A figure in the form of one that was printed: with its unit, and in groups where that is of kronor or has them. */
function asPrinted(printed: string, value: Rational, mark: DecimalMark, decimals: number): string {
  const unit = /\s*(?:%|kr)$/i.exec(printed.trim())?.[0] ?? '';
  const isGrouped = /kr$/i.test(unit) || /\d\s\d{3}(?!\d)/.test(printed);
  return `${(isGrouped ? showGrouped : showNumber)(value, mark, decimals)}${unit}`;
}
