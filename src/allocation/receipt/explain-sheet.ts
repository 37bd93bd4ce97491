import { placesOf } from '../../kernel/by-party.js';
import { decimalsOf, type Rational, rational, subtract, sum } from '../../kernel/number.js';
import { showExact } from '../../sheet/figures.js';
import { type Cell, EMPTY, type Sheet, text } from '../../sheet/sheet.js';
import { stretchText } from '../adjustment-notes.js';
import type { Allocation, AllocationRow } from '../allocation.js';
import { allocationNotes } from '../notes.js';
import { titleOf } from '../sheet.js';
import type { Words } from '../words.js';

/** The sheet of every party's amount; of a divided year one for each stretch, the notes below the last. */
export function explainSheets(allocation: Allocation, words: Words): Sheet[] {
  const { stretches } = allocation;
  if (stretches.length === 0) return [explainSheet(allocation, words)];
  const all = stretches.reduce((days, stretch) => days + stretch.days, 0);
  return stretches.map((stretch, i) => {
    const sheet = explainSheet({ ...allocation, ...stretch.division, stretches: [] }, words);
    const part = `${stretchText(stretch, words)} (${words.adjustments.factor(stretch.days, all)})`;
    const isLast = i === stretches.length - 1;
    return {
      ...sheet,
      title: `${sheet.title}: ${part}`,
      notes: isLast ? allocationNotes(allocation, words) : [],
    };
  });
}

/** Every party's exact amount and what rounding made of it: with the queue for leftovers, or row by row. */
function explainSheet(allocation: Allocation, words: Words): Sheet {
  const { table, explain } = words;
  const { exact, down, rest, place, difference } = explain.headings;
  const isQueued = allocation.rounding.rule === 'largest-remainder';
  const headings = isQueued
    ? [table.party, exact, down, rest, place, table.amount]
    : [table.party, exact, difference, table.amount];
  const places = placesOf(allocation.queue);
  const rows = allocation.rows.map((row) =>
    isQueued ? queuedRow(row, places.get(row.party), allocation, words) : plainRow(row, allocation, words),
  );
  return {
    title: titleOf(allocation, words),
    columns: headings.map((heading) => ({ id: heading, heading, bareHeading: heading })),
    rows,
    totals: [isQueued ? queuedTotal(allocation, words) : plainTotal(allocation, words)],
    notes: allocationNotes(allocation, words),
  };
}

/** Exact amount, rounded down, what is left of it, its place in the queue, amount. */
function queuedRow(
  { party, exact, down, amount }: AllocationRow,
  queued: number | undefined,
  { unit }: Allocation,
  words: Words,
): Cell[] {
  // A party that weighs nothing stands in no queue.
  const place: Cell = queued === undefined ? EMPTY : { kind: 'number', value: rational(BigInt(queued)) };
  const left = text(showExact(subtract(exact, down), words.mark), true);
  return [
    text(party.name),
    text(showExact(exact, words.mark), true),
    money(down, unit),
    left,
    place,
    money(amount, unit),
  ];
}

function queuedTotal(allocation: Allocation, { table }: Words): Cell[] {
  const { amount, unit, totals, rows } = allocation;
  const down = sum(rows.map((row) => row.down));
  const left = money(subtract(amount, down), unit);
  return [text(table.total), money(amount, unit), money(down, unit), left, EMPTY, money(totals.amount, unit)];
}

/** Exact amount, what rounding changed, amount. */
function plainRow({ party, exact, amount }: AllocationRow, { unit }: Allocation, words: Words): Cell[] {
  const change = text(showExact(subtract(amount, exact), words.mark), true);
  return [text(party.name), text(showExact(exact, words.mark), true), change, money(amount, unit)];
}

function plainTotal({ amount, unit, totals, rows }: Allocation, { table }: Words): Cell[] {
  const change = sum(rows.map((row) => subtract(row.amount, row.exact)));
  return [text(table.total), money(amount, unit), money(change, unit), money(totals.amount, unit)];
}

function money(value: Rational, unit: Rational): Cell {
  return { kind: 'money', value, decimals: decimalsOf(unit) ?? 0 };
}
