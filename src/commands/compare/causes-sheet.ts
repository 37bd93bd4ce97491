import { nth } from '../../kernel/nth.js';
import { sum } from '../../kernel/number.js';
import { type Sheet, text } from '../../sheet/sheet.js';
import { type Alternative, moneyOf } from './alternative.js';
import { CAUSES } from './causes.js';
import { nameOf } from './names.js';
import { wholeCauses } from './whole-causes.js';
import type { Words } from './words.js';

/** Why an alternative differs: each party's difference, cause by cause, in whole steps that add up. */
export function causesSheet(alternative: Alternative, words: Words): Sheet {
  const { difference } = alternative;
  const { rows, from, untold } = difference;
  const { compare: said, table } = words;
  const whole = wholeCauses(rows, from.unit);
  const shown = CAUSES.map((cause, j) => ({ cause, j })).filter(({ j }) =>
    whole.some((row) => row[j]?.numerator !== 0n),
  );
  const money = moneyOf(difference);
  return {
    title: said.why(nameOf(alternative, words)),
    columns: [
      { id: 'name', heading: table.party },
      ...shown.map(({ cause }) => ({ id: cause, heading: said.causes[cause] })),
      { id: 'difference', heading: said.difference },
    ],
    rows: rows.map((row, i) => [
      text(row.party.name),
      ...shown.map(({ j }) => money(nth(nth(whole, i), j))),
      money(row.difference),
    ]),
    totals: [
      [
        text(table.total),
        ...shown.map(({ j }) => money(sum(whole.map((row) => nth(row, j))))),
        money(sum(rows.map((row) => row.difference))),
      ],
    ],
    notes: [
      said.order,
      ...(untold.length > 0 ? [said.untold(untold.map((cause) => said.causes[cause]))] : []),
    ],
  };
}
