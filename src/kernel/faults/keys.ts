import type { Label } from '../label.js';
import type { Rational } from '../number.js';

/** Why a key of one's own gave no weights. */
export const KEY_FAILURES = [
  'not-javascript',
  'no-types',
  'no-function',
  'fails',
  'no-weights',
  'prints',
  'too-slow',
  'no-answer',
] as const;

export type KeyFailure = (typeof KEY_FAILURES)[number];

/** What faults of keys, and what they weigh tell about themselves. */
export interface KeyFaults {
  'key-without-data': { key: string };
  /** `reason` says why it gave no weights, `detail` what it said itself. */
  'key-module-failed': { file: string; reason: KeyFailure; detail: string };
  /** A list gave so many weights; an object left out the missing parties. */
  'key-module-weights': { parties: number; weights: number; missing: readonly string[] };
  'key-module-weight': { name: string; text: string };
  'key-module-in-data': { text: string };
  'missing-price': { year: string; known: readonly string[] };
  'amount-follows': { stated: Rational; following: Rational };
  /** What all the parties pay each, together. */
  'base-above-amount': { base: Rational; amount: Rational; parties: number };
  'party-without-part': { parties: readonly string[] };
  /** None of these columns has figures. */
  'no-weights': { columns: readonly string[] };
  /** `part`: the first part of the year that is negative, where it has parts. */
  'negative-weight': { name: string; weight: Rational; part?: string };
  'all-weights-zero': object;
  /** One of the years whose shares are read has nothing but zeros. */
  'all-figures-zero': { measure: Label; period: string };
}
