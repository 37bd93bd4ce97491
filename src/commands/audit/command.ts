import { wholeUnits } from '../../allocation/share.js';
import type { Issue } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { compare, ONE, type Rational } from '../../kernel/number.js';
import { all, andThen, failed, optional, outcome, valueIn } from '../../kernel/outcome.js';
import { UsageError } from '../../kernel/problem.js';
import { ALONE } from '../../text/figure.js';
import { anywhere, type Folder } from '../../text/files.js';
import type { ForeignTable } from '../../text/foreign/foreign.js';
import { readForeignTable } from '../../text/foreign/table.js';
import { readPortion, such, unitIn } from '../../text/scalars/figures.js';
import { oneYear } from '../../text/years.js';
import type { Call, Output, Run } from '../command.js';
import { columnsNamedBy, decimalOf, whereOf } from '../foreign.js';
import { given } from '../options.js';
import { formatOf, write } from '../report.js';
import { auditData } from './data.js';
import type { Verdict } from './findings.js';
import { type Target, targetOf } from './learn/target.js';
import { auditTable } from './make.js';
import { type Audited, auditSheets } from './sheet.js';
import type { Words } from './words.js';

/** `allocate audit table.csv`: do somebody else's figures add up, and by which rule were they made? Exit 1 when not, 3 when not all was audited. */
export const audit: Run<Words> = async (call) => {
  const { shell, args, options } = call;
  const format = formatOf(call);
  const folder = anywhere(shell);
  const unit = optional(given(call, 'unit'), unitIn(ALONE));
  const threshold = optional(given(call, 'threshold'), readThreshold);
  const total = given(call, 'total-row');
  const decimal = decimalOf(call);
  const where = whereOf(call);
  const asking = { columns: columnsNamedBy(call), isTurned: options.transpose, where: valueIn(where) };
  const said = { ...asking, total, decimal: valueIn(decimal) };
  const target = options.write === undefined ? undefined : targetOf(options.write, shell);
  if (options.year !== undefined && !target) throw new UsageError('missing-value', { option: '--write' });
  const year = optional(given(call, 'year'), oneYear(call.command));
  const table = await readForeignTable(folder, args[0] ?? '', said);
  const input = andThen(all({ table, unit, threshold, decimal, where }), (one) =>
    outcome(one, finerThan(one.unit, one.table)),
  );
  const asked = all({ format, input, year });
  if (!asked.ok) return failed(asked);

  const { table: read, unit: chosen, threshold: least } = asked.value.input;
  const audited: Audited = {
    file: args[0] ?? '',
    table: read,
    audit: auditTable(read, { unit: chosen, threshold: least, named: said.columns }),
  };
  const make = (words: Words) => {
    const own = options.transpose ? { ...words, audit: { ...words.audit, ...words.turned } } : words;
    return { sheets: auditSheets(audited, own), data: async () => auditData(audited) };
  };
  const exitCode = EXIT_CODES[audited.audit.verdict];
  const written = target ? await learnt(audited, asked.value.year, target, folder, call) : {};
  return outcome({ ...(await write(make, asked.value.format, call, folder)), exitCode, ...written });
};

const EXIT_CODES = { consistent: 0, inconsistent: 1, incomplete: 3 } as const satisfies Record<
  Verdict,
  number
>;

/** A part of what is shared by, less than all of it. Issue: not-a-portion. */
const readThreshold = such(readPortion, (part) => compare(part, ONE) < 0, 'not-a-portion');

/** The agreement that makes a table that holds, or why there is none. */
async function learnt(
  audited: Audited,
  year: number | undefined,
  target: Target,
  { read }: Folder,
  call: Call<Words>,
): Promise<Pick<Output, 'own' | 'talk' | 'issues'>> {
  const { verdict } = audited.audit;
  if (verdict !== 'consistent') return { talk: [call.words.learn[verdict]] };
  const { learnedFrom } = await import('./learn/from-audit.js');
  const { learn } = await import('./learn/learn.js');
  const learned = learnedFrom(audited, { id: target.id, year, bytes: nth(read, 0).bytes });
  const found = learned.ok ? await learn(learned.value, target, call) : learned;
  return found.ok ? found.value : { issues: found.issues };
}

/** Amounts that are no whole units of the kind that was asked for. Issue: amount-finer-than-unit. */
function finerThan(unit: Rational | undefined, { rows, total }: ForeignTable): Issue[] {
  if (!unit) return [];
  return [...rows, ...(total ? [total] : [])].flatMap(({ amount }) =>
    amount ? wholeUnits({ amount, unit }, 'option') : [],
  );
}
