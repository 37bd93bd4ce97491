import type { Outcome } from '../../kernel/outcome.js';
import { type JsonNode, readJsonFields } from '../../text/json.js';
import type { Entry, Node } from '../../text/node.js';
import { oneLine } from '../../text/readers.js';
import { placeIn, type Source } from '../../text/source.js';
import { readYaml } from '../../text/yaml.js';
import { type Written, writtenLock } from './written.js';

/**
 * What a lock says. Those that are written today are JSON within YAML, which is read in a fraction of the time; any other, and
 * one with a fault, is read as the YAML that it is. Issues: those of YAML and of what a lock says.
 */
export async function readWritten(source: Source): Promise<Outcome<Written>> {
  const plain = readJsonFields(source);
  const read = plain.ok && isOfTexts(plain.value) ? writtenLock(nodeOf(plain.value, source)) : undefined;
  return read?.ok ? read : readYaml(source, writtenLock);
}

/** A word or a number is a text to YAML, and no lock that is written today has one. */
function isOfTexts(node: JsonNode): boolean {
  if (node.kind === 'list') return node.items.every(isOfTexts);
  return node.kind === 'map' ? [...node.fields.values()].every(isOfTexts) : node.kind === 'text';
}

/** A value as the readers take it. Where it stands is worked out when it is asked for, as it is of few. */
function nodeOf(json: JsonNode, source: Source, field?: string): Node {
  const end = json.start + (json.kind === 'text' ? json.text.length + 2 : 1);
  const node = {
    value: contentOf(json, source, field),
    get at() {
      return placeIn(source, json.start, end, field);
    },
  };
  return node as Node;
}

function contentOf(json: JsonNode, source: Source, field: string | undefined): Node['value'] {
  if (json.kind === 'list') return json.items.map((item) => nodeOf(item, source, field));
  if (json.kind !== 'map') return oneLine(json.text);
  return new Map(
    [...json.fields].map(([name, one]): [string, Entry] => {
      const node = nodeOf(one, source, name);
      return [
        name,
        {
          node,
          get nameAt() {
            return node.at;
          },
        },
      ];
    }),
  );
}
