import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { law } from '../../tests/helpers/laws.js';
import { type JsonNode, readJson } from './json.js';
import { makeSource } from './source.js';

function read(text: string) {
  const root = readJson(makeSource(text, 'x.json'));
  return root.ok ? plain(root.value) : root.issues.map(({ facts, at }) => [facts, at.line, at.column]);
}

/** What JSON.parse would make of it, but numbers as they are written. */
function plain(node: JsonNode): unknown {
  if (node.kind === 'list') return node.items.map(plain);
  if (node.kind === 'map') return Object.fromEntries([...node.fields].map(([k, v]) => [k, plain(v)]));
  return node.kind === 'text' ? `"${node.text}"` : node.text;
}

describe('JSON', () => {
  it('keeps numbers as they are written', () => {
    expect(read('[1.10, -0, 12345678901234567890.123, 1E3, 0.1]')).toEqual([
      '1.10',
      '-0',
      '12345678901234567890.123',
      '1E3',
      '0.1',
    ]);
  });

  it('reads what is between quotation marks', () => {
    expect(read('{"a\\u00e5\\n": "\\"x\\\\\\/", "": []}')).toEqual({ 'aå\n': '""x\\/"', '': [] });
  });

  it.each([
    ['{"a": 1,', 'ends', 1, 8],
    ['[1, 2', 'ends', 1, 5],
    ['{"a": "never closed\n', 'ends', 1, 19],
    ['[1,\n 01]', 'unexpected', 2, 2],
    ['{"a": 1\n "b": 2}', 'unexpected', 2, 2],
    ['[1, 2,]', 'unexpected', 1, 7],
    ["{'a': 1}", 'unexpected', 1, 2],
    ['[NaN]', 'unexpected', 1, 2],
    ['[1,5, .5]', 'unexpected', 1, 7],
    ['["\\q"]', 'unexpected', 1, 2],
    ['{"a": 1} x', 'unexpected', 1, 10],
    ['{"a": 1, "a": 2}', 'twice', 1, 10],
    ['['.repeat(100_000), 'too-deep', 1, 202],
  ])('that is broken is one issue at its place: %.30s', (text, reason, line, column) => {
    expect(read(text)).toEqual([[{ reason }, line, column]]);
  });

  law(
    'reads what JSON.stringify writes, whatever its spaces',
    [fc.jsonValue(), fc.nat(3)],
    (value, spaces) => {
      const written = (one: unknown): unknown => {
        if (Array.isArray(one)) return one.map(written);
        if (one === null || typeof one !== 'object')
          return typeof one === 'string' ? `"${one}"` : JSON.stringify(one);
        return Object.fromEntries(Object.entries(one).map(([key, of]) => [key, written(of)]));
      };
      return JSON.stringify(read(JSON.stringify(value, null, spaces))) === JSON.stringify(written(value));
    },
  );
});
