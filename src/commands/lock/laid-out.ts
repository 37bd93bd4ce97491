import type { Plain } from '../../text/node.js';

/** Fields as lines that are YAML, each value JSON: a row a line, so that a change can be read in a comparison of versions. */
export function laidOut(fields: Readonly<Record<string, Plain>>): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const [first = '', ...rest] = linesOf(value, 0);
    return [`${name}: ${first}`, ...rest];
  });
}

/** A map at the top has a line a field, a list of maps a line a map; what holds nothing but texts stands on one line. */
function linesOf(value: Plain, depth: number): string[] {
  const indent = '  '.repeat(depth + 1);
  if (isList(value)) {
    if (value.length === 0 || value.some((one) => typeof one === 'string' || isList(one)))
      return [flow(value)];
    const items = value.map((one, i) => `${indent}${flow(one)}${i < value.length - 1 ? ',' : ''}`);
    return ['[', ...items, `${indent}]`];
  }
  const entries = typeof value === 'string' || depth > 0 ? [] : Object.entries(value);
  if (entries.every(([, one]) => typeof one === 'string')) return [flow(value)];
  const fields = entries.flatMap(([name, one], i) => {
    const lines = linesOf(one, depth + 1);
    const end = i < entries.length - 1 ? ',' : '';
    return lines.map((line, k) => {
      const start = k === 0 ? `${indent}${JSON.stringify(name)}: ` : '';
      return `${start}${line}${k === lines.length - 1 ? end : ''}`;
    });
  });
  return ['{', ...fields, `${indent}}`];
}

/** A value on one line; JSON's quotation is YAML's too. */
function flow(value: Plain): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  const fields = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${flow(one)}`);
  return `{${fields.join(', ')}}`;
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
