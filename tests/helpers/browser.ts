import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

/** The Chromium of the system, where there is one: CHROMIUM names another. */
export const CHROMIUM = [process.env.CHROMIUM ?? '', '/usr/bin/chromium'].find(
  (path) => path && existsSync(path),
);

/** Starts it; as root, as in a container, it has no sandbox. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}

/** A page of a file, and all that went wrong in it: messages of the console, errors, dialogs, requests elsewhere. */
export interface Opened {
  readonly page: Page;
  readonly faults: string[];
}

/** Opens a file in a window so many pixels wide. */
export async function open(
  browser: Browser,
  file: string,
  width = 1280,
  javaScriptEnabled = true,
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
  const page = await context.newPage();
  return { page, faults: await visit(page, file) };
}

/** Opens a file in a page that is there already; gives what goes wrong from then on. */
export async function visit(page: Page, file: string): Promise<string[]> {
  const faults: string[] = [];
  page.removeAllListeners();
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== `file://${file}`) faults.push(request.url());
  });
  await page.goto(`file://${file}`);
  return faults;
}

/** What a page shows: the cells of its allocation, row by row, and its grounds. */
export async function shownIn(page: Page): Promise<{ cells: string[][]; notes: string[] }> {
  return page.evaluate(`({
    cells: [...document.querySelectorAll('#table + .wide tr')].map((row) => [...row.cells].map((cell) => cell.textContent)),
    notes: [...document.querySelectorAll('#grounds + ul li')].map((note) => note.textContent),
  })`);
}

/** The receipt of a row, its steps as one line of text. */
export async function receiptIn(page: Page, row: number): Promise<string> {
  return page.evaluate(
    `[...document.querySelectorAll('#receipt-${row + 1} li > *')].map((line) => line.textContent).join(' ')`,
  );
}

/** Loads axe, as short as it comes: each page reads it anew. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(`${AXE}; 0`);
}

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe, which the page has loaded, finds: by rule and place. */
export async function violationsIn(page: Page): Promise<string[]> {
  return page.evaluate(
    `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' ' + target)))`,
  );
}
