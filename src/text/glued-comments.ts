import { type Issue, issue, type Place } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import { placeIn, type Source } from './source.js';

/**
 * Reports each comment that may be meant as text: with no plain space after its mark, and something before it on its line,
 * as in `source: Minutes #12`, or on a line that goes on with the value above it. Any other comment on a line of its own,
 * or a mark alone, is one. Issue: glued-comment.
 */
export function gluedComments(
  source: Source,
  { Lexer, tokenType }: Pick<typeof import('./yaml/library.js'), 'Lexer' | 'tokenType'>,
): Issue[] {
  if (!MAY_HAVE_ONE.test(source.text)) return [];
  const glued: Issue[] = [];
  let [offset, isScalar] = [0, false];
  // Where the last key or item that has a plain value on its own line begins; nothing else is gone on with.
  let owner: number | undefined;
  for (const lexeme of new Lexer().lex(source.text)) {
    const type = isScalar ? 'text' : tokenType(lexeme);
    isScalar = type === 'scalar';
    if (WITHOUT_TEXT.includes(type)) continue;
    const at = placeIn(source, offset, offset + lexeme.length);
    const isAlone = at.excerpt.slice(0, at.column - 1).trim() === '';
    const goesOn = owner !== undefined && at.column > owner;
    if (type === 'comment' && (!isAlone || goesOn) && GLUED.test(lexeme))
      glued.push(issue('glued-comment', { text: lexeme.trimEnd() }, at));
    if (type === 'text') owner = ownerOf(at);
    offset += lexeme.length;
  }
  return glued;
}

/** Few files have any: the others are not taken apart once more. */
const MAY_HAVE_ONE = /(?:^|[ \t])#+[^ #\r\n]/m;
const GLUED = /^#+[^ #\r\n]/;

/** The column of the key or the item whose plain value stands on this line. */
function ownerOf({ excerpt, column }: Place): number | undefined {
  const before = excerpt.slice(0, column - 1);
  const lead = /^( *(?:- +)*)[^\s:#{[]+:[ \t]+$/.exec(before) ?? /^( *)- +$/.exec(before);
  return lead ? nth(lead, 1).length + 1 : undefined;
}

/** What the lexer tells of that takes no room in the file. */
const WITHOUT_TEXT: readonly (string | null)[] = ['scalar', 'doc-mode', 'flow-error-end'];
