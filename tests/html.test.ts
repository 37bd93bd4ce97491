import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { html, jsonText } from '../src/formats/html/text.js';
import { asShown, runShell } from './helpers/allocate.js';
import { runLine } from './helpers/lines.js';

const folder = mkdtempSync(join(tmpdir(), 'allocate-html-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The page of a command line, in a process of its own where it is told its surroundings. */
const page = async (line: string, env?: Record<string, string>) => {
  const command = `allocate ${line} --format html`;
  const { stdout } = await (env ? runShell(command, folder, env) : runLine(command, folder));
  return stdout;
};
const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const between = (text: string, start: string, end: string) => text.split(start)[1]?.split(end)[0] ?? '';

describe('a page', () => {
  const dso = runShell('allocate dso --format html', folder).stdout;

  it('is small enough to be sent with any notice: 150 kB', async () => {
    expect(Buffer.byteLength(dso)).toBeLessThanOrEqual(150_000);
  });

  it('needs nothing from elsewhere, and names no address', async () => {
    expect(
      dso.match(/<link|<img|<iframe|@import|\burl\(|\bsrc=|\bfetch\(|XMLHttpRequest|\bimport\(/g),
    ).toBeNull();
    expect(dso.match(/\w+:\/\/[^\s'"`]*/g)).toBeNull();
  });

  it('lets nothing run or load but its own style and program', async () => {
    const policy = between(dso, 'http-equiv="Content-Security-Policy" content="', '"').split('; ');
    const script = between(dso, '<script>', '</script>');
    const style = between(dso, '<style>', '</style>');
    expect(script.length).toBeGreaterThan(10_000);
    expect(policy).toEqual([
      "default-src 'none'",
      `style-src ${sha256(style)}`,
      `script-src ${sha256(script)}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('is the same in every locale, time zone and run, on standard output and in a file', async () => {
    const elsewhere = await page('dso', {
      LANG: 'sv_SE.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      TZ: 'Pacific/Kiritimati',
    });
    runShell('allocate dso -o page.html', folder, { TZ: 'America/Caracas' });
    expect(elsewhere).toBe(dso);
    expect(asShown(readFileSync(join(folder, 'page.html'), 'utf8'))).toBe(dso);
  });

  it('names each file that it was made of, by the fingerprint of its bytes', async () => {
    const line =
      'cp -r "$(dirname "$(readlink -f "$(which allocate)")")/../data/gns" copy && allocate dso --data copy --format html';
    const { stdout } = runShell(line, folder);
    for (const file of ['agreements/dso.yaml', 'cooperation.yaml', 'measures/budget.csv']) {
      const hash = createHash('sha256')
        .update(readFileSync(join(folder, 'copy', file)))
        .digest('hex');
      expect(stdout).toContain(`<th scope="row">${file}</th><td class="vast">${hash}</td>`);
    }
  });

  it('says whether what it shows was decided', async () => {
    const state = (text: string) => between(text, '<p id="state"', '</p>').replace(/^[^>]*>|<[^>]*>/g, '');
    expect(state(dso)).toBe('Förslag till fördelning, inte beslutat: GNS/11/2018, 2018-11-28.');
    const decide = 'cp -r "$(dirname "$(readlink -f "$(which allocate)")")/../data/gns" decided';
    runShell(`${decide} && sed -i 's/, status: proposed//' decided/agreements/dso.yaml`, folder);
    expect(state(await page('dso --data decided'))).toBe('Beslutad fördelning: GNS/11/2018, 2018-11-28.');
    const unsaid = `${decide.replace('decided', 'unsaid')} && sed -i '/^decision/d' unsaid/agreements/dso.yaml`;
    runShell(unsaid, folder);
    expect(state(await page('dso --data unsaid'))).toBe(
      'Fördelning enligt GNS/11/2018, Gemensamt dataskyddsombud.',
    );
    for (const option of [
      '--without berg',
      '--amount 1',
      '--key equal',
      '--unit 1000',
      '--rounding half-up',
    ]) {
      expect(state(await page(`dso ${option}`))).toBe('Beräkning, inte beslutad.');
    }
    expect(state(await page('dso --leave berg=2019-06-30'))).toBe('Beräkning, inte beslutad.');
    expect(state(await page('split 10 A=1 B=2'))).toBe('Beräkning utan avtal.');
    expect(state(await page('dso --lang en --key equal'))).toBe('A calculation, not decided.');
  });

  it('calculates only where parties, an amount and a key are all there is to it', async () => {
    const calculates = async (line: string) => (await page(line)).includes('id="calculator"');
    const own = ['dso', 'base', 'split 10 A=1 B=2', 'dso --key equal --amount 7'];
    expect(await Promise.all(own.map(calculates))).toEqual(own.map(() => true));
    writeFileSync(
      join(folder, 'own.mjs'),
      'export default { weigh: ({ parties }) => parties.map(() => 1n) };',
    );
    const others = ['dso --leave berg=2019-06-30', 'dso --key ./own.mjs', 'invoice dso', 'cost dso'];
    expect(await Promise.all(others.map(calculates))).toEqual(others.map(() => false));
    expect(await page('dso --key ./own.mjs')).toContain('own.mjs');
    expect(await page('dso --leave berg=2019-06-30')).toContain(
      'kan inte räknas om i filen: parter kommer till eller lämnar under året',
    );
  });
});

describe('text in a page', () => {
  it('stays text: markup, controls and turned direction are shown, never obeyed', async () => {
    expect(html(`<b a="1" b='2'>&\u001b\u202e`)).toBe('&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;␛\uFFFD');
    expect(jsonText({ name: '</script><!--\u2028\u202e\u001b' })).toBe(
      '{"name":"\\u003c/script\\u003e\\u003c!--\\u2028\\u202e\\u001b"}',
    );
  });

  it('has no control character and no mark of direction, whatever the names are', async () => {
    const text = await page(
      `split 100 $'\\u202Eevil=1' $'\\e[31mred=2' '</script><script>alert(1)</script>=3'`,
    );
    expect(text).toContain('&lt;/script&gt;&lt;script&gt;alert(1)');
    expect(text.match(/(?!\n)[\p{Cc}\p{Cf}]/gu)).toBeNull();
    expect(text.match(/<script/g)).toHaveLength(2);
  });
});
