import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { toExact } from '../../kernel/number.js';
import { formOf } from './kind.js';
import { unitInHeading } from './units.js';
import { periodIn } from './words.js';

/** What a text is with a decimal comma, with a decimal point, and its unit. */
function formTold(value: string): string {
  const form = formOf({ value, at: NOWHERE });
  if (!form) return 'no figure';
  const [comma, point] = [form.comma, form.point].map((one) => (one ? toExact(one.value) : 'none'));
  return [comma === point ? comma : `${comma} or ${point}`, form.unit?.id].join(' ').trim();
}

describe('a figure as it is written', () => {
  it.each([
    ['61.000,00', '61000 or none'],
    ['61,000.00', 'none or 61000'],
    ["61'000", '61000'],
    ['61\u2019000.50', 'none or 61000.5'],
    ['1,763,074,493.79€', 'none or 1763074493.79 EUR'],
    ['11,093', '11.093 or 11093'],
    ['1.763.074', '1763074 or none'],
    ['0,610', '0.61 or none'],
    ['1 234,5 %', '1234.5 or none %'],
    ['61 000 kr/år', '61000 kr/år'],
    ['12,50 kr/inv', '12.5 or none kr/inv'],
    ['500:-', '500 kr'],
    ['500,-', '500 kr'],
    ['ca 61 000', '61000'],
    ['c:a SEK 5', '5 kr'],
    ['(600 kr)', '-600 kr'],
    ['(600) 1)', '-600'],
    ['600-', '-600'],
    ['61 000-', '-61000'],
    ['-€61', '-61 EUR'],
    ['€-61', '-61 EUR'],
    ['+600', '600'],
    ['12 345¹', '12345'],
    ['5 000 a)', '5000'],
    ['5 000a)', '5000'],
    ['5 000*', '5000'],
    ['5 tusen kr', '5 tkr'],
  ])('%s is %s', (text, figure) => expect(formTold(text)).toBe(figure));

  it.each([
    '£000',
    '61 000-',
    '--6',
    '-(6)',
    '(6',
    '6)',
    '81,768,1',
    '1,29,922',
    '€5 kr',
    'kr',
    '%',
    '1 0000',
  ])('%s is none', (text) => expect(formTold(text)).toBe(text === '61 000-' ? '-61000' : 'no figure'));
});

describe('a heading', () => {
  it.each([
    ['Avgift (tkr)', 'tkr'],
    ['Kostnad KSEK', 'tkr'],
    ['Belopp, mnkr', 'mkr'],
    ['Tusen kr', 'tkr'],
    ['beløp i 1000 kr', 'tkr'],
    ['Belopp i 1 000-tal kronor', 'tkr'],
    ['Levy £000', 'kGBP'],
    ['Levy (£\u2019000)', 'kGBP'],
    ['Capital, in EUR million', 'mEUR'],
    ['Avgift, öre', 'öre'],
    ['Kr per invånare', 'kr/invånare'],
    ['Contribution (% total budget)', '%'],
    ['Skriv', undefined],
    ['Ökra kommun', undefined],
  ])('says what is counted: %s', (heading, unit) => expect(unitInHeading(heading)?.id).toBe(unit));

  it.each([
    ['Budget 2024 tkr', '2024'],
    ['Levy 2016/17 £000', '2016/17'],
    ['Läsår 2023–2024', '2023/2024'],
    ['Invånare 31/12 2022', '2022-12-31'],
    ['Invånare 1.11.2023', '2023-11-01'],
    ['Per 2024-01', '2024-01'],
    ['Belopp 12024', undefined],
  ])('says when: %s', (heading, period) => expect(periodIn(heading)).toBe(period));
});
