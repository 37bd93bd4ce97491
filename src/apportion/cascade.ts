/**
 * Divides whole units from the first claim to the last: each gets its part of what is left, by its part of the weight
 * that is left, rounded half up; so the last above zero takes what is left.
 *
 * Law: the parts add up to `units`, none is negative, and a weight of zero gets zero. A part may lie more than one unit
 * from its exact share, and another order gives other parts. Requires `units ≥ 0`, no weight negative, not all zero.
 */
export function cascade(units: bigint, weights: readonly bigint[]): bigint[] {
  let left = units;
  let whole = weights.reduce((sum, weight) => sum + weight, 0n);
  return weights.map((weight) => {
    const part = weight === 0n ? 0n : (2n * left * weight + whole) / (2n * whole);
    left -= part;
    whole -= weight;
    return part;
  });
}
