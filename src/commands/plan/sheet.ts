import { adjustmentNotes } from '../../allocation/adjustment-notes.js';
import type { Answer } from '../../allocation/allocation.js';
import { decisionNotes, statusOf } from '../../allocation/decision-notes.js';
import { zeroNotes } from '../../allocation/zero-notes.js';
import { add, decimalsOf, type Rational, ZERO } from '../../kernel/number.js';
import { inTableOrder } from '../../kernel/party.js';
import { showMoney } from '../../sheet/figures.js';
import { asSentence, joined, once, type Sentence, type Shown } from '../../sheet/sentence.js';
import { type Cell, EMPTY, kronorColumn, machineColumn, type Sheet, text } from '../../sheet/sheet.js';
import { saidByYear, showYears } from '../../sheet/years.js';
import { idOf, money } from './cells.js';
import { lackingNotes } from './lacking-notes.js';
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
    ],
    rows: plan.rows.map(({ party, amounts, total }) => [
      text(party.id),
      text(party.name),
      ...cells(amounts, total),
    ]),
    totals: [
      ...(isUnclaimed ? [[EMPTY, text(table.unclaimed), ...cells(unclaimed.amounts, unclaimed.total)]] : []),
      [EMPTY, text(table.total), ...cells(totals.amounts, totals.total)],
    ],
    notes: yearNotes(planned, words),
  };
}

/** A table of parties and years: what each pays a year in all. Where it pays to nothing that year the cell is empty. */
export function yearsSheet({ cooperation, years }: PlannedYears, words: Words): Sheet {
  const { table, plan: said, language } = words;
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
    title: said.title(cooperation[language], showYears(years.map(({ year }) => year))),
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

/** A row a party and year, and a column for each agreement that is planned for any of the years. */
export function rowsSheet({ cooperation, years }: PlannedYears, { plan: said, language }: Words): Sheet {
  const ids = [...new Set(years.flatMap(({ allocations }) => allocations.map(idIn)))].sort();
  const shown = years.map(({ year }) => year);
  return {
    title: said.title(cooperation[language], showYears(shown)),
    columns: ['party', 'name', 'year', ...ids.map((id) => idOf('agreement', id)), 'total'].map(machineColumn),
    rows: years.flatMap(({ year, plan, allocations }) => {
      const places = ids.map((id) => allocations.findIndex((one) => idIn(one) === id));
      return plan.rows.map(({ party, amounts, total }) => [
        text(party.id),
        text(party.name),
        text(String(year)),
        ...places.map((place) => {
          const amount = amounts[place];
          return amount ? money(amount, decimalsIn(allocations.slice(place, place + 1))) : EMPTY;
        }),
        money(total, decimalsIn(allocations)),
      ]);
    }),
    totals: [],
    notes: [],
  };
}

function idIn({ agreement }: Answer): string {
  return agreement.id;
}

/** How many decimals write the units of all. */
function decimalsIn(allocations: readonly Answer[]): number {
  return Math.max(0, ...allocations.map(({ unit }) => decimalsOf(unit) ?? 0));
}

/** A heading, and that what stands below it is only proposed or an example, wholly or in part. */
function proposed(heading: string, allocations: readonly Answer[], words: Words): Shown {
  const said = once(allocations.flatMap((one) => statusOf(one, words) ?? []));
  return said.length > 0 ? joined([heading, `(${said.join(', ')})`]) : asSentence(heading);
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
