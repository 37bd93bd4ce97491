import { isSame } from '../kernel/identity.js';
import type { Label, Located, Place } from '../kernel/issue.js';
import { each, fail, map, type Outcome, outcome, soFar } from '../kernel/outcome.js';
import { about } from '../text/field.js';
import type { Plain } from '../text/node.js';
import { partAfter } from '../text/part-after.js';
import {
  byName,
  followed,
  label,
  list,
  located,
  mapped,
  optional,
  type Reader,
  record,
  text,
} from '../text/readers.js';
import { noSuch, repeated } from '../text/scalars/names.js';
import { unknownField } from '../text/unknown-field.js';
import { lineAndValue, setTogether } from './costs/set.js';
import type { Stated, StatedField, StatedList } from './stated.js';

const LISTS: readonly string[] = ['parties', 'without', 'join', 'leave'] satisfies StatedField[];

/** How each is written in data, in the order in which it is written. */
const NAMES: Readonly<Record<StatedField, string>> = {
  parties: 'parties',
  without: 'without',
  join: 'join',
  leave: 'leave',
  amount: 'amount',
  set: 'cost',
  key: 'key',
  year: 'year',
  asOf: 'as-of',
  unit: 'unit',
  rounding: 'rounding',
};

const texts = optional(mapped(list(located(text)), (items, { at }): StatedList => ({ items, at })));
const one = optional(located(text));

/** Lines of the cost sheet by their ids, as the texts that set them. */
const lines = optional(
  mapped(
    byName(located(text)),
    (written, { at }): StatedList => ({
      items: [...written].map(([id, { value, at: own }]) => ({ value: `${id}=${value}`, at: own })),
      at,
    }),
  ),
);

const ENTRIES = {
  parties: about`${texts} parter | [alby, byby] | de som delar, och inga andra | those who share, and no others`,
  without: about`${texts} utan | [byby] | parter som inte är med | parties that do not take part`,
  join: about`${texts} ansluter | [byby=2025-07-01] | parter som kommer med under året, och från vilken dag | parties that join during the year, and from which day`,
  leave: about`${texts} lämnar | [byby=2025-06-30] | parter som slutar under året, och efter vilken dag | parties that leave during the year, and after which day`,
  amount: about`${one} belopp | 900 000 | det som ska fördelas, i kronor | what is divided, in kronor`,
  cost: about`${lines} kostnad | { pay: 20 000 } | rader i avtalets kalkyl, som de är skrivna; det som fördelas är då vad kalkylen ger | lines of the agreement's cost sheet, as they are written; what is divided is then what the sheet comes to`,
  key: about`${one} nyckel | equal | nyckeln som fördelar | the key that divides`,
  year: about`${one} årtal | 2026 | året som fördelas | the year that is divided`,
};

const { cost, ...FIELDS_OF_TEXT } = ENTRIES;

/** What a line of the cost sheet is written after, on the command line. */
const COST = 'cost.';

/** The fields of an alternative on the command line. */
const FIELDS = { ...FIELDS_OF_TEXT, [`${COST}<line>`]: cost };

const writtenStated = record({
  ...ENTRIES,
  'as-of': about`${one} per | 2025-03-01 | dagen som underlagen ska gälla | the day on which the figures are in force`,
  unit: about`${one} enhet | 1000 | vad beloppen avrundas till, i kronor | what the amounts are rounded to, in kronor`,
  rounding: about`${one} avrundning | largest-remainder | regeln som beloppen avrundas efter | the rule by which the amounts are rounded`,
});

/** All that a question may state, as data. */
export const stated: Reader<{ readonly [F in StatedField]: Stated[F] | undefined }> = mapped(
  writtenStated,
  ({ 'as-of': asOf, cost: set, ...others }) => ({ ...others, set, asOf }),
);

/** An alternative to compare with: its name and what it states. */
export interface Scenario {
  /** What it is called, when it has been given a name. */
  readonly title?: Label;
  /** Its name in the agreement, or the texts that stated it. */
  readonly id: string;
  readonly stated: Stated;
}

const writtenScenario = record({
  id: about`${located(text)} kortnamn | bara-alby | namnet som man ber om alternativet med | the name by which the alternative is asked for`,
  title: about`${optional(label)} rubrik | Bara Alby | vad alternativet kallas i tabellen | what the alternative is called in the table`,
  ...ENTRIES,
});

/** The scenarios of an agreement: what each states; the agreement stands for the rest. Issue: duplicate-row. */
export const scenarios: Reader<Scenario[]> = followed(list(writtenScenario), (written) =>
  soFar(
    written.map(({ id: { value: id }, title, cost: set, ...own }) => ({
      id,
      title,
      stated: { ...own, set },
    })),
    repeated(written.map(({ id }) => id)),
  ),
);

/** The other way round: what a question states, as data. Fields that state nothing are left out. */
export function statedData(stated: Stated): Record<string, Plain> {
  const entries = Object.entries(NAMES) as [StatedField, string][];
  return Object.fromEntries(
    entries.flatMap(([field, name]): [string, Plain][] => {
      const said = stated[field];
      if (said === undefined) return [];
      if (!('items' in said)) return [[name, said.value]];
      const texts = said.items.map(({ value }) => value);
      return [[name, field === 'set' ? Object.fromEntries(said.items.map(lineAndValue)) : texts]];
    }),
  );
}

/** The scenario that a text names. Issue: unknown-scenario. */
export function scenarioNamed(name: Located<string>, known: readonly Scenario[]): Outcome<Scenario> {
  const found = known.find(({ id }) => isSame(id, name.value));
  const ids = known.map(({ id }) => id);
  return found ? outcome(found) : noSuch('unknown-scenario', name, ids);
}

/**
 * One alternative made of `field=value` texts; `cost.<line>=value` sets a line of the cost sheet. Issues: unknown-field,
 * duplicate-field, empty-field.
 */
export function scenarioOf(texts: readonly Located<string>[]): Outcome<Scenario> {
  const seen = new Set<string>();
  const isOfCost = ({ value }: Located<string>) => value.trimStart().startsWith(COST);
  const items = texts.filter(isOfCost).map((text) => partAfter(text, text.value.indexOf(COST) + COST.length));
  const [first] = items;
  const set = first && { items, at: first.at };
  const others = texts.filter((text) => !isOfCost(text));
  const entries = each(others, (written): Outcome<[string, Located<string> | StatedList]> => {
    const mark = written.value.indexOf('=');
    const field = mark < 0 ? written.value.trim() : written.value.slice(0, mark).trim();
    const value = partAfter(written, mark < 0 ? written.value.length : mark + 1);
    if (!Object.hasOwn(FIELDS, field))
      return { ok: false, issues: [unknownField(field, FIELDS, written.at)] };
    if (seen.has(field)) return fail('duplicate-field', { field }, written.at);
    if (value.value.trim() === '') return fail('empty-field', { field }, written.at);
    seen.add(field);
    return outcome([field, LISTS.includes(field) ? listIn(value) : value]);
  });
  const id = texts.map(({ value }) => value.trim()).join(', ');
  return map(entries, (own) => ({
    id,
    stated: { ...(Object.fromEntries(own) as Stated), ...(set && { set }) },
  }));
}

/** A list in a text, separated by commas, each element with its own place. */
function listIn(text: Located<string>): StatedList {
  let start = 0;
  const items = text.value.split(',').map((part) => {
    const from = start + (part.length - part.trimStart().length);
    start += part.length + 1;
    const at: Place = { ...partAfter(text, from).at, width: Math.max(1, part.trim().length) };
    return { value: part.trim(), at };
  });
  return { items, at: text.at };
}

/** What an alternative states, and the question it is compared with for the rest. */
export function statedWith(base: Stated, own: Stated): Stated {
  const known = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  const narrows = own.parties !== undefined || own.without !== undefined;
  return {
    ...base,
    ...(narrows ? { parties: undefined, without: undefined } : {}),
    ...known,
    set: own.set ? setTogether(base.set, own.set) : own.amount ? undefined : base.set,
  };
}
