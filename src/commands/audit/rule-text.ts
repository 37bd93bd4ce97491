import { formOf, namesParty, pointOf, type Rounding } from '../../apportion/rounding.js';
import { decimalsOf, HUNDRED, multiply, type Rational, toExact } from '../../kernel/number.js';
import { percentText, showMoney, showNumber } from '../../sheet/figures.js';
import { joined, type Sentence } from '../../sheet/sentence.js';
import type { ForeignTable, TableColumn } from '../../text/foreign/foreign.js';
import { isKronor } from './checks/sums.js';
import { headingOf, isMoney } from './complete.js';
import type { Key } from './rule/key.js';
import type { Words } from './words.js';

/** What a column was shared by, as a phrase. */
export function keyText(key: Key, column: TableColumn, words: Words): Sentence {
  const { key: said } = words.audit;
  switch (key.kind) {
    case 'column':
      return said.column(headingOf(key.of), key.threshold && partText(key.threshold, words));
    case 'equal-parts':
      return said.equal;
    case 'mixed': {
      return said.mixed(
        partText(key.part, words),
        keyText(key.first, column, words),
        keyText(key.second, column, words),
      );
    }
    default:
      return said.each(shown(key.each, column, words), keyText(key.rest, column, words));
  }
}

/** A part as it is told: in per cent where decimals write it, else as a fraction. */
function partText(part: Rational, { mark }: Words): string {
  const isDecimal = decimalsOf(part) !== undefined;
  return isDecimal ? percentText(multiply(part, HUNDRED), mark) : toExact(part);
}

/** A rule of rounding by its form and what that means. */
export function ruleText(rounding: Rounding, table: ForeignTable, words: Words): Sentence {
  return joined([ruleName(rounding, table, words), `(${ruleForm(rounding, table)})`]);
}

/** A rule as it is written in a command, one that names a party with the name of its row. */
export function ruleForm(rounding: Rounding, table: ForeignTable): string {
  return formOf(rounding, takerOf(rounding, table) ?? '');
}

/** What a rule is called, one that names a party by its row. */
export function ruleName(
  rounding: Rounding,
  table: ForeignTable,
  { roundings, rounding: said }: Words,
): Sentence {
  const name = takerOf(rounding, table);
  const share = pointOf(rounding.rule)?.share;
  return name !== undefined && share ? said.takenBy(share, name) : roundings[rounding.rule];
}

function takerOf(rounding: Rounding, { rows }: ForeignTable): string | undefined {
  return namesParty(rounding) ? rows[Number(rounding.code)]?.name : undefined;
}

/** A figure of a column as it is counted: in its currency, or bare. */
export function shown(value: Rational, { column, ...rest }: TableColumn, { mark }: Words): string {
  if (!isMoney({ column, ...rest })) return showNumber(value, mark);
  return isKronor(column.currency) ? showMoney(value, mark) : `${showNumber(value, mark)} ${column.currency}`;
}
