import type { Issue } from './issue.js';

/** By file, line and column, so that the order of reading never shows. */
export function inOrder(issues: readonly Issue[]): Issue[] {
  const file = ({ at }: Issue) => `${at.file ?? ''}\0${at.sheet ?? ''}`;
  return [...issues].sort((a, b) =>
    file(a) < file(b) ? -1 : file(a) > file(b) ? 1 : a.at.line - b.at.line || a.at.column - b.at.column,
  );
}
