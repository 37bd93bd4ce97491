/** A claim of whole weight. */
export interface Weighed {
  readonly code: string;
  readonly weight: bigint;
  /** Its place among those that were drawn by lot. */
  readonly rank?: number;
}

/** The divisors of each method for the first, second … unit, or (Huntington–Hill) their squares; ten times, to be whole. */
const DIVISORS: Readonly<Record<string, (taken: bigint) => bigint>> = {
  webster: (taken) => 20n * taken + 10n,
  'webster-1.2': (taken) => (taken === 0n ? 12n : 20n * taken + 10n),
  'webster-1.4': (taken) => (taken === 0n ? 14n : 20n * taken + 10n),
  dhondt: (taken) => 10n * taken + 10n,
  'huntington-hill': (taken) => 10n * taken * (taken + 1n),
};

/** A divisor method as an election authority carries it out: one unit at a time, to the largest quotient. */
export function oneByOne(rule: string, units: bigint, claims: readonly Weighed[]): bigint[] {
  const divisor = DIVISORS[rule];
  if (!divisor) throw new Error(rule);
  const power = rule === 'huntington-hill' ? 2n : 1n;
  const taken = claims.map(() => 0n);
  for (let unit = 0n; unit < units; unit++) {
    let best = -1;
    for (const [i, claim] of claims.entries()) {
      if (claim.weight === 0n) continue;
      const other = claims[best];
      if (!other) {
        best = i;
        continue;
      }
      const mine = claim.weight ** power * divisor(taken[best] ?? 0n);
      const theirs = other.weight ** power * divisor(taken[i] ?? 0n);
      const [rank, otherRank] = [claim, other].map((one) => one.rank ?? claims.length);
      const isLarger =
        claim.weight > other.weight || (claim.weight === other.weight && claim.code < other.code);
      const isFirst = rank === otherRank ? isLarger : (rank ?? 0) < (otherRank ?? 0);
      if (mine > theirs || (mine === theirs && isFirst)) best = i;
    }
    taken[best] = (taken[best] ?? 0n) + 1n;
  }
  return taken;
}
