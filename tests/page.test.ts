import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { held } from '../src/sheet/fit.js';
import {
  CHROMIUM,
  launch,
  loadAxe,
  type Opened,
  open,
  receiptIn,
  shownIn,
  violationsIn,
  visit,
} from './helpers/browser.js';
import { runLine } from './helpers/lines.js';

/*
 * Pages in a real Chromium, against the command line. Where Chromium is missing they are skipped, and the report says so.
 */
const folder = mkdtempSync(join(tmpdir(), 'allocate-page-'));
const PARTIES = [
  'berg',
  'are',
  'bracke',
  'krokom',
  'ostersund',
  'stromsund',
  'ragunda',
  'harjedalen',
  'region-jh',
];
const KEYS = ['budget', 'equal', 'pupils'];

let browser: Browser;
let common: Page | undefined;
beforeAll(async () => {
  if (CHROMIUM) browser = await launch();
});
afterEach(async () => {
  for (const context of browser?.contexts() ?? []) if (context !== common?.context()) await context.close();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Writes the page of a command line and gives its path. */
async function make(line: string): Promise<string> {
  const { code, stdout, stderr } = await runLine(`allocate ${line} --format html`, folder);
  if (code !== 0) throw new Error(stderr);
  const path = join(folder, 'page.html');
  writeFileSync(path, stdout);
  return path;
}

/** Shows the page of a command line in a wide window, in the page that all are shown in: what it has compiled is compiled no more. */
async function show(line: string): Promise<Opened> {
  common ??= await browser.newPage();
  await common.setViewportSize({ width: 1280, height: 900 });
  return { page: common, faults: await visit(common, await make(line)) };
}

/** The table and notes that the command line prints; none when it refuses. */
async function printed(line: string): Promise<{ cells: string[][]; notes: string[] } | undefined> {
  const { stdout, code } = await runLine(`allocate ${line} --format markdown`, folder);
  if (code !== 0) return undefined;
  const [table = ''] = stdout.split(/\n## /);
  const lines = table.replace(/\\([\\`*_[\]~|#])/g, '$1').split('\n');
  const cells = lines.filter((one) => one.startsWith('|') && !/^\| :?-/.test(one));
  return {
    cells: cells.map((one) =>
      one
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.replace(/^\*\*|\*\*$/g, '')),
    ),
    notes: lines.filter((one) => one.startsWith('- ')).map((one) => one.slice(2)),
  };
}

/** What is printed of a page, paper by paper; nothing where there is no pdftotext. */
async function pagesOf(page: Page): Promise<string[]> {
  const path = join(folder, 'page.pdf');
  await page.pdf({ path, preferCSSPageSize: true });
  const { stdout } = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return stdout?.split('\f').slice(0, -1) ?? [];
}

/** The steps of `allocate explain` as one line of text. */
async function explained(line: string): Promise<string> {
  const { stdout } = await runLine(`allocate explain ${line}`, folder);
  const [, table = ''] = stdout.split('\n\n');
  const steps = table.split('\n').slice(1).join('\n');
  return held(
    steps
      .replace(/^\d+\. /gm, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** Ticks, writes and chooses as a click or a key would, all at once. */
async function choose(page: Page, ticked: readonly boolean[], amount: string, key: number): Promise<void> {
  await page.evaluate(`
    document.querySelectorAll('input[name=party]').forEach((box, i) => {
      if (box.checked !== ${JSON.stringify(ticked)}[i]) box.click();
    });
    const amount = document.getElementById('amount');
    amount.value = ${JSON.stringify(amount)};
    amount.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelectorAll('input[name=key]')[${key}]?.click();
  `);
}

/** The figures without the column that only a calculation has. */
function withoutChange(cells: readonly string[][], columns: number): string[][] {
  return cells.map((row) => row.slice(0, columns));
}

describe.skipIf(!CHROMIUM)('the calculator in a page', () => {
  it('gives the figures, notes and receipts of the command line for whatever is chosen', async () => {
    const { page, faults } = await show('dso');
    const ticks = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });
    const amounts = fc
      .oneof(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom(-1200, 1200000))
      .map(String);
    await fc.assert(
      fc.asyncProperty(ticks, amounts, fc.nat({ max: 2 }), async (ticked, amount, key) => {
        await choose(page, ticked, amount, key);
        const parties = PARTIES.filter((_, i) => ticked[i]);
        const options = `--parties "${parties.join()}" --amount ${amount} --key ${KEYS[key]}`;
        const expected = parties.length > 0 ? await printed(`dso ${options}`) : undefined;
        expect(await page.locator('#shown').isVisible()).toBe(expected !== undefined);
        expect((await page.locator('#fault').textContent()) === '').toBe(expected !== undefined);
        if (!expected) return;
        const { cells, notes } = await shownIn(page);
        expect({ cells: withoutChange(cells, 4), notes }).toEqual(expected);
        const row = parties.length - 1;
        expect(await receiptIn(page, row)).toBe(await explained(`dso ${parties[row]} ${options}`));
      }),
      { numRuns: 20 },
    );
    expect(faults).toEqual([]);
  });

  it('answers what happens when Region JH leaves: the shares of 7573,7 mkr', async () => {
    const { page } = await show('dso');
    await page.getByRole('checkbox', { name: 'Region JH' }).uncheck();
    const { cells } = await shownIn(page);
    // 1 200 000 × 442,6 / 7573,7 = 70 126,89; the largest remainder of all.
    expect(cells.find(([name]) => name === 'Bräcke')).toEqual([
      'Bräcke',
      '442,6',
      '5,84%',
      '70\u00A0127\u00A0kr',
      '22\u00A0958\u00A0kr',
    ]);
    expect(cells.at(-1)?.slice(0, 4)).toEqual(['Summor', '7573,7', '100,00%', '1\u00A0200\u00A0000\u00A0kr']);
    expect(await page.locator('#state').textContent()).toBe('Beräkning, inte beslutad.');
    expect(await page.locator('.picture > svg').count()).toBe(8);
  });

  it('gives what a scenario of the agreement asks, with all that is said of it, and takes what is chosen by hand for none', async () => {
    const { page, faults } = await show('dso');
    await page.getByRole('button', { name: 'Bara de intresserade' }).click();
    const expected = await printed('dso --parties @interested');
    const { cells, notes } = await shownIn(page);
    expect({ cells: withoutChange(cells, 4), notes }).toEqual(expected);
    expect(notes.join()).toContain('svaret från Åre är villkorat');
    expect(await page.getByRole('status').textContent()).toBe(
      '1\u00A0200\u00A0000\u00A0kr fördelat på 6 parter.',
    );
    await page.getByRole('checkbox', { name: 'Berg' }).check();
    await page.getByRole('checkbox', { name: 'Berg' }).uncheck();
    expect((await shownIn(page)).notes.join()).not.toContain('villkorat');
    const byHand = await printed('dso --without berg,ostersund,region-jh');
    expect(withoutChange((await shownIn(page)).cells, 4)).toEqual(byHand?.cells);
    expect(faults).toEqual([]);
  });

  it('has those scenarios alone that differ in what can be chosen', async () => {
    const titles = async (line: string) =>
      (await show(line)).page.locator('button[name=scenario]').allTextContents();
    expect(await titles('base')).toEqual([]);
    expect(await titles('dso --lang en')).toEqual(['Only those interested']);
    expect(await titles('dso --amount 7 --key equal')).toEqual(['Bara de intresserade']);
  });

  it('gives of each year what the command line gives of it, and of what is chosen within it, and goes back', async () => {
    const { page, faults } = await show('school --amount 500000 --year 2019');
    const before = await page.locator('body').innerHTML();
    const shownAs = async (options: string) => {
      const { cells, notes } = await shownIn(page);
      expect({ cells: withoutChange(cells, 4), notes }).toEqual(await printed(`school ${options}`));
    };
    const years = await page.locator('#year option').allTextContents();
    expect(years).toEqual(Array.from({ length: 15 }, (_, i) => String(2009 + i)));
    for (const year of ['2010', '2023']) {
      await page.locator('#year').selectOption(year);
      await shownAs(`--amount 500000 --year ${year}`);
      expect(await page.locator('h1').textContent()).toMatch(new RegExp(`${year}$`));
      expect(await page.title()).toMatch(new RegExp(`${year}$`));
      await choose(page, [true, true, true, ...Array(5).fill(false)], '77', 0);
      await shownAs(`--amount 77 --year ${year} --parties berg,are,bracke`);
    }
    await loadAxe(page);
    expect(await violationsIn(page)).toEqual([]);
    await page.getByRole('button', { name: /^Tillbaka/ }).click();
    expect(await page.locator('#year option:checked').textContent()).toBe('2019');
    expect(await page.locator('body').innerHTML()).toBe(before);
    expect(faults).toEqual([]);
  });

  it('says of each year of a timeline whether it is decided, and which year it cannot calculate with', async () => {
    const data = join(folder, 'years');
    mkdirSync(join(data, 'agreements'), { recursive: true });
    const parties = ['alfa', 'beta'].map((id, i) => `  - { id: ${id}, name: ${id}, code: '100${i}' }`);
    writeFileSync(join(data, 'cooperation.yaml'), `name: Två\nparties:\n${parties.join('\n')}\n`);
    const years = [
      '  2025: { amount: 100, decision: { number: D 1, date: 2024-11-01 } }',
      '  2026: { amount: 301, decision: { number: D 2, date: 2025-11-01, status: proposed } }',
      '  2027: { amount: 400, adjustments: { limits: [{ party: alfa, cap: 100 }] } }',
    ];
    const agreement = join(data, 'agreements/delat.yaml');
    writeFileSync(agreement, `title: Delat\nkey: equal\nsource: Avtalet\nyears:\n${years.join('\n')}\n`);
    const { page, faults } = await show(`delat --data ${data} --year 2025`);
    const state = page.locator('#state');
    expect(await state.textContent()).toBe('Beslutad fördelning: D 1, 2024-11-01.');
    expect(await page.getByText('2027 kan inte väljas här').isVisible()).toBe(true);
    await page.locator('#year').selectOption('2026');
    expect(await state.textContent()).toBe('Förslag till fördelning, inte beslutat: D 2, 2025-11-01.');
    const { cells, notes } = await shownIn(page);
    const expected = await printed(`delat --data ${data} --year 2026`);
    expect({ cells: withoutChange(cells, 4), notes }).toEqual(expected);
    // 301 between two: the unit left over goes to the lower code, and each pays 151 and 150 where it was 50.
    expect(cells.map((row) => row.at(-1)).slice(1, 3)).toEqual(['101\u00A0kr', '100\u00A0kr']);
    expect(cells[0]?.at(-1)).toBe('Ändring mot 2025');
    for (const text of await pagesOf(page)) {
      expect(text).toMatch(/^ *Förslag till fördelning, inte beslutat: D 2, 2025-11-01\.$/m);
      expect(text).toMatch(/Delat 2026 +Sida \d av \d$/m);
    }
    await page.locator('#amount').fill('300');
    expect(await state.textContent()).toBe('Beräkning, inte beslutad.');
    expect(faults).toEqual([]);
  });

  it('goes back to the proposal, to the letter', async () => {
    const { page } = await show('dso');
    const shown = page.locator('.document');
    const before = await shown.innerHTML();
    const state = page.locator('#state');
    await choose(page, [true, true, ...Array(7).fill(false)], '77', 1);
    expect(await shown.innerHTML()).not.toBe(before);
    await page.getByRole('button', { name: 'Tillbaka till förslaget' }).click();
    expect(await shown.innerHTML()).toBe(before);
    expect(await state.textContent()).toContain('Förslag till fördelning, inte beslutat');
    expect(await page.locator('#amount').inputValue()).toBe('1 200 000');
  });

  it('keeps a receipt open while its figures follow', async () => {
    const { page } = await show('dso');
    await page.locator('#receipt-3 summary').click();
    await page.getByRole('checkbox', { name: 'Berg' }).uncheck();
    const receipts = page.locator('#shown details[open] summary');
    expect(await receipts.allTextContents()).toEqual([expect.stringMatching(/^Bräcke/)]);
  });

  it('says what is wrong, and shows no figures that stand for something else', async () => {
    const { page, faults } = await show('dso');
    const told = page.getByRole('alert');
    for (const amount of ['', 'många', '12,50', '1,234', '9'.repeat(41)]) {
      await page.locator('#amount').fill(amount);
      expect(await told.textContent()).toMatch(/^Skriv beloppet med siffror/);
      expect(await page.locator('#shown').isVisible()).toBe(false);
      expect(await page.locator('#state').textContent()).toBe('Beräkning, inte beslutad.');
    }
    await page.locator('#amount').fill('1200000');
    expect(await page.locator('#shown').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Ingen' }).click();
    expect(await told.textContent()).toBe('Bocka i minst en part.');
    await page.getByRole('button', { name: 'Alla' }).click();
    await page.getByRole('radio', { name: /elever/ }).check();
    expect(await told.textContent()).toMatch(/^Nyckeln har inget underlag för Region JH\./);
    expect(faults).toEqual([]);
  });

  it('works by the keyboard alone', async () => {
    const { page } = await show('dso');
    const focused = () => page.evaluate(`document.activeElement.id || document.activeElement.value`);
    const tabTo = async (wanted: string) => {
      for (let i = 0; i < 30 && (await focused()) !== wanted; i++) await page.keyboard.press('Tab');
      expect(await focused()).toBe(wanted);
    };
    await tabTo('8');
    await page.keyboard.press('Space');
    await tabTo('amount');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('900 000');
    await tabTo('0');
    await page.keyboard.press('ArrowDown');
    const { cells } = await shownIn(page);
    expect(withoutChange(cells, 4)).toEqual(
      (await printed('dso --without region-jh --amount 900000 --key equal'))?.cells,
    );
    await tabTo('back');
    await page.keyboard.press('Enter');
    expect((await shownIn(page)).cells).toEqual((await printed('dso'))?.cells);
    for (
      let i = 0;
      i < 30 && !(await page.evaluate(`document.activeElement.matches('#receipt-3 summary')`));
      i++
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('#receipt-3 ol').isVisible()).toBe(true);
  });

  it('of several years is chosen in by the keyboard, says what it shows, and asks for a year where none is ticked', async () => {
    const { page, faults } = await show('school --amount 500000 --year 2020-2022');
    await page.locator('#calculator summary').focus();
    for (const key of ['Enter', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
    expect(await page.getByRole('alert').textContent()).toBe('Bocka i minst ett år.');
    expect(await page.locator('#shown').isVisible()).toBe(false);
    for (const key of ['Tab', 'Tab', 'Space']) await page.keyboard.press(key);
    const alone = await printed('school --amount 500000 --year 2021');
    expect(await shownIn(page)).toEqual(alone);
    for (const key of ['Tab', 'Space']) await page.keyboard.press(key);
    const told = '2021–2022: 1\u00A0000\u00A0000\u00A0kr fördelat på 8 parter.';
    expect(await page.getByRole('status').textContent()).toBe(told);
    for (const text of await pagesOf(page)) {
      expect(text.trimStart()).toMatch(/^Förslag, inte beslutat\./);
      expect(text).toMatch(/Skolobjekt 2021–2022 +Sida \d av \d$/m);
    }
    expect(faults).toEqual([]);
  });

  it('divides a split anew by its weights', async () => {
    const { page } = await show('split 10 A=61 B=19 C=20 --rounding residual:A');
    await choose(page, [true, false, true], '1001', 0);
    const { cells, notes } = await shownIn(page);
    const expected = await printed('split 1001 A=61 C=20 --rounding residual:A');
    expect({ cells: withoutChange(cells, 4), notes }).toEqual(expected);
    await page.getByRole('checkbox', { name: 'A' }).uncheck();
    expect(await page.getByRole('alert').textContent()).toBe('Med de här valen kan kostnaden inte fördelas.');
  });
});

describe.skipIf(!CHROMIUM)('a page in a browser', () => {
  it('shows what it was made with without JavaScript, and says what is missing', async () => {
    const { page } = await open(browser, await make('dso'), 390, false);
    expect(await page.locator('#table + .wide tbody tr').allInnerTexts()).toContainEqual(
      expect.stringContaining('47\u00A0169\u00A0kr'),
    );
    expect(await page.locator('#calculator').isVisible()).toBe(false);
    expect(await page.getByText('Räknaren behöver JavaScript').isVisible()).toBe(true);
    await page.locator('#receipt-3 summary').click();
    expect(await page.locator('#receipt-3').textContent()).toContain(held('47 168 kr + 1 kr = 47 169 kr'));
  });

  const CALCULATING = [
    'dso',
    'dso --lang en',
    'base --without berg',
    'school --amount 500000 --year 2010-2022',
    'dso --leave berg=2019-06-30 --join are=2019-03-01',
    'split 100 Ett-mycket-långt-namn-utan-mellanslag-som-aldrig-tar-slut-på-en-rad=2 B=1 --rounding half-up',
  ];
  it.each(CALCULATING)(
    'allocate %s: no fault of axe, no sideways scrolling, on wide screens and narrow, also when it is calculated anew',
    async (line) => {
      const { page, faults } = await show(line);
      await loadAxe(page);
      const isFine = async (width: number) => {
        await page.setViewportSize({ width, height: 900 });
        expect(await violationsIn(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      };
      for (const width of [1280, 390]) await isFine(width);
      const box = page.locator('input[name=party]').first();
      if ((await box.count()) > 0) {
        await page.evaluate(`document.getElementById('calculator').open = true`);
        await box.uncheck();
        for (const width of [390, 1280]) await isFine(width);
      }
      expect(faults).toEqual([]);
    },
  );

  it('keeps script in names as text, also when figures are made anew', async () => {
    const names = [
      '<script>alert(1)</script>',
      '</script><script>alert(2)</script>',
      '"><img src=x onerror=alert(3)>',
      '&lt;b&gt;',
      '<!--',
    ];
    const { page, faults } = await show(`split 100 ${names.map((name) => `'${name}=1'`).join(' ')}`);
    const shown = async () => (await shownIn(page)).cells.slice(1, -1).map(([name]) => name);
    expect((await shown()).toSorted()).toEqual(names.toSorted());
    await page.locator('#amount').fill('7');
    expect((await shown()).toSorted()).toEqual(names.toSorted());
    expect(await page.locator('.document script, .document img, .document b:not(li > b)').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

describe.skipIf(!CHROMIUM || !hasPdftotext)('a page on paper', () => {
  it('cuts no row in two and repeats the heading of a long table', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => `'start${i}. ${'namn '.repeat(30)}end${i}.=1'`);
    const { page } = await show(`split 1000 ${rows.join(' ')}`);
    await page.evaluate(
      `for (const one of document.querySelectorAll('#shares, #receipts')) one.parentElement.remove()`,
    );
    const pages = await pagesOf(page);
    expect(pages.length).toBeGreaterThan(3);
    for (let i = 0; i < 90; i++) {
      const [first] = pages.filter((text) => text.includes(`start${i}.`));
      expect(first).toContain(`end${i}.`);
      expect(first).toMatch(/^Parter +Vikt +Andel/m);
    }
  });

  it('holds every receipt, with and without JavaScript, and no calculator', async () => {
    for (const javaScript of [true, false]) {
      const { page } = await open(browser, await make('dso'), 1280, javaScript);
      const text = (await pagesOf(page)).join('\n');
      expect(text).toContain('47 168 kr + 1 kr = 47 169 kr');
      expect(text.match(/ i kön och får /g)).toHaveLength(9);
      expect(text).not.toContain('Räkna om');
      expect(text).not.toContain('JavaScript');
    }
  });

  it('is three pages of nine parties and their receipts, each with title, standing and number', async () => {
    const { page } = await show('dso');
    const pages = await pagesOf(page);
    expect(pages).toHaveLength(3);
    for (const [i, text] of pages.entries()) {
      expect(text).toMatch(/^ *Förslag till fördelning, inte beslutat: GNS\/11\/2018, 2018-11-28\.$/m);
      expect(text.trimEnd()).toMatch(
        new RegExp(`Gemensamt dataskyddsombud \\(DSO\\) 2019 +Sida ${i + 1} av 3$`),
      );
    }
  });

  it('says that what somebody chose in the page is a calculation, and no more when it is chosen back', async () => {
    const { page } = await show('dso');
    const marked = async () =>
      (await pagesOf(page)).map((text) => text.trimStart().split('\n', 1)[0]?.trimEnd());
    await page.getByRole('checkbox', { name: 'Berg' }).uncheck();
    expect(new Set(await marked())).toEqual(new Set(['Beräkning, inte beslutad.']));
    await page.getByRole('checkbox', { name: 'Berg' }).check();
    expect(new Set(await marked())).toEqual(
      new Set(['Förslag till fördelning, inte beslutat: GNS/11/2018, 2018-11-28.']),
    );
  });

  it.each([
    ['invoice dso --instalments monthly', 'Utkast.'],
    ['compare dso --with key=equal', 'Förslag, inte beslutat.'],
    ['plan 2019', 'Förslag, inte beslutat.'],
    ['school --amount 500000 --year 2010-2022', 'Förslag, inte beslutat.'],
    ['cost dso --lang en', 'A proposal, not decided.'],
  ])('of allocate %s says on each page: %s', async (line, mark) => {
    const { page } = await show(line);
    for (const text of await pagesOf(page)) expect(text.trimStart().split('\n', 1)[0]?.trim()).toBe(mark);
  });

  it('is A4', async () => {
    const { page } = await show('dso');
    await pagesOf(page);
    expect(spawnSync('pdfinfo', [join(folder, 'page.pdf')], { encoding: 'utf8' }).stdout).toContain('(A4)');
  });
});
