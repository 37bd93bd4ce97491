import { type Outcome, optional } from '../kernel/outcome.js';
import type { NamedColumns } from '../text/foreign/columns.js';
import { DECIMAL_MARKS, type DecimalMark } from '../text/foreign/form.js';
import { oneOf } from '../text/scalars.js';
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
