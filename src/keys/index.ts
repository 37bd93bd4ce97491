import { averageForm } from './average.js';
import { baseForm } from './base.js';
import { benefitForm } from './benefit.js';
import { equalForm } from './equal.js';
import { fixedForm } from './fixed.js';
import type { KeyForm } from './form.js';
import { meanOfSharesForm } from './mean-of-shares.js';
import { mixForm } from './mix.js';
import { needsForm } from './needs.js';
import { purchaseForm } from './purchase.js';
import { rateForm } from './rate.js';
import { rotationForm } from './rotation.js';

/** The kinds of keys, in the order in which they are listed. Every measure is a key by its own name. */
export const KEYS: readonly KeyForm[] = Object.freeze([
  equalForm,
  benefitForm,
  mixForm,
  needsForm,
  averageForm,
  meanOfSharesForm,
  fixedForm,
  baseForm,
  purchaseForm,
  rateForm,
  rotationForm,
]);

export const keyIds: readonly string[] = Object.freeze(KEYS.map(({ id }) => id));
