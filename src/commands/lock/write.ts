import { createHash } from 'node:crypto';
import type { Answer } from '../../allocation/allocation.js';
import { takingPart } from '../../allocation/drawn-notes.js';
import { inputsOf } from '../../allocation/inputs.js';
import { placeIn } from '../../allocation/receipt/inputs-sheet.js';
import { subtract, toShortDecimal } from '../../kernel/number.js';
import type { Provenance } from '../../sheet/provenance.js';

/**
 * A decided table as plain YAML, sealed: what was asked, the table, every figure and file that it was made of. The same
 * decision gives the same bytes, a line a row, so that a change can be read in a comparison of versions.
 */
export function lockText(
  answer: Answer,
  decision: string,
  question: Readonly<Record<string, string | readonly string[]>>,
  { version, inputs }: Provenance,
): string {
  const { agreement, year, rows, totals, amount } = answer;
  // With the year that the agreement had then: its own may become another.
  const asked = { ...(year === undefined ? {} : { year: String(year) }), ...question };
  const unclaimed = subtract(amount, totals.amount);
  const above = [
    '# Written by allocate and sealed: change nothing by hand. `allocate check` calculates it anew.',
    `decision: ${quoted(decision)}`,
    `agreement: ${quoted(agreement.id)}`,
    `version: ${quoted(version)}`,
    ...mapLines('question', asked),
    'table:',
    ...rows.map(({ party, weight, amount: own }) =>
      line({ party: party.id, weight: toShortDecimal(weight), amount: toShortDecimal(own) }),
    ),
    ...(unclaimed.numerator === 0n ? [] : [`unclaimed: ${quoted(toShortDecimal(unclaimed))}`]),
    ...drawnLines(answer),
    'total:',
    `  weight: ${quoted(toShortDecimal(totals.weight))}`,
    `  amount: ${quoted(toShortDecimal(amount))}`,
    ...listLines(
      'inputs',
      inputsOf(answer).map(({ id, value, at }) => ({
        id,
        value: toShortDecimal(value),
        place: placeIn(at, inputs),
      })),
    ),
    ...listLines(
      'files',
      inputs.map(({ file, sha256 }) => ({ file, sha256 })),
    ),
    '',
  ].join('\n');
  const seal = createHash('sha256').update(above).digest('hex');
  return `${above}seal: ${quoted(seal)}\n`;
}

/** The draw of lots, where it settled between equals: the table is made by it whatever is drawn later. */
function drawnLines({ drawn, leftover, rows }: Answer): string[] {
  if (!drawn || !leftover.isDrawn) return [];
  const parties = takingPart(drawn, rows).map(({ id }) => id);
  return mapLines('drawn', { parties, source: drawn.source });
}

function mapLines(name: string, fields: Readonly<Record<string, string | readonly string[]>>): string[] {
  const lines = Object.entries(fields).map(([field, value]) => `  ${field}: ${JSON.stringify(value)}`);
  return lines.length === 0 ? [`${name}: {}`] : [`${name}:`, ...lines];
}

function listLines(name: string, records: readonly Readonly<Record<string, string>>[]): string[] {
  return records.length === 0 ? [`${name}: []`] : [`${name}:`, ...records.map(line)];
}

function line(record: Readonly<Record<string, string>>): string {
  const fields = Object.entries(record).map(([field, value]) => `${field}: ${quoted(value)}`);
  return `  - { ${fields.join(', ')} }`;
}

/** A text that YAML reads as it stands; JSON's quotation is YAML's too. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
