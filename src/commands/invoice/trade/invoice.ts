import { isUndecided } from '../../../agreement/decision.js';
import type { CalendarDate } from '../../../kernel/date.js';
import type { Party } from '../../../kernel/party.js';
import type { Claim } from '../../../trade/trade.js';
import type { AskedTrade } from '../../trade.js';

/** What one party is to pay another for a year; gross below zero, it is a credit note. */
interface TradeInvoice extends Claim {
  readonly number: string;
}

/** The invoices of a trade for a year, all or those of one party. */
export interface TradeInvoices {
  readonly asked: AskedTrade;
  readonly year: number;
  readonly of: Party | undefined;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly invoices: readonly TradeInvoice[];
  readonly isDraft: boolean;
}

/** An invoice for each claim, those that a party sends and gets where one is asked for. Law: together they are the claims. */
export function tradeInvoices(
  asked: AskedTrade & { readonly year: number },
  of: Party | undefined,
  isAskedAsDraft: boolean,
): TradeInvoices {
  const { agreement, trade, year } = asked;
  const isOf = ({ seller, buyer }: Claim) => !of || seller === of || buyer === of;
  return {
    asked,
    year,
    of,
    from: { year, month: 1, day: 1 },
    to: { year, month: 12, day: 31 },
    invoices: trade.claims
      .filter(isOf)
      .map((claim) => ({ ...claim, number: numberOf(agreement.id, year, claim) })),
    isDraft: isAskedAsDraft || isUndecided({ agreement }),
  };
}

/** Agreement, year, who is paid and who pays; a short code has noughts before it, so that none is read as a month. */
export function numberOf(
  agreement: string,
  year: number,
  { seller, buyer }: Pick<Claim, 'seller' | 'buyer'>,
): string {
  const [paid, payer] = [seller, buyer].map(({ code }) => code.padStart(4, '0'));
  return `${agreement}-${year}-${paid}-${payer}`;
}
