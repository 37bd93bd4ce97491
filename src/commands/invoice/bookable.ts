import { type Issue, issue } from '../../kernel/issue.js';
import { decimalsOf, divide, HUNDRED, ONE } from '../../kernel/number.js';
import type { Call } from '../command.js';
import type { Invoices } from './invoice.js';
import { mustBeInSie } from './sie-text.js';
import type { Ledger } from './voucher.js';

const ORE = divide(ONE, HUNDRED);

/**
 * Invoices must be such that vouchers can be written of them: each text that stands in the agreement or with a party, and
 * each amount. Issues, all of them: not-in-sie, amount-finer-than-unit.
 */
export function mustBeBookable(
  { agreement, lines }: Invoices,
  { dimensions }: Ledger,
  { line, options }: Call,
  issues: Issue[],
): void {
  const { id, title, source, at, unitAt } = agreement;
  const fields = new Set(dimensions.map(({ object }) => object));
  mustBeInSie({ value: title.sv, at: { ...at, field: 'title' } }, issues);
  mustBeInSie({ value: id, at }, issues);
  if (fields.has('reference')) mustBeInSie({ value: source, at: { ...at, field: 'source' } }, issues);
  for (const party of new Set(lines.map((one) => one.party))) {
    const texts = [party.name, party.code, ...(fields.has('party') ? [party.id] : [])];
    for (const value of new Set(texts)) mustBeInSie({ value, at: party.at }, issues);
  }
  const finer = lines.find(({ amount }) => (decimalsOf(amount) ?? 0) > 2);
  const unitIsFrom = options.unit === undefined ? unitAt : line.option('--unit', options.unit).at;
  if (finer) {
    const facts = { amount: finer.amount, unit: ORE, remedy: ORE };
    issues.push(issue('amount-finer-than-unit', facts, unitIsFrom ?? at));
  }
}
