import { isoDate } from '../../kernel/date.js';
import { absolute, add, type Rational, subtract, sum, ZERO } from '../../kernel/number.js';
import type { CarriedIn } from '../../ledger/carried.js';
import { grantedSince, linesOfLeaving, type Settled } from '../../ledger/settle-year.js';
import { showMoney } from '../../sheet/figures.js';
import { once, type Sentence } from '../../sheet/sentence.js';
import { type Invoices, isBorneByHost, totalOf } from './invoice.js';
import type { Words } from './words.js';

/** From which day what is known changed what had been billed. */
export function correctedNotes({ lines }: Invoices, words: Words): Sentence[] {
  return once(
    lines.flatMap(({ kind, since, due }) =>
      kind === 'corrected' && since ? [words.invoice.corrected(isoDate(since), isoDate(due))] : [],
    ),
  );
}

/** What comes from the year before: a difference, or that it has no outcome yet; and what of a grant is settled by itself. */
export function carriedNotes({ carried }: Invoices, words: Words): Sentence[] {
  if (!carried) return [];
  const { invoice } = words;
  const { year, settled } = carried;
  return settled
    ? [...differenceNotes(carried, settled, words), ...repaidNotes(settled, String(year), words)]
    : [invoice.notSettled(String(year))];
}

/** Grants that came to something else than was handed in: their lines are the settlement's, whatever is carried. */
function repaidNotes(settled: Settled, year: string, { invoice, mark }: Words): Sentence[] {
  const leaving = linesOfLeaving(settled);
  const isOwn = isBorneByHost(settled.final);
  return settled.lines.flatMap((line) => {
    const granted = grantedSince(settled, line.party);
    if (granted.numerator === 0n || leaving.includes(line) || isOwn(line)) return [];
    const sign = granted.numerator < 0n ? -1 : 1;
    return [
      invoice.repaid(
        line.party.name,
        year,
        showMoney(absolute(granted), mark),
        sign,
        isoDate(line.due),
        settled.final.agreement.id,
      ),
    ];
  });
}

function differenceNotes({ year, lines }: CarriedIn, settled: Settled, { invoice, mark }: Words): Sentence[] {
  const direct = settled.settlement.totals.difference;
  if (settled.rule === 'now' || settled.rule === 'kept')
    return direct.numerator === 0n
      ? []
      : [
          invoice.settledAlone(
            String(year),
            showMoney(absolute(direct), mark),
            direct.numerator > 0n ? -1 : 1,
            settled.rule,
            settled.final.agreement.id,
          ),
        ];
  const all = totalOf(lines);
  const sign = all.numerator === 0n ? 0 : all.numerator < 0n ? -1 : 1;
  const amount = showMoney(absolute(all), mark);
  return [
    settled.rule === 'carried-together'
      ? invoice.carriedTogether(String(year), amount, sign)
      : invoice.carriedOwn(String(year), amount, sign),
    ...linesOfLeaving(settled).map(({ party, amount: own, due }) =>
      invoice.leaving(party.name, String(year), showMoney(own, mark), isoDate(due)),
    ),
  ];
}

/** What the host bears and is not invoiced, and what of. */
export function ownNotes(
  { own, allocation }: Pick<Invoices, 'own' | 'allocation'>,
  { invoice, mark }: Words,
): Sentence[] {
  const { host } = allocation.agreement;
  if (!host || own.length === 0) return [];
  const [all, grants] = [totalOf(own), sum(own.map(({ beside }) => beside?.received ?? ZERO))];
  const carried = totalOf(own.filter(({ kind }) => kind === 'carried-in'));
  const told = (value: Rational) => (value.numerator === 0n ? undefined : showMoney(value, mark));
  const parts = {
    share: told(subtract(all, add(grants, carried))),
    grants: told(grants),
    carried: told(carried),
  };
  const year = own.find(({ kind }) => kind === 'carried-in')?.ofYear;
  return [invoice.borneByHost(host.party.name, showMoney(all, mark), parts, String(year))];
}
