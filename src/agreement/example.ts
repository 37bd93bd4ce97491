import type { Place } from '../kernel/issue.js';
import { about } from '../text/field.js';
import { located, optional } from '../text/readers.js';
import { oneOf } from '../text/scalars/names.js';

/** How an agreement and a measure say of themselves that `init` wrote what nobody has stated yet: it is calculated with, and never decided. */
export const example = about`${optional(located(oneOf(['true', 'false'])))} exempel | true | att init skrev det, och att ingen har angett det än: ett exempel kan inte låsas | that init wrote it, and nobody has stated it yet: an example cannot be locked`;

/** Where it says so. */
export function exampleAt(
  said: { readonly value: string; readonly at: Place } | undefined,
): Place | undefined {
  return said?.value === 'true' ? said.at : undefined;
}
