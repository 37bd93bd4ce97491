import type { FigureCell } from '../../agreement/figure-cell.js';
import type { Place } from '../../kernel/issue.js';
import { decimalsOf } from '../../kernel/number.js';
import { placeName } from '../../kernel/place.js';
import type { Provenance } from '../../sheet/provenance.js';
import { asSentence, type Sentence } from '../../sheet/sentence.js';
import { type Cell, columnsOf, type Sheet, text } from '../../sheet/sheet.js';
import type { Answer } from '../allocation.js';
import { vintageOf } from '../figure-notes.js';
import { OWN, SURCHARGE } from '../inputs.js';
import { figuresTold } from '../stated.js';
import type { Words } from '../words.js';

/** Every figure that was read, with where it is written; and what the result was made by and of. */
export function inputsSheet(answer: Answer, { version, commit, inputs }: Provenance, words: Words): Sheet {
  const { receipt } = words;
  const { what, party, value, place, reference, status, source } = receipt.headings;
  const headings = { what, party, value, place, reference, status, source };
  return {
    title: receipt.inputs,
    columns: columnsOf(headings),
    rows: withParts(figuresTold(answer)).map((cell) => [
      text(whatOf(cell, words)),
      text(cell.party?.name ?? ''),
      cellOf(cell),
      text(madeOf(cell, words) ?? placeIn(cell.at, inputs)),
      text(
        cell.basis
          ? vintageOf(cell.basis, { ...answer, year: cell.year ?? answer.year }, words)
          : String(cell.year ?? answer.agreement.year ?? ''),
      ),
      text(cell.status ? words.statuses[cell.status] : ''),
      text(cell.source),
    ]),
    totals: [],
    notes: [
      receipt.madeBy(version, commit),
      ...inputs.map(({ file, sha256 }) => receipt.fingerprint(file, sha256)),
    ],
  };
}

/** The figure of a year stands above those of its parts, which have places. */
function withParts(cells: readonly FigureCell[]): FigureCell[] {
  return cells.flatMap((cell) => [cell, ...(cell.parts ?? [])]);
}

/** How the figure of a year is made of its parts; undefined of one that is written itself. */
function madeOf({ parts, basis }: FigureCell, { withinYear }: Words): Sentence | undefined {
  return parts && withinYear[basis?.measure.withinYear ?? 'sum'];
}

function cellOf({ basis, label, value }: FigureCell): Cell {
  // A third is written as one: no decimals make it.
  if (label && decimalsOf(value) === undefined) return text(`${value.numerator}/${value.denominator}`);
  return basis || label
    ? { kind: 'number', value }
    : { kind: 'money', value, decimals: decimalsOf(value) ?? 0 };
}

/** A place by the file's name in the folder of data, wherever that folder lies; in a workbook its sheet and cell. */
export function placeIn(at: Place | undefined, inputs: Provenance['inputs']): string {
  if (!at) return '';
  const file = inputs.find(({ shown }) => shown === at.file)?.file ?? at.file;
  return file === undefined ? '' : placeName({ ...at, file });
}

/** What a figure is: the measure with its unit, the name of an adjustment, or the amount. */
export function whatOf(
  { id, basis, party, title, label }: FigureCell,
  { receipt, adjustments, language }: Words,
): Sentence {
  if (label) return asSentence(label[language]);
  if (id === SURCHARGE) return adjustments.surchargeOf;
  if (!basis && party && id.startsWith(OWN)) return adjustments.ownOf(party.name, title);
  if (!basis) return title === undefined ? receipt.amount : asSentence(title);
  const { title: measure, unit } = basis.measure;
  return asSentence(unit === undefined ? measure[language] : `${measure[language]} (${unit})`);
}
