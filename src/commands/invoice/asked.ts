import { readCooperation } from '../../agreement/cooperation.js';
import { agreementIds } from '../../agreement/file-names.js';
import { isOfYear, outsideTimeline } from '../../agreement/in-year.js';
import type { Answer } from '../../allocation/allocation.js';
import { departs } from '../../allocation/departure.js';
import { isLack } from '../../allocation/lacks.js';
import type { Opened } from '../../allocation/read-question.js';
import { distinct, type Issue } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import {
  all,
  fail,
  failed,
  issuesOf,
  map,
  type Outcome,
  optional,
  outcome,
  valueIn,
} from '../../kernel/outcome.js';
import { UsageError } from '../../kernel/problem.js';
import { type BilledYear, billOfYear } from '../../ledger/bill-of-year.js';
import { carriedInto } from '../../ledger/carried.js';
import type { Folder } from '../../text/files.js';
import { oneYear } from '../../text/years.js';
import type { Call } from '../command.js';
import { withLock } from '../lock/decided.js';
import { nameOf, QUESTION } from '../options.js';
import type { Lacking } from '../plan/planned.js';
import { openAgreement, questionOf, statedBy } from '../question.js';
import { type Invoices, invoicesOf, yearOf } from './invoice.js';
import { periodOf, planOf } from './period.js';

/** The invoices that a call asks for, and the agreements of the year that have none for they lack something. */
export interface AskedInvoices {
  readonly all: readonly Invoices[];
  readonly lacking: readonly Lacking[];
}

/** The invoices of an agreement, and what was billed of its year. */
export interface BilledInvoices {
  readonly invoices: Invoices;
  readonly billed: BilledYear;
}

/**
 * The invoices of the agreement that a call names alone, which is opened, of several, or of all in a year. Issues: no-agreements, those of every question and of the year before it.
 * Throws UsageError: divides-nothing, missing-argument, one-agreement for what is stated of one agreement alone.
 */
export async function invoicesAsked(
  call: Call,
  folder: Folder,
  alone: Outcome<Opened> | undefined,
): Promise<Outcome<AskedInvoices>> {
  if (alone) {
    const one = await invoicesOfOne(call, alone);
    return map(one, ({ invoices }) => ({ all: [invoices], lacking: [] }));
  }
  const ofOne = QUESTION.filter((id) => id !== 'year' && id !== 'as-of');
  const stated = ofOne.find((id) => call.options[nameOf(id)] !== undefined);
  if (stated) throw new UsageError('one-agreement', { option: `--${stated}` });
  const { year } = call.options;
  if (call.args.length === 0 && year === undefined)
    throw new UsageError('missing-argument', { argument: 'agreement' });
  const at = year === undefined ? call.line.whole : call.line.option('--year', year).at;
  const names =
    call.args.length > 0
      ? call.args.map((_, i) => call.line.argument(i))
      : agreementIds(folder).map((value) => ({ value, at }));
  const dated = optional(year, (text) => oneYear('invoice')(call.line.option('--year', text)));
  if (!dated.ok) return failed(dated);
  const cooperation = await readCooperation(folder);
  const seen = new Set<string>();
  const made: Invoices[] = [];
  const lacking: Lacking[] = [];
  const issues: Issue[] = [];
  const trades: string[] = [];
  for (const name of names) {
    const opened = await openAgreement(call, folder, name, cooperation);
    const file = valueIn(opened)?.file;
    if (file && seen.has(file.agreement.id)) continue;
    if (file) seen.add(file.agreement.id);
    if (file?.agreement.trade) {
      const agreement = file.agreement.id;
      if (call.args.length > 0)
        throw new UsageError('divides-nothing', { agreement, asked: call.args.join(' ') });
      folder.remarks.push({ code: 'trade-by-itself', facts: { agreement } });
      trades.push(agreement);
      continue;
    }
    const asked = dated.value;
    const isOther = call.args.length === 0 && file && asked !== undefined && !isOfYear(file, asked);
    const one = isOther
      ? outsideTimeline(file, { value: asked, at: file.agreement.at }, true)
      : await invoicesOfOne(call, opened);
    const lacks = issuesOf(one).filter(isLack);
    if (one.ok) made.push(one.value.invoices);
    else if (call.args.length > 0 || !file || lacks.length < one.issues.length) issues.push(...one.issues);
    else lacking.push({ agreement: file.agreement, lacks });
  }
  if (issues.length > 0) return { ok: false, issues: distinct(issues) };
  const lacks = lacking.flatMap((one) => one.lacks);
  if (made.length > 0) return outcome({ all: made, lacking });
  const [agreement, ...others] = trades;
  if (lacks.length === 0 && agreement !== undefined)
    throw new UsageError('divides-nothing', { agreement, others, asked: `invoice --year ${year}` });
  return lacks.length > 0
    ? { ok: false, issues: lacks }
    : fail('no-agreements', {}, valueIn(cooperation)?.at ?? at);
}

/** The invoices of one agreement, with what comes into them from the year before. Issues: unknown-choice, missing-year, and those of the question. */
export async function invoicesOfOne(call: Call, opened: Outcome<Opened>): Promise<Outcome<BilledInvoices>> {
  const { line, options } = call;
  const question = await questionOf(opened, statedBy(call));
  const asked = valueIn(question);
  const file = valueIn(opened);
  const period = periodOf(call);
  if (!asked || !file) return failed(question, period);
  const dated = all({
    period,
    year: yearOf({ agreement: asked.agreement, year: asked.input.year }, line.argument(0).at),
  });
  const stated = valueIn(dated);
  if (!stated) return failed(dated);
  const billed = billOfYear(asked, planOf(asked.agreement, stated.period));
  const known = valueIn(billed);
  if (!known) return failed(billed);
  const decide = (answer: Answer) => withLock(answer, file.folder);
  const read = all({
    decided: await decide(nth(known.years, known.years.length - 1).allocation),
    carried: await carriedInto(asked, known, file, decide),
  });
  return map(read, ({ decided, carried }) => {
    const years = [
      ...known.years.slice(0, -1),
      { ...nth(known.years, known.years.length - 1), allocation: decided },
    ];
    const invoices = invoicesOf({ ...known, years }, stated.year, undefined, carried);
    const isDeparture = departs(asked, decided);
    const isDraft = invoices.isDraft || isDeparture || options.draft === true;
    const isUnwritten = options.join !== undefined || options.leave !== undefined;
    return { invoices: { ...invoices, isDeparture, isUnwritten, isDraft }, billed: known };
  });
}
