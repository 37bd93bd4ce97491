import { assert } from './problem.js';

/** What a list holds at a place that it must have; a place outside the list is our bug. */
export function nth<Item>(list: readonly Item[], place: number): Item {
  assert(place >= 0 && place < list.length, 'a list has the place that is asked for');
  return list[place] as Item;
}
