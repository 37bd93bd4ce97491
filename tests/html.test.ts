import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { html, jsonText } from '../src/formats/html/text.js';
import { asShown, runShell } from './helpers/allocate.js';

const folder = mkdtempSync(join(tmpdir(), 'allocate-html-'));
afterAll(() => rmSync(folder, { recursive: true }));

const page = (line: string, env = {}) => runShell(`allocate ${line} --format html`, folder, env).stdout;
const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const between = (text: string, start: string, end: string) => text.split(start)[1]?.split(end)[0] ?? '';

describe('a page', () => {
  const dso = page('dso');

  it('is small enough to be sent with any notice: 150 kB', () => {
    expect(Buffer.byteLength(dso)).toBeLessThanOrEqual(150_000);
  });

  it('needs nothing from elsewhere, and names no address', () => {
    expect(
      dso.match(/<link|<img|<iframe|@import|\burl\(|\bsrc=|\bfetch\(|XMLHttpRequest|\bimport\(/g),
    ).toBeNull();
    expect(dso.match(/\w+:\/\/[^\s'"`]*/g)).toBeNull();
  });

  it('lets nothing run or load but its own style and program', () => {
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

  it('is the same in every locale, time zone and run, on standard output and in a file', () => {
    const elsewhere = page('dso', { LANG: 'sv_SE.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' });
    runShell('allocate dso -o page.html', folder, { TZ: 'America/Caracas' });
    expect(elsewhere).toBe(dso);
    expect(asShown(readFileSync(join(folder, 'page.html'), 'utf8'))).toBe(dso);
  });

  it('names each file that it was made of, by the fingerprint of its bytes', () => {
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

  it('says whether what it shows was decided', () => {
    const state = (text: string) => between(text, '<p id="state"', '</p>').replace(/^[^>]*>|<[^>]*>/g, '');
    expect(state(dso)).toBe('Förslag till fördelning, inte beslutat: GNS/11/2018, 2018-11-28.');
    const decide = 'cp -r "$(dirname "$(readlink -f "$(which allocate)")")/../data/gns" decided';
    runShell(`${decide} && sed -i 's/, status: proposed//' decided/agreements/dso.yaml`, folder);
    expect(state(page('dso --data decided'))).toBe('Beslutad fördelning: GNS/11/2018, 2018-11-28.');
    const unsaid = `${decide.replace('decided', 'unsaid')} && sed -i '/^decision/d' unsaid/agreements/dso.yaml`;
    runShell(unsaid, folder);
    expect(state(page('dso --data unsaid'))).toBe(
      'Fördelning enligt GNS/11/2018, Gemensamt dataskyddsombud.',
    );
    for (const option of [
      '--without berg',
      '--amount 1',
      '--key equal',
      '--unit 1000',
      '--rounding half-up',
    ]) {
      expect(state(page(`dso ${option}`))).toBe('Beräkning, inte beslutad.');
    }
    expect(state(page('dso --leave berg=2019-06-30'))).toBe('Beräkning, inte beslutad.');
    expect(state(page('split 10 A=1 B=2'))).toBe('Beräkning utan avtal.');
    expect(state(page('dso --lang en --key equal'))).toBe('A calculation, not decided.');
  });

  it('calculates only where parties, an amount and a key are all there is to it', () => {
    const calculates = (line: string) => page(line).includes('id="calculator"');
    expect(['dso', 'base', 'split 10 A=1 B=2', 'dso --key equal --amount 7'].map(calculates)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    writeFileSync(
      join(folder, 'own.mjs'),
      'export default { weigh: ({ parties }) => parties.map(() => 1n) };',
    );
    const others = ['dso --leave berg=2019-06-30', 'dso --key ./own.mjs', 'invoice dso', 'cost dso'];
    expect(others.filter(calculates)).toEqual([]);
    expect(page('dso --key ./own.mjs')).toContain('own.mjs');
    expect(page('dso --leave berg=2019-06-30')).toContain(
      'kan inte räknas om i filen: parter kommer till eller lämnar under året',
    );
  });
});

describe('text in a page', () => {
  it('stays text: markup, controls and turned direction are shown, never obeyed', () => {
    expect(html(`<b a="1" b='2'>&\u001b\u202e`)).toBe('&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;␛\uFFFD');
    expect(jsonText({ name: '</script><!--\u2028\u202e\u001b' })).toBe(
      '{"name":"\\u003c/script\\u003e\\u003c!--\\u2028\\u202e\\u001b"}',
    );
  });

  it('has no control character and no mark of direction, whatever the names are', () => {
    const text = page(`split 100 $'\\u202Eevil=1' $'\\e[31mred=2' '</script><script>alert(1)</script>=3'`);
    expect(text).toContain('&lt;/script&gt;&lt;script&gt;alert(1)');
    expect(text.match(/(?!\n)[\p{Cc}\p{Cf}]/gu)).toBeNull();
    expect(text.match(/<script/g)).toHaveLength(2);
  });
});
