import { type Issue, issue } from '../../kernel/issue.js';
import { placeIn, type Source } from '../source.js';
import { codePointOf, ODD_SPACE } from './lines.js';

/**
 * The slip that made a text of what should be a list or fields, where it is plain to see: `-alby`, `date:2025-01-01`, or a
 * list without its first bracket. Any other fault is told as it is.
 */
export function slipOfShape(source: Source, fault: Issue): Issue {
  if (fault.code !== 'wrong-type' || fault.facts.expected === 'text') return fault;
  const from = (source.lineStarts[fault.at.line - 1] ?? 0) + fault.at.column - 1;
  const text = source.text.slice(from).split(/[\r\n]/, 1)[0] ?? '';
  const place = (index: number) => placeIn(source, from + index, from + index + 1);
  const isAlone = /^[\s-]*$/.test(fault.at.excerpt.slice(0, fault.at.column - 1));
  const mark = isAlone ? /^-(?=[^ \t])|^[\p{L}_][\p{L}\w-]*:(?=[^ \t/])/u.exec(text)?.[0] : undefined;
  if (mark) {
    const next = text.charAt(mark.length);
    return ODD_SPACE.test(next)
      ? issue('yaml-odd-space', { code: codePointOf(next) }, place(mark.length))
      : issue('yaml-no-space', { after: mark.endsWith('-') ? '-' : ':' }, place(mark.length - 1));
  }
  const closed = /^[^[{\]}]*([\]}])\s*(?:#.*)?$/.exec(text);
  if (!closed) return fault;
  const [closing = '', index] = [closed[1], text.indexOf(closed[1] ?? '')];
  return issue('yaml-unbalanced', { mark: closing, missing: closing === ']' ? '[' : '{' }, place(index));
}
