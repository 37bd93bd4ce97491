import type { years as sv } from './sv.js';

/** English. */
export const years: typeof sv = {
  chart: 'The amounts year by year',
  absent: 'An empty cell: the party does not take part that year.',
  borne: (isOwn, isHandedIn, isPaid) =>
    `The amounts are what each party bears of the cost of the year${isOwn ? ', own funding with it' : ''}${isHandedIn ? '; grants to hand in are not part of them' : ''}${isPaid ? '; what is paid directly is not deducted' : ''}.`,
  amountOfEach: 'The amount given holds for each of the years.',
  called: (title) => `The agreement is called ${title}.`,
};
