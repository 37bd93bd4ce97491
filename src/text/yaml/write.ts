import { decimalsOf, HUNDRED, multiply, type Rational, toDecimal, toExact } from '../../kernel/number.js';
import { isList, isText, type Node } from '../node.js';

/** A text that YAML reads as it stands: as it is when nothing in it is a mark, else in quotation marks. */
export function yamlText(text: string): string {
  return PLAIN.test(text) ? text : JSON.stringify(text);
}

const PLAIN = /^[\p{L}\p{N}]+(?:[ _./-][\p{L}\p{N}]+)*$/u;

/** A figure that can be read in one way only: three decimals might be thousands, a nought more and they are not. */
export function yamlFigure(value: Rational): string {
  const decimals = decimalsOf(value) ?? 12;
  return yamlText(toDecimal(value, decimals === 3 ? 4 : decimals));
}

/** A part of a whole: `30 %`, or `1/3` when no decimals do. */
export function yamlShare(share: Rational): string {
  const percent = toExact(multiply(share, HUNDRED));
  return JSON.stringify(percent.includes('/') ? toExact(share) : `${percent} %`);
}

/** A node as YAML on one line. Law: it reads back as the same texts. */
export function yamlNode(node: Node): string {
  if (isText(node)) return yamlText(node.value);
  if (isList(node)) return `[${node.value.map(yamlNode).join(', ')}]`;
  const fields = [...node.value].map(([name, { node: field }]) => [yamlText(name), yamlNode(field)]);
  return yamlMap(Object.fromEntries(fields));
}

/** Fields that have a value, in their order, as a map on one line. */
export function yamlMap(fields: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return `{ ${written.join(', ')} }`;
}

/** Fields that have a value, in their order, a line each; the first may begin an item of a list. */
export function yamlLines(fields: Readonly<Record<string, string | undefined>>, indent = ''): string[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${indent}${name}: ${value}`],
  );
}

/** The same as an item of a list. */
export function yamlItem(fields: Readonly<Record<string, string | undefined>>, indent: string): string[] {
  return yamlLines(fields, `${indent}  `).map((line, i) =>
    i === 0 ? `${indent}- ${line.slice(indent.length + 2)}` : line,
  );
}
