import { type Issue, issue, type Located, type Place } from '../../kernel/issue.js';
import {
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
  withIssues,
} from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import { isMap, type Node } from '../../text/node.js';
import { anyText, type Field, located, oneLine, optional, text } from '../../text/readers.js';
import { oneOf, partyAmong } from '../../text/scalars.js';
import { recordsWith } from '../../text/tables.js';
import type { InvoiceField, LineContent } from './invoice.js';

/**
 * The fields of a map that say what a content is: a field of the invoice line, one text for all, or a text for each
 * party, which is read when it is known whom it is for.
 */
export const CONTENT = {
  field: optional(located(text)),
  value: { ...optional(located(anyText.read)), mayBeEmpty: true },
  parties: optional(outcome<Node>),
};

type WrittenContent = {
  readonly [K in keyof typeof CONTENT]?: (typeof CONTENT)[K] extends Field<infer T> ? T : never;
};

/** The faults of a text. */
export type Check = (text: Located<string>) => Issue[];

/** Who may be named, and who must have something in all that is by party. */
export interface Who {
  readonly parties: readonly Party[];
  readonly payers: readonly Party[];
}

/** Whom a content is for, what it may be, and a check that each of its own texts must pass. */
export interface ContentRules extends Who {
  readonly fields: readonly InvoiceField[];
  readonly check?: Check;
}

/**
 * What each invoice line holds in one respect: exactly one of field, value and parties, and each payer a text. Issues, all
 * of them: missing-field and clashing-fields, unknown-choice, unknown-party, repeated-party, missing-party-value, and
 * those of the check. `node` is the map that says it.
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
  { field, value, parties }: WrittenContent,
  node: Node,
  rules: ContentRules,
): Outcome<LineContent> {
  if (parties)
    return map(valuesOf(heading, parties, nameOf('parties', node), rules), (byParty) => ({ byParty }));
  if (field) return oneOf(rules.fields)(field);
  const said = oneLine(value?.value ?? '');
  return soFar({ value: said }, value ? (rules.check?.({ value: said, at: value.at }) ?? []) : []);
}

/** Where the name of a field of a map is written. */
export function nameOf(field: string, node: Node): Place {
  return (isMap(node) && node.value.get(field)?.nameAt) || node.at;
}

const VALUES = { required: ['party', 'value'], optional: [] };

/** The text of each party, by id. */
function valuesOf(
  heading: string,
  written: Node,
  at: Place,
  { parties, payers, check }: ContentRules,
): Outcome<ReadonlyMap<string, string>> {
  const seen = new Set<string>();
  const values = follow(recordsWith(VALUES)(written), (records) =>
    each(records, ({ fields }) => {
      const named = fields.get('party') as Located<string>;
      const cell = fields.get('value') as Located<string>;
      const value = { value: oneLine(cell.value), at: cell.at };
      const pair = andThen(partyAmong(parties)(named), ({ id, name }) => {
        if (seen.has(id)) return fail('repeated-party', { name }, named.at);
        seen.add(id);
        return outcome([id, value.value] as const);
      });
      return withIssues(pair, check?.(value) ?? []);
    }),
  );
  const without = payers.filter((payer) => !seen.has(payer.id)).map(({ name }) => name);
  // A party whose line has a fault is not missing as well.
  return values.ok && without.length > 0
    ? fail('missing-party-value', { heading, parties: without }, at)
    : map(values, (pairs) => new Map(pairs));
}
