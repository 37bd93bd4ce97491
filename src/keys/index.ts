import type { Label } from '../kernel/issue.js';

/** What each kind of key divides by, in the order in which they are listed. Every measure is a key by its own name. */
export const KEYS = Object.freeze({
  equal: { sv: 'lika delar', en: 'equal shares' },
  benefit: {
    sv: 'i proportion till nytta: poäng eller användning',
    en: 'in proportion to benefit: points or usage',
  },
  mix: { sv: 'flera nycklar, i angivna proportioner', en: 'several keys, in stated proportions' },
  needs: {
    sv: 'efter behov: flera underlag, vart och ett gånger sin vikt',
    en: 'by needs: several measures, each times its weight',
  },
  average: {
    sv: 'i proportion till medelvärdet av ett underlag över flera år',
    en: 'in proportion to the average of a measure over several years',
  },
  'mean-of-shares': {
    sv: 'efter medelvärdet av flera års andelar av ett underlag',
    en: 'by the mean of several years’ shares of a measure',
  },
  fixed: { sv: 'fasta andelar', en: 'fixed shares' },
  purchase: {
    sv: 'köp: antal gånger pris, summan följer',
    en: 'purchase: quantity times price, the total follows',
  },
  rotation: { sv: 'turordning, år för år', en: 'in rotation, year by year' },
} satisfies Record<string, Label>);

export type KeyId = keyof typeof KEYS;

export const keyIds: readonly string[] = Object.freeze(Object.keys(KEYS));
