import { type Issue, issue } from '../kernel/issue.js';
import { placeIn, type Source } from './source.js';

/**
 * Reports each comment that may be meant as text: with something before it on its line, and no space after its mark, as
 * in `source: Minutes #12`. A comment on a line of its own, or a mark alone, is one. Issue: glued-comment.
 */
export function gluedComments(
  source: Source,
  { CST, Lexer }: Pick<typeof import('yaml'), 'CST' | 'Lexer'>,
): Issue[] {
  if (!MAY_HAVE_ONE.test(source.text)) return [];
  const glued: Issue[] = [];
  let [offset, isScalar] = [0, false];
  for (const lexeme of new Lexer().lex(source.text)) {
    const type = isScalar ? 'text' : CST.tokenType(lexeme);
    isScalar = type === 'scalar';
    if (WITHOUT_TEXT.includes(type)) continue;
    const at = placeIn(source, offset, offset + lexeme.length);
    const isAlone = at.excerpt.slice(0, at.column - 1).trim() === '';
    if (type === 'comment' && !isAlone && GLUED.test(lexeme))
      glued.push(issue('glued-comment', { text: lexeme.trimEnd() }, at));
    offset += lexeme.length;
  }
  return glued;
}

/** Few files have any: the others are not taken apart once more. */
const MAY_HAVE_ONE = /\S[ \t]+#+[^\s#]/;
const GLUED = /^#+[^\s#]/;

/** What the lexer tells of that takes no room in the file. */
const WITHOUT_TEXT: readonly (string | null)[] = ['scalar', 'doc-mode', 'flow-error-end'];
