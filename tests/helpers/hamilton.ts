/** A claim with a whole weight, as the definitions below take it. */
export interface WholeClaim {
  readonly code: string;
  readonly weight: bigint;
}

/**
 * Whether amounts are those of the largest remainder by its definition: each the exact share rounded down or up,
 * together the total, and no claim that was rounded down stands before one that was rounded up.
 */
export function isLargestRemainder(
  units: bigint,
  claims: readonly WholeClaim[],
  amounts: readonly bigint[],
): boolean {
  const whole = claims.reduce((sum, { weight }) => sum + weight, 0n);
  // The distance from an amount to its exact share, in parts of a unit as small as the sum of the weights.
  const up: Standing[] = [];
  const down: Standing[] = [];
  for (const [i, { code, weight }] of claims.entries()) {
    const short = units * weight - (amounts[i] ?? 0n) * whole;
    if (short < 0n) up.push({ code, weight, rest: short + whole });
    else down.push({ code, weight, rest: short });
  }
  return (
    amounts.reduce((sum, amount) => sum + amount, 0n) === units &&
    [...up, ...down].every(({ rest }) => rest >= 0n && rest < whole) &&
    (up.length === 0 || down.length === 0 || stands(up.reduce(later), down.reduce(earlier)))
  );
}

/** Whether an amount is the exact share `units·weight/whole` rounded to the nearest unit, halves away from zero. */
export function isNearest(units: bigint, weight: bigint, whole: bigint, amount: bigint): boolean {
  const [printed, exact] = [magnitude(amount * whole), magnitude(units * weight)];
  const error = 2n * (printed - exact);
  return amount * units >= 0n && error <= whole && error > -whole;
}

interface Standing extends WholeClaim {
  readonly rest: bigint;
}

/** Whether `a` is offered a leftover unit before `b`: remainder, then weight, then code. */
function stands(a: Standing, b: Standing): boolean {
  if (a.rest !== b.rest) return a.rest > b.rest;
  if (a.weight !== b.weight) return a.weight > b.weight;
  // UTF-8 sorts by code point, byte by byte.
  return Buffer.compare(Buffer.from(a.code.normalize('NFC')), Buffer.from(b.code.normalize('NFC'))) < 0;
}

function earlier(a: Standing, b: Standing): Standing {
  return stands(a, b) ? a : b;
}

function later(a: Standing, b: Standing): Standing {
  return stands(a, b) ? b : a;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
