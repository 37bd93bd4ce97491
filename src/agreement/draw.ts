import type { Claim } from '../apportion/rounding.js';
import type { Rational } from '../kernel/number.js';
import type { Party } from '../kernel/party.js';

/** A drawing of lots (lottning): of those with equal claims, who comes before whom. It settles ties alone. */
export interface Draw {
  /** In the order that they were drawn. */
  readonly parties: readonly Party[];
  /** The paragraph of the minutes that tells of it. */
  readonly source: string;
}

/** What parties claim by their weights; those that were drawn by lot with their places among them. */
export function claimsOf(
  weighed: readonly { readonly party: Party; readonly weight: Rational }[],
  drawn: Draw | undefined,
): Claim[] {
  const ranks = new Map(drawn?.parties.map((party, i) => [party, i]));
  return weighed.map(({ party, weight }) => ({ code: party.code, weight, rank: ranks.get(party) }));
}
