import { type Issue, issue, type Located } from '../../kernel/issue.js';
import { follow, map, soFar, withIssues } from '../../kernel/outcome.js';
import { isMap, type Node } from '../../text/node.js';
import { lenient, list, located, optional, type Reader, record, text } from '../../text/readers.js';
import { oneOf, repeated } from '../../text/scalars.js';
import { contentFields, lineContent, nameOf, type Who } from './line-content.js';
import { sieText } from './sie-text.js';
import {
  type Dimension,
  LEDGER_FIELDS,
  type Ledger,
  type LedgerAccount,
  SIDES,
  VOUCHER_DATES,
} from './voucher.js';

// Account numbers have digits alone (SIE 4B, #KONTO); an organisation number has a hyphen after its sixth (#ORGNR).
const accountNumber = ofForm(/^\d{1,12}$/, '1510');
const organisationNumber = ofForm(/^\d{6}-\d{4}$/, '556334-3689');
const dimensionNumber = ofForm(/^[1-9]\d{0,3}$/, '20');
const seriesName = ofForm(/^[A-Za-z0-9]{1,10}$/, 'F');

/**
 * How the host books its invoices: `sie` in invoicing.yaml. Issues, all of them: not-in-sie for a text that SIE cannot
 * hold, which is kept so far; wrong-form for what is no account, organisation number, dimension or series; duplicate-row
 * for a dimension; clashing-fields for a name of several accounts; unknown-choice, and those of what an account or an
 * object holds.
 */
export function ledgerFor(who: Who): Reader<Ledger> {
  const read = record({
    company: sieText,
    'organisation-number': optional(organisationNumber),
    series: optional(seriesName),
    date: optional(oneOf(VOUCHER_DATES)),
    debit: accountFor(who, 'debit'),
    credit: accountFor(who, 'credit'),
    dimensions: optional(dimensionsFor(who)),
  });
  const [usual] = VOUCHER_DATES;
  return (node) =>
    map(read(node), ({ 'organisation-number': number, series, date, dimensions, ...ledger }) => ({
      ...ledger,
      organisationNumber: number,
      series: series ?? '',
      date: date ?? usual,
      dimensions: dimensions ?? [],
    }));
}

function accountFor(who: Who, heading: string): Reader<LedgerAccount> {
  const { parties } = contentFields(accountNumber);
  const read = record({ value: optional(accountNumber), parties, name: optional(sieText) });
  const rules = { ...who, fields: [], text: accountNumber };
  return (node) =>
    follow(read(node), ({ name, ...content }) => {
      const number = withIssues(lineContent(heading, content, node, rules), severalNamed('name', node));
      return map(number, (holds) => ({ name, number: holds }));
    });
}

/** Dimensions, each once. */
function dimensionsFor(who: Who): Reader<Dimension[]> {
  const read = list(dimensionFor(who));
  return (node) =>
    follow(read(node), (dimensions) =>
      soFar(
        dimensions.map(({ number, ...rest }) => ({ ...rest, number: number.value })),
        repeated(dimensions.map(({ number }) => number)),
      ),
    );
}

function dimensionFor(who: Who): Reader<Omit<Dimension, 'number'> & { readonly number: Located<string> }> {
  const read = record({
    number: located(dimensionNumber),
    name: sieText,
    side: lenient(oneOf(SIDES)),
    'value-name': optional(sieText),
    ...contentFields(sieText),
  });
  const rules = { ...who, fields: LEDGER_FIELDS, text: sieText };
  return (node) =>
    follow(read(node), ({ number, name, side, 'value-name': objectName, ...content }) => {
      const held = withIssues(lineContent(name, content, node, rules), severalNamed('value-name', node));
      return map(held, (object) => ({ number, name, side, objectName, object }));
    });
}

/** One name is for one value: several accounts or objects have several. Issue: clashing-fields. */
function severalNamed(second: string, node: Node): Issue[] {
  const has = (field: string) => isMap(node) && node.value.has(field);
  const first = ['parties', 'field'].find(has);
  return first !== undefined && has(second)
    ? [issue('clashing-fields', { first, second }, nameOf(second, node))]
    : [];
}

/** A text of a form, of which there is an example; another is kept so far. Issue: wrong-form. */
function ofForm(form: RegExp, example: string): Reader<string> {
  return (node) =>
    follow(text(node), (value) =>
      soFar(value, form.test(value) ? [] : [issue('wrong-form', { text: value, example }, node.at)]),
    );
}
