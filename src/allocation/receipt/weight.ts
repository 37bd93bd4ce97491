import { compare, decimalsOf, divide, multiply, ONE, type Rational, sum, ZERO } from '../../kernel/number.js';
import type { Basis, Term } from '../../keys/key.js';
import type { Figure } from '../../keys/measure.js';
import { showNumber } from '../../sheet/figures.js';
import { asSentence, type Sentence } from '../../sheet/sentence.js';
import type { Allocation, Answer, Weighed } from '../allocation.js';
import { sourceNotes, vintageOf } from '../figure-notes.js';
import type { Words } from '../words.js';
import { showFraction } from './fraction.js';

/** The figures that the weight was made of, how, and where they come from. */
export function figureLines(
  { rows }: { readonly rows: readonly Weighed[] },
  of: Allocation,
  words: Words,
): (row: Weighed) => Sentence[] {
  const [first, ...others] = rows;
  const isEqual = others.every(({ weight }) => compare(weight, first?.weight ?? weight) === 0);
  const equal = isEqual ? words.explain.equalFigure(rows.length) : undefined;
  if (of.kind === 'split') return ({ weight }) => [equal ?? weightLine(weight, words)];
  return (row) => linesOf(of, row, equal, words);
}

function linesOf(answer: Answer, row: Weighed, equal: Sentence | undefined, words: Words): Sentence[] {
  const { bases, key } = answer;
  if (key.isOwn) return [words.explain.ownFigure(showNumber(row.weight, words.mark))];
  const sources = sourceNotes({ bases, year: answer.year, rows: [row] }, words);
  const figures = bases.map((basis, i) => figureLine(row.figures[i], basis, answer, words));
  const made = row.terms && !isPlain(row.terms) ? termLines(row.terms, words) : [];
  if (bases.length === 0 && made.length === 0) {
    if (equal) return [equal];
    const phased = phaseLines(answer, row, words);
    return phased.length > 0 ? phased : [weightLine(row.weight, words)];
  }
  if (row.figures.length < bases.length) return [weightLine(ZERO, words)];
  return [...figures, ...made, ...phaseLines(answer, row, words), ...sources];
}

/** A party's figure of a measure: which, of when, how much, and what it is but final. */
export function figureLine(
  figure: Figure | undefined,
  basis: Basis,
  of: Pick<Answer, 'asOf' | 'year'>,
  words: Words,
): Sentence {
  const { title, unit } = basis.measure;
  const shown = figure ? figureText(figure, basis, words) : '';
  const status = figure && figure.status !== 'final' ? ` (${words.statuses[figure.status]})` : '';
  const value = [shown, unit].filter((part) => part !== undefined).join(' ');
  return asSentence(`${title[words.language]} ${vintageOf(basis, of, words)}: ${value}${status}`);
}

/** A figure; of a year that is told in parts, how it is made of them: 120 + 110 = 230, or (120 + 110) / 2 = 115. */
function figureText({ value, parts }: Figure, { measure }: Basis, words: Words): string {
  if (!parts) return showNumber(value, words.mark);
  const sum = parts.map((part) => showNumber(part.value, words.mark)).join(' + ');
  const made = measure.withinYear === 'mean' ? `(${sum}) / ${parts.length}` : sum;
  return `${made} = ${showMade(value, words)}`;
}

function weightLine(weight: Rational, { table, mark }: Words): Sentence {
  return asSentence(`${table.weight}: ${showNumber(weight, mark)}`);
}

/** Whether a weight is no more than what is stated. */
function isPlain(terms: readonly Term[]): boolean {
  const [{ factor, whole, note, basis } = {}, second] = terms;
  const isStated = factor && compare(factor, ONE) === 0 && !whole && !note && !basis;
  return terms.length === 0 || (!second && isStated === true);
}

/** The weight as the sum of its terms: 0,3 × 1/9 + 0,7 × 442,6/11260 = 0,0608…; and how what is within these was made. */
function termLines(terms: readonly Term[], words: Words): Sentence[] {
  const { table, mark } = words;
  return [
    asSentence(`${table.weight}: ${sumText(terms, words)}`),
    ...terms.flatMap(({ of, made = [] }) =>
      isPlain(made)
        ? []
        : [asSentence(`${showNumber(of, mark)}: ${sumText(made, words)}`), ...withinOf(made, words)],
    ),
  ];
}

function withinOf(terms: readonly Term[], words: Words): Sentence[] {
  return termLines(terms, words).slice(1);
}

function sumText(terms: readonly Term[], words: Words): string {
  const { mark } = words;
  const shown = terms.map(({ factor, of, whole, note }) => {
    const part = whole ? showFraction(of, whole, mark) : showNumber(of, mark);
    const named = note ? ` (${note[words.language]})` : '';
    return `${showFactor(factor, words)} × ${part}${named}`;
  });
  const made = sum(terms.map(({ factor, of, whole = ONE }) => divide(multiply(factor, of), whole)));
  return `${shown.join(' + ')} = ${showMade(made, words)}`;
}

/** A factor that anyone can redo: 0,3, or 1/3 when no decimals write it. */
function showFactor(factor: Rational, { mark }: Words): string {
  return decimalsOf(factor) === undefined
    ? `${factor.numerator}/${factor.denominator}`
    : showNumber(factor, mark);
}

/** A result, exact: 0,3375, or 13369/42180 ≈ 0,316951. */
function showMade(value: Rational, words: Words): string {
  const shown = showNumber(value, words.mark);
  return decimalsOf(value) === undefined ? `${showFactor(value, words)} ≈ ${shown}` : shown;
}

/** What a year of phase-in makes of the weight. */
function phaseLines({ phases }: Answer, { party, weight }: Weighed, words: Words): Sentence[] {
  return phases
    .filter((phase) => phase.party === party && phase.part.numerator > 0n)
    .map(({ part }) => {
      const whole = showFactor(divide(weight, part), words);
      return asSentence(
        `${words.table.weight}: ${whole} × ${showFactor(part, words)} = ${showMade(weight, words)}`,
      );
    });
}
