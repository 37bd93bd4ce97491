/** Whole units per claim, in the order of the claims, and what rounding left over. */
export interface Apportionment {
  readonly amounts: readonly bigint[];
  /** How many leftover units each claim took: part of its amount. */
  readonly leftovers: readonly bigint[];
  /** The units that rounding left over; with `half-up` nobody takes them. */
  readonly leftover: bigint;
  /** Who took them, as indexes of claims, in the order of the queue. */
  readonly receivers: readonly number[];
  /** Whether the last to receive had the same remainder as the first to go without. */
  readonly isTied: boolean;
}
