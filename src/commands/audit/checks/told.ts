import { absolute, compare, subtract, sum, ZERO } from '../../../kernel/number.js';
import type { ForeignTable, TableColumn } from '../../../text/foreign/foreign.js';
import { isTotal } from '../../../text/sum-rows.js';

/**
 * Whether headings tell that a column is the sum of others: it is called a sum, or with tax beside the tax, or a net; or it is gross, and one
 * of them is what is taken off or what is left.
 */
export function isSumByHeadings({ column: { heading } }: TableColumn, of: readonly TableColumn[]): boolean {
  const isCalled = (form: RegExp) => of.some(({ column }) => form.test(column.heading));
  if (isTotal(heading) || NET.test(heading) || isCalled(NET) || isCalled(OFF)) return true;
  return WITH_TAX.test(heading) && of.some(({ column }) => column.kind === 'tax');
}

const NET = /^net(to|t)?(?=\P{L}|kostnad|belopp|avgift|summa|$)/iu;
const OFF = /^(avgår|avdrag|rabatt|minus|varav avgår|less|deduction|discount)/i;
const WITH_TAX = /(?<!\p{L})(inkl|inklusive|incl|including|ink|med|with)\.? ?(moms|mervärdesskatt|vat)/iu;

/** Whether one more column is, in every line, what a sum is more or less than others by. */
export function isFilled(
  { columns, rows }: ForeignTable,
  column: TableColumn,
  of: readonly TableColumn[],
): boolean {
  const gaps = rows.map((_, row) => {
    const made = sum(of.flatMap(({ cells }) => cells[row]?.value ?? []));
    return absolute(subtract(column.cells[row]?.value ?? ZERO, made));
  });
  return columns.some((one) =>
    gaps.every((gap, row) => compare(absolute(one.cells[row]?.value ?? ZERO), gap) === 0),
  );
}
