import type { Words } from '../allocation/words.js';
import type { Issue } from '../kernel/issue.js';

/** What to do about choices that cannot be divided by, in a sentence for the page. */
export function faultText(issues: readonly Issue[], unit: string | undefined, { page }: Words): string {
  const { noParty, noAmount, noFigures, impossible } = page.calculator;
  const [issue] = issues;
  switch (issue?.code) {
    case 'no-parties':
      return noParty;
    case 'not-a-number':
    case 'ambiguous-number':
    case 'number-too-long':
    case 'amount-finer-than-unit':
      return noAmount(unit);
    case 'missing-figure':
      return noFigures(issue.facts.parties);
    default:
      return impossible;
  }
}
