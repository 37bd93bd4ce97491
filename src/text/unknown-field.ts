import { fold, isSame } from '../kernel/identity.js';
import { hiding, type Issue, issue, type Place } from '../kernel/issue.js';
import { asField, type Fields, type Reader } from './field.js';
import { formOf } from './form.js';
import { nearest } from './nearest.js';
import { isList, isMap, isText, type Node } from './node.js';
import { codePointOf } from './yaml/lines.js';

/**
 * The fault of a field that is none of those known: the one it is the Swedish word for, if that takes what stands there, or
 * is nearly spelt as, is suggested. Of one that is another but for a character that nobody sees, that is told.
 */
export function unknownField(field: string, fields: Fields, at: Place, value?: Node): Issue {
  const known = Object.keys(fields);
  const words = Object.entries(fields).map(
    ([name, one]) => [name, asField(one).about?.().word ?? ''] as const,
  );
  const named = words.find(([, word]) => isSame(word, field));
  const takesIt = ([name]: Word) =>
    value === undefined || takes(asField(fields[name] ?? NOTHING).read, value);
  const begun = named && !takesIt(named) ? begunBy(field, words).filter(takesIt) : [];
  const suggestion = (begun[0] ?? named)?.[0] ?? nearest(field, known) ?? byWord(field, words);
  const meant = suggestion === undefined ? undefined : fields[suggestion];
  const unseen =
    suggestion !== undefined && isSame(suggestion, field)
      ? /\p{Default_Ignorable_Code_Point}/u.exec(field)
      : null;
  const fault = unseen
    ? issue(
        'unknown-field',
        { field, known, suggestion, unseen: codePointOf(unseen[0]) },
        { ...at, column: at.column + unseen.index, width: 1 },
      )
    : issue('unknown-field', { field, known, suggestion }, at);
  return hiding(meant && asField(meant).missedBy, fault);
}

/** The name of a field, and its Swedish word. */
type Word = readonly [name: string, word: string];

const NOTHING: Reader<unknown> = () => ({ ok: true, value: undefined });

/** Whether a reader takes a node: a text, a list or a map. */
function takes(read: Reader<unknown>, node: Node): boolean {
  const form = formOf(read);
  switch (form.takes) {
    case 'text':
      return isText(node);
    case 'list':
      return isList(node);
    case 'either':
      return form.choices.some((one) => takes(one, node));
    case 'anything':
      return true;
    default:
      return isMap(node);
  }
}

/** The fields whose Swedish word begins so, the shortest first: `år` of `årtal`. */
function begunBy(field: string, words: readonly Word[]): Word[] {
  const wanted = fold(field);
  return words
    .filter(([, word]) => wanted.length > 1 && fold(word).startsWith(wanted))
    .sort(([, a], [, b]) => a.length - b.length);
}

/** The field whose Swedish word begins so, when there is just one, or is nearly spelt so: `beslutet`. */
function byWord(field: string, words: readonly Word[]): string | undefined {
  const begun = begunBy(field, words);
  if (begun.length === 1) return begun[0]?.[0];
  const near = nearest(
    field,
    words.map(([, word]) => word),
  );
  return words.find(([, word]) => word === near)?.[0];
}
