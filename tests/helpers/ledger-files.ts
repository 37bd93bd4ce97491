import { stringify } from 'yaml';
import { besideOf } from './ledger-facts.js';
import { type Books, PARTIES, YEARS, type YearFacts } from './ledgers.js';

/** The files of a cooperation, by their full path. */
export function filesOf(books: Books): Map<string, string> {
  const { figures, renewed } = books;
  const rows = figures.flatMap((own, i) =>
    own.map((figure, j) => `${PARTIES[j]},${YEARS[0] - 2 + i},${figure}`),
  );
  const renewal = renewed && { 'in-force-from': renewed.day, revision: renewed.revision };
  const people = { id: 'people', title: 'invånare', file: 'people.csv', source: 'SCB', 'years-back': 1 };
  return new Map([
    [
      '/data/cooperation.yaml',
      stringify({
        name: 'Provet',
        parties: PARTIES.map((id, i) => ({ id, name: id.toUpperCase(), code: String(9001 + i) })),
        measures: [{ ...people, ...renewal }],
      }),
    ],
    ['/data/people.csv', `party,period,people\n${rows.join('\n')}\n`],
    [
      '/data/invoicing.yaml',
      stringify({
        sie: {
          company: 'Provet',
          debit: { value: '1510' },
          credit: { value: '3690' },
          'own-cost': { value: '5890' },
        },
      }),
    ],
    ['/data/agreements/jour.yaml', agreementOf(books)],
  ]);
}

const KEYS = {
  equal: 'equal',
  people: 'people',
  both: {
    mix: [
      { share: '30 %', key: 'equal' },
      { share: '70 %', key: 'people' },
    ],
  },
} as const;

function agreementOf(books: Books): string {
  const { key, period, dueDay, unit, settlement, surcharge, invoices, moves, years } = books;
  return stringify(
    {
      title: 'Jour',
      source: 'Avtalet',
      key: KEYS[key],
      unit,
      settlement,
      instalments: { period, ...(dueDay !== undefined && { 'due-day': dueDay }) },
      host: { party: 'alby', invoices, ...(surcharge !== undefined && { surcharge }) },
      parties: PARTIES.map((id) => {
        const move = moves.find(({ party }) => party === id);
        if (!move) return id;
        const { kind, day, decided } = move;
        return {
          party: id,
          ...(kind === 'joins' ? { from: day } : { to: day }),
          ...(decided !== undefined && { decided }),
        };
      }),
      years: Object.fromEntries(years.map((facts, i) => [YEARS[i], entryOf(facts, i, books)])),
    },
    { aliasDuplicateObjects: false },
  );
}

function entryOf({ amount, cost, ore, paid, external }: YearFacts, i: number, books: Books): object {
  const money = (units: number) => kronorOf(units, books);
  const beside = (what: 'direct' | 'own' | 'handedIn') =>
    PARTIES.flatMap((party) => {
      const units = besideOf(books, YEARS[i] ?? 0, party, what);
      return units === undefined ? [] : [{ party, title: 'Bil', units, amount: money(units) }];
    });
  const [direct, own, handedIn] = [beside('direct'), beside('own'), beside('handedIn')];
  const payment = ({ party, title, amount }: (typeof direct)[number]) => ({ party, title, amount });
  const covered = [...own, ...handedIn].reduce((sum, { units }) => sum + units, external);
  return {
    // Never less than what comes from outside.
    amount: money(amount + covered),
    source: 'Beslut',
    adjustments: {
      direct: direct.map(payment),
      external: [
        ...(external > 0 ? [{ title: 'Bidrag', amount: money(external) }] : []),
        ...handedIn.map(({ party, title, amount }) => ({ title, amount, to: party })),
      ],
      // Of less than a krona it must be said that it is no part.
      'own-funding': own.map((one) => ({ ...payment(one), amount: `${one.amount} kr` })),
    },
    ...(cost !== undefined && {
      outcome: {
        cost: books.unit === '0.01' ? money(cost + covered) : `${money(cost + covered)}${ore}`,
        source: 'Bokslut',
        ...(paid !== undefined && { paid: [{ party: 'alby', paid: money(paid) }] }),
      },
    }),
  };
}

/** So many units in kronor. */
function kronorOf(units: number, { unit }: Books): string {
  return unit === '0.01' ? (units / 100).toFixed(2) : String(units * Number(unit));
}
