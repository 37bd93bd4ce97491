import type { UNTESTED as sv } from './untested.sv.js';

/** English: why nothing was tested of a column that was read. */
export const UNTESTED: Record<keyof typeof sv, string> = {
  'no-total': 'nothing to test it against',
  'empty-total': 'its total is empty',
  'other-total': 'what stands in the row of totals is not the sum of its rows',
  'other-shares': 'make the whole, but are not the shares of anything in the table',
  missing: 'a figure is missing',
  disturbed: 'its total differs by a few people: official statistics may be perturbed to protect individuals',
  apart: 'some rows do not follow what the others do',
  doubtful: 'near a key, but not the same',
};
