import { createHash } from 'node:crypto';
import type { Provenance } from '../../sheet/provenance.js';
import { type Shown, type Spoken, spoken } from '../../sheet/sentence.js';
import { columnsOf, type Sheet, text } from '../../sheet/sheet.js';
import type { Words } from '../../sheet/words.js';
import type { Made } from '../format.js';
import { html as english } from './en.js';
import { STYLE } from './style.js';
import { html as swedish } from './sv.js';
import { section, sheetBody, sheetSection, tableHtml } from './table.js';
import { cssText, html, prose } from './text.js';

/**
 * A report as one file that needs no other: what it shows, how it was made, of what; and where that is possible a
 * calculator. Law: the same report gives the same bytes.
 */
export async function renderHtml(
  { sheets, documents, mark, provenance }: Made,
  words: Words,
): Promise<string> {
  const said = spoken(words.language === 'en' ? english : swedish);
  const own = await documents?.html?.();
  const made = await provenance();
  const [first, ...rest] = sheets;
  const state = own?.state ?? (mark && { text: mark, isSettled: false });
  const title = own?.title ?? first?.title ?? '';
  const table = first ? sheetBody(first, 'title', words) : '';
  const shown = `<div id="shown">${own?.shown ?? table}</div>`;
  const others = rest.map((sheet, i) => sheetSection(sheet, `sheet-${i + 2}`, words)).join('');
  const body = [
    `<header><p class="kind">${html(said.kind)}</p><h1 id="title">${prose(title)}</h1>`,
    state ? `<p id="state"${state.isSettled ? '' : ' class="undecided"'}>${prose(state.text)}</p>` : '',
    `</header>\n<div class="page${own?.script && !own.isWide ? ' calculating' : ''}">\n<aside>${own?.aside ?? `<p class="help">${html(said.withoutCalculator)}</p>`}</aside>\n<div class="document">`,
    `${shown}\n<div id="others">${others}</div>\n${filesHtml(made, words, said)}</div>\n</div>`,
  ].join('\n');
  const onPaper = {
    title,
    mark: state?.isSettled === false ? state.text : '',
    page: said.page,
    of: said.pageOf,
  };
  return documentHtml(title, body, styleOf(onPaper), own?.script, words);
}

function filesHtml(
  { version, commit, inputs }: Provenance,
  words: Words,
  said: Spoken<typeof swedish>,
): string {
  const sheet: Sheet = {
    title: said.files,
    columns: columnsOf(said.fileHeadings),
    rows: inputs.map((input) => [text(input.file), text(input.sha256)]),
    totals: [],
    notes: [],
  };
  const table = inputs.length > 0 ? `<div class="files">${tableHtml(sheet, 'files', words)}</div>` : '';
  return section('files', said.files, `<p>${html(said.madeBy(version, commit))}</p>${table}`);
}

/** The document: nothing from elsewhere may load, and only its own style and script run. */
function documentHtml(
  title: Shown,
  body: string,
  style: string,
  script: string | undefined,
  { language }: Words,
): string {
  const policy = [
    "default-src 'none'",
    `style-src '${fingerprint(style)}'`,
    ...(script === undefined ? [] : [`script-src '${fingerprint(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${html(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}

/** How the page looks, and what is written in the margins of its paper. */
function styleOf(texts: Readonly<Record<'title' | 'mark' | 'page' | 'of', Shown>>): string {
  const set = Object.entries(texts).map(([name, text]) => `--${name}:${cssText(text)}`);
  return `:root{${set.join(';')}}${STYLE}`;
}

function fingerprint(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
