import { trade } from '../../trade/sv.js';
import { words as cost } from '../cost/sv.js';

/** Svenska: det som sägs om flera år. */
const years = {
  chart: 'Beloppen år för år',
  absent: 'En tom cell: parten deltar inte det året.',
  amountOfEach: 'Det angivna beloppet gäller vart och ett av åren.',
  called: (title: string) => `Avtalet heter ${title}.`,
};

export const words = { ...cost, years, trade };
