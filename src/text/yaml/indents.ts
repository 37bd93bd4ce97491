import { issue } from '../../kernel/issue.js';
import { placeIn, type Source } from '../source.js';
import { type Line, linesOf, spanOf } from './lines.js';
import type { Slip } from './slip.js';

/** Lines that begin where none above them that is still open does. Issue: yaml-indent. */
export function indentSlips(source: Source): Slip[] {
  const slips = textsNotIndented(source);
  let levels: number[] = [];
  let before: Line | undefined;
  let textFrom: number | undefined;
  for (const line of linesOf(source)) {
    const indent = line.lead.length;
    const above = before ? withoutComment(before.content) : undefined;
    // A text on lines of its own opens nothing: it stands as far in as its first line, or further.
    if (before && above && /:\s+[|>][-+\d]*$/.test(above)) {
      if (indent > before.lead.length) textFrom ??= indent;
      if (indent >= (textFrom ?? Number.POSITIVE_INFINITY)) continue;
    }
    textFrom = undefined;
    const mayOpen = above === undefined || /(?:^|\s)-$|:$|[[{,]$/.test(above);
    const fits = levels.includes(indent) || (mayOpen && indent > (levels.at(-1) ?? -1));
    if (!fits && FIELD_OR_ITEM.test(line.content)) {
      const own = slipOf(source, line, levels);
      // The line before may be the one that stands wrong, and is when it alone is indented by an odd number.
      const other = before ? slipOf(source, before, placesFor(before, indent)) : undefined;
      const isOther = before !== undefined && before.lead.length % 2 === 1 && indent % 2 === 0;
      slips.push(...(other === undefined ? [own] : isOther ? [other, own] : [own, other]));
    }
    if (fits) levels = [...levels.filter((level) => level < indent), ...levelsOf(line)];
    before = line;
  }
  return slips;
}

/** A text on lines of its own that stands no further in than its field: from its first line to the next field. */
function textsNotIndented(source: Source): Slip[] {
  const lines = linesOf(source);
  return lines.flatMap((line, i) => {
    const field = /^(?:- +)*([^\s:]+):\s+[|>][-+\d]*$/.exec(withoutComment(line.content))?.[1];
    const [first, ...others] = lines.slice(i + 1);
    if (field === undefined || !first || first.lead.length > line.lead.length) return [];
    const next = others.findIndex(({ content }) => FIELD_OR_ITEM.test(content));
    const text = [first, ...others.slice(0, next < 0 ? undefined : next)];
    const indent = (levelsOf(line).at(-1) ?? 0) + 2;
    const edits = text.map(({ start, lead }) => ({
      from: start,
      to: start + lead.length,
      text: ' '.repeat(indent),
    }));
    const facts = { indent: first.lead.length, levels: [indent], textOf: field };
    const [from, to] = spanOf(first);
    return [{ told: issue('yaml-indent', facts, placeIn(source, from, to)), repairs: [edits] }];
  });
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

/** Where a line would begin that a line at this indent fits below: as far in, or as an item of which that is a field. */
function placesFor(line: Line, indent: number): number[] {
  const shift = (levelsOf(line).at(-1) ?? 0) - line.lead.length;
  const places = new Set([indent, indent - shift]);
  return [...places].filter((place) => place >= 0 && place !== line.lead.length);
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
