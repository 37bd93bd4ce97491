import { issue } from '../../kernel/issue.js';
import { placeIn, type Source } from '../source.js';
import { codePointOf, type Line, linesOf, ODD_SPACE, spanOf } from './lines.js';
import { aloneAndTogether, type Edit, inserted, type Slip } from './slip.js';

/** Spaces that YAML takes for none, in the indent and after a mark, and those that are missing there. Issues: yaml-odd-space, yaml-tab, yaml-no-space. */
export function spaceSlips(source: Source): Slip[] {
  const lines = linesOf(source);
  return [...oddSpaces(source, lines), ...tabs(source, lines), ...missing(source, lines)];
}

/** A name and a value without the colon between them. Issue: yaml-no-colon. */
export function colonSlips(source: Source): Slip[] {
  return linesOf(source).flatMap((line) => {
    const name = /^(?:- +)*[a-z][\w-]*(?= +[^ :])/.exec(line.content)?.[0];
    if (name === undefined) return [];
    const [from] = spanOf(line);
    const told = issue(
      'yaml-no-colon',
      { name: name.replace(/^[- ]+/, '') },
      placeOf(source, from, name.length),
    );
    return [{ told, repairs: [[inserted(from + name.length, ':')]] }];
  });
}

/**
 * A line that begins where the item above it does, without its dash, or braces alone on a line next to an item or to others
 * such, whatever their indent. Issue: yaml-no-dash.
 */
export function dashSlips(source: Source): Slip[] {
  const slips = [...otherDashes(source), ...bareItems(source)];
  let above: Line[] = [];
  for (const line of linesOf(source)) {
    above = above.filter(({ lead }) => lead.length <= line.lead.length);
    const before = above.at(-1);
    const isBelowItem = before?.lead === line.lead && before.content.startsWith('- ');
    if (isBelowItem && /^[{["'\p{L}_]/u.test(line.content)) {
      const [from] = spanOf(line);
      const told = issue('yaml-no-dash', {}, placeOf(source, from, 1));
      slips.push({ told, repairs: [[inserted(from, '- ')]] });
    }
    above = [...above.filter(({ lead }) => lead !== line.lead), line];
  }
  return slips;
}

/** A dash of another kind, as a word processor makes of the one that begins an item. */
function otherDashes(source: Source): Slip[] {
  const slips = linesOf(source).flatMap((line) => {
    const found = OTHER_DASH.exec(line.content);
    if (!found) return [];
    const at = spanOf(line)[0] + found[0].length - 1;
    const told = issue('yaml-no-dash', { code: codePointOf(source.text.charAt(at)) }, placeOf(source, at, 1));
    const isSpaced = source.text.charAt(at + 1) === ' ';
    return [{ told, edit: { from: at, to: at + 1, text: isSpaced ? '-' : '- ' } }];
  });
  return aloneAndTogether(slips);
}

/** What is taken for a dash at the beginning of an item. */
const OTHER_DASH = /^(?:- +)*[\u2010-\u2015\u2212]/;

/** Each is undone alone, with the indent of the line before it or after it, or with all that come right after it. */
function bareItems(source: Source): Slip[] {
  const lines = linesOf(source);
  const isBare = (line: Line | undefined) => line?.content.startsWith('{') === true;
  return lines.flatMap((line, i) => {
    if (!isBare(line) || isBare(lines[i - 1])) return [];
    const [from] = spanOf(line);
    const after = lines.slice(i).findIndex((one) => !isBare(one));
    const run = lines.slice(i, after < 0 ? undefined : i + after);
    const items = [lines[i - 1], lines[i + run.length]].filter((one) => one?.content.startsWith('- '));
    const leads = [...new Set([line, ...items].map((one) => one?.lead ?? ''))];
    const repairs = leads.map((lead) =>
      run.map((one) => ({ from: one.start, to: one.start + one.lead.length, text: `${lead}- ` })),
    );
    return [{ told: issue('yaml-no-dash', {}, placeOf(source, from, 1)), repairs }];
  });
}

/** All of them are undone together: who has pasted one has pasted more. */
function oddSpaces(source: Source, lines: readonly Line[]): Slip[] {
  const edits = lines.flatMap((line) => [...oddIn(line)].map((at) => ({ from: at, to: at + 1, text: ' ' })));
  return edits.slice(0, 1).map(({ from }) => {
    const code = codePointOf(source.text.charAt(from));
    return { told: issue('yaml-odd-space', { code }, placeOf(source, from, 1)), repairs: [edits] };
  });
}

/** Where a line has a space of another kind than YAML's: before everything, or after a colon or a dash. */
function* oddIn({ start, lead, content }: Line): Generator<number> {
  const text = lead + content;
  for (let i = 0; i < text.length; i++) {
    const isLead = i < lead.length;
    const before = text.slice(0, i).trimEnd();
    if (ODD_SPACE.test(text.charAt(i)) && (isLead || /(^|\s)-$|:$/.test(before))) yield start + i;
  }
}

/** A tab is as wide as whatever the line beside it says: all are undone to each indent that another line has. */
function tabs(source: Source, lines: readonly Line[]): Slip[] {
  const leads = lines.map(({ lead }) => lead).filter((lead) => !lead.includes('\t'));
  const widths = [...new Set(['  ', '    ', ...leads])].slice(0, 8);
  const tabbed = lines.filter(({ lead, content }) => lead.includes('\t') || TAB_AFTER_DASH.test(content));
  const [first] = tabbed;
  if (!first) return [];
  const undone = ({ start, lead, content }: Line, width: string): Edit[] => {
    const inLead = lead.includes('\t') ? [{ from: start, to: start + lead.length, text: width }] : [];
    const tab = TAB_AFTER_DASH.test(content) ? start + lead.length + content.indexOf('\t') : undefined;
    return [...inLead, ...(tab === undefined ? [] : [{ from: tab, to: tab + 1, text: ' ' }])];
  };
  const at = first.start + `${first.lead}${first.content}`.indexOf('\t');
  return [
    {
      told: issue('yaml-tab', {}, placeOf(source, at, 1)),
      repairs: widths.map((width) => tabbed.flatMap((line) => undone(line, width))),
    },
  ];
}

/** After a dash a tab stands in the indent of what the item holds. */
const TAB_AFTER_DASH = /^(?:- *)*-\t/;

function missing(source: Source, lines: readonly Line[]): Slip[] {
  return lines.flatMap((line) => {
    const [from] = spanOf(line);
    return [...line.content.matchAll(UNSPACED)].map(({ index, 0: text }) => {
      const at = from + index + text.length;
      const after = text.endsWith('-') ? '-' : ':';
      return {
        told: issue('yaml-no-space', { after }, placeOf(source, at - 1, 1)),
        repairs: [[inserted(at, ' ')]],
      };
    });
  });
}

/** A dash at the beginning of a line, or the colon after a name, with something right after it. */
const UNSPACED = /^(?:- +)*-(?=[^\s-])|(?:^|[{,]\s*|^(?:- +)+)[\p{L}_][\p{L}\w-]*:(?=[^\s/:])/gu;

function placeOf(source: Source, from: number, length: number) {
  return placeIn(source, from, from + length);
}
