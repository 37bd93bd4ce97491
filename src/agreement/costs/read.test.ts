import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { parseDecimal, toShortDecimal } from '../../kernel/number.js';
import { issuesOf, valueIn } from '../../kernel/outcome.js';
import { ALONE } from '../../text/figure.js';
import { makeSource } from '../../text/source.js';
import { readYaml } from '../../text/yaml.js';
import { costTotal } from './costs.js';
import { costSheet } from './read.js';
import { costsSet } from './read-set.js';

const read = (line: string, unit: string) =>
  readYaml(
    makeSource(
      `title: A\nsource: B\nunit: ${unit}\ntotal: all\nlines:\n  - { id: half, title: C, amount: 50 }\n  - { id: pay, title: D, ${line} }\n  - { id: all, title: E, sum: [pay] }\n`,
    ),
    costSheet(ALONE),
  );

describe('the figures of a cost sheet', () => {
  it.each([
    ['amount: 258 000 kr', '1', '258000'],
    ['amount: 21.5 tkr', '1', '21500'],
    ['amount: 1 mkr', '1000', '1000000'],
    ['amount: 258 000 kr', '1000', '258000'],
    ['amount: 258', '1000', '258000'],
    ['month: 1 000 kr', '1000', '12000'],
    ['percent: 30 %, of: [half]', '1', '15'],
    ['percent: 30.5%, of: [half]', '2', '30.5'],
    ['percent: 30, of: [half]', '1', '15'],
  ])('%s, counted in units of %s kr, comes to %s kr', async (line, unit, kronor) => {
    const sheet = valueIn(await read(line, unit));
    expect(sheet && toShortDecimal(costTotal(sheet)?.value ?? parseDecimal('0'))).toBe(kronor);
  });

  it.each([
    ['amount: 258 euro', 'not-kronor'],
    ['amount: 258 st', 'not-a-number'],
    ['percent: 30 kr, of: [half]', 'not-a-number'],
  ])('%s is %s', async (line, code) => {
    expect(issuesOf(await read(line, '1')).map((one) => one.code)).toEqual([code]);
  });

  it('are set with their own units too', async () => {
    const sheet = valueIn(await read('amount: 1', '1000'));
    const items = [{ value: 'pay=260 000 kr', at: NOWHERE }];
    const set = sheet && valueIn(costsSet(sheet, { items, at: NOWHERE }));
    expect(set?.total && toShortDecimal(set.total.value)).toBe('260000');
  });
});
