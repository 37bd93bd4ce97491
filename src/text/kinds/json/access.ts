import { fail, type Outcome, outcome } from '../../../kernel/outcome.js';
import type { JsonList, JsonMap, JsonNode } from '../../json.js';
import type { Source } from '../../source.js';
import { placeOf } from '../statistics/cell.js';

/** The map in a field, where one is there. */
export function mapIn(map: JsonMap | undefined, name: string): JsonMap | undefined {
  return ofKind(map?.fields.get(name), 'map');
}

/** The list in a field, where one is there. */
export function listIn(map: JsonMap | undefined, name: string): JsonList | undefined {
  return ofKind(map?.fields.get(name), 'list');
}

function ofKind<K extends JsonNode['kind']>(node: JsonNode | undefined, kind: K) {
  return node?.kind === kind ? (node as Extract<JsonNode, { kind: K }>) : undefined;
}

/** The text or number in a field as it is written, where one is there. */
export function textIn(map: JsonMap | undefined, name: string): string | undefined {
  return scalarOf(map?.fields.get(name));
}

/** A text or number as it is written. */
export function scalarOf(node: JsonNode | undefined): string | undefined {
  return node?.kind === 'text' || node?.kind === 'number' ? node.text : undefined;
}

/** What stands in the place of a figure, as it is written; undefined when that is `null`. What can be no figure is shown as what it is. */
export function writtenIn(node: JsonNode): string | undefined {
  if (node.kind === 'map' || node.kind === 'list') return node.kind === 'map' ? '{…}' : '[…]';
  return node.text === 'null' && node.kind === 'word' ? undefined : node.text;
}

/** The texts in a field: of a list, of a map, or its only one. */
export function textsIn(map: JsonMap | undefined, name: string): string[] {
  const node = map?.fields.get(name);
  const nodes =
    node?.kind === 'list' ? node.items : node?.kind === 'map' ? [...node.fields.values()] : [node];
  return nodes.flatMap((one) => scalarOf(one) ?? []);
}

/** Whether a field says `true`. */
export function isTrueIn(map: JsonMap | undefined, name: string): boolean {
  const node = map?.fields.get(name);
  return node?.kind === 'word' && node.text === 'true';
}

/** The map that must stand in a field. Issues: missing-field, wrong-type. */
export function neededMap(map: JsonMap, name: string, source: Source): Outcome<JsonMap> {
  return needed(mapIn(map, name), map, name, 'map', source);
}

/** The list that must stand in a field. Issues: missing-field, wrong-type. */
export function neededList(map: JsonMap, name: string, source: Source): Outcome<JsonList> {
  return needed(listIn(map, name), map, name, 'list', source);
}

/** The text that must stand in a field. Issues: missing-field, wrong-type. */
export function neededText(map: JsonMap, name: string, source: Source): Outcome<string> {
  return needed(textIn(map, name), map, name, 'text', source);
}

function needed<T>(
  found: T | undefined,
  map: JsonMap,
  field: string,
  expected: 'text' | 'list' | 'map',
  source: Source,
): Outcome<T> {
  if (found !== undefined) return outcome(found);
  const node = map.fields.get(field);
  return node === undefined
    ? fail('missing-field', { field }, placeOf(source, map))
    : fail('wrong-type', { expected }, placeOf(source, { start: node.start, field }));
}
