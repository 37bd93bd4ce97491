import type { Place } from '../../../kernel/issue.js';
import { placeIn, type Source } from '../../source.js';

/** A post of a SIE file: its label, its fields, and where it stands; objects in braces are one field. */
export interface Post {
  readonly label: string;
  readonly fields: readonly Field[];
  readonly at: () => Place;
}

export type Field = string | readonly string[];

/** The posts of a file in their order; a line of `{` or `}` is a post without fields. */
export function* postsIn(source: Source): Generator<Post> {
  const { text, lineStarts } = source;
  for (const [i, start] of lineStarts.entries()) {
    const line = text.slice(start, lineStarts[i + 1] ?? text.length).trim();
    if (line === '') continue;
    const at = () => {
      const from = text.indexOf(line, start);
      return placeIn(source, from, from + line.length);
    };
    const [label = '', ...fields] = fieldsOf(line);
    // A line may hold its rows' brace, or several: programs write one line each, as the standard has it.
    yield { label: typeof label === 'string' ? label.toUpperCase() : '{', fields, at };
  }
}

/** A field between quotation marks, in which a backslash goes before such a mark; objects between braces, which may be so too; any other field. */
const FIELD = /"((?:\\"|[^"])*)"?|\{((?:"(?:\\"|[^"])*"|[^"}])*)\}|([^\s"{}]+|[{}])/g;

function fieldsOf(line: string): Field[] {
  return [...line.matchAll(FIELD)].map(([whole, quoted, objects, bare]) => {
    if (objects !== undefined) return fieldsOf(objects).filter((one) => typeof one === 'string');
    return quoted === undefined ? (bare ?? whole) : quoted.replaceAll('\\"', '"');
  });
}

/** A field that is a text; empty when there is none. */
export function textAt({ fields }: Post, index: number): string {
  const field = fields[index];
  return typeof field === 'string' ? field : '';
}
