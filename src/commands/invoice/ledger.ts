import { type Issue, issue, type Located } from '../../kernel/issue.js';
import { map, soFar, withIssues } from '../../kernel/outcome.js';
import { about } from '../../text/field.js';
import { isMap, type Node } from '../../text/node.js';
import {
  followed,
  inOneOf,
  lenient,
  list,
  located,
  mapped,
  optional,
  type Reader,
  record,
  text,
} from '../../text/readers.js';
import { oneOf, repeated } from '../../text/scalars/names.js';
import { CONTENTS, contentFields, lineContent, nameOf, type Who } from './line-content.js';
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
    company: about`${sieText} företag | Alby kommun | värden, vars bokföring det är | the host, whose books they are`,
    'organisation-number': about`${optional(organisationNumber)} organisationsnummer | 212000-0001 | numret som värden är registrerad med | the number by which the host is registered`,
    series: about`${optional(seriesName)} serie | F | verifikationsserien; utan den väljer ekonomisystemet | the series of vouchers; without it the accounting system chooses`,
    date: about`${optional(oneOf(VOUCHER_DATES))} datum | due | vilken dag verifikationen får | which day the voucher has`,
    debit: about`${accountFor(who, 'debit')} debet | { value: 1510 } | kontot för fordran på parten | the account of what the party owes`,
    credit: about`${accountFor(who, 'credit')} kredit | { value: 3690, name: Ersättning från kommuner } | kontot för intäkten | the account of the revenue`,
    'own-cost': about`${optional(accountFor(who, 'own-cost'))} egen kostnad | { value: 7590 } | kontot för värdens egen del, när bara de andra faktureras | the account of the host's own part, when only the others are invoiced`,
    purchases: about`${optional(purchasesFor(who))} inköp | { debit: { value: 4600 }, credit: { value: 2440 } } | kontona för det som värden själv köper, när parterna säljer varandra | the accounts of what the host buys itself, when the parties sell each other`,
    dimensions: about`${optional(dimensionsFor(who))} dimensioner | [{ number: 20, name: Motpart, field: code }] | det som bokförs bredvid kontot, som ansvar och motpart | what is booked beside the account, such as cost centre and counterparty`,
  });
  const [usual] = VOUCHER_DATES;
  return mapped(
    read,
    ({ 'organisation-number': number, 'own-cost': ownCost, series, date, dimensions, ...ledger }) => ({
      ...ledger,
      organisationNumber: number,
      ownCost,
      series: series ?? '',
      date: date ?? usual,
      dimensions: dimensions ?? [],
    }),
  );
}

function purchasesFor(who: Who): Reader<Readonly<Record<'debit' | 'credit', LedgerAccount>>> {
  return record({
    debit: about`${accountFor(who, 'debit')} debet | { value: 4600 } | kontot för det som köps | the account of what is bought`,
    credit: about`${accountFor(who, 'credit')} kredit | { value: 2440 } | kontot för skulden | the account of what is owed`,
  });
}

function accountFor(who: Who, heading: string): Reader<LedgerAccount> {
  const { parties } = contentFields(accountNumber);
  const written = record({
    value: about`${optional(accountNumber)} värde | 1510 | kontots nummer | the number of the account`,
    parties,
    name: about`${optional(sieText)} namn | Kundfordringar | vad kontot heter | what the account is called`,
  });
  const read = inOneOf([['value'], ['parties']], written);
  const rules = { ...who, fields: [], text: accountNumber };
  return followed(read, ({ name, ...content }, node) => {
    const number = withIssues(lineContent(heading, content, node, rules), severalNamed('name', node));
    return map(number, (holds) => ({ name, number: holds }));
  });
}

/** Dimensions, each once. */
function dimensionsFor(who: Who): Reader<Dimension[]> {
  return followed(list(dimensionFor(who)), (dimensions) =>
    soFar(
      dimensions.map(({ number, ...rest }) => ({ ...rest, number: number.value })),
      repeated(dimensions.map(({ number }) => number)),
    ),
  );
}

function dimensionFor(who: Who): Reader<Omit<Dimension, 'number'> & { readonly number: Located<string> }> {
  const written = record({
    number: about`${located(dimensionNumber)} nummer | 20 | dimensionens nummer i SIE | the number of the dimension in SIE`,
    name: about`${sieText} namn | Motpart | vad dimensionen heter | what the dimension is called`,
    side: about`${lenient(oneOf(SIDES))} sida | credit | om den bara gäller debet eller kredit | whether it is for debit or credit alone`,
    'value-name': about`${optional(sieText)} värdets namn | Växeln | vad objektet heter | what the object is called`,
    ...contentFields(sieText),
  });
  const read = inOneOf(CONTENTS, written);
  const rules = { ...who, fields: LEDGER_FIELDS, text: sieText };
  return followed(read, ({ number, name, side, 'value-name': objectName, ...content }, node) => {
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
  return followed(text, (value, { at }) =>
    soFar(value, form.test(value) ? [] : [issue('wrong-form', { text: value, example }, at)]),
  );
}
