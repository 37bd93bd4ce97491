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

/** The issues that none of the others hides. */
function withoutFollowing(issues: readonly Issue[]): Issue[] {
  const hidden = new Set(issues.flatMap(({ hides = [] }) => hides));
  return issues.filter(({ code }) => !hidden.has(code));
}
