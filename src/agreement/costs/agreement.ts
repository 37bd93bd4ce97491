import type { Issue, Located } from '../../kernel/issue.js';
import type { Rational } from '../../kernel/number.js';
import type { Dialect } from '../../text/figure.js';
import type { Folder } from '../../text/files.js';
import type { Places } from '../../text/path.js';
import type { CostsFile } from './file.js';
import type { WrittenCosts } from './shape.js';
import type { CostSheet } from './sheet.js';

/** What the costs of an agreement come to: the sheet in it, or the file of one with the amount beside it unread. */
interface ReadCosts {
  readonly costs?: CostSheet;
  readonly total?: Located<Rational>;
  /** Whether the sheet says what the amount is, or would if it had no faults. */
  readonly isTotalStated?: boolean;
  readonly costsFile?: CostsFile;
}

/** A sheet in a file is read only when it must give the amount: most questions do without it. */
export async function costsOf(
  { costs: written, amount }: { costs?: WrittenCosts | string; amount?: string },
  place: Places,
  dialect: Dialect,
  folder: Folder,
  issues: Issue[],
): Promise<ReadCosts> {
  const isInFile = typeof written === 'string';
  const isRead = amount === undefined;
  const costsFile = isInFile ? { value: written, at: place(['costs']), isRead } : undefined;
  if (written === undefined || (isInFile && !isRead)) return { costsFile };
  const before = issues.length;
  const { costsFrom, readCosts } = await import('./read.js');
  const inAgreement: Places = (path, part) => place(['costs', ...path], part);
  const costs = costsFile
    ? await readCosts(costsFile, folder, issues)
    : costsFrom(written as WrittenCosts, inAgreement, dialect, issues);
  const { costTotal } = await import('./costs.js');
  const isFaulty = issues.length > before;
  const total = costs && !isFaulty ? costTotal(costs) : undefined;
  return { costs, total, isTotalStated: isFaulty || costs?.total !== undefined, costsFile };
}
