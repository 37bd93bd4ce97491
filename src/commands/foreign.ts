import { isSame } from '../kernel/identity.js';
import { each, fail, type Outcome, optional, outcome } from '../kernel/outcome.js';
import { UsageError } from '../kernel/problem.js';
import type { NamedColumns } from '../text/foreign/columns.js';
import { DECIMAL_MARKS, type DecimalMark } from '../text/foreign/form.js';
import { oneOf } from '../text/scalars/names.js';
import type { Where } from '../text/where.js';
import { type Given, given } from './options.js';

/** The columns that a call names of somebody else's table. */
export function columnsNamedBy(call: Given): NamedColumns {
  const named = (['name', 'weight', 'percent', 'amount'] as const).map((role) => {
    return [role, given(call, `${role}-column`)] as const;
  });
  return Object.fromEntries(named.filter(([, heading]) => heading));
}

/** The mark before decimals that a call states. Issue: unknown-choice. */
export function decimalOf(call: Given): Outcome<DecimalMark | undefined> {
  return optional(given(call, 'decimal'), oneOf(DECIMAL_MARKS));
}

/** What each --where of a call chooses: `kön=totalt`. Issue: not-a-choice. Throws UsageError: repeated-option. */
export function whereOf({ line, options: { where = [] } }: Given): Outcome<Where[]> {
  return each(where, (written): Outcome<Where> => {
    const { value, at } = line.option('--where', written);
    const [dimension = '', ...rest] = value.split('=');
    const isSecond = where.find((one) => isSame(one.split('=')[0] ?? '', dimension)) !== written;
    if (isSecond) throw new UsageError('repeated-option', { option: `--where ${dimension}` });
    const category = rest.join('=').trim();
    return dimension.trim() === '' || category === ''
      ? fail('not-a-choice', { text: value }, at)
      : outcome({ value: { dimension: dimension.trim(), category }, at });
  });
}
