import { allocation } from '../../allocation/sv.js';
import { ended } from '../../sheet/ended.js';
import { listed } from '../../sheet/listed.js';
import { trade } from '../../trade/sv.js';
import { plan } from '../plan/sv.js';

/** What an amount of the host is of, where it is more than its share. */
type HostParts = Readonly<Partial<Record<'share' | 'grants' | 'carried', string>>>;

/** Svenska: det som sägs om fakturor. */
export const invoice = {
  fields: {
    party: 'Id',
    name: 'Part',
    code: 'Kod',
    number: 'Fakturanummer',
    instalment: 'Delbetalning',
    reference: 'Referens',
    'period-from': 'Från',
    'period-to': 'Till',
    due: 'Förfaller',
    text: 'Text',
    amount: 'Belopp (kr)',
    vat: 'Momskod',
    kind: 'Slag',
  },
  agreement: 'Avtal',
  kindHeading: 'Slag',
  /** What kinds of lines a ledger has. */
  kinds: {
    ordinary: 'ordinarie',
    corrected: 'rättelse',
    direct: 'betalt direkt',
    settled: 'avstämning',
    'carried-in': 'från året före',
  },
  period: 'Avser',
  amount: 'Belopp',
  yearTotal: 'Året',
  severalTitle: (count: number, year: string) => `${count} avtal ${year}`,
  gridTitle: (title: string, isDraft: boolean) =>
    `${isDraft ? 'Utkast till delbetalningar' : 'Delbetalningar'}: ${title}`,
  linesTitle: (title: string, isDraft: boolean) =>
    `${isDraft ? 'Utkast till fakturor' : 'Fakturor'}: ${title}`,
  /** The text of a voucher that is not to be booked yet. */
  draft: (text: string) => `Utkast: ${text}`,
  draftInCsv: 'Obs: fakturorna är utkast. Det syns inte i detta format.',
  text: (title: string, number: number, count: number) =>
    count === 1 ? title : `${title}, delbetalning ${number} av ${count}`,
  /** What a line has of it beside a share. */
  withOwn: (amount: string) => `med egen finansiering ${amount}`,
  withGrants: (amount: string, grants: readonly string[]) =>
    `med mottaget bidrag ${amount}: ${grants.join(', ')}`,
  /** Of a grant that came to less, below zero, or to more than was handed in. */
  withRepaid: (amount: string, sign: -1 | 1) =>
    sign < 0
      ? `bidrag tillbaka ${amount}: av utfallet blev det mindre, och det är ingen skillnad att föra vidare`
      : `mer bidrag att lämna in ${amount}: av utfallet blev det större, och det är ingen skillnad att föra vidare`,
  correctedText: (
    title: string,
    since: string,
    changes: readonly Readonly<Record<'name' | 'from' | 'to', string>>[],
  ) => {
    const said = changes.map(({ name, from, to }) =>
      [name, 'är med', from && `från ${from}`, to && `till ${to}`].filter((word) => word !== '').join(' '),
    );
    return `${title}, rättelse efter det som gäller från ${since}${said.length > 0 ? `: ${said.join(', ')}` : ''}`;
  },
  carriedText: (title: string, year: string) => `${title}, skillnad från ${year}`,
  settledText: (title: string) => `${title}, avstämning`,
  corrected: (since: string, due: string) =>
    `Rättelse ${due}: det som fakturerats före ${since}, räknat med det som gäller från den dagen.`,
  notSettled: (year: string) =>
    `${year} är inte avstämt: skillnaden ska föras hit, och är inte med. Skriv utfallet i avtalet när det är känt.`,
  carriedOwn: (year: string, amount: string, sign: -1 | 0 | 1) =>
    `Från ${year} förs varje parts egen skillnad: ${balance(amount, sign)}.`,
  carriedTogether: (year: string, amount: string, sign: -1 | 0 | 1) =>
    `Från ${year} förs skillnaden gemensamt: ${balance(amount, sign)}, som ändrar det belopp som fördelas.`,
  /** A party that takes no part in the year that the others carry their difference to. */
  leaving: (name: string, year: string, amount: string, due: string) =>
    `${name} deltar inte längre och reglerar sin skillnad från ${year} själv: ${amount} ${due}, en rad som allocate settle skriver.`,
  /** A year whose difference is paid at once, or kept: these invoices have nothing of it. */
  settledAlone: (year: string, amount: string, sign: -1 | 0 | 1, rule: 'now' | 'kept', agreement: string) =>
    rule === 'kept'
      ? `Skillnaden för ${year}, ${balance(amount, sign)}, behålls av samverkan.`
      : `Skillnaden för ${year}, ${balance(amount, sign)}, regleras för sig: fakturorna skriver allocate settle ${agreement} --year ${year} --invoices.`,
  /** `parts` are what the amount is of: of more than its share each is told. */
  borneByHost: (host: string, amount: string, { share, grants, carried }: HostParts, year = '') => {
    const parts = [
      ...(share === undefined ? [] : [`sin del ${share}`]),
      ...(grants === undefined ? [] : [`mottaget bidrag ${grants}`]),
      ...(carried === undefined ? [] : [`skillnaden från ${year} ${carried}`]),
    ];
    return grants === undefined && carried === undefined
      ? `Faktureras inte: ${host} är värd och bär själv sin del, ${amount}.`
      : `Faktureras inte: ${host} är värd och står själv för ${amount}: ${listed(parts, 'och')}.`;
  },
  /** A grant of the year before that came to something else than was handed in: it goes back to who handed it in, whatever is carried. */
  repaid: (name: string, year: string, amount: string, sign: -1 | 1, due: string, agreement: string) =>
    `${name} ${sign < 0 ? `får tillbaka ${amount} av bidraget som lämnades` : `lämnar in ${amount} mer av bidraget än vad som lämnades`} in ${year}, ${due}. Det är ingen skillnad mellan parterna och förs inte hit: raden skriver allocate settle ${agreement} --year ${year} --invoices.`,
  /** What is exactly due so far, before it is rounded. */
  soFar: (exact: string) => `hittills ${exact}`,
  soFarNote: (unit: string) =>
    `Det som har förfallit hittills är vid varje förfallodag mindre än ${unit} från det exakta.`,
  /** Joins and leaves of the command line: they are gone with the next command. */
  unwritten:
    'Obs: --join och --leave står inte i avtalet. Skriv dem där, med decided, annars räknar nästa faktura och avstämning utan dem.',
  example: 'Avtalet är ett exempel (example: true): fakturorna är utkast.',
  departs: 'Frågan avviker från avtalet: fakturorna är utkast, en beräkning som ingen ska betala.',
  bothWays: 'Varje rad är det som parten ska betala, och varje kolumn det som förfaller den dagen.',
  reference: (source: string) => `Referens: ${ended(source)}`,
  /** `isFirst`: the others are numbered on; `isWithOthers`: some say more. */
  textNote: (text: string, isFirst: boolean, isWithOthers: boolean) =>
    `Text på fakturan: ${text}${isFirst ? ' och så vidare' : ''}.${isWithOthers ? ' Rader av annat slag, eller med egen finansiering eller bidrag, säger det också.' : ''}`,
  withoutVat: 'Moms: beloppen är utan moms och momskoden är tom; den avgörs av den som fakturerar.',
};

/** En skillnad som förs vidare: den som ska betalas är ett underskott. */
function balance(amount: string, sign: -1 | 0 | 1): string {
  return sign === 0 ? 'tillsammans noll' : `${sign < 0 ? 'överskott' : 'underskott'} ${amount}`;
}

export const words = { ...allocation, invoice, plan, trade };
