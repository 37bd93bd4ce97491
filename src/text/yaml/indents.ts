import { issue } from '../../kernel/issue.js';
import { placeIn, type Source } from '../source.js';
import { type Line, linesOf } from './lines.js';
import type { Slip } from './slip.js';

/** Lines that begin where none above them that is still open does. Issue: yaml-indent. */
export function indentSlips(source: Source): Slip[] {
  const slips: Slip[] = [];
  let levels: number[] = [];
  let before: Line | undefined;
  for (const line of linesOf(source)) {
    const indent = line.lead.length;
    const mayOpen = !before || /(?:^|\s)-$|:$|:\s+[|>][-+\d]*$|[[{,]$/.test(withoutComment(before.content));
    const fits = levels.includes(indent) || (mayOpen && indent > (levels.at(-1) ?? -1));
    if (!fits && FIELD_OR_ITEM.test(line.content)) {
      slips.push(slipOf(source, line, levels));
      // Of two lines of which the second is too far in, the first may be too far out.
      if (before && before.lead.length < indent) slips.push(slipOf(source, before, [indent]));
    }
    if (fits) levels = [...levels.filter((level) => level < indent), ...levelsOf(line)];
    before = line;
  }
  return slips;
}

const FIELD_OR_ITEM = /^(?:-(?:\s|$)|["']?[\p{L}_][^:]*:(?:\s|$))/u;

function withoutComment(content: string): string {
  return content.replace(/\s#.*$/, '').trimEnd();
}

/** Where a line begins, and what it holds: `- id: a` opens one level for the item and one for its fields. */
function levelsOf({ lead, content }: Line): number[] {
  const dashes = [...(/^(?:- +)*/.exec(content)?.[0] ?? '').matchAll(/- +/g)];
  const ends = dashes.map(({ index, 0: dash }) => lead.length + index + dash.length);
  // What is between braces, or a text alone, has no fields on lines of their own.
  const holdsFields = /^(?:- +)*[^\s"'{[-][^:]*:(?:\s|$)/.test(content);
  return [lead.length, ...(holdsFields ? ends : ends.slice(0, -1))];
}

function slipOf(source: Source, { start, lead }: Line, levels: readonly number[]): Slip {
  return {
    told: issue(
      'yaml-indent',
      { indent: lead.length, levels: [...levels] },
      placeIn(source, start, start + Math.max(1, lead.length)),
    ),
    repairs: levels.map((level) => [{ from: start, to: start + lead.length, text: ' '.repeat(level) }]),
  };
}
