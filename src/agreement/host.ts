import type { Place } from '../kernel/issue.js';
import { multiply, type Rational, roundTo } from '../kernel/number.js';
import type { Party } from '../kernel/party.js';

/** Whom the host invoices: every party, itself too, or the others alone. */
export const INVOICED = ['all', 'others'] as const;

/** The party that runs what is shared and invoices for it. */
export interface Host {
  readonly party: Party;
  readonly invoices: (typeof INVOICED)[number];
  /** What it takes beside the cost; undefined when that is nothing. */
  readonly surcharge?: Surcharge;
  readonly at: Place;
}

/** What is added to a cost for the host: a part of the cost, or kronor. */
export type Surcharge = ({ readonly part: Rational } | { readonly amount: Rational }) & {
  readonly host: Party;
  readonly at: Place;
};

/**
 * What a surcharge comes to for a cost, in kronor: exact, and as it is added, a part of the cost rounded to the unit, half up.
 * Law: the surcharge of a credit is the mirror of that of its charge, when it is a part.
 */
export function surchargeOn(
  surcharge: Surcharge,
  cost: Rational,
  unit: Rational,
): { readonly exact: Rational; readonly amount: Rational } {
  if ('amount' in surcharge) return { exact: surcharge.amount, amount: surcharge.amount };
  const exact = multiply(surcharge.part, cost);
  return { exact, amount: roundTo(exact, unit) };
}
