import { issue } from '../../kernel/issue.js';
import { placeIn, type Source } from '../source.js';
import { marksIn, withoutTexts } from './brackets.js';
import { linesOf, spanOf } from './lines.js';
import { aloneAndTogether, inserted, type Slip } from './slip.js';

/** Fields between braces with no comma before them on their line, or a semicolon. Issue: yaml-no-comma. */
export function commaSlips(source: Source): Slip[] {
  return slipsIn(source, false);
}

/** Fields on a line of their own between braces, with no comma after the line above. Issue: yaml-no-comma. */
export function lineCommaSlips(source: Source): Slip[] {
  return slipsIn(source, true);
}

function slipsIn(source: Source, areFirst: boolean): Slip[] {
  let [depth, lead, above] = [0, 0, ''];
  return linesOf(source).flatMap((line) => {
    // A line that begins no further in than that of the brace is none of what it holds.
    if (depth > 0 && line.lead.length <= lead && !/^[\]}]/.test(line.content)) depth = 0;
    if (depth === 0) lead = line.lead.length;
    const marks = [...marksIn(line.content, depth > 0)];
    const outside = depth;
    const depthAt = (index: number) =>
      marks.reduce(
        (sum, one) => (one.index < index ? sum + ('{['.includes(one.mark) ? 1 : -1) : sum),
        outside,
      );
    const bare = withoutTexts(line.content);
    const [from] = spanOf(line);
    const slips = namesAfterNothing(bare, above)
      .filter(({ index }) => (index === 0) === areFirst && depthAt(index) > 0)
      .map(({ index, name, semicolon }) => {
        if (semicolon === undefined) {
          const at = placeIn(source, from + index, from + index + name.length);
          return { told: issue('yaml-no-comma', { name }, at), edit: inserted(from + index, ', ') };
        }
        const [start, end] = [from + semicolon, from + semicolon + 1];
        const told = issue('yaml-no-comma', { name, isSemicolon: true }, placeIn(source, start, end));
        return { told, edit: { from: start, to: end, text: ',' } };
      });
    [depth, above] = [Math.max(0, depthAt(bare.length)), bare.trimEnd()];
    return aloneAndTogether(slips);
  });
}

/** A name as fields have, where a value ends before it, on its line or the one above, and no comma stands between. */
function namesAfterNothing(text: string, above: string) {
  return [...text.matchAll(NAME)].flatMap(({ index, 0: name }) => {
    const before = text.slice(0, index).trimEnd();
    const last = (before === '' ? above : before).at(-1) ?? ',';
    // A colon within the text above is what is wrong with that.
    if (',{[:'.includes(last) || (before === '' && /,:/.test(above))) return [];
    return [{ index, name, semicolon: last === ';' && before !== '' ? before.length - 1 : undefined }];
  });
}

const NAME = /(?<=^|[\s;}\]_])[a-z][a-z-]*(?=:(?:\s|$))/g;
