import type { Answer } from '../../allocation/allocation.js';
import { statusOf } from '../../allocation/decision-notes.js';
import { decimalsOf } from '../../kernel/number.js';
import { asSentence, joined, once, type Sentence, type Shown } from '../../sheet/sentence.js';
import { showYears } from '../../sheet/years.js';
import type { PlannedYears } from './planned.js';
import type { Words } from './words.js';

/** What a plan of several years is called. */
export function titleOf({ cooperation, years }: PlannedYears, { plan: said, language }: Words): Sentence {
  return said.title(cooperation[language], showYears(years.map(({ year }) => year)));
}

/** How many decimals write the units of all. */
export function decimalsIn(allocations: readonly Answer[]): number {
  return Math.max(0, ...allocations.map(({ unit }) => decimalsOf(unit) ?? 0));
}

/** A heading, and that what stands below it is only proposed or an example, wholly or in part. */
export function proposed(heading: string, allocations: readonly Answer[], words: Words): Shown {
  const said = once(allocations.flatMap((one) => statusOf(one, words) ?? []));
  return said.length > 0 ? joined([heading, `(${said.join(', ')})`]) : asSentence(heading);
}
