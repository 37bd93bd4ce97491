import { perColumn, perNotes } from '../../allocation/per-column.js';
import { titleOf } from '../../allocation/sheet.js';
import { decimalsOf, type Rational, sum, ZERO } from '../../kernel/number.js';
import type { Party } from '../../kernel/party.js';
import { billedTo } from '../../ledger/bill.js';
import { grantedSince, type Settled } from '../../ledger/settle-year.js';
import type { Balance } from '../../ledger/settlement.js';
import type { Sentence } from '../../sheet/sentence.js';
import { type Cell, EMPTY, kronorColumn, machineColumn, type Sheet, text } from '../../sheet/sheet.js';
import { advanceNotes, isInBill, nextYear, settlementNotes } from './notes.js';
import type { Words } from './words.js';

/** The table of a settlement: what each party paid, what it should be, and the difference, settled by its rule. */
export function settlementSheet(settled: Settled, words: Words): Sheet {
  const { settlement, found, final } = settled;
  const { table, settlement: said } = words;
  const decimals = decimalsIn(settled);
  const money = (value: Rational): Cell => ({ kind: 'money', value, decimals });
  const { unclaimed, rows, totals } = settlement;
  // What the year came to, of which the difference is no part.
  const borne = {
    ...final,
    rows: rows.map((row) => ({ party: row.party, amount: row.final })),
    whole: totals.final,
  };
  const per = perColumn(borne, words);
  const cells = ({ paid, final, difference }: Balance, perFinal: Cell = EMPTY) => [
    ...[paid, final].map(money),
    ...(per ? [perFinal] : []),
    money(difference),
  ];
  const invoiced = invoicedColumns(settled, words);
  const isUnclaimed = [unclaimed.paid, unclaimed.final].some(({ numerator }) => numerator !== 0n);
  return {
    title: said.title(titleOf(final, words)),
    columns: [
      machineColumn('party'),
      { id: 'name', heading: table.party },
      kronorColumn('paid', found ? said.paid : said.preliminary),
      kronorColumn('final', found ? said.cost : said.final),
      ...(per ? [per] : []),
      kronorColumn('difference', differenceHeading(settled, words)),
      ...invoiced.map(({ id, heading }) => kronorColumn(id, heading)),
    ],
    rows: rows.map((row, i) => [
      text(row.party.id),
      text(row.party.name),
      ...cells(row, per?.cells[i]),
      ...invoiced.map(({ of }) => money(of(row.party))),
    ]),
    totals: [
      ...(isUnclaimed
        ? [[EMPTY, text(table.unclaimed), ...cells(unclaimed), ...invoiced.map(() => EMPTY)]]
        : []),
      [
        EMPTY,
        text(table.total),
        ...cells(totals, per?.total),
        ...invoiced.map(({ of }) => money(sum(rows.map(({ party }) => of(party))))),
      ],
    ],
    notes: [...settlementNotes(settled, words), ...perNotes(borne, words)],
    charts: [
      {
        kind: 'differences',
        title: said.chart,
        names: 'name',
        notes: advanceNotes(settled, words),
        value: 'difference',
        between: ['paid', 'final'],
        sides: said.sides,
      },
    ],
  };
}

/** Where grants came to something else than was handed in: by how much, and what then is invoiced. Law: as the lines have it. */
function invoicedColumns(settled: Settled, { settlement: said }: Words) {
  const { lines, settlement } = settled;
  const granted = (party: Party) => grantedSince(settled, party);
  const isGranted = settlement.rows.some(({ party }) => granted(party).numerator !== 0n);
  const invoiced = billedTo(lines);
  return lines.length > 0 && isGranted
    ? [
        { id: 'granted', heading: said.grantColumn, of: granted },
        { id: 'invoiced', heading: said.invoiced, of: (party: Party) => invoiced.get(party) ?? ZERO },
      ]
    : [];
}

/** How many decimals its amounts have: what was billed may be in another unit than the outcome. */
export function decimalsIn({ final }: Settled): number {
  return Math.max(...[final.unit, final.agreement.unit].map((unit) => decimalsOf(unit) ?? 0));
}

/** What is done with the difference; of a year that has no outcome yet it is corrected as it is billed. */
function differenceHeading(settled: Settled, { settlement: said }: Words): Sentence {
  if (isInBill(settled)) return said.corrected;
  switch (settled.rule) {
    case 'now':
      return said.now;
    case 'carried':
      return said.carried(nextYear(settled));
    case 'carried-together':
      return said.carriedTogether(nextYear(settled));
    case 'kept':
      return said.kept;
  }
}
