import type { Pair, Scalar, Node as YamlNode } from 'yaml';
import { fold } from '../../kernel/identity.js';
import { type Issue, issue, type Place } from '../../kernel/issue.js';
import { isAmbiguous } from '../figure.js';
import { placeIn, type Source } from '../source.js';
import { codePointOf, ODD_SPACE } from './lines.js';

type Field = Pair<Scalar, YamlNode>;

/**
 * The slips of a map that can be taken apart all the same. Of names that are none, the first, for the others follow from it;
 * else every name that stands twice, but for those that follow from a missing dash.
 * Issues: yaml-comma, yaml-no-space, yaml-odd-space, yaml-no-colon, duplicate-field.
 */
export function fieldsApart(source: Source, fields: readonly Field[], isFlow: boolean): Issue[] {
  for (const [i, field] of fields.entries()) {
    const slip = oddName(source, field) ?? (isFlow ? nameAlone(source, field, fields[i - 1]) : undefined);
    if (slip) return [slip];
  }
  return duplicates(source, fields);
}

/** A name that begins with what looks like a space. */
function oddName(source: Source, { key }: Field): Issue | undefined {
  const from = key.range?.[0] ?? 0;
  const first = source.text.charAt(from);
  if (!ODD_SPACE.test(first)) return undefined;
  return issue('yaml-odd-space', { code: codePointOf(first) }, placeIn(source, from, from + 1));
}

/** A name between braces without a colon: what stands after a comma that was meant as part of a figure or a text. */
function nameAlone(source: Source, { key, value }: Field, before: Field | undefined): Issue | undefined {
  if (value !== null) return undefined;
  // A quotation mark right after a colon begins no text, and what is in it is then taken apart.
  const unspaced = unspacedName(source, key) ?? (before ? unspacedName(source, before.key) : undefined);
  if (unspaced) return unspaced;
  const [from, to] = spanOf(key);
  const [start, end] = before?.value?.range ?? [from, from];
  const text = source.text.slice(start, to);
  // A comma at the end of a line is not within a text.
  if (end === start || /,\s*[\r\n]/.test(text)) {
    const name = /^\S+/.exec(source.text.slice(from, to))?.[0] ?? '';
    return issue('yaml-no-colon', { name }, placeIn(source, from, from + name.length));
  }
  const isFigure = /^[-\u2212]?\d[\d \u00A0]*,\d+\s*\D*$/.test(text);
  const isEither = isFigure && isAmbiguous(text);
  return issue('yaml-comma', { text, isFigure, ...(isEither && { isEither }) }, placeIn(source, start, to));
}

function unspacedName(source: Source, key: Scalar): Issue | undefined {
  const [from, to] = spanOf(key);
  const name = source.text.slice(from, to);
  const colon = /^[^\s:"']+:(?=[^ ])/.exec(name)?.[0];
  if (!colon) return undefined;
  const [at, next] = [from + colon.length, name.charAt(colon.length)];
  return ODD_SPACE.test(next)
    ? issue('yaml-odd-space', { code: codePointOf(next) }, placeIn(source, at, at + 1))
    : issue('yaml-no-space', { after: ':' }, placeIn(source, at - 1, at));
}

function spanOf({ range }: Scalar): readonly [from: number, to: number] {
  return [range?.[0] ?? 0, range?.[1] ?? 1];
}

function duplicates(source: Source, fields: readonly Field[]): Issue[] {
  const seen = new Map<string, Place>();
  const [first] = fields;
  const isItem = first ? /^[ ]*(?:- +)+$/.test(lineBefore(source, first.key)) : false;
  const found: Issue[] = [];
  for (const { key } of fields) {
    const field = String(key.value);
    const at = placeIn(source, ...spanOf(key));
    const before = seen.get(fold(field));
    if (!before) {
      seen.set(fold(field), at);
      continue;
    }
    const isNewItem = isItem && fold(field) === fold(String(first?.key.value));
    found.push(
      issue(
        'duplicate-field',
        { field, first: before, isNewItem, under: isNewItem ? undefined : blockAbove(source, at) },
        at,
      ),
    );
    // The fields of an item that lacks its dash are all there twice.
    if (isNewItem) break;
  }
  return found;
}

function lineBefore(source: Source, { range }: Scalar): string {
  const at = placeIn(source, range?.[0] ?? 0, range?.[1] ?? 1);
  return at.excerpt.slice(0, at.column - 1);
}

/** The field that the line above belongs to, when it is indented further: what the line at a place may have been meant for. */
function blockAbove(source: Source, { line, column }: Place): string | undefined {
  const lines = source.lineStarts
    .slice(0, line - 1)
    .map((start) => placeIn(source, start, start + 1).excerpt);
  const above = lines.filter((text) => /^\s*[^\s#]/.test(text));
  const indent = (text: string) => text.length - text.trimStart().length + 1;
  if (above.length === 0 || indent(above.at(-1) ?? '') <= column) return undefined;
  const owner = above.findLast((text) => indent(text) <= column);
  return owner && indent(owner) === column ? /^\s*([^\s:]+):\s*$/.exec(owner)?.[1] : undefined;
}
