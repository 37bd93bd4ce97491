import type { html as sv } from './sv.js';

/** English: what every page says around what it shows. */
export const html: typeof sv = {
  /** What kind of document it is, above its title. */
  kind: 'Allocation of a shared cost',
  withoutCalculator:
    'This page does not recalculate, only that of an allocation does. With other choices or figures it is made anew with allocate.',
  files: 'Files and version',
  fileHeadings: { file: 'File', fingerprint: 'Fingerprint (SHA-256)' },
  madeBy: (version, commit) =>
    `Made by allocate ${version} (${commit}) from the files below, unchanged as long as their fingerprints are the same.`,
  page: 'Page ',
  pageOf: ' of ',
};
