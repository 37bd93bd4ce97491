import { allocate, dinero, SEK } from 'dinero.js';
import { largestRemainderOfSafeIntegers } from './core.mjs';
import { medianOfEach } from './ratio.mjs';

const LEAST = 20;

/** The budgets of nine municipalities, in units of 0.1 million kronor: the weights of the embedded cooperation. */
const BUDGETS = [4699, 5870, 4426, 8779, 34687, 7446, 3225, 6605, 36863];

/** Near 1 200 000, no two alike, so that no division can be reused for the next. */
const AMOUNTS = Array.from({ length: 1024 }, (_, i) => 1_200_000 + ((i * 7919) % 100_003));

/** Divided often enough in a round that the clock's grain does not show. */
const ROUND = { ours: 20, reference: 2 };

/**
 * One nine-party division by the kernel, beside one by `allocate` of dinero.js 2, in nanoseconds. Dinero is given
 * its amounts ready made, so creating them is not counted; that it gives each share as an object and settles
 * leftover units otherwise (largest weight first) is part of what it does.
 */
export function measureKernel() {
  const amounts = AMOUNTS.map((amount) => dinero({ amount, currency: SEK }));
  const { ours, reference } = medianOfEach({
    ours: () => timed(AMOUNTS, (amount) => largestRemainderOfSafeIntegers(amount, BUDGETS), ROUND.ours),
    reference: () => timed(amounts, (amount) => allocate(amount, BUDGETS), ROUND.reference),
    rounds: 60,
    warmUp: 20,
  });
  const ratio = reference / ours;
  return {
    what: 'division between nine parties',
    ours: `${ours.toFixed(0)} ns`,
    reference: `${reference.toFixed(0)} ns (dinero.js allocate)`,
    ratio: ratio.toFixed(1),
    target: `ratio ≥ ${LEAST}`,
    isMet: ratio >= LEAST,
  };
}

/** Every answer must have its nine shares, so that none can be left uncomputed. */
function timed(amounts, divide, times) {
  let shares = 0;
  const before = performance.now();
  for (let time = 0; time < times; time++) for (const amount of amounts) shares += divide(amount).length;
  const spent = performance.now() - before;
  const divisions = times * amounts.length;
  if (shares !== divisions * BUDGETS.length) throw new Error('a division lost a share');
  return (spent * 1e6) / divisions;
}
