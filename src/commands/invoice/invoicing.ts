import { join } from 'node:path';
import { issue, type Place } from '../../kernel/issue.js';
import { failed, issuesOf, map, type Outcome, outcome, soFar, valueIn } from '../../kernel/outcome.js';
import { about } from '../../text/field.js';
import { type Folder, readSource } from '../../text/files.js';
import { isList, isMap } from '../../text/node.js';
import {
  followed,
  inOneOf,
  list,
  located,
  madeOf,
  optional,
  type Reader,
  record,
  text,
} from '../../text/readers.js';
import { repeated } from '../../text/scalars/names.js';
import { readYaml } from '../../text/yaml.js';
import { INVOICE_FIELDS, type InvoiceColumn } from './invoice.js';
import { ledgerFor } from './ledger.js';
import { CONTENTS, contentFields, lineContent, type Who } from './line-content.js';
import type { Ledger } from './voucher.js';

const FILE = 'invoicing.yaml';

/** How a cooperation invoices: the columns of its own invoice file, and how its host books them. */
export interface Invoicing {
  readonly columns?: readonly InvoiceColumn[];
  readonly ledger?: Ledger;
  readonly at: Place;
}

/**
 * How a cooperation invoices; undefined when it has not said. Each of the payers must have a value in all that is by
 * party; what SIE cannot hold is told when it `isForLedgers`.
 * Issues, all of them: those of the file and its shape, empty-field, missing-field, duplicate-row for a heading, those of
 * what a column holds and of the ledger.
 */
export async function readInvoicing(
  folder: Folder,
  who: Who,
  isForLedgers: boolean,
): Promise<Outcome<Invoicing | undefined>> {
  if (!folder.disk.has(join(folder.path, FILE))) return outcome(undefined);
  const source = readSource(folder, FILE);
  if (!source.ok) return failed(source);
  const read = await readYaml(source.value, invoicingFor(who));
  // What a ledger cannot be told is no fault where none is told anything.
  const issues = issuesOf(read).filter(({ code }) => isForLedgers || code !== 'not-in-sie');
  return outcome(valueIn(read), issues);
}

export function invoicingFor(who: Who): Reader<Invoicing> {
  const written = record({
    columns: about`${optional(columnsFor(who))} kolumner | [{ heading: Motpart, field: code }, { heading: Belopp, field: amount }] | kolumnerna i fakturafilen, i ordning | the columns of the invoice file, in order`,
    sie: about`${optional(ledgerFor(who))} bokföring | { company: Alby kommun, debit: { value: 1510 }, credit: { value: 3690 } } | hur värden bokför fakturorna, i en SIE-fil | how the host books the invoices, in an SIE file`,
  });
  const read = inOneOf([['columns'], ['sie']], written);
  return madeOf([read], (node) => {
    const said = read(node);
    const saysNothing = isMap(node) && !node.value.has('columns') && !node.value.has('sie');
    const missing = issue('missing-field', { field: 'columns' }, { ...node.at, width: 1, field: 'columns' });
    return saysNothing
      ? { ok: false, issues: [...issuesOf(said), missing] }
      : map(said, ({ columns, sie: ledger }) => ({ columns, ledger, at: node.at }));
  });
}

function columnsFor(who: Who): Reader<InvoiceColumn[]> {
  const written = record({
    heading: about`${located(text)} rubrik | Kundnr | vad kolumnen heter i filen | what the column is called in the file`,
    ...contentFields(text),
  });
  const read = inOneOf(CONTENTS, written);
  const rules = { ...who, fields: INVOICE_FIELDS, text };
  const column = followed(read, ({ heading, ...content }, node) =>
    map(lineContent(heading.value, content, node, rules), (holds) => ({ heading, holds })),
  );
  return followed(list(column), (some, node) => {
    const isEmpty = isList(node) && node.value.length === 0;
    const empty = isEmpty ? [issue('empty-field', { field: 'columns' }, node.at)] : [];
    return soFar(
      some.map(({ heading, holds }) => ({ heading: heading.value, holds })),
      [...empty, ...repeated(some.map(({ heading }) => heading))],
    );
  });
}
