import { issue, type Located, type Place } from '../../kernel/issue.js';
import {
  all,
  andThen,
  each,
  fail,
  follow,
  issuesOf,
  map,
  type Outcome,
  outcome,
  soFar,
  valueIn,
} from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import { about } from '../../text/field.js';
import { isMap, type Node } from '../../text/node.js';
import { type Field, later, located, optional, type Reader, text } from '../../text/readers.js';
import { oneOf, partyAmong } from '../../text/scalars/names.js';
import { recordsWith } from '../../text/tables.js';
import type { InvoiceField, LineContent } from './invoice.js';

/** Who may be named, and who must have something in all that is by party. */
export interface Who {
  readonly parties: readonly Party[];
  readonly payers: readonly Party[];
}

/** Whom a content is for, what it may be, and how its own texts are read. */
export interface ContentRules extends Who {
  readonly fields: readonly InvoiceField[];
  readonly text: Reader<string>;
}

const VALUES = {
  party: about`${text} part | alby | den som texten är för | whom the text is for`,
  value: about`${text} värde | 1001 | det som står på den partens rader | what stands on the lines of that party`,
};

/**
 * The fields of a map that say what a content is: a field of the invoice line, one text for all, or a text for each
 * party, which is read when it is known whom it is for.
 */
export function contentFields(own: Reader<string>) {
  return {
    field: about`${optional(located(text))} fält | code | det av fakturaraden som ska stå där | what of the invoice line is to stand there`,
    value: about`${{ ...optional(own), mayBeEmpty: true }} värde | 1510 | det som står på alla rader | what stands on every line`,
    parties: about`${optional(later(() => recordsWith(VALUES)))} parter | [{ party: alby, value: 1001 }, { party: byby, value: 1002 }] | det som står på varje parts rader | what stands on the lines of each party`,
  };
}

/** The ways in which a content may be said. */
export const CONTENTS = [['field'], ['value'], ['parties']];

type Fields = ReturnType<typeof contentFields>;
type WrittenContent = { readonly [K in keyof Fields]?: Fields[K] extends Field<infer T> ? T : never };

/**
 * What each invoice line holds in one respect: exactly one of field, value and parties, and each payer a text. Issues, all
 * of them: missing-field and clashing-fields, unknown-choice, unknown-party, repeated-party, missing-party-value, and
 * those of its texts. `node` is the map that says it.
 */
export function lineContent(
  heading: string,
  { field, value, parties }: WrittenContent,
  node: Node,
  rules: ContentRules,
): Outcome<LineContent> {
  const [first, second] = Object.entries({ field, value, parties }).flatMap(([name, content]) =>
    content === undefined ? [] : name,
  );
  const lacking = rules.fields.length > 0 ? 'field' : 'value';
  const faults = [
    ...(first === undefined ? [issue('missing-field', { field: lacking }, node.at)] : []),
    ...(first !== undefined && second !== undefined
      ? [issue('clashing-fields', { first, second }, nameOf(second, node))]
      : []),
  ];
  const held = heldBy(heading, { field, value, parties }, node, rules);
  return soFar(valueIn(held) ?? { value: '' }, [...faults, ...issuesOf(held)]);
}

function heldBy(
  heading: string,
  { field, value = '', parties }: WrittenContent,
  node: Node,
  rules: ContentRules,
): Outcome<LineContent> {
  if (parties)
    return map(valuesOf(heading, parties, nameOf('parties', node), rules), (byParty) => ({ byParty }));
  return field ? oneOf(rules.fields)(field) : outcome({ value });
}

/** Where the name of a field of a map is written. */
export function nameOf(field: string, node: Node): Place {
  return (isMap(node) && node.value.get(field)?.nameAt) || node.at;
}

/** The text of each party, by id. */
function valuesOf(
  heading: string,
  written: Node,
  at: Place,
  { parties, payers, text: own }: ContentRules,
): Outcome<ReadonlyMap<string, string>> {
  const seen = new Set<string>();
  const values = follow(recordsWith(VALUES)(written), (records) =>
    each(records, ({ fields }) => {
      const named = fields.get('party') as Located<string>;
      const party = andThen(partyAmong(parties)(named), ({ id, name }) => {
        if (seen.has(id)) return fail('repeated-party', { name }, named.at);
        seen.add(id);
        return outcome(id);
      });
      return all([party, own(fields.get('value') as Located<string>)]);
    }),
  );
  const without = payers.filter((payer) => !seen.has(payer.id)).map(({ name }) => name);
  // A party whose line has a fault is not missing as well.
  return values.ok && without.length > 0
    ? fail('missing-party-value', { heading, parties: without }, at)
    : map(values, (pairs) => new Map(pairs));
}
