import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { toDecimal } from '../src/kernel/number.js';
import { ROOT } from './helpers/allocate.js';
import { opened } from './helpers/statistics.js';

/** Real answers of statistics interfaces, which are others' own: where they are absent, the tests of them are skipped in sight. */
const SAMPLES = join(ROOT, '../shared/data/samples');

const read = (name: string) => opened(readFileSync(join(SAMPLES, name)), name);

/** What becomes of each: its tables with their cells and how many of them are figures, or what is wrong and where. */
const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  'kolada/kolada_v3_data_response_mock.json': ['1×2×1×1: 1 of 2'],
  'pxweb-serializers/BE0101A1.px': ['1×1×1×1×1: 1 of 1'],
  'pxweb-serializers/BE0101N1.px': ['2×2×2×2×2×2: 64 of 64'],
  'pxweb-serializers/HalfYearStatistics.px': ['56×1×1: 56 of 56'],
  'pxweb-serializers/MultipleContentSmall.px': ['2×3×2: 12 of 12'],
  'pxweb-serializers/TAB2936.px': ['3×7×1×3×3: 152 of 189'],
  'pxweb-v1/api.json': ['not-statistics json 1:1'],
  'pxweb-v1/json-stat_query_example.json': ['not-statistics query 1:1'],
  'pxweb-v1/json_query_agg_example.json': ['not-statistics query 1:1'],
  'pxweb-v1/ssb_json_response_first40rows.json': ['1×40×3: 120 of 120'],
  'pxweb-v1/test_query_px.json': ['not-statistics query 1:1'],
  'pxweb-v2-reference/GetApiConfiguration.json': ['not-statistics settings 1:1'],
  'pxweb-v2-reference/ListAllTables.json': ['not-statistics catalogue 1:1'],
  'pxweb-v2-reference/MetadataById_tab001_js2.json': ['not-statistics metadata 1:1'],
  'pxweb-v2-reference/MetadataById_tab004_js2.json': ['not-statistics metadata 1:1'],
  'pxweb-v2-reference/TAB004.px': ['14×11×1×28: 3209 of 4312'],
  'pxweb-v2-reference/TableById_tab004.json': ['not-statistics metadata 1:1'],
  'pxweb-v2-reference/tab4_fewcells.px': ['1×1×1×1: 1 of 1'],
  'pxweb-v2-scb/TAB6471_data.json': ['21×11×3×1×4: 2772 of 2772'],
  'pxweb-v2-scb/TAB6471_metadata.json': ['not-statistics metadata 1:1'],
  'pxweb-v2-scb/config.json': ['not-statistics settings 1:1'],
  'pxweb-v2-scb/tables_first3.json': ['not-statistics catalogue 1:1'],
  'readers/jsonstat-hierarchy.json': ['132: 0 of 1'],
  'readers/jsonstat-oecd-canada.json': ['1×36×12: 432 of 432', '1×1×20×2×3: 120 of 120'],
  'readers/jsonstat-size-as-string.json': ['2×3×4: 24 of 24'],
  'readers/kolada-v2-fixture.json': ['1×1×3: 3 of 3'],
  'readers/px-BEXSTA-cp1252.px': ['3×3×100×8×1: 7200 of 7200'],
  'readers/px-no-timeval-no-codes.px': ['4×2: 8 of 8'],
  'readers/px-semicolon-in-values.px': ['2×2: 4 of 4'],
  'skolverket/planned-educations-v4_statistics_gr_sample.json': ['not-statistics json 1:1'],
};

/** The files of these kinds. */
const present = () =>
  readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(json|px)$/.test(name));

describe.skipIf(!existsSync(SAMPLES))('real files of statistics (skipped where there are none)', () => {
  it.each(Object.entries(OUTCOMES))('are read, or refused as what they are: %s', async (name, told) => {
    const { statistics, issues } = await read(name);
    const sizes = statistics.map(({ dimensions, cells }) => {
      const figures = cells.filter(({ figure }) => figure).length;
      return `${dimensions.map((one) => one.categories.length).join('×')}: ${figures} of ${cells.length}`;
    });
    expect([...sizes, ...issues]).toEqual(told);
  });

  it('are all in the list above', () => {
    expect(present().sort()).toEqual(Object.keys(OUTCOMES).sort());
  });

  it('oecd-canada.json has the table that another reader made of it: 432 of 432 cells', async () => {
    const [oecd] = (await read('readers/jsonstat-oecd-canada.json')).statistics;
    const rows: string[][] = parse(readFileSync(join(SAMPLES, 'readers/jsonstat-oecd-canada.csv')));
    const cells = oecd?.cells.map(({ of, figure }) => [
      ...of.map((index, i) => oecd.dimensions[i]?.categories[index]?.text),
      figure && toDecimal(figure.value, figure.decimals),
    ]);
    expect(cells).toEqual(rows.slice(1));
  });

  it('TAB6471 says that its totals need not be the sums of their parts, and which ages and sexes are all', async () => {
    const [population] = (await read('pxweb-v2-scb/TAB6471_data.json')).statistics;
    expect(population).toMatchObject({ id: 'TAB6471', updated: '2026-06-08T06:00:00Z', isDisturbed: true });
    expect(population?.dimensions.map(({ whole }) => whole)).toEqual([
      undefined,
      undefined,
      'TotSa',
      undefined,
      undefined,
    ]);
  });
});
