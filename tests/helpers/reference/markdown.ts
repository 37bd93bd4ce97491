import stringWidth from 'string-width';
import { anchorOf } from '../documents.js';

/** A part of a page: its heading, how deep it lies, and what it says. */
export interface Part {
  readonly heading: string;
  readonly level: 2 | 3;
  readonly body: readonly string[];
}

/** A page: what it is, its contents when it has several parts, and these. */
export function page(heading: string, intro: readonly string[], parts: readonly Part[]): string {
  const main = parts.filter(({ level }) => level === 2);
  const contents = main.map((part) => `- [${part.heading}](#${anchorOf(part.heading)})`).join('\n');
  const blocks = [
    `# ${heading}`,
    ...intro,
    ...(main.length > 1 ? [contents] : []),
    ...parts.flatMap((part) => [`${'#'.repeat(part.level)} ${part.heading}`, ...part.body]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A table; columns where no row has anything are left out. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const used = headings.flatMap((_, i) => (rows.some((row) => row[i] !== '') ? [i] : []));
  const widths = headings.map((heading, i) =>
    Math.max(3, ...[heading, ...rows.map((row) => row[i] ?? '')].map((text) => stringWidth(text))),
  );
  const padded = (text: string, i: number) => text + ' '.repeat((widths[i] ?? 0) - stringWidth(text));
  const line = (cells: readonly string[]) => `| ${used.map((i) => padded(cells[i] ?? '', i)).join(' | ')} |`;
  const rule = headings.map((_, i) => '-'.repeat(widths[i] ?? 0));
  return [line(headings), line(rule), ...rows.map(line)].join('\n');
}

/** A text as code; in a table a bar would end its cell. */
export function code(text: string): string {
  const mark = text.includes('`') ? '``' : '`';
  return text === '' ? '' : `${mark}${text.replaceAll('|', '\\|')}${mark}`;
}

/** Prose in a table: nothing in it is a mark. */
export function prose(text: string): string {
  return text.replace(/[|<>*_]/g, '\\$&');
}

export function block(kind: string, text: string): string {
  return `\`\`\`${kind}\n${text.trimEnd()}\n\`\`\``;
}

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
