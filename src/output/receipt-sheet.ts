import type { Allocation, AllocationRow } from '../core/allocation.js';
import { isoDate } from '../core/date.js';
import { type InputCell, inputsOf } from '../core/inputs.js';
import type { Place } from '../core/issue.js';
import { decimalsOf } from '../core/number.js';
import { adjustmentNotes, stretchText } from './adjustment-notes.js';
import { titleOf } from './allocation-sheet.js';
import { showMoney } from './figures.js';
import { amountNotes, keyNotes, vintageOf } from './notes.js';
import type { Provenance } from './provenance.js';
import { type Cell, type Sheet, text } from './sheet.js';
import { type Step, stepsOf, yearSteps } from './steps.js';
import type { Words } from './words/words.js';

/** How one party's amount was made, step by step; of a divided year stretch by stretch. */
export function receiptSheets(allocation: Allocation, row: AllocationRow, words: Words): Sheet[] {
  const title = words.receipt.title(titleOf(allocation, words), row.party.name);
  const notes = [
    ...keyNotes(allocation, words),
    ...amountNotes(allocation, words),
    ...adjustmentNotes(allocation, words),
    ...decisionNotes(allocation, words),
  ];
  const { stretches } = allocation;
  if (stretches.length === 0) return [stepSheet(title, stepsOf(allocation, row, words), notes, words)];
  const all = stretches.reduce((days, stretch) => days + stretch.days, 0);
  const parts = stretches.map((stretch) => {
    const { days, division } = stretch;
    const own = division.rows.find((one) => one.party === row.party);
    const part = `${stretchText(stretch, words)} (${words.adjustments.factor(days, all)})`;
    const steps: Step[] = own
      ? stepsOf({ ...allocation, ...division, stretches: [] }, own, words)
      : [[words.adjustments.absent(row.party.name), ['']]];
    return stepSheet(`${title}, ${part}: ${showMoney(division.amount, words.mark)}`, steps, [], words);
  });
  return [...parts, stepSheet(title, yearSteps(allocation, row, words), notes, words)];
}

/** Every figure that was read, with where it is written; and what the result was made by and of. */
export function inputsSheet(allocation: Allocation, { version, inputs }: Provenance, words: Words): Sheet {
  const { receipt } = words;
  const { what, party, value, place, reference, status, source } = receipt.headings;
  const headings = { what, party, value, place, reference, status, source };
  return {
    title: receipt.inputs,
    columns: Object.entries(headings).map(([id, heading]) => ({ id, heading, bareHeading: heading })),
    rows: inputsOf(allocation).map((cell) => [
      text(whatOf(cell, words)),
      text(cell.party?.name ?? ''),
      cellOf(cell),
      text(placeIn(cell.at, inputs)),
      text(cell.basis ? vintageOf(cell.basis, allocation, words) : String(allocation.agreement?.year ?? '')),
      text(cell.status ? words.statuses[cell.status] : ''),
      text(cell.source),
    ]),
    totals: [],
    notes: [receipt.madeBy(version), ...inputs.map(({ file, sha256 }) => receipt.fingerprint(file, sha256))],
  };
}

function cellOf({ basis, value }: InputCell): Cell {
  return basis ? { kind: 'number', value } : { kind: 'money', value, decimals: decimalsOf(value) ?? 0 };
}

/** A place by the file's name in the folder of data, wherever that folder lies. */
export function placeIn({ file, line, column }: Place, inputs: Provenance['inputs']): string {
  const known = inputs.find(({ shown }) => shown === file)?.file ?? file;
  return known === undefined ? '' : `${known}:${line}:${column}`;
}

/** What a figure is: the measure with its unit, the name of an adjustment, or the amount. */
export function whatOf({ basis, title }: InputCell, { receipt, language }: Words): string {
  if (!basis) return title ?? receipt.amount;
  const { title: measure, unit } = basis.measure;
  return unit === undefined ? measure[language] : `${measure[language]} (${unit})`;
}

/** The case that the agreement rests on. */
function decisionNotes({ agreement }: Allocation, { receipt }: Words): string[] {
  const { number, date, paragraph } = agreement?.decision ?? {};
  return number === undefined ? [] : [receipt.decision(number, date && isoDate(date), paragraph)];
}

/** Numbered steps, a row a line. */
function stepSheet(
  title: string,
  steps: readonly Step[],
  notes: readonly string[],
  { receipt }: Words,
): Sheet {
  return {
    title,
    columns: [
      { id: 'step', heading: receipt.step, bareHeading: receipt.step },
      { id: 'calculation', heading: receipt.calculation, bareHeading: receipt.calculation },
    ],
    rows: steps.flatMap(([label, lines], i) =>
      lines.map((line, j) => [text(j === 0 ? `${i + 1}. ${label}` : ''), text(line)]),
    ),
    totals: [],
    notes,
  };
}
