import { issue } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { placeIn, type Source } from '../source.js';
import { linesOf, spanOf } from './lines.js';
import type { Slip } from './slip.js';

/** Values that YAML takes for something else unless they stand in quotation marks. Issue: yaml-needs-quotes. */
export function valueSlips(source: Source): Slip[] {
  return linesOf(source).flatMap((line) => {
    const [from] = spanOf(line);
    return VALUES.flatMap((pattern) => [...line.content.matchAll(pattern)]).flatMap((found) => {
      const [whole, before, value] = [found[0], nth(found, 1), nth(found, 2)];
      const mark = /^[%@&*!|>?,`]/.exec(value)?.[0] ?? /:(?=\s|$)/.exec(value)?.[0];
      if (mark === undefined || whole === '') return [];
      const start = from + (found.index ?? 0) + before.length;
      const index = start + value.indexOf(mark);
      const text = `'${value.replaceAll("'", "''")}'`;
      const at = placeIn(source, index, index + 1);
      const isFirst = index === start;
      return [
        {
          told: issue(
            'yaml-needs-quotes',
            { mark, isFirst, ...(CURLY.test(value) && { isCurly: true }) },
            at,
          ),
          repairs: [[{ from: start, to: start + value.length, text }]],
        },
      ];
    });
  });
}

/** A quotation mark as a word processor writes it. */
const CURLY = /^[\u2018-\u201F\u00AB\u00BB]/;

/** The value of a field or an item to the end of its line, that of a field between braces, and an item between brackets. */
const VALUES = [
  /^((?:- +)*[^\s:"'{[]+: +|(?:- +)+)([^\s"'[{].*)$/g,
  /([{,] *[^\s:"'{}[\],]+: +)([^\s"'[{][^,}\]]*)/g,
  /([[,] *)([%@&*!|>`][^,}\]]*)/g,
];
