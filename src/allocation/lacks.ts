import type { Issue } from '../kernel/issue.js';

/** What keeps a year from being answered and is no fault: something that nobody has written yet. */
const LACKS = ['outside-timeline', 'missing-amount', 'missing-figure', 'missing-price'] as const;

export type LackIssue = Extract<Issue, { code: (typeof LACKS)[number] }>;

/** Whether an issue tells of something that nobody has written yet. */
export function isLack(of: Issue): of is LackIssue {
  const lacks: readonly string[] = LACKS;
  return lacks.includes(of.code);
}
