import { adjustmentNotes } from '../../allocation/adjustment-notes.js';
import { decisionNotes } from '../../allocation/decision-notes.js';
import { perColumn, perNotes } from '../../allocation/per-column.js';
import { zeroNotes } from '../../allocation/zero-notes.js';
import { add, type Rational, ZERO } from '../../kernel/number.js';
import { inTableOrder } from '../../kernel/party.js';
import { showMoney } from '../../sheet/figures.js';
import { joined, once, type Sentence } from '../../sheet/sentence.js';
import { type Cell, EMPTY, kronorColumn, machineColumn, type Sheet, text } from '../../sheet/sheet.js';
import { saidByYear } from '../../sheet/years.js';
import { idOf, money } from './cells.js';
import { decimalsIn, proposed, titleOf } from './headings.js';
import { lackingNotes } from './lacking-notes.js';
import { borneOfYear } from './per.js';
import { isPlanned, type PlannedYear, type PlannedYears } from './planned.js';
import type { Words } from './words.js';

/** A table of parties and agreements; where a party takes no part the cell is empty. */
export function yearSheet(planned: PlannedYear, words: Words): Sheet {
  const { table, plan: said, language } = words;
  const { plan, allocations, year, cooperation } = planned;
  const { unclaimed, totals } = plan;
  const cells = (amounts: readonly (Rational | undefined)[], total: Rational): Cell[] => [
    ...amounts.map((amount, i) => (amount ? money(amount, decimalsIn(allocations.slice(i, i + 1))) : EMPTY)),
    money(total, decimalsIn(allocations)),
  ];
  const isUnclaimed = unclaimed.amounts.some(({ numerator }) => numerator !== 0n);
  const borne = borneOfYear(planned);
  const per = perColumn(borne, words);
  const perCell = (cell: Cell | undefined): Cell[] => (per ? [cell ?? EMPTY] : []);
  return {
    title: said.title(cooperation[language], String(year)),
    columns: [
      machineColumn('party'),
      { id: 'name', heading: table.party },
      ...allocations.map((allocation) =>
        kronorColumn(
          idOf('agreement', allocation.agreement.id),
          proposed(allocation.agreement.title[language], [allocation], words),
        ),
      ),
      kronorColumn('total', said.sum),
      ...(per ? [per] : []),
    ],
    rows: plan.rows.map(({ party, amounts, total }, i) => [
      text(party.id),
      text(party.name),
      ...cells(amounts, total),
      ...perCell(per?.cells[i]),
    ]),
    totals: [
      ...(isUnclaimed
        ? [[EMPTY, text(table.unclaimed), ...cells(unclaimed.amounts, unclaimed.total), ...perCell(EMPTY)]]
        : []),
      [EMPTY, text(table.total), ...cells(totals.amounts, totals.total), ...perCell(per?.total)],
    ],
    notes: [...yearNotes(planned, words), ...perNotes(borne, words)],
  };
}

/** A table of parties and years: what each pays a year in all. Where it pays to nothing that year the cell is empty. */
export function yearsSheet(planned: PlannedYears, words: Words): Sheet {
  const { years } = planned;
  const { table, plan: said } = words;
  const parties = inTableOrder([
    ...new Set(years.flatMap(({ plan }) => plan.rows.map(({ party }) => party))),
  ]);
  const totals = years.map(({ plan }) => new Map(plan.rows.map(({ party, total }) => [party, total])));
  const cells = (totalOf: (year: PlannedYear, i: number) => Rational | undefined) =>
    years.map((year, i) => {
      const total = isPlanned(year) ? totalOf(year, i) : undefined;
      return total ? money(total, decimalsIn(year.allocations)) : EMPTY;
    });
  const isUnclaimed = years.some(({ plan }) => plan.unclaimed.total.numerator !== 0n);
  const rows = parties.map((party) => [
    text(party.id),
    text(party.name),
    ...cells((_, i) => totals[i]?.get(party)),
  ]);
  return {
    title: titleOf(planned, words),
    columns: [
      machineColumn('party'),
      { id: 'name', heading: table.party },
      ...years.map(({ year, allocations }) =>
        kronorColumn(String(year), proposed(String(year), allocations, words)),
      ),
    ],
    rows,
    totals: [
      ...(isUnclaimed ? [[EMPTY, text(table.unclaimed), ...cells(({ plan }) => plan.unclaimed.total)]] : []),
      [EMPTY, text(table.total), ...cells(({ plan }) => plan.totals.total)],
    ],
    notes: [
      said.years,
      ...saidByYear(years.map(({ year, lacking }) => ({ year, notes: lackingNotes(lacking, words) }))),
    ],
    charts: [
      {
        kind: 'years',
        title: said.chart,
        names: 'name',
        notes: once(
          years.flatMap(({ allocations }) => allocations.flatMap((one) => decisionNotes(one, words))),
        ),
        values: years.map(({ year }) => String(year)),
      },
    ],
  };
}

function yearNotes({ allocations, lacking }: PlannedYear, words: Words): Sentence[] {
  const { plan: said, language, mark } = words;
  const isPaid = allocations.some(({ rows }) =>
    rows.some(({ direct, own = ZERO }) => direct && add(direct, own).numerator !== 0n),
  );
  return [
    ...(isPaid ? [said.undeducted] : []),
    ...allocations.map((allocation) => {
      const { agreement, amount, key } = allocation;
      const { title, source } = agreement;
      const planned = said.agreement(title[language], showMoney(amount, mark), key.title[language], source);
      return joined([
        planned,
        ...decisionNotes(allocation, words),
        ...adjustmentNotes(allocation, words),
        ...zeroNotes(allocation, words),
      ]);
    }),
    ...lackingNotes(lacking, words),
  ];
}
