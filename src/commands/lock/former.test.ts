import { describe, expect, it } from 'vitest';
import { valueIn } from '../../../tests/helpers/cooperation.js';
import { type Files, lockOn, runOn } from '../../../tests/helpers/locking.js';
import { sealIn } from './write.js';

/** Nine parties that share 914 400 kr equally, by the codes of the nine of GNS/13/2018; the last joins on 1 July 2019. */
const CODES = [2326, 2321, 2305, 2309, 2380, 2313, 2303, 2361, 23];

/** What version 0.6.0 printed: 453 442 and 460 958 kr, each rounded by itself. */
const PRINTED = [107897, 107897, 107899, 107898, 107897, 107898, 107899, 107897, 51218];

function cooperation(): Files {
  const parties = CODES.map((code) => `  - { id: p${code}, name: P${code}, code: ${code} }\n`);
  return new Map([
    ['/data/cooperation.yaml', `name: Provet\nparties:\n${parties.join('')}`],
    ['/data/agreements/jour.yaml', 'title: Jour\nyear: 2019\nkey: equal\namount: 914400\nsource: S\n'],
  ]);
}

/** The lock of the year, as a version wrote it that printed these amounts. */
async function lockOf(version: string, amounts: readonly number[]): Promise<Files> {
  const files = cooperation();
  const path = (await lockOn(files, 'S 1', '--join', 'p23=2019-07-01')) ?? '';
  const text = amounts
    .reduce(
      (lines, amount, i) =>
        lines.replace(new RegExp(`("party": "p${CODES[i]}", .*"amount": )"\\d+"`), `$1"${amount}"`),
      files.get(path) ?? '',
    )
    .replace(/^version: .*$/m, `version: "${version}"`);
  const sealed = text.replace(/^seal: .*$/m, `seal: "${sealIn(text)}"`);
  const index = files.get('/data/decisions/index.csv') ?? '';
  const lines = index.replace(/[0-9a-f]{64}/, sealIn(text));
  return files.set(path, sealed).set('/data/decisions/index.csv', lines);
}

/** What check tells of it. */
async function toldOf(files: Files): Promise<string> {
  return String(valueIn(await runOn(files, ['check', '--data', '/data'])).text);
}

describe('the lock of a year in which a party joins', () => {
  it.each(['0.2.0', '0.5.1', '0.6.0'])(
    'of version %s holds as each part of the year was rounded then',
    async (version) => {
      expect(await toldOf(await lockOf(version, PRINTED))).toBe('');
    },
  );

  it.each(['0.7.0', '0.10.0', '1.6.0'])('of version %s does not', async (version) => {
    expect(await toldOf(await lockOf(version, PRINTED))).toContain('107899');
  });

  it('of today holds as the year is rounded today: equals within a krona, together 914 400', async () => {
    const once = [107898, 107898, 107898, 107898, 107897, 107898, 107898, 107898, 51217];
    expect(once.reduce((sum, amount) => sum + amount)).toBe(914400);
    expect(await toldOf(await lockOf('0.7.0', once))).toBe('');
  });
});
