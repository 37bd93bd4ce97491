import type { Words } from '../allocation/words.js';
import type { Issue } from '../kernel/issue.js';
import type { Sentence } from '../sheet/sentence.js';

/** What to do about choices that cannot be divided by, in a sentence for the page, and whether it is the amount that is at fault. */
export interface Fault {
  readonly text: Sentence;
  readonly isOfAmount?: boolean;
}

export function faultOf(issues: readonly Issue[], unit: string | undefined, { page }: Words): Fault {
  const { noParty, noAmount, noFigures, impossible } = page.calculator;
  const [issue] = issues;
  switch (issue?.code) {
    case 'no-parties':
      return { text: noParty };
    case 'not-a-number':
    case 'ambiguous-number':
    case 'not-kronor':
    case 'number-too-long':
    case 'amount-finer-than-unit':
      return { text: noAmount(unit), isOfAmount: true };
    case 'missing-figure':
      return { text: noFigures(issue.facts.parties) };
    default:
      return { text: impossible };
  }
}
