import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../src/allocation/allocate.js';
import type { Allocation, AllocationRow } from '../src/allocation/allocation.js';
import { asAsked } from '../src/allocation/departure.js';
import type { Question } from '../src/allocation/question.js';
import { receiptParts } from '../src/allocation/receipt/receipt.js';
import { sourcesSheet } from '../src/allocation/receipt/sources-sheet.js';
import { alone, share } from '../src/allocation/share.js';
import { allocationSheet } from '../src/allocation/sheet.js';
import type { Words } from '../src/allocation/words.js';
import { pageData } from '../src/commands/run/page/data.js';
import { jsonText } from '../src/formats/html/text.js';
import { HUNDRED, ONE, parseDecimal, rational } from '../src/kernel/number.js';
import { map } from '../src/kernel/outcome.js';
import { inTableOrder } from '../src/kernel/party.js';
import { equal } from '../src/keys/equal.js';
import { mix } from '../src/keys/mix.js';
import { type Choice, dividerOf } from '../src/page/question.js';
import { spoken } from '../src/sheet/sentence.js';
import { AGREEMENT, codesOf, NOWHERE, party } from './helpers/cooperation.js';
import { SAMPLES, type SampleKey } from './helpers/keys.js';
import { dearestLaw, same } from './helpers/laws.js';
import { inputFor, type Sharing, sharing, tableOf } from './helpers/sharing.js';
import { en, sv } from './helpers/words.js';

/** A mix of mixes, which depends on who takes part at two depths. */
const NESTED: SampleKey = {
  kind: 'mix',
  of: (sharing) => {
    const [of] = SAMPLES.filter(({ kind }) => kind === 'mix').map((sample) => sample.of(sharing));
    return mix([
      { key: of ?? equal, portion: rational(1n, 7n) },
      { key: equal, portion: rational(6n, 7n) },
    ]);
  },
};

/** The question of a sharing by a key, in an agreement of all of its parties, which were drawn by lot when the amount is odd. */
function questionOf({ of }: SampleKey, drawn: Sharing): Question {
  const parties = inTableOrder(drawn.parties);
  const figures = parties.map((party) => drawn.figures[drawn.parties.indexOf(party)] ?? ONE);
  const sharing = { ...drawn, parties, figures };
  const key = of(sharing);
  const { amount } = sharing;
  const isOdd = amount.numerator % 2n !== 0n;
  const lots = isOdd ? { parties: parties.toReversed(), source: '§ 12' } : undefined;
  const agreement = { ...AGREEMENT, drawn: lots, parties, year: 2019, key: { value: key, at: NOWHERE } };
  const input = { ...inputFor(key, sharing, tableOf(sharing, [2015, 2016, 2017])), agreement };
  const { unit, rounding } = agreement;
  return { agreement, key, input, amount: { value: amount, at: NOWHERE }, unit, rounding, drawn: lots };
}

/** The same question to the core: other parties, another amount, by the first key or in equal shares. */
function chosen(question: Question, { ticked, key, amount }: Choice): Question {
  const parties = question.input.parties.filter((_, i) => ticked[i]);
  const input = { ...question.input, parties };
  return {
    ...question,
    key: key === 0 ? question.key : equal,
    input,
    amount: { value: amount, at: NOWHERE },
  };
}

/** The table, its notes and sources, and the last row's receipt: what a page shows is laid out of these alone. */
function told(allocation: Allocation, words: Words) {
  const { title, columns, rows, totals, notes } = allocationSheet(allocation, words);
  const parts = receiptParts(allocation, words)(allocation.rows.at(-1) as AllocationRow);
  const sources = allocation.kind === 'split' ? [] : sourcesSheet(allocation, words).rows;
  return [title, columns, [...rows], totals, notes, parts, [...sources]];
}

const choices = fc.record({
  ticked: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  key: fc.constantFrom(0, 1),
  amount: fc.bigInt(-(10n ** 9n), 10n ** 9n).map((units) => rational(units)),
});

/** A page carries the years' shares as keys of a mix: that some have none is told once, as weights that are zero. */
function inPage(code: string): string {
  return code === 'all-figures-zero' ? 'all-weights-zero' : code;
}

describe.each([...SAMPLES, NESTED])('a page that carries a key of the kind $kind', (sample) => {
  dearestLaw(
    'gives what the core gives for the same choice, to the letter',
    [sharing, choices],
    (sharing, choice) => {
      const question = questionOf(sample, sharing);
      const data = JSON.parse(
        jsonText(pageData({ question, standing: { state: 'agreed' }, keys: [question.key, equal] })),
      );
      const asked = chosen(question, choice);
      const expected = map(allocate(asked), (answer) => asAsked(asked, answer));
      const given = dividerOf(data)(choice);
      const codes = new Set(codesOf(expected).map(inPage));
      if (!expected.ok || !given.ok) return codesOf(given).join() === [...codes].join();
      const words = spoken(choice.key === 0 ? sv : en);
      return same(told(given.value, words), told(expected.value, words));
    },
  );
});

describe('a page that carries a split', () => {
  dearestLaw('gives what the core gives for the same choice', [sharing, choices], (sharing, choice) => {
    const claimants = sharing.parties.map((party, i) => ({
      party,
      weight: sharing.figures[i] ?? ONE,
      at: NOWHERE,
    }));
    const cost = { amount: { value: sharing.amount, at: NOWHERE }, unit: ONE, rounding: AGREEMENT.rounding };
    const data = JSON.parse(jsonText(pageData({ cost, claimants })));
    const given = dividerOf(data)({ ...choice, key: 0 });
    const ticked = claimants.filter((_, i) => choice.ticked[i]);
    const expected = share({ ...cost, amount: { value: choice.amount, at: NOWHERE } }, ticked);
    if (!expected.ok || !given.ok) return codesOf(given).join() === codesOf(expected).join();
    return same(told(given.value, spoken(sv)), told(alone(expected.value), spoken(sv)));
  });

  it('has a fault to tell, not a result, when nobody is ticked', () => {
    const cost = { amount: { value: HUNDRED, at: NOWHERE }, unit: ONE, rounding: AGREEMENT.rounding };
    const claimants = [{ party: party('a'), weight: parseDecimal('1.5'), at: NOWHERE }];
    const divide = dividerOf(pageData({ cost, claimants }));
    expect(codesOf(divide({ ticked: [false], key: 0, amount: HUNDRED }))).toEqual(['no-parties']);
    expect(codesOf(divide({ ticked: [true], key: 0, amount: HUNDRED }))).toEqual([]);
  });
});
