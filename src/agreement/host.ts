import type { Place } from '../kernel/issue.js';
import type { Rational } from '../kernel/number.js';
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
