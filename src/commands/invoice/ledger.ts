import * as v from 'valibot';
import { type Issue, issue, type Located } from '../../kernel/issue.js';
import type { Places } from '../../text/path.js';
import { map, records, text } from '../../text/shape.js';
import { choiceOf, reportRepeated } from '../../text/values.js';
import { type ContentRules, lineContent } from './line-content.js';
import { mustBeInSie } from './sie-text.js';
import {
  type Dimension,
  LEDGER_FIELDS,
  type Ledger,
  type LedgerAccount,
  SIDES,
  VOUCHER_DATES,
} from './voucher.js';

const ACCOUNT = map({ value: v.optional(text), parties: v.optional(records), name: v.optional(text) });

const DIMENSION = map({
  number: text,
  name: text,
  side: v.optional(text),
  field: v.optional(text),
  value: v.optional(v.string()),
  'value-name': v.optional(text),
  parties: v.optional(records),
});

/** `sie` in invoicing.yaml: how the host books its invoices. */
export const LEDGER_SHAPE = map({
  company: text,
  'organisation-number': v.optional(text),
  series: v.optional(text),
  date: v.optional(text),
  debit: ACCOUNT,
  credit: ACCOUNT,
  dimensions: v.optional(v.array(DIMENSION)),
});

type Check = (text: Located<string>, issues: Issue[]) => void;

// Account numbers have digits alone (SIE 4B, #KONTO); an organisation number has a hyphen after its sixth (#ORGNR).
const accountNumber = ofForm(/^\d{1,12}$/, '1510');
const organisationNumber = ofForm(/^\d{6}-\d{4}$/, '556334-3689');
const dimensionNumber = ofForm(/^[1-9]\d{0,3}$/, '20');
const seriesName = ofForm(/^[A-Za-z0-9]{1,10}$/, 'F');

/**
 * How invoices are booked. Issues, all of them: not-in-sie for a text that SIE cannot hold; wrong-form for what is no
 * account, organisation number, dimension or series; duplicate-row for a dimension; clashing-fields for a name of several
 * accounts; unknown-choice, and those of what an account or an object holds.
 */
export function ledgerFrom(
  { company, series, date, debit, credit, dimensions = [], ...rest }: v.InferOutput<typeof LEDGER_SHAPE>,
  place: Places,
  who: Pick<ContentRules, 'parties' | 'payers'>,
  issues: Issue[],
): Ledger {
  const { 'organisation-number': organisation } = rest;
  checkEach(place, issues, [
    ['company', company, mustBeInSie],
    ['organisation-number', organisation, organisationNumber],
    ['series', series, seriesName],
  ]);
  const numbers = dimensions.map(({ number }, i) => ({
    value: number,
    at: place(['dimensions', i, 'number']),
  }));
  reportRepeated(numbers, issues);
  const [usual] = VOUCHER_DATES;
  return {
    company,
    organisationNumber: organisation,
    series: series ?? '',
    date: (date && choiceOf({ value: date, at: place(['date']) }, VOUCHER_DATES, issues)) || usual,
    debit: accountFrom(debit, 'debit', inside(place, 'debit'), who, issues),
    credit: accountFrom(credit, 'credit', inside(place, 'credit'), who, issues),
    dimensions: dimensions.map((one, i) => dimensionFrom(one, inside(place, 'dimensions', i), who, issues)),
  };
}

function accountFrom(
  { name, ...content }: v.InferOutput<typeof ACCOUNT>,
  heading: string,
  place: Places,
  who: Pick<ContentRules, 'parties' | 'payers'>,
  issues: Issue[],
): LedgerAccount {
  checkEach(place, issues, [['name', name, mustBeInSie]]);
  mustNameOne('name', name, content, place, issues);
  const rules = { ...who, fields: [], check: accountNumber };
  return { name, number: lineContent({ heading, ...content }, place, rules, issues) };
}

function dimensionFrom(
  { number, name, side, 'value-name': objectName, ...content }: v.InferOutput<typeof DIMENSION>,
  place: Places,
  who: Pick<ContentRules, 'parties' | 'payers'>,
  issues: Issue[],
): Dimension {
  checkEach(place, issues, [
    ['number', number, dimensionNumber],
    ['name', name, mustBeInSie],
    ['value-name', objectName, mustBeInSie],
  ]);
  mustNameOne('value-name', objectName, content, place, issues);
  const rules = { ...who, fields: LEDGER_FIELDS, check: mustBeInSie };
  return {
    number,
    name,
    side: side === undefined ? undefined : choiceOf({ value: side, at: place(['side']) }, SIDES, issues),
    object: lineContent({ heading: name, ...content }, place, rules, issues),
    objectName,
  };
}

/** One name is for one value: several accounts or objects have several. Issue: clashing-fields. */
function mustNameOne(
  second: string,
  name: string | undefined,
  content: { readonly field?: string; readonly parties?: object },
  place: Places,
  issues: Issue[],
): void {
  const [first] = (['parties', 'field'] as const).filter((one) => content[one] !== undefined);
  if (name !== undefined && first !== undefined)
    issues.push(issue('clashing-fields', { first, second }, place([second], 'key')));
}

/** Tries each text that is written. */
function checkEach(
  place: Places,
  issues: Issue[],
  texts: readonly (readonly [field: string, value: string | undefined, check: Check])[],
): void {
  for (const [field, value, check] of texts)
    if (value !== undefined) check({ value, at: place([field]) }, issues);
}

/** The places within a part of a file. */
function inside(place: Places, ...before: readonly (string | number)[]): Places {
  return (path, part) => place([...before, ...path], part);
}

/** A check that a text has a form, of which there is an example. Issue: wrong-form. */
function ofForm(form: RegExp, example: string): Check {
  return ({ value, at }, issues) => {
    if (!form.test(value)) issues.push(issue('wrong-form', { text: value, example }, at));
  };
}
