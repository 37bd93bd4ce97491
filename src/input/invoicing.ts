import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { INVOICE_FIELDS, type InvoiceColumn } from '../core/invoice.js';
import { type Issue, issue, type Located, type Place } from '../core/issue.js';
import type { Party } from '../core/party.js';
import { type Folder, readSource } from './files.js';
import { recordsAt, take } from './records.js';
import { map, oneLine, records, text } from './shape.js';
import { choiceOf, partyOf, reportRepeated } from './values.js';
import { type Places, readYaml } from './yaml.js';

const FILE = 'invoicing.yaml';

const SHAPE = map({
  columns: v.array(
    map({
      heading: text,
      field: v.optional(text),
      value: v.optional(v.string()),
      parties: v.optional(records),
    }),
  ),
});

type WrittenColumn = v.InferOutput<typeof SHAPE>['columns'][number];

/**
 * The columns that a cooperation's own invoice file has; undefined when it states none. Each of `payers` must have a
 * value in every column by party. Issues, all of them: those of the file and its shape, empty-field, duplicate-row for a
 * heading, missing-field and clashing-fields for what a column holds, unknown-choice, unknown-party, repeated-party,
 * missing-party-value.
 */
export async function readInvoicing(
  folder: Folder,
  parties: readonly Party[],
  payers: readonly Party[],
  issues: Issue[],
): Promise<InvoiceColumn[] | undefined> {
  if (!existsSync(join(folder.path, FILE))) return undefined;
  const source = take(readSource(folder, FILE), issues);
  const yaml = source && (await readYaml(source, SHAPE, issues));
  if (!yaml) return undefined;
  const { columns } = yaml.value;
  if (columns.length === 0) issues.push(issue('empty-field', { field: 'columns' }, yaml.place(['columns'])));
  const headings = columns.map(({ heading }, i) => ({
    value: heading,
    at: yaml.place(['columns', i, 'heading']),
  }));
  reportRepeated(headings, issues);
  return columns.map((column, i) => {
    const place: Places = (path, part) => yaml.place(['columns', i, ...path], part);
    return { heading: column.heading, holds: contentOf(column, place, parties, payers, issues) };
  });
}

/** What a column holds: exactly one of field, value and parties. */
function contentOf(
  { heading, field, value, parties: written }: WrittenColumn,
  place: Places,
  parties: readonly Party[],
  payers: readonly Party[],
  issues: Issue[],
): InvoiceColumn['holds'] {
  const stated = Object.entries({ field, value, parties: written }).flatMap(([name, content]) =>
    content === undefined ? [] : name,
  );
  const [first, second] = stated;
  if (first === undefined) issues.push(issue('missing-field', { field: 'field' }, place([])));
  if (first !== undefined && second !== undefined)
    issues.push(issue('clashing-fields', { first, second }, place([second], 'key')));
  if (written) return { byParty: valuesOf(heading, written, place, parties, payers, issues) };
  if (field === undefined) return { value: oneLine(value ?? '') };
  return choiceOf({ value: field, at: place(['field']) }, INVOICE_FIELDS, issues) ?? { value: '' };
}

/** The text of each party, by id. */
function valuesOf(
  heading: string,
  written: readonly Readonly<Record<string, unknown>>[],
  place: Places,
  parties: readonly Party[],
  payers: readonly Party[],
  issues: Issue[],
): Map<string, string> {
  const fields = { required: ['party', 'value'], optional: [] };
  const values = new Map<string, string>();
  const before = issues.length;
  for (const record of recordsAt(['parties'], written, place, fields, issues)) {
    const named = record.fields.get('party') as Located<string>;
    const party = partyOf(named, parties, issues);
    if (party && values.has(party.id)) issues.push(issue('repeated-party', { name: party.name }, named.at));
    else if (party) values.set(party.id, oneLine(record.fields.get('value')?.value ?? ''));
  }
  const without = payers.filter(({ id }) => !values.has(id)).map(({ name }) => name);
  // A party whose line has a fault is not missing as well.
  if (without.length > 0 && issues.length === before)
    issues.push(issue('missing-party-value', { heading, parties: without }, placeOf(place)));
  return values;
}

function placeOf(place: Places): Place {
  return place(['parties'], 'key');
}
