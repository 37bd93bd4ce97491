import { createHash } from 'node:crypto';
import { titleOf } from './allocation-sheet.js';
import { caseText } from './decision-notes.js';
import type { Made } from './formats.js';
import { allocationHtml } from './html-allocation.js';
import { calculatorHtml } from './html-calculator.js';
import { STYLE } from './html-style.js';
import { section, sheetBody, sheetSection, tableHtml } from './html-table.js';
import { html } from './html-text.js';
import type { PageData } from './page-data.js';
import type { PageState } from './page-state.js';
import type { Provenance } from './provenance.js';
import { type Sheet, text } from './sheet.js';
import type { Words } from './words/words.js';

/** What a report can say to a page alone: whether it is what was decided, and what the page may calculate on with. */
export interface Page {
  readonly state: PageState;
  readonly data?: PageData;
  /** The program that calculates in the page, in the page's language. */
  readonly script?: string;
}

/**
 * A report as one file that needs no other: what it shows, how it was made, of what; and where that is possible a
 * calculator. Law: the same report gives the same bytes.
 */
export async function renderHtml(report: Made, words: Words): Promise<string> {
  const { allocation, sheets } = report;
  const page = await report.page?.();
  const made = await report.provenance();
  const [first, ...rest] = sheets;
  const title = allocation ? titleOf(allocation, words) : (first?.title ?? '');
  const shown = allocation
    ? `<div id="shown">${allocationHtml(allocation, words)}</div>`
    : first
      ? sheetBody(first, 'title', words)
      : '';
  const others = rest.map((sheet, i) => sheetSection(sheet, `sheet-${i + 2}`, words)).join('');
  const calculator = page?.data ? calculatorHtml(page.data, page.state, words) : noCalculator(report, words);
  const body = [
    `<header><p class="kind">${html(words.page.kind)}</p><h1 id="title">${html(title)}</h1>`,
    page
      ? `<p id="state"${SETTLED.includes(page.state) ? '' : ' class="undecided"'}>${html(stateOf(report, page, words))}</p>`
      : '',
    `</header>\n<div class="page${page?.data ? ' calculating' : ''}">\n<aside>${calculator}</aside>\n<div class="document">`,
    `${shown}\n<div id="others">${others}</div>\n${filesHtml(made, words)}</div>\n</div>`,
  ].join('\n');
  return documentHtml(title, body, page?.script, words);
}

/** Whether what is shown was decided or proposed, and where. */
function stateOf({ allocation }: Made, { state }: Page, { page }: Words): string {
  if (!allocation?.agreement) return page.withoutAgreement;
  const { agreement, lockedBy } = allocation;
  const by = lockedBy?.decision ?? (caseText(agreement.decision) || agreement.source);
  switch (state) {
    case 'decided':
      return page.asDecided(by);
    case 'proposed':
      return page.asProposed(by);
    case 'agreed':
      return page.asAgreed(agreement.source);
    case 'calculated':
      return page.notDecided;
  }
}

/** What is shown without a warning: nobody has to decide it any more. */
const SETTLED: readonly PageState[] = ['decided', 'agreed'];

function noCalculator({ allocation }: Made, { page }: Words): string {
  return allocation ? `<p class="help">${html(page.calculator.isMissing)}</p>` : '';
}

function filesHtml({ version, inputs }: Provenance, words: Words): string {
  const { page } = words;
  const { file, fingerprint } = page.fileHeadings;
  const sheet: Sheet = {
    title: page.files,
    columns: [file, fingerprint].map((heading) => ({ id: heading, heading, bareHeading: heading })),
    rows: inputs.map((input) => [text(input.file), text(input.sha256)]),
    totals: [],
    notes: [],
  };
  const table = inputs.length > 0 ? `<div class="files">${tableHtml(sheet, 'files', words)}</div>` : '';
  return section('files', page.files, `<p>${html(page.madeBy(version))}</p>${table}`);
}

/** The document: nothing from elsewhere may load, and only its own style and script run. */
function documentHtml(title: string, body: string, script: string | undefined, { language }: Words): string {
  const policy = [
    "default-src 'none'",
    `style-src '${fingerprint(STYLE)}'`,
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
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}

function fingerprint(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
