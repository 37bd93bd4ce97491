import type { Issue } from '../../kernel/issue.js';
import { placeIn, type Source } from '../source.js';
import { bracketSlips } from './brackets.js';
import { commaSlips, lineCommaSlips } from './commas.js';
import { indentSlips } from './indents.js';
import { linesOf } from './lines.js';
import { quoteSlips } from './quotes.js';
import { edited, type Slip } from './slip.js';
import { colonSlips, dashSlips, spaceSlips } from './spaces.js';
import { valueSlips } from './values.js';

/** Where in a text, from its beginning, YAML is first broken; undefined when it is not. */
export type FirstFault = (text: string) => number | undefined;

/**
 * The slip that broke a file of YAML: that without which the first fault is not there, or comes later. Each slip that may
 * have been made is undone in turn; the one that lets the most be read is told, of equals the first kind, and of a kind
 * the first in the file. Nothing when none is found, or the file is so large that it is no file of anybody's writing.
 */
export function slipIn(source: Source, firstFault: FirstFault): Issue | undefined {
  if (source.text.length > MOST_CHARACTERS) return undefined;
  const fault = firstFault(source.text);
  if (fault === undefined) return undefined;
  const slips = KINDS.flatMap((kind) => near(kind(source), source, fault));
  let best: { readonly slip: Slip; readonly reach: number } | undefined;
  for (const slip of slips) {
    const reach = reachOf(slip, source, firstFault);
    if (reach > (best?.reach ?? lineAt(source, fault))) best = { slip, reach };
  }
  return best?.slip.told;
}

const MOST_CHARACTERS = 200_000;

/** What is tried, the plainest first: of two that would both do, a missing space is likelier than a value that needs quotes. */
const KINDS: readonly ((source: Source) => readonly Slip[])[] = [
  spaceSlips,
  commaSlips,
  quoteSlips,
  bracketSlips,
  valueSlips,
  lineCommaSlips,
  dashSlips,
  indentSlips,
  colonSlips,
];

/** How many slips of a kind are tried: those before the fault that are nearest to it, and those on the lines just after. */
const MOST_OF_A_KIND = 12;
const LINES_AFTER = 2;

function near(slips: readonly Slip[], source: Source, fault: number): readonly Slip[] {
  const at = lineAt(source, fault);
  const after = linesOf(source).map(({ start }) => lineAt(source, start));
  const last = after.filter((line) => line > at)[LINES_AFTER - 1] ?? Number.POSITIVE_INFINITY;
  return slips.filter(({ told }) => told.at.line - 1 <= last).slice(-MOST_OF_A_KIND);
}

/** The first line that cannot be read when a slip is undone; past the last when all can. */
function reachOf({ repairs }: Slip, source: Source, firstFault: FirstFault): number {
  const reaches = repairs.map((edits) => {
    const fault = firstFault(edited(source.text, edits));
    // Before the fault as many characters stand as before, but for those of the edits: no line more or less.
    const added = edits.reduce((sum, { from, to, text }) => sum + text.length - (to - from), 0);
    return fault === undefined ? Number.POSITIVE_INFINITY : lineAt(source, fault - added);
  });
  return Math.max(...reaches);
}

function lineAt(source: Source, offset: number): number {
  return placeIn(source, offset, offset + 1).line - 1;
}
