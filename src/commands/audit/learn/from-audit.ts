import { basename } from 'node:path';
import { nth } from '../../../kernel/nth.js';
import { absolute, compare, HUNDRED, multiply, ONE, subtract, sum } from '../../../kernel/number.js';
import { fail, type Outcome, outcome } from '../../../kernel/outcome.js';
import type { ForeignRow } from '../../../text/foreign/foreign.js';
import type { FigureRole } from '../../../text/foreign/roles.js';
import { sha256Of } from '../../import/own.js';
import { FINEST } from '../column.js';
import type { Audited } from '../sheet.js';
import type { Learned } from './learned.js';
import { measureIn, titleIn, yearIn } from './told.js';

/** What a call says beside the table: the agreement's id, the year, and the bytes that were read. */
type Said = Pick<Learned, 'id' | 'year'> & { readonly bytes: Uint8Array };

/** What an audit found, as an agreement. Issue: not-learnable. Requires: the table is consistent. */
export function learnedFrom({ file, table, audit }: Audited, { id, bytes, ...said }: Said): Outcome<Learned> {
  const { rows, rest, total, whole, headings, headingLine = 0, columns, aside } = table;
  const { amounts: made } = audit;
  const [rounding, ...otherRoundings] = made?.rules ?? [];
  const { at } = nth(rows, 0);
  if (!made) return fail('not-learnable', { reason: 'no-amounts' }, at);
  if (!rounding) return fail('not-learnable', { reason: 'no-rule' }, at);
  const scale = compare(whole, HUNDRED) === 0 ? ONE : HUNDRED;
  const percentIn = (row: ForeignRow | undefined) => row?.percent && multiply(row.percent.value, scale);
  const percents = rows.flatMap((row) => percentIn(row) ?? []);
  const isOfPercents = made.basis === 'percent';
  const missing = absolute(subtract(sum(percents), HUNDRED));
  if (isOfPercents && compare(missing, multiply(FINEST, HUNDRED)) > 0)
    return fail('not-learnable', { reason: 'parts' }, at);

  const column = (role: FigureRole) => columns.find((one) => one.role === role)?.column;
  const { heading = '', period } = column(made.basis) ?? {};
  const isTitle = ({ at: { line }, text }: (typeof aside)[number]) =>
    line < headingLine && !text.startsWith('#');
  const title = aside.find(isTitle)?.text ?? id;
  const source = file === '-' ? 'stdin' : basename(file);
  const year = said.year ?? [column('amount')?.period, title, source, id].map(yearIn).find(Boolean);
  const weights = isOfPercents ? percents : rows.flatMap(({ weight }) => weight?.value ?? []);
  const sums = { weight: total?.weight?.value, percent: percentIn(total) };
  const amounts = rows.flatMap(({ amount }) => amount?.value ?? []);
  const printed = { amounts, total: total?.amount?.value, sums, rest: rest?.amount?.value };
  return outcome({
    id,
    title: titleIn(title, year),
    parties: rows.map((row) => ({ name: row.name, at: row.at })),
    key: {
      kind: 'measure',
      ...measureIn(heading),
      ...(isOfPercents ? { unit: '%' } : {}),
      period: yearIn(period),
      weights,
    },
    amount: made.total,
    unit: made.unit,
    rounding,
    otherRoundings,
    printed: { ...printed, percents: percents.length > 0 ? percents : undefined },
    names: {
      ...(headingLine > 0 ? headings : {}),
      label: headings.name,
      total: total?.name,
      rest: rest?.name,
    },
    year,
    source: { file: source, sha: sha256Of(bytes) },
    currency: column('amount')?.currency,
  });
}
