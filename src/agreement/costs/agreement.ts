import type { Located } from '../../kernel/issue.js';
import type { Rational } from '../../kernel/number.js';
import { map, type Outcome, outcome, soFar, valueIn } from '../../kernel/outcome.js';
import type { Dialect } from '../../text/figure.js';
import type { Folder } from '../../text/files.js';
import { either, located, madeOf, type Reader, refine, text } from '../../text/readers.js';
import { costTotal } from './costs.js';
import type { CostsFile } from './file.js';
import { costSheet, readCosts } from './read.js';
import type { CostSheet } from './sheet.js';

/** The costs of an agreement, and what they come to: the sheet in it, or the file of one. */
export interface Costs {
  readonly costs?: CostSheet;
  readonly total?: Located<Rational>;
  /** Whether the sheet says what the amount is, or would if it had no faults. */
  readonly isTotalStated?: boolean;
  readonly costsFile?: CostsFile;
}

/** The costs of an agreement: its sheet, or the name of the file that holds it, unread. Issues as `costSheet`. */
export function costsIn(dialect: Dialect): Reader<Costs> {
  const sheet = costSheet(dialect);
  return either(
    refine(located(text), (file) => outcome<Costs>({ costsFile: { ...file, isRead: false } })),
    madeOf([sheet], (node) => totalled(sheet(node))),
  );
}

/** The costs, with the sheet of their file. Issues as `readCosts`. */
export async function withSheet(costs: Costs, folder: Folder): Promise<Outcome<Costs>> {
  if (!costs.costsFile) return outcome(costs);
  const costsFile = { ...costs.costsFile, isRead: true };
  const read = totalled(await readCosts(costsFile, folder));
  return map(read, (sheet) => ({ ...sheet, costsFile }));
}

function totalled(sheet: Outcome<CostSheet>): Outcome<Costs> {
  if (!sheet.ok) return soFar({ costs: valueIn(sheet), isTotalStated: true }, sheet.issues);
  const total = costTotal(sheet.value);
  return outcome({ costs: sheet.value, total, isTotalStated: total !== undefined });
}
