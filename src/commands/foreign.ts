import { isSame } from '../kernel/identity.js';
import { each, fail, type Outcome, optional, outcome } from '../kernel/outcome.js';
import { UsageError } from '../kernel/problem.js';
import type { NamedColumns } from '../text/foreign/columns.js';
import { DECIMAL_MARKS, type DecimalMark } from '../text/foreign/form.js';
import { oneOf } from '../text/scalars.js';
import type { Where } from '../text/where.js';
import type { Call } from './command.js';

type Asked = Pick<Call, 'line' | 'options'>;

/** The columns that a call names of somebody else's table. */
export function columnsNamedBy({ line, options }: Asked): NamedColumns {
  const { nameColumn: name, weightColumn: weight, percentColumn: percent, amountColumn: amount } = options;
  const named = Object.entries({ name, weight, percent, amount }).flatMap(([role, value]) =>
    value === undefined ? [] : [[role, line.option(`--${role}-column`, value)]],
  );
  return Object.fromEntries(named);
}

/** The mark before decimals that a call states. Issue: unknown-choice. */
export function decimalOf({ line, options }: Asked): Outcome<DecimalMark | undefined> {
  const mark = options.decimal === undefined ? undefined : line.option('--decimal', options.decimal);
  return optional(mark, oneOf(DECIMAL_MARKS));
}

/** What each --where of a call chooses: `kön=totalt`. Issue: not-a-choice. Throws UsageError: repeated-option. */
export function whereOf({ line, options: { where = [] } }: Asked): Outcome<Where[]> {
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
