import type { Rational } from '../../../kernel/number.js';
import type { TableColumn } from '../../../text/foreign/foreign.js';

/** What a cost may have been shared by. */
export type Key =
  /** A column; who has less than a part of it gets nothing. */
  | { readonly kind: 'column'; readonly of: TableColumn; readonly threshold?: Rational }
  | { readonly kind: 'equal-parts' }
  /** Two keys, the first for a part of the cost and the second for the rest. */
  | { readonly kind: 'mixed'; readonly first: Key; readonly part: Rational; readonly second: Key }
  /** A fixed amount each, and the rest by a key. */
  | { readonly kind: 'each-and-rest'; readonly each: Rational; readonly rest: Key };

/** The columns that a key is made of. */
export function columnsIn(key: Key): readonly TableColumn[] {
  switch (key.kind) {
    case 'column':
      return [key.of];
    case 'mixed':
      return [...columnsIn(key.first), ...columnsIn(key.second)];
    case 'each-and-rest':
      return columnsIn(key.rest);
    default:
      return [];
  }
}
