import { finerAt } from '../../allocation/share.js';
import { type Issue, issue, type Place } from '../../kernel/issue.js';
import { decimalsOf, divide, HUNDRED, ONE, type Rational } from '../../kernel/number.js';
import type { Call } from '../command.js';
import type { Invoices } from './invoice.js';
import { grantsOf } from './line-texts.js';
import { faultInSie } from './sie-text.js';
import type { Ledger } from './voucher.js';

const ORE = divide(ONE, HUNDRED);

/**
 * What keeps vouchers from being written of invoices, in each text that stands in the agreement or with a party, and in
 * each amount. Issues, all of them: not-in-sie, amount-finer-than-unit.
 */
export function unbookable(
  { lines: invoiced, own }: Pick<Invoices, 'lines' | 'own'>,
  { dimensions }: Ledger,
  { line, options }: Call,
): Issue[] {
  const lines = [...invoiced, ...own];
  const [first] = lines;
  if (!first) return [];
  const { id, title, at, unitAt } = first.basis.agreement;
  const fields = new Set(dimensions.map(({ object }) => object));
  const parties = [...new Set(lines.map(({ party }) => party))];
  const texts = [
    { value: title.sv, at: { ...at, field: 'title' } },
    { value: id, at },
    ...(fields.has('reference')
      ? sourcesOf(lines).map((value) => ({ value, at: { ...at, field: 'source' } }))
      : []),
    ...[...new Set(lines.flatMap(({ basis, party }) => grantsOf(basis, party)))].map(({ title, amount }) => ({
      value: title,
      at: amount.at,
    })),
    ...parties.flatMap((party) => {
      const own = [party.name, party.code, ...(fields.has('party') ? [party.id] : [])];
      return [...new Set(own)].map((value) => ({ value, at: party.at }));
    }),
  ];
  const finer = lines.find(({ amount }) => (decimalsOf(amount) ?? 0) > 2);
  const unitIsFrom = options.unit === undefined ? unitAt : line.option('--unit', options.unit).at;
  return [...texts.flatMap(faultInSie), ...(finer ? [finerThanOre(finer.amount, unitIsFrom ?? at)] : [])];
}

function finerThanOre(amount: Rational, at: Place): Issue {
  return issue('amount-finer-than-unit', { amount, unit: ORE, remedy: ORE, finerIn: finerAt(at) }, at);
}

/** The papers that lines refer to. */
function sourcesOf(lines: Invoices['lines']): string[] {
  return [...new Set(lines.map(({ source, basis }) => source ?? basis.agreement.source))];
}
