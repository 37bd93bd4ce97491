import { createHash } from 'node:crypto';
import type { Answer } from '../../allocation/allocation.js';
import { takingPart } from '../../allocation/drawn-notes.js';
import { heldInputs } from '../../allocation/inputs.js';
import { placeIn } from '../../allocation/receipt/inputs-sheet.js';
import { subtract, toExact } from '../../kernel/number.js';
import type { Provenance } from '../../sheet/provenance.js';
import type { Plain } from '../../text/node.js';
import { cooperationHeld, questionHeld, termsHeld } from './held.js';
import { laidOut } from './laid-out.js';
import type { Recorded } from './module.js';
import { DECISIONS } from './names.js';
import { rulesHeld } from './rules.js';
import type { Told } from './told.js';

/**
 * A decided table as plain YAML, sealed: what was asked and of what, so that it can be calculated from itself alone, the
 * table, every figure and file that it was made of. The same decision gives the same bytes.
 */
export function lockText(
  answered: Told,
  decision: string,
  { version, inputs: read }: Provenance,
  module?: Recorded,
): string {
  const { allocation, file } = answered;
  const { agreement, rows, totals, amount } = allocation;
  // What other locks say is nothing that this one is made of.
  const inputs = read.filter((one) => !one.file.startsWith(`${DECISIONS}/`));
  const unclaimed = subtract(amount, totals.amount);
  const { comma, point } = file.dialect;
  const rules = rulesHeld(allocation);
  const above = [
    '# Written by allocate and sealed: change nothing by hand. `allocate check` calculates it anew.',
    ...laidOut({
      decision,
      agreement: agreement?.id ?? '',
      version,
      question: questionHeld(answered),
      table: rows.map(({ party, weight, amount: own }) => ({
        party: party.id,
        weight: toExact(weight),
        amount: toExact(own),
      })),
      ...(unclaimed.numerator === 0n ? {} : { unclaimed: toExact(unclaimed) }),
      ...drawnIn(allocation),
      total: { weight: toExact(totals.weight), amount: toExact(amount) },
      inputs: inputsHeld(allocation, inputs),
      ...(Object.keys(rules).length > 0 && { rules }),
      terms: termsHeld(answered),
      ...(comma === point ? {} : { decimals: comma ? ',' : '.' }),
      ...(module && { module: moduleHeld(module, inputs) }),
      cooperation: cooperationHeld(answered),
      files: inputs.map(({ file: name, sha256 }) => ({ file: name, sha256 })),
    }),
    '',
  ].join('\n');
  return `${above}seal: ${JSON.stringify(sealOf(above))}\n`;
}

/** The seal that the text of a lock should have: the fingerprint of all that stands above its line. */
export function sealIn(text: string): string {
  return sealOf(text.slice(0, text.lastIndexOf('\nseal: ') + 1));
}

function sealOf(above: string): string {
  return createHash('sha256').update(above.replace(/\r\n/g, '\n')).digest('hex');
}

/** Every figure that was read, of a measure with its period and party, and what is said of it; and lines of the cost sheet. */
function inputsHeld(allocation: Answer, files: Provenance['inputs']): Plain {
  return heldInputs(allocation).map(({ id, value, at, party, basis, status, source }) => ({
    id,
    ...(basis && party ? { measure: basis.measure.id, period: basis.period, party: party.id } : {}),
    value: toExact(value),
    ...(status === undefined || status === 'final' ? {} : { status }),
    ...(basis && source !== basis.measure.source ? { source } : {}),
    place: placeIn(at, files),
  }));
}

/** The draw of lots, where it settled between equals: the table is made by it whatever is drawn later. */
function drawnIn({ drawn, leftover, rows }: Answer): Readonly<Record<string, Plain>> {
  if (!drawn || !leftover.isDrawn) return {};
  return { drawn: { parties: takingPart(drawn, rows).map(({ id }) => id), source: drawn.source } };
}

/** A key of one's own: its file with its fingerprint, and what it weighed. */
function moduleHeld({ file, title, weights }: Recorded, files: Provenance['inputs']): Plain {
  return {
    file,
    sha256: files.find((one) => one.file === file)?.sha256 ?? '',
    title: { sv: title.sv, en: title.en },
    weights: weights.map((some) =>
      Object.fromEntries([...some].map(([id, weight]) => [id, toExact(weight)])),
    ),
  };
}
