import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './helpers/allocate.js';
import { CODES } from './helpers/catalogue.js';

/** The reference of errors: one golden command line for each thing that can be wrong, named by its code. */
it('the catalogue of errors has one case for each code, and no other', () => {
  expect(readdirSync(join(ROOT, 'tests/cases/errors')).sort()).toEqual(CODES);
});
