import type { Issue, Place } from '../../../kernel/issue.js';
import { sum } from '../../../kernel/number.js';
import { fail, type Outcome, outcome } from '../../../kernel/outcome.js';
import type { Party } from '../../../kernel/party.js';
import { assert } from '../../../kernel/problem.js';
import type { Sentence } from '../../../sheet/sentence.js';
import type { Claim, Trade } from '../../../trade/trade.js';
import type { ToldVoucher } from '../sie.js';
import { faultInSie } from '../sie-text.js';
import { type BookedLine, bookedOn, type Ledger, type VoucherRow } from '../voucher.js';
import { numberOf, type TradeInvoices } from './invoice.js';

/**
 * What a trade is in the books of one party: what it sold and bought in full, for a revenue and a cost are never set off, and what
 * it is to get and pay by the terms; one voucher for each party that it deals with, or one where all goes through one.
 * Law: each voucher adds up to nothing, asserted.
 */
export function tradeVouchers(
  { asked: { agreement, trade }, year, from, to }: TradeInvoices,
  party: Party,
  ledger: Ledger,
  text: Sentence,
): ToldVoucher[] {
  const { purchases = ledger } = ledger;
  const billed = invoicesOf(party, trade);
  // Where two are even nothing is invoiced, and there is no number.
  const numberIn = (claim: Claim) => {
    const invoice = billed(claim);
    return invoice ? numberOf(agreement.id, year, invoice) : '';
  };
  const booked = (
    claim: Claim,
    accounts: 'own' | 'owed',
  ): { readonly with: Party; readonly row: VoucherRow }[] => {
    const other = claim.seller === party ? claim.buyer : claim.seller;
    if (claim.seller !== party && claim.buyer !== party) return [];
    const line: BookedLine = {
      party: other,
      number: numberIn(claim),
      instalment: 1,
      basis: { agreement },
    };
    const sells = claim.seller === party;
    // What was sold is a credit, and what it gives a claim; what was bought is a cost, and what it takes a debt.
    const side = sells === (accounts === 'owed') ? 'debit' : 'credit';
    const account = (sells ? ledger : purchases)[side];
    return [{ with: other, row: bookedOn(account, line, side, claim.amount, ledger) }];
  };
  const rows = [
    ...trade.pairs.flatMap((pair) => booked(pair, 'own')),
    ...trade.claims.flatMap((claim) => booked(claim, 'owed')),
  ];
  const groups = trade.through ? [undefined] : [...new Set(rows.map((one) => one.with))];
  return groups.map((group) => {
    const own = rows.filter((one) => !group || one.with === group).map(({ row }) => row);
    assert(sum(own.map(({ amount }) => amount)).numerator === 0n, 'a voucher adds up to nothing');
    return { date: ledger.date === 'period-from' ? from : to, rows: own, text };
  });
}

/** Which of a party's invoices a sum is in: of the two or, where all goes through one, of the party and that one. */
function invoicesOf(party: Party, { claims, through }: Trade): (sum: Claim) => Claim | undefined {
  const own = claims.filter(({ seller, buyer }) => seller === party || buyer === party);
  const between = (one: Party, other: Party) =>
    own.find(({ seller, buyer }) => seller === one && buyer === other);
  return ({ seller, buyer }) => {
    const isDirect = !through || through === seller || through === buyer;
    const [paid, payer] = isDirect
      ? [seller, buyer]
      : seller === party
        ? [seller, through]
        : [through, buyer];
    return between(paid, payer) ?? between(payer, paid);
  };
}

/** A ledger that has what a trade needs in it. Issues: missing-field for a party that buys, not-in-sie. */
export function bookableTrade(
  { asked: { agreement, trade } }: TradeInvoices,
  party: Party,
  ledger: Ledger,
  at: Place,
): Outcome<Ledger> {
  const buys = [...trade.pairs, ...trade.claims].some(({ buyer }) => buyer === party);
  if (buys && !ledger.purchases)
    return fail('missing-field', { field: 'purchases' }, { ...at, width: 1, field: 'sie' });
  const others = trade.pairs.flatMap(({ seller, buyer }) => [seller, buyer]);
  const texts = [
    { value: agreement.title.sv, at: { ...agreement.at, field: 'title' } },
    ...[...new Set([...others, party])].map(({ name, at }) => ({ value: name, at })),
  ];
  const faults: Issue[] = texts.flatMap(faultInSie);
  return outcome(ledger, faults);
}
