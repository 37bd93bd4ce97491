import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** A number of a file as it is written, and where: its line and column count from 1. */
export interface Written {
  readonly line: number;
  readonly column: number;
  /** How many characters stand before it at its place: a quote. */
  readonly quoted: number;
  readonly text: string;
  /** The names that lead to it, `measures.years-back`, or the heading of its column. */
  readonly path: string;
}

const NUMBER = /^[-−]?\d[\d ]*(?:[.,]\d+)?(?:\/\d+)?(?: ?%)?$/;

/** Every number of a file of YAML or CSV. */
export function numbersIn(file: string, source: string): Written[] {
  const all = file.endsWith('.csv') ? cellsIn(source) : scalarsIn(source);
  return all.filter(({ text }) => NUMBER.test(text));
}

/** The numbers that may stand in place of one: a unit more and less of its last digit, its double and ten times as many, in its own form. */
export function changes(text: string): string[] {
  const [, sign = '', digits = '', rest = ''] = /^([-−]?)(\d[\d ]*(?:[.,]\d+)?)(.*)$/s.exec(text) ?? [];
  const [whole = '', decimals = ''] = digits.replaceAll(' ', '').split(/[.,]/);
  const mark = /[.,]/.exec(digits)?.[0] ?? '';
  const count = BigInt(whole + decimals);
  const made = [count + 1n, count - 1n, count * 2n, count / 2n, count * 10n].filter(
    (n) => n >= 0n && n !== count,
  );
  return [...new Set(made)].map((n) => {
    const all = String(n).padStart(decimals.length + 1, '0');
    const at = all.length - decimals.length;
    return `${sign}${all.slice(0, at)}${mark}${all.slice(at)}${rest}`;
  });
}

/** A file with other texts in place of some of its numbers. */
export function withNumbers(source: string, changed: readonly (readonly [Written, string])[]): string {
  const lines = source.split('\n');
  // The last of a line first: what stands before it keeps its place.
  for (const [{ line, column, quoted, text }, other] of changed.toSorted(([a], [b]) => b.column - a.column)) {
    const own = lines[line - 1] ?? '';
    const start = column - 1 + quoted;
    lines[line - 1] = `${own.slice(0, start)}${other}${own.slice(start + text.length)}`;
  }
  return lines.join('\n');
}

function cellsIn(source: string): Written[] {
  const [header = '', ...rows] = source.split('\n');
  const mark = header.includes(';') ? ';' : ',';
  const headings = header.split(mark);
  return rows.flatMap((row, i) => {
    let column = 1;
    return row.split(mark).map((text, k) => {
      const at = column;
      column += text.length + 1;
      return { line: i + 2, column: at, quoted: 0, text, path: headings[k] ?? '' };
    });
  });
}

function scalarsIn(source: string): Written[] {
  const counter = new LineCounter();
  const found: Written[] = [];
  const walk = (node: unknown, path: readonly string[]): void => {
    if (isPair(node)) walk(node.value, [...path, String(node.key)]);
    if (isMap(node) || isSeq(node)) for (const one of node.items) walk(one, path);
    if (!isScalar(node) || !node.range) return;
    const [start, end] = node.range;
    const quoted = /^["']/.test(source[start] ?? '') ? 1 : 0;
    const text = source.slice(start + quoted, end - quoted);
    const { line, col } = counter.linePos(start);
    found.push({ line, column: col, quoted, text, path: path.join('.') });
  };
  walk(parseDocument(source, { lineCounter: counter }).contents, []);
  return found;
}
