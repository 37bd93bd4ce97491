import type { Issue } from './issue.js';

/**
 * The first causes, without what follows from them, by file, line and column, so that the order of reading never shows.
 */
export function inOrder(issues: readonly Issue[]): Issue[] {
  const file = ({ at }: Issue) => `${at.file ?? ''}\0${at.sheet ?? ''}`;
  return withoutFollowing(issues).sort((a, b) =>
    file(a) < file(b) ? -1 : file(a) > file(b) ? 1 : a.at.line - b.at.line || a.at.column - b.at.column,
  );
}

/** What stands there by another name is not missing, and where one party has the name of another, that other is not unknown. */
function withoutFollowing(issues: readonly Issue[]): Issue[] {
  const meant = issues.flatMap((one) => (one.code === 'unknown-field' ? (one.facts.suggestion ?? []) : []));
  const isRepeated = issues.some(({ code }) => code === 'duplicate-party');
  return issues.filter(({ code }) => {
    if (code === 'unknown-party') return !isRepeated;
    return (
      !(code === 'missing-amount' && meant.includes('amount')) &&
      !(code === 'missing-year' && meant.includes('year'))
    );
  });
}
