import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { titleOf } from '../src/allocation/sheet.js';
import { answer } from '../src/cli/answer.js';
import type { PageData } from '../src/commands/run/page/data.js';
import { type Json, patched, patchOf } from '../src/commands/run/page/patch.js';
import { allocationHtml } from '../src/commands/run/page/sections.js';
import { standingOf } from '../src/commands/run/page/standing.js';
import { prose } from '../src/formats/html/text.js';
import { parseExact } from '../src/kernel/number.js';
import { dividerOf } from '../src/page/question.js';
import { baseOf, isBase, together, yearsIn } from '../src/page/together.js';
import { spoken } from '../src/sheet/sentence.js';
import { ROOT } from './helpers/allocate.js';
import { CHROMIUM, launch, open } from './helpers/browser.js';
import { law, same } from './helpers/laws.js';
import { shellIn } from './helpers/lines.js';
import { sv } from './helpers/words.js';

/*
 * A page that holds several years shows of each, and of some of them together, what the page of those years shows: read
 * from what the program writes for them.
 */
const folder = mkdtempSync(join(tmpdir(), 'allocate-page-years-'));
const DATA = join(folder, 'years');
const IDS = ['alfa', 'beta', 'gamma'];
const AGREEMENT = `title: Delat
key: elever
source: Avtalet
settlement: carried
scenarios:
  - { id: lika, title: Lika delar, key: equal }
years:
  2024: { amount: 100, key: equal, decision: { number: D 1, date: 2023-11-01 } }
  2025: { amount: 301, key: elever, parties: [alfa, beta], decision: { number: D 2, date: 2024-11-01 } }
  2026: { parties: [alfa, beta, gamma], decision: { number: D 3, date: 2025-11-01, status: proposed } }
`;
const COOPERATION = `name: Tre
parties:
${IDS.map((id, i) => `  - { id: ${id}, name: ${id}, code: '100${i}' }`).join('\n')}
measures:
  - { id: elever, title: elever, source: SCB, file: measures/elever.csv, years-back: 1 }
`;
beforeAll(() => {
  const figures = [2023, 2024, 2025, 2026].flatMap((year) =>
    IDS.map((id, i) => `${id},${year},${(year % 7) + i * 31}`),
  );
  for (const name of ['agreements', 'measures']) mkdirSync(join(DATA, name), { recursive: true });
  writeFileSync(join(DATA, 'cooperation.yaml'), COOPERATION);
  writeFileSync(join(DATA, 'measures/elever.csv'), `party,period,elever\n${figures.join('\n')}\n`);
  writeFileSync(join(DATA, 'agreements/delat.yaml'), AGREEMENT);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A page of one year, and how many it holds. */
const OF_ONE = [
  ['school --amount 500000 --year 2019', 15],
  ['larm --data data/dalen', 3],
  ['jour --data data/dalen', 3],
  ['skola --data data/dalen', 1],
  ['delat --data DATA --year 2024', 3],
  ['delat --data DATA --year 2026 --amount 1000', 4],
] as const;

const SEVERAL = [
  'school --amount 500000 --year 2010-2022',
  'jour --data data/dalen --year 2024-2026',
  'delat --data DATA --year 2024-2025',
];

async function madeBy(line: string): Promise<string> {
  const words = line.replace('DATA', DATA).split(' ');
  const { stdout, stderr } = await answer(
    [...words, '--format', 'html'],
    () => shellIn(ROOT),
    () => undefined,
  );
  if (stdout === '') throw new Error(String(stderr));
  return String(stdout);
}

const dataIn = (page: string): PageData =>
  JSON.parse(/<script type="application\/json" id="data">(.*)<\/script>/.exec(page)?.[1] ?? '');
const shownIn = (page: string) => /<div id="shown">([\s\S]*)<\/div>\n<div id="others">/.exec(page)?.[1];
const headIn = (page: string) => [
  /<h1 id="title">.*<\/h1>/.exec(page)?.[0],
  /<p id="state".*/.exec(page)?.[0],
];
const without = (line: string, option: string) => line.replace(new RegExp(` ${option} \\S+`), '');

/** What a page asks of a year: with its amount, where none is decided. */
function lineOf(line: string, { year, agreement, amount }: PageData): string {
  const ofYear = `${without(line, '--year')} --year ${year}`;
  return agreement?.amount === undefined ? `${without(ofYear, '--amount')} --amount ${amount}` : ofYear;
}

describe('each year that can be chosen in a page', () => {
  it.each([...OF_ONE, ...SEVERAL.map((line) => [line, undefined] as const)])(
    'of allocate %s shows, to the letter, what the page of that year shows',
    async (line, count) => {
      const years = yearsIn(dataIn(await madeBy(line)));
      if (count !== undefined) expect(years).toHaveLength(count);
      const words = spoken(sv);
      for (const data of years) {
        const divided = dividerOf(data)(baseOf(data));
        if (!divided.ok) throw new Error(`${data.year}`);
        const { lockedBy, carried, state } = data;
        const one = { ...divided.value, lockedBy, carried, ...(lockedBy && { isDeparture: false }) };
        const page = await madeBy(lineOf(line, data));
        expect(allocationHtml(one, words)).toBe(shownIn(page));
        const { text, isSettled } = standingOf(one, state, words);
        const standing = `<p id="state"${isSettled ? '' : ' class="undecided"'}>${prose(text)}</p>`;
        const title = `<h1 id="title">${prose(titleOf(one, words))}</h1>`;
        expect([title, standing]).toEqual(headIn(page));
      }
    },
  );
});

const texts = fc.constantFrom('1', '2');
const cells = fc.record({ value: texts, figures: fc.array(texts, { maxLength: 2 }) }, { requiredKeys: [] });
const carriable = fc.record(
  { year: fc.nat(2), weights: fc.array(fc.option(cells), { maxLength: 4 }), per: cells },
  { requiredKeys: ['year'] },
);

describe('a year that is carried as a patch', () => {
  law('is what it was', [carriable, carriable], (own, other) => {
    const [before = null, after = null] = [own, other].map((one): Json => JSON.parse(JSON.stringify(one)));
    const patch = patchOf(before, after);
    return same(patch === undefined ? before : patched(before, JSON.parse(JSON.stringify(patch))), after);
  });
});

describe('a form of several years', () => {
  it.each(SEVERAL)(
    'of allocate %s changes in each year what is changed in it, and nothing else',
    async (line) => {
      const years = yearsIn(dataIn(await madeBy(line)));
      const { data, choiceIn } = together(years);
      const amount = data.amount === '' ? undefined : parseExact(data.amount);
      const begun = { ticked: data.ticked, key: data.key, amount };
      expect(isBase(begun, data)).toBe(true);
      for (const year of years) expect(choiceIn(year, begun)).toEqual(baseOf(year));
      const seven = parseExact('7');
      for (const [i, { id }] of data.parties.entries()) {
        const ticked = data.ticked.map((isTicked, k) => (k === i ? !isTicked : isTicked));
        const chosen = { ticked, key: data.keys.findIndex((key) => key.id === 'equal'), amount: seven };
        expect(isBase(chosen, data)).toBe(false);
        for (const year of years) {
          const choice = choiceIn(year, chosen);
          const others = year.parties.map((party, k) => (party.id === id ? ticked[i] : year.ticked[k]));
          expect(choice).toMatchObject({ ticked: others, amount: seven });
          expect(year.keys[choice.key]?.id).toBe('equal');
        }
      }
    },
  );
});

describe.skipIf(!CHROMIUM)('a page of several years', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => await browser?.close());

  it.each(SEVERAL)(
    'of allocate %s shows of some of its years, as they are or changed, what their page shows',
    async (line) => {
      const made = await madeBy(line);
      const path = join(folder, 'page.html');
      writeFileSync(path, made);
      const { page, faults } = await open(browser, path);
      await page.locator('#calculator summary').click();
      const all = yearsIn(dataIn(made));
      // Of one that takes part in some of the years alone, the command line asks year by year.
      const parties = together(all).data.parties.filter(({ id }) =>
        all.every(({ parties, ticked }) => ticked[parties.findIndex((party) => party.id === id)]),
      );
      const shows = async (options: string) => {
        const expected = await madeBy(`${without(line, '--year')} ${options}`);
        const shown: string[] = await page.evaluate(`(() => {
          const kept = document.createElement('div');
          kept.id = 'shown';
          kept.innerHTML = ${JSON.stringify(shownIn(expected))};
          const heads = ['title', 'state'].map((id) => document.getElementById(id));
          return [document.getElementById('shown'), kept, ...heads].map((one) => one.outerHTML.replace(' class=""', ''));
        })()`);
        expect(shown[0]).toBe(shown[1]);
        expect(shown.slice(2)).toEqual(headIn(expected));
      };
      const some = fc.subarray(
        all.map(({ year = 0 }) => String(year)),
        { minLength: 2 },
      );
      await fc.assert(
        fc.asyncProperty(some, fc.nat(parties.length), async (years, place) => {
          await page.evaluate(`document.getElementById('back').click()`);
          await page.evaluate(`for (const box of document.querySelectorAll('input[name=year]'))
            if (!${JSON.stringify(years)}.includes(box.nextElementSibling.textContent)) box.click();`);
          await shows(`--year ${years.join()}`);
          const party = parties[place];
          if (!party) return;
          await page.getByRole('checkbox', { name: party.name, exact: true }).click();
          await shows(`--year ${years.join()} --without ${party.id}`);
        }),
        { numRuns: 12 },
      );
      expect(faults).toEqual([]);
    },
  );
});
