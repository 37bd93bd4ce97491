import { describe, expect, it } from 'vitest';
import { periodId, periodIn } from './period.js';

describe('the period of a text', () => {
  it.each([
    ['2023', 2023, undefined],
    ['2023/24', 2023, undefined],
    ['2023/2024', 2023, undefined],
    ['2023-24', 2023, undefined],
    ['2023M04', 2023, '4-30'],
    ['2024M02', 2024, '2-29'],
    ['2023-10', 2023, '10-31'],
    ['2023K1', 2023, '3-31'],
    ['2023Q4', 2023, '12-31'],
    ['2023 K1', 2023, '3-31'],
    ['2023-Q1', 2023, '3-31'],
    ['2023 kvartal 3', 2023, '9-30'],
    ['kvartal 3 2023', 2023, '9-30'],
    ['kv. 4, 2023', 2023, '12-31'],
    ['Q2 2023', 2023, '6-30'],
    ['2023T1', 2023, '4-30'],
    ['Tertial 2 2023', 2023, '8-31'],
    ['2023H1', 2023, '6-30'],
    ['halvår 2 2023', 2023, '12-31'],
    ['2024M2', 2024, '2-29'],
    ['okt 2023', 2023, '10-31'],
    ['Maj 2023', 2023, '5-31'],
    ['february 2023', 2023, '2-28'],
    ['2023-10-15', 2023, '10-15'],
    ['2023\u00A0K1', 2023, '3-31'],
    ['2023  K1', 2023, '3-31'],
    ['första kvartalet 2023', 2023, '3-31'],
    ['2023 fjärde kvartalet', 2023, '12-31'],
    ['1:a halvåret 2023', 2023, '6-30'],
    ['2:a tertialet 2023', 2023, '8-31'],
    ['second quarter 2023', 2023, '6-30'],
    ['3rd quarter 2023', 2023, '9-30'],
    ['jan-mar 2023', 2023, '3-31'],
    ['2023 maj–augusti', 2023, '8-31'],
    ['jul - dec 2023', 2023, '12-31'],
  ])('%s', (text, year, until) => {
    const found = periodIn(text);
    expect(found?.year).toBe(year);
    expect(found?.until && `${found.until.month}-${found.until.day}`).toBe(until);
  });

  it.each([
    '',
    'Alby',
    '123',
    '20231',
    '2023M13',
    '2023-02-30',
    '2023/25',
    '2009-10',
    '1889',
    '2023K5',
    '2023T4',
    'K12023',
    'foo 2023',
    'jan-feb 2023',
    'feb-apr 2023',
    'dec-jan 2023',
    'jan-dec 2023',
    'fjärde tertialet 2023',
    '2023 ack K1',
  ])('%s is none', (text) => expect(periodIn(text)).toBeUndefined());

  it.each([
    ['2023', '2023'],
    ['2023/24', '2023'],
    ['kv 1 2023', '2023K1'],
    ['2023-Q1', '2023K1'],
    ['2023T3', '2023T3'],
    ['H2 2023', '2023H2'],
    ['2023-04', '2023M04'],
    ['april 2023', '2023M04'],
    ['andra kvartalet 2023', '2023K2'],
    ['apr-juni 2023', '2023K2'],
    ['maj-aug 2023', '2023T2'],
    ['2023 januari-juni', '2023H1'],
  ])('%s is written in one way', (text, id) => {
    const found = periodIn(text);
    expect(found && periodId(found)).toBe(id);
  });
});
