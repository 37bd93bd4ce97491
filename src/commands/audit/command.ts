import { wholeUnits } from '../../allocation/share.js';
import type { Issue } from '../../kernel/issue.js';
import type { Rational } from '../../kernel/number.js';
import { all, andThen, failed, optional, outcome, valueIn } from '../../kernel/outcome.js';
import { ALONE } from '../../text/figure.js';
import { anywhere } from '../../text/files.js';
import type { ForeignTable } from '../../text/foreign/foreign.js';
import { readForeignTable } from '../../text/foreign/table.js';
import { unitIn } from '../../text/scalars.js';
import type { Run } from '../command.js';
import { columnsNamedBy, decimalOf, whereOf } from '../foreign.js';
import { formatOf, write } from '../report.js';
import { auditData } from './data.js';
import { auditTable } from './make.js';
import { type Audited, auditSheet, rulesSheet } from './sheet.js';
import type { Verdict } from './verdict.js';
import type { Words } from './words.js';

/** `allocate audit table.csv`: do somebody else's figures add up, and by which rule were they made? Exit 1 when not, 3 when not all was audited. */
export const audit: Run<Words> = async (call) => {
  const { shell, args, line, options } = call;
  const format = formatOf(call);
  const folder = anywhere(shell);
  const unitText = options.unit === undefined ? undefined : line.option('--unit', options.unit);
  const unit = optional(unitText, unitIn(ALONE));
  const total = options.totalRow === undefined ? undefined : line.option('--total-row', options.totalRow);
  const decimal = decimalOf(call);
  const where = whereOf(call);
  const asking = { columns: columnsNamedBy(call), isTurned: options.transpose, where: valueIn(where) };
  const said = { ...asking, total, decimal: valueIn(decimal) };
  const table = await readForeignTable(folder, args[0] ?? '', said);
  const input = andThen(all({ table, unit, decimal, where }), (one) =>
    outcome(one, finerThan(one.unit, one.table)),
  );
  const asked = all({ format, input });
  if (!asked.ok) return failed(asked);

  const { table: read, unit: chosen } = asked.value.input;
  const audited: Audited = { file: args[0] ?? '', table: read, audit: auditTable(read, chosen) };
  const make = (words: Words) => {
    const own = options.transpose ? { ...words, audit: { ...words.audit, ...words.turned } } : words;
    return {
      sheets: [auditSheet(audited, own), ...rulesSheet(audited, own)],
      data: async () => auditData(audited),
    };
  };
  const exitCode = EXIT_CODES[audited.audit.verdict];
  return outcome({ ...(await write(make, asked.value.format, call, folder)), exitCode });
};

const EXIT_CODES = { consistent: 0, inconsistent: 1, incomplete: 3 } as const satisfies Record<
  Verdict,
  number
>;

/** Amounts that are no whole units of the kind that was asked for. Issue: amount-finer-than-unit. */
function finerThan(unit: Rational | undefined, { rows, total }: ForeignTable): Issue[] {
  if (!unit) return [];
  return [...rows, ...(total ? [total] : [])].flatMap(({ amount }) =>
    amount ? wholeUnits({ amount, unit }) : [],
  );
}
