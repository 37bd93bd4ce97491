import type { IssueWords } from '../../../kernel/complaint.js';
import { isoDate } from '../../../kernel/date.js';
import type { CostBeside, LedgerFaults } from '../../../kernel/faults/ledger.js';
import { showMoney } from '../../../sheet/figures.js';
import { listed } from '../../../sheet/listed.js';

const BESIDE: Readonly<Record<CostBeside, string>> = {
  surcharge: 'påslag till värden',
  external: 'finansiering utifrån',
  direct: 'det som parter har betalat direkt',
};

/** Svenska: fel i det som faktureras, stäms av och bokförs. */
export const ledger: IssueWords<LedgerFaults> = {
  'missing-outcome': ({ agreement }) => [
    `utfallet saknas: avtalet ${agreement} har inget för året, och dess nyckel läser inget underlag som ändras under det`,
    'Ange vad det kostade, till exempel --outcome 2315400 eller --outcome utfall.yaml, eller skriv det i avtalet: outcome: { cost: 2 315 400, source: Årsbokslut 2025 }',
  ],
  'outcome-without-year': () => [
    'avtalet nämner inget år, så det går inte att säga vilket års kostnad utfallet är',
    'Skriv year, eller lägg utfallet under years vid sitt år.',
  ],
  'outcome-undecided': ({ agreement, year }) => [
    `utfallet är för ${year}, som bara är föreslaget i avtalet ${agreement}`,
    `Lås beslutet med allocate lock ${agreement} --year ${year}, eller skriv in beslutet i avtalet.`,
  ],
  'unsettled-year': ({ year, settled }) => [
    `${settled} har ett utfall, men ${year}, som ligger emellan, har inget: dess skillnad kan inte föras vidare`,
    `Skriv utfallet för ${year}.`,
  ],
  'unpaid-parties': ({ parties }) => [
    `tabellen är det som alla har betalat, och saknar ${listed(parties, 'och')}`,
    'Lägg till dem, med 0 för den som inget har betalat, eller skriv kostnaden i ett utfall med cost och paid.',
  ],
  'paid-is-no-cost': ({ agreement, file, beside }) => [
    `tabellen är det som alla har betalat, och det är inte vad det kostade: avtalet ${agreement} har ${listed(
      beside.map((one) => BESIDE[one]),
      'och',
    )}`,
    `Skriv vad det kostade i en fil, till exempel utfall.yaml, med tre rader: cost: 100 000 och source: Bokslut och paid: ${file}`,
  ],
  'due-before-year': ({ due, year }) => [
    `skillnaden ska betalas ${isoDate(due)}, före året ${year} som den är för`,
    'Skriv en dag under eller efter det året.',
  ],
  'settlement-changed': ({ year, rule, next, nextRule }) => [
    `skillnaden för ${year} regleras enligt ${rule}, men ${next} har ${nextRule}`,
    `Skriv settlement i utfallet för ${year}: vad som ska göras med just den skillnaden.`,
  ],
  'missing-ledger': () => [
    'det står inte hur fakturorna ska bokföras',
    'Skriv sie i invoicing.yaml: företag, konton och dimensioner. Filen att fylla i skrivs av allocate init invoicing.',
  ],
  'other-year': ({ file, from, to, year }) => [
    `${file} är för ${from}–${to}, men avstämningen gäller ${year}`,
    'Ta ut det rätta årets bokföring, eller ange --year.',
  ],
  'income-above-cost': ({ accounts, objects, amount }) => [
    `på konto ${accounts}${objects === '' ? '' : ` och objekt ${objects}`} är intäkterna större än kostnaderna: summan är ${showMoney(amount, ',')}`,
    'Välj konton som tillsammans är en kostnad, till exempel --accounts 4000-7999.',
  ],
  'two-sums': ({ account, result, balance }) => [
    `konto ${account} har resultatet ${showMoney(result, ',')} (#RES) men saldot ${showMoney(balance, ',')} (#UB)`,
    'Ta ut filen på nytt ur ekonomisystemet: de ska vara samma belopp.',
  ],
  'nothing-booked': ({ accounts, objects, company }) => [
    `inget är bokfört på konto ${accounts}${objects === '' ? '' : ` och objekt ${objects}`}${company === '' ? '' : ` hos ${company}`}`,
    'Kontrollera kontona och objekten mot bokföringen.',
  ],
  'sie-post': ({ post, form }) => [
    `posten ${post} går inte att läsa`,
    `Ta ut filen på nytt ur ekonomisystemet. I en SIE-fil skrivs posten så här: ${form}`,
  ],
  'voucher-unbalanced': ({ series, number, by }) => [
    `verifikationen ${[series, number].filter((one) => one !== '').join(' ') || 'utan nummer'} går inte jämnt upp: raderna blir ${showMoney(by, ',')}`,
    'Rätta verifikationen i ekonomisystemet, och ta ut filen på nytt.',
  ],
  'not-in-sie': ({ text, characters }) => [
    `"${text}" kan inte skrivas i en SIE-fil, som inte rymmer ${characters.map(named).join(', ')}`,
    'Skriv texten med andra tecken: SIE har bara dem i teckentabellen CP437.',
  ],
};

/** Ett tecken och dess nummer: – (U+2013). */
function named(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${character} (U+${code})`;
}
