/** Whole units per claim, in the order of the claims, and what rounding left over. */
export interface Apportionment {
  readonly amounts: readonly bigint[];
  /** How many leftover units each claim took: part of its amount. */
  readonly leftovers: readonly bigint[];
  /** The units that rounding left over; with `half-up` nobody takes them. */
  readonly leftover: bigint;
  /** Who took them, as indexes of claims, in the order of the queue. */
  readonly receivers: readonly number[];
  /** Whether one received before another of the same remainder, or quotient, for its weight or its code. */
  readonly isTied: boolean;
  /** Whether one received before another of the same remainder, quotient or weight, for it was drawn by lot. */
  readonly isDrawn: boolean;
}
