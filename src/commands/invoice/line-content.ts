import { type Issue, issue, type Located } from '../../kernel/issue.js';
import type { Party } from '../../kernel/party.js';
import type { Places } from '../../text/path.js';
import { recordsAt } from '../../text/records.js';
import { oneLine } from '../../text/shape.js';
import { choiceOf, partyOf } from '../../text/values.js';
import type { InvoiceField, LineContent } from './invoice.js';

/** What is written of a content: a field of the invoice line, one text for all, or a text for each party. */
export interface WrittenContent {
  readonly heading: string;
  readonly field?: string;
  readonly value?: string;
  readonly parties?: readonly Readonly<Record<string, unknown>>[];
}

/** Whom a content is for, what it may be, and a check that each of its own texts must pass. */
export interface ContentRules {
  readonly parties: readonly Party[];
  readonly payers: readonly Party[];
  readonly fields: readonly InvoiceField[];
  readonly check?: (text: Located<string>, issues: Issue[]) => void;
}

/**
 * What each invoice line holds in one respect: exactly one of field, value and parties, and each payer a text. Issues, all
 * of them: missing-field and clashing-fields, unknown-choice, unknown-party, repeated-party, missing-party-value, and
 * those of the check.
 */
export function lineContent(
  { heading, field, value, parties: written }: WrittenContent,
  place: Places,
  rules: ContentRules,
  issues: Issue[],
): LineContent {
  const stated = Object.entries({ field, value, parties: written }).flatMap(([name, content]) =>
    content === undefined ? [] : name,
  );
  const [first, second] = stated;
  if (first === undefined)
    issues.push(issue('missing-field', { field: rules.fields.length > 0 ? 'field' : 'value' }, place([])));
  if (first !== undefined && second !== undefined)
    issues.push(issue('clashing-fields', { first, second }, place([second], 'key')));
  if (written) return { byParty: valuesOf(heading, written, place, rules, issues) };
  if (field !== undefined)
    return choiceOf({ value: field, at: place(['field']) }, rules.fields, issues) ?? { value: '' };
  const text = oneLine(value ?? '');
  if (value !== undefined) rules.check?.({ value: text, at: place(['value']) }, issues);
  return { value: text };
}

/** The text of each party, by id. */
function valuesOf(
  heading: string,
  written: readonly Readonly<Record<string, unknown>>[],
  place: Places,
  { parties, payers, check }: ContentRules,
  issues: Issue[],
): Map<string, string> {
  const fields = { required: ['party', 'value'], optional: [] };
  const values = new Map<string, string>();
  const before = issues.length;
  for (const record of recordsAt(['parties'], written, place, fields, issues)) {
    const named = record.fields.get('party') as Located<string>;
    const party = partyOf(named, parties, issues);
    const value = record.fields.get('value');
    const text = oneLine(value?.value ?? '');
    if (value) check?.({ ...value, value: text }, issues);
    if (party && values.has(party.id)) issues.push(issue('repeated-party', { name: party.name }, named.at));
    else if (party) values.set(party.id, text);
  }
  const without = payers.filter(({ id }) => !values.has(id)).map(({ name }) => name);
  // A party whose line has a fault is not missing as well.
  if (without.length > 0 && issues.length === before)
    issues.push(issue('missing-party-value', { heading, parties: without }, place(['parties'], 'key')));
  return values;
}
