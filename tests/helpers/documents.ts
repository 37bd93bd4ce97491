import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { ROOT } from './allocate.js';

/** A page of the documentation: the README, or one of `docs/`. */
export interface Document {
  /** Its name in the project. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** A block between fences: its kind, and the file that it is, when it has a title. */
export interface Block {
  readonly kind: string;
  readonly title: string | undefined;
  readonly body: string;
}

const BLOCK = /^```(\w+)(?: title="([^"]+)")?\n([\s\S]*?)^```$/gm;

/** Every page, those of folders within `docs/` too. */
export const DOCUMENTS: readonly Document[] = ['README.md', ...pagesIn('docs')].map((name) => {
  const path = join(ROOT, name);
  return { name, path, text: readFileSync(path, 'utf8') };
});

export function blocksOf({ text }: Document): Block[] {
  return [...text.matchAll(BLOCK)].map(([, kind = '', title, body = '']) => ({ kind, title, body }));
}

/** The text with other bodies in its console blocks, in their order. */
export function withConsoleBlocks(text: string, bodies: readonly string[]): string {
  const rest = [...bodies];
  return text.replace(BLOCK, (block, kind) =>
    kind === 'console' ? `\`\`\`console\n${rest.shift()}\`\`\`` : block,
  );
}

/** The headings of a level, without what stands in blocks. */
export function headingsOf({ text }: Document, level: number): string[] {
  const prose = text.replace(BLOCK, '');
  return [...prose.matchAll(/^(#+) (.*)$/gm)].flatMap(([, marks, heading = '']) =>
    marks?.length === level ? [heading] : [],
  );
}

/** What GitHub calls the place of a heading. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- _]/gu, '')
    .replaceAll(' ', '-');
}

/** The links of a page that lead nowhere in the project. */
export function brokenLinks(document: Document): string[] {
  const links = [...document.text.replace(BLOCK, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);
  return links.filter((to) => !/^[a-z]+:/.test(to) && !leadsSomewhere(to, document));
}

function leadsSomewhere(to: string, { path }: Document): boolean {
  const [file = '', anchor] = decodeURI(to).split('#');
  const target = file === '' ? path : resolve(dirname(path), file);
  if (!existsSync(target)) return false;
  if (anchor === undefined) return true;
  const page = DOCUMENTS.find((one) => one.name === relative(ROOT, target));
  return (
    page !== undefined &&
    [1, 2, 3].flatMap((level) => headingsOf(page, level)).some((one) => anchorOf(one) === anchor)
  );
}

function pagesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return pagesIn(name);
      return name.endsWith('.md') ? [name] : [];
    });
}
