import { join } from 'node:path';
import * as v from 'valibot';
import { type Issue, issue, type Place } from '../../kernel/issue.js';
import type { Party } from '../../kernel/party.js';
import { type Folder, readSource } from '../../text/files.js';
import type { Places } from '../../text/path.js';
import { take } from '../../text/records.js';
import { map, records, text } from '../../text/shape.js';
import { reportRepeated } from '../../text/values.js';
import { readYaml } from '../../text/yaml.js';
import { INVOICE_FIELDS, type InvoiceColumn } from './invoice.js';
import { LEDGER_SHAPE, ledgerFrom } from './ledger.js';
import { lineContent } from './line-content.js';
import type { Ledger } from './voucher.js';

const FILE = 'invoicing.yaml';

const SHAPE = map({
  columns: v.optional(
    v.array(
      map({
        heading: text,
        field: v.optional(text),
        value: v.optional(v.string()),
        parties: v.optional(records),
      }),
    ),
  ),
  sie: v.optional(LEDGER_SHAPE),
});

type WrittenColumns = NonNullable<v.InferOutput<typeof SHAPE>['columns']>;

/** How a cooperation invoices: the columns of its own invoice file, and how its host books them. */
export interface Invoicing {
  readonly columns?: readonly InvoiceColumn[];
  readonly ledger?: Ledger;
  readonly at: Place;
}

/**
 * How a cooperation invoices; undefined when it has not said. Each of `payers` must have a value in all that is by party;
 * what SIE cannot hold is told when it `isForLedgers`.
 * Issues, all of them: those of the file and its shape, empty-field, missing-field, duplicate-row for a heading, those of
 * what a column holds and of the ledger.
 */
export async function readInvoicing(
  folder: Folder,
  parties: readonly Party[],
  payers: readonly Party[],
  isForLedgers: boolean,
  issues: Issue[],
): Promise<Invoicing | undefined> {
  if (!folder.disk.has(join(folder.path, FILE))) return undefined;
  const source = take(readSource(folder, FILE), issues);
  const yaml = source && (await readYaml(source, SHAPE, issues));
  if (!yaml) return undefined;
  const { place, value } = yaml;
  if (!value.columns && !value.sie)
    issues.push(issue('missing-field', { field: 'columns' }, place(['columns'])));
  const ledgerPlace: Places = (path, part) => place(['sie', ...path], part);
  const faults: Issue[] = [];
  const columns = value.columns && columnsFrom(value.columns, place, parties, payers, faults);
  const ledger = value.sie && ledgerFrom(value.sie, ledgerPlace, { parties, payers }, faults);
  // What a ledger cannot be told is no fault where none is told anything.
  issues.push(...faults.filter(({ code }) => isForLedgers || code !== 'not-in-sie'));
  return { columns, ledger, at: place([]) };
}

function columnsFrom(
  columns: WrittenColumns,
  place: Places,
  parties: readonly Party[],
  payers: readonly Party[],
  issues: Issue[],
): InvoiceColumn[] {
  if (columns.length === 0) issues.push(issue('empty-field', { field: 'columns' }, place(['columns'])));
  const headings = columns.map(({ heading }, i) => ({
    value: heading,
    at: place(['columns', i, 'heading']),
  }));
  reportRepeated(headings, issues);
  const rules = { parties, payers, fields: INVOICE_FIELDS };
  return columns.map((column, i) => {
    const within: Places = (path, part) => place(['columns', i, ...path], part);
    return { heading: column.heading, holds: lineContent(column, within, rules, issues) };
  });
}
