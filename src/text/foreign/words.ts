/** What a column holds. `figure`: figures that nothing tells the kind of; `text`: what is said of the parties. */
export type ColumnKind =
  | 'name'
  | 'code'
  | 'text'
  | 'note'
  | 'period'
  | 'amount'
  | 'weight'
  | 'percent'
  | 'price'
  | 'change'
  | 'tax'
  | 'figure'
  | 'empty';

/** Words of headings by kind: the surest first, then those that are sure, then those that tell what nothing else does. */
export const WORDS = {
  change: [
    /^((för)?ändring|ökning|minskning|skillnad|mellanskillnad|differens|avvikelse|slutreglering|reglering|att reglera|diff|change|increase|decrease)/i,
  ],
  tax: [/^(moms|mervärdesskatt|vat\b)/i],
  price: [
    /(pris|taxa|kostnad|avgift|belopp|bidrag|ersättning|kr|kronor|sek|€|£|cost|fee|price)\b.*(\/ ?|\bper )(inv|invånare|elev|barn|plats|person|capita|head|timme|tim|styck|st|ärende|km|mil|m2|m²|kvm|pupil|inhabitant)(?!\p{L})/iu,
    /^(à-?pris|a-?pris|styckpris|pris|timpris|taxa|(elev|skol|barn)peng)(?!\p{L})/iu,
  ],
  percent: [/%|procent|percent|andel|share(?!s)/i],
  weight: [
    /vikt|weight|nyckeltal|underlag/i,
    /^(?!del efter |\p{L}+del$).*(omslutning|invånare|befolkning|folkmängd|elev|antal|population)/iu,
    /^(?!del efter |\p{L}+del$).*(inhabitants|innbygg|pupils|barn|aktier|shares|personer|timmar|platser|årsarbetare)/iu,
  ],
  amount: [
    /belopp|fördelning|att betala|att fakturera|amount|to pay/i,
    /kostnad|avgift|bidrag|summa|cost|fee/i,
    /debitering|budget|capital|kapital|levy|contribution|intäkt|utfall|ersättning|insats|anslag|faktur|beløp|tilskudd|tillskott|pris|\p{L} del(?!\p{L})|^del efter |\p{L}(?<!kommun|stads|an)del$/iu,
  ],
  name: [/^(namn|name)$/i, /part|kommun|deltagare|medlem|organisation|enhet|skola|party|member/i],
  code: [/(kod|koder|code|nummer|nr\.?|datum|date)$|^(id|no|#)$/iu],
  period: [/^\p{L}*(år|year)$|^(period|tid|time|time_period)$/iu],
  note: [/^(not|note|notes|anm\.?|anmärkning|anmärkningar|fotnot|kommentar|comment|comments|remark)$/i],
} as const satisfies Partial<Record<ColumnKind, readonly RegExp[]>>;

/** What the figures of a heading are counted in. */
const COUNTED: readonly (readonly [string, RegExp])[] = [
  ['invånare', /invånare|befolkning|folkmängd|population|inhabitants|innbygg|(^|\P{L})inv(\P{L}|$)/iu],
  ['elever', /elev|pupils/i],
  ['barn', /(^|\P{L})barn/iu],
  ['aktier', /aktier|(^|\P{L})shares(\P{L}|$)/iu],
  ['personer', /personer/i],
  ['timmar', /timmar/i],
  ['platser', /platser/i],
];

/** What a heading or a title says that is counted: `invånare` of `Folkmängd efter region`. */
export function countedIn(heading: string): string | undefined {
  return COUNTED.find(([, form]) => form.test(heading))?.[0];
}

/** Whether a heading has a word for a kind. */
export function isWordFor(kind: keyof typeof WORDS, heading: string): boolean {
  return WORDS[kind].some((word) => word.test(heading));
}

const DATE = /(?:^|\D)(\d{1,2})[/.](\d{1,2})[ /.-]((?:19|20)\d\d)(?!\d)/;
const ISO = /(?:^|\D)((?:19|20)\d\d-\d\d(?:-\d\d)?)(?!\d)/;
const YEARS = /(?:^|\D)((?:19|20)\d\d) ?[/–-] ?((?:19|20)?\d\d)(?!\d)/;
const YEAR = /(?:^|\D)((?:19|20)\d\d)(?!\d)/;

/** The period that a heading names, as ISO 8601 writes it: `2024`, `2016/17`, `2022-12-31` of `31/12 2022`. */
export function periodIn(heading: string): string | undefined {
  const date = DATE.exec(heading);
  if (date) return `${date[3]}-${date[2]?.padStart(2, '0')}-${date[1]?.padStart(2, '0')}`;
  const [, iso] = ISO.exec(heading) ?? [];
  if (iso && /-(0[1-9]|1[0-2])(-|$)/.test(iso)) return iso;
  const years = YEARS.exec(heading);
  if (years) return `${years[1]}/${years[2]}`;
  return YEAR.exec(heading)?.[1];
}

/** A heading without its period: the columns of a series differ in nothing else. */
export function withoutPeriod(heading: string): string {
  return [DATE, ISO, YEARS, YEAR].reduce((text, form) => text.replace(form, ' '), heading).trim();
}
