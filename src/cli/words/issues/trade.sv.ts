import type { IssueWords } from '../../../kernel/complaint.js';
import { isoDate } from '../../../kernel/date.js';
import type { TradeFaults } from '../../../kernel/faults/trade.js';
import { showMoney } from '../../../sheet/figures.js';
import { stranger, where } from './phrases.sv.js';

/** Svenska: fel i köp och sälj. */
export const trade: IssueWords<TradeFaults> = {
  'credit-above-purchase': ({ name, amount }) => [
    `${name} krediteras mer än den köper: ${showMoney(amount, ',')}`,
    'Ta bort krediten, eller skriv köp och sälj med trade i stället för key: där kan den som säljer bli skyldig.',
  ],
  'unknown-item': stranger((text) => `prislistan har ingen artikel "${text}"`, 'Lägg till den i prislistan.'),
  'no-price': ({ item, seller, date, from }) => [
    `${item} har inget pris${date ? ` den ${isoDate(date)}` : ''} när ${seller} säljer`,
    from
      ? `Det första gäller från ${isoDate(from)}. Lägg till ett som gäller tidigare, eller rätta dagen.`
      : 'Lägg till ett i prislistan.',
  ],
  'two-prices': ({ item, from, first }) => [
    `${item} har redan ett pris ${from ? `från ${isoDate(from)}` : 'utan dag'}, på ${where(first)}`,
    'Ta bort det ena, eller skriv från vilken dag det andra gäller.',
  ],
  'undated-line': ({ item }) => [
    item
      ? `priset på ${item} beror på dagen, och raden har ingen`
      : 'raden har ingen dag, och avtalet är inte för ett visst år',
    `Skriv den under date, till exempel 2025-03-14${item ? '' : ', eller ange avtalets enda år: year'}.`,
  ],
  'sells-to-itself': ({ name }) => [
    `${name} säljer till sig själv`,
    'Ange en annan köpare eller säljare, eller ta bort raden.',
  ],
};
