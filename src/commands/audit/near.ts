import { nth } from '../../kernel/nth.js';

/** How near a column is to what a key would make of it. */
export interface Nearness {
  /** What the key makes of each row, in whole units rounded down, without sign. */
  readonly sizes: readonly bigint[];
  /** How many units each row is off. */
  readonly off: readonly bigint[];
  /** How many units more each row could be off, since what it is made of is printed rounded. */
  readonly slack?: readonly bigint[];
  /** Whether the table says that this is its key: its heading does, or the user. */
  readonly isTold: boolean;
  /** Whether it was only what was left to be one. */
  readonly isGuessed?: boolean;
}

/** `deviating`: made by the key but for some rows. `doubtful`: near it, but among figures so small that chance may be the cause. */
export type Near = 'deviating' | 'doubtful' | 'far';

/**
 * Whether rows that a key does not make exactly are made by it and some of them wrong, or made by something else. The likelihood
 * that chance would bring figures so near is the product, row by row, of the units that they lie within and the units that they
 * could lie within; one row of them follows from the others.
 */
export function nearnessOf({ sizes, off, slack, isTold, isGuessed }: Nearness): Near {
  const odds = (rows: readonly number[]) =>
    oddsOf(
      rows.map((i) => nth(sizes, i)),
      rows.map((i) => nth(off, i) + (slack?.[i] ?? 0n)),
    );
  const all = [...off.keys()];
  const made = all.filter((i) => off[i] === 0n);
  const isClose = off.every((one) => one <= FEW_UNITS);
  const ofAll = isClose ? odds(all) : 0n;
  const least = (told: bigint) => (isTold ? told : told * 100n);
  if (ofAll >= least(off.every((one) => one <= 1n) ? 10n : 10_000n)) return 'deviating';
  const areMost = made.length >= 2 && 3 * made.length >= 2 * all.length;
  if (areMost && odds(made) >= least(1_000n)) return 'deviating';
  const areMore = made.length > 2 && 2 * made.length > all.length;
  if (areMore && odds(made) >= 1_000_000n) return 'deviating';
  // Rows that are right to the last unit are no chance, though most are others.
  const isSome = made.length >= 2 && odds(made) >= 10_000n;
  const isSaid = isTold && !isGuessed;
  if (isSaid) {
    const isRelated = (parts: bigint) => all.every((i) => nth(off, i) * parts <= nth(sizes, i));
    // Keys of one kind, as inhabitants of two years, are near each other: only what is much nearer tells anything.
    const related = sizes.map((size) => size / SPREAD);
    if (!slack && isRelated(500n) && oddsOf(related, off) >= 1_000n) return 'deviating';
    if (isRelated(SPREAD)) return 'doubtful';
  }
  // What rounding leaves for one row is less than a unit for each of the others.
  const isByARest = all.length <= FEW_ROWS && off.every((one) => one <= BigInt(all.length));
  if (isSome) return 'doubtful';
  return isSaid ? (isClose || isByARest ? 'doubtful' : 'far') : ofAll >= 10n ? 'doubtful' : 'far';
}

/** Two keys that have to do with each other differ by this part of them. */
export const SPREAD = 20n;

/** A row that is off by more is no slip of rounding. */
const FEW_UNITS = 3n;
const FEW_ROWS = 20;

/** How many times chance would have to try to bring rows so near: one of them follows from the others. No more than is asked of anything is counted. */
export function oddsOf(sizes: readonly bigint[], off: readonly bigint[]): bigint {
  const each = sizes.map((size, i) => {
    const spread = 2n * nth(off, i) + 1n;
    return size > spread ? size / spread : 1n;
  });
  const least = each.reduce((place, one, i) => (one < nth(each, place) ? i : place), 0);
  let product = 1n;
  for (const [i, one] of each.entries()) {
    if (i !== least) product *= one;
    if (product >= ENOUGH) break;
  }
  return product;
}

const ENOUGH = 10n ** 9n;
