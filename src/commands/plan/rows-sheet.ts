import type { Answer } from '../../allocation/allocation.js';
import { EMPTY, machineColumn, type Sheet, text } from '../../sheet/sheet.js';
import { idOf, money } from './cells.js';
import { decimalsIn, titleOf } from './headings.js';
import type { PlannedYears } from './planned.js';
import type { Words } from './words.js';

/** A row a party and year, and a column for each agreement that is planned for any of the years. */
export function rowsSheet(planned: PlannedYears, words: Words): Sheet {
  const { years } = planned;
  const ids = [...new Set(years.flatMap(({ allocations }) => allocations.map(idIn)))].sort();
  return {
    title: titleOf(planned, words),
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
