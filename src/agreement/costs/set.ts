import { isSame } from '../../kernel/identity.js';
import type { Located } from '../../kernel/issue.js';
import { compare, type Rational } from '../../kernel/number.js';
import type { StatedList } from '../stated.js';
import type { CostLine, CostSheet } from './sheet.js';

/** A line that a question sets, for a month or for the year as the line is written, in the sheet's unit; and what it was. */
interface SetLine {
  readonly line: CostLine;
  readonly value: Rational;
  readonly was: Rational;
  /** Whether what the sheet comes to is calculated from it; true where that is not said. */
  readonly isCounted: boolean;
}

/** A cost sheet as a question sets it: what was set, what it comes to, and what the unchanged sheet does, in kronor. */
export interface SetCosts {
  readonly sheet: CostSheet;
  readonly set: readonly SetLine[];
  readonly total?: Located<Rational>;
  readonly unchanged?: Rational;
}

/** Whether it is another sheet than the one of the agreement. */
export function isChanged({ set }: SetCosts): boolean {
  return set.some(({ value, was }) => compare(value, was) !== 0);
}

/** The line that a text of `salary=40000` sets, and to what: parted at its last mark of equality. */
export function lineAndValue({ value }: Located<string>): readonly [line: string, value: string] {
  const mark = value.lastIndexOf('=');
  return mark < 0 ? [value.trim(), ''] : [value.slice(0, mark).trim(), value.slice(mark + 1).trim()];
}

/** The same list with another that goes before it, line by line. */
export function setTogether(before: StatedList | undefined, own: StatedList): StatedList {
  const isSet = (text: Located<string>) =>
    own.items.some((one) => isSame(lineAndValue(one)[0], lineAndValue(text)[0]));
  return { ...own, items: [...(before?.items ?? []).filter((text) => !isSet(text)), ...own.items] };
}
