import { readCooperation } from '../../src/agreement/cooperation.js';
import { findData } from '../../src/agreement/find-data.js';
import { YEARLY } from '../../src/agreement/payment-plan.js';
import { readAgreement } from '../../src/agreement/read-agreement.js';
import type { Question } from '../../src/allocation/question.js';
import { type Opened, readQuestion } from '../../src/allocation/read-question.js';
import { type Rational, sum } from '../../src/kernel/number.js';
import { outcome } from '../../src/kernel/outcome.js';
import type { Party } from '../../src/kernel/party.js';
import { type BilledYear, billOfYear } from '../../src/ledger/bill-of-year.js';
import { type CarriedIn, carriedInto } from '../../src/ledger/carried.js';
import type { LedgerLine } from '../../src/ledger/line.js';
import { type ReadOutcome, readAgreedOutcome } from '../../src/ledger/outcome.js';
import { payersOf } from '../../src/ledger/payers.js';
import { type Settled, settleYear } from '../../src/ledger/settle-year.js';
import { yearAfter } from '../../src/ledger/settled-as-agreed.js';
import { NOWHERE, valueIn } from './cooperation.js';
import { memoryShell } from './memory.js';

/** A year of an agreement as the ledger has it. */
export interface LedgerYear {
  readonly year: number;
  readonly question: Question;
  readonly billed: BilledYear;
  readonly found: ReadOutcome | undefined;
  readonly settled: Settled | undefined;
  readonly carried: CarriedIn | undefined;
}

/** The one agreement of a cooperation, jour, read from its files. */
export async function openedIn(files: ReadonlyMap<string, string>): Promise<Opened> {
  const shell = memoryShell(files);
  const folder = findData(undefined, shell.cwd, undefined, shell.disk);
  const cooperation = valueIn(await readCooperation(folder));
  const file = valueIn(await readAgreement(folder, 'jour', cooperation));
  return { file, cooperation, folder, machine: shell, askedAt: NOWHERE };
}

/** The question that an agreement asks of a year. */
export async function questionIn(opened: Opened, year: number): Promise<Question> {
  return valueIn(await readQuestion(opened, { year: { value: String(year), at: NOWHERE } }));
}

/** What is billed of a year as the agreement is paid. */
export function billedOf(question: Question): BilledYear {
  return valueIn(billOfYear(question, question.agreement.instalments ?? YEARLY));
}

/** The ledger of an agreement: each of its years, billed, settled where it has an outcome, and with what is carried into it. */
export async function ledgerIn(files: ReadonlyMap<string, string>): Promise<LedgerYear[]> {
  const opened = await openedIn(files);
  const years: LedgerYear[] = [];
  for (const year of opened.file.timeline.years) {
    const question = await questionIn(opened, year);
    const { agreement } = question;
    const billed = billedOf(question);
    const carried = valueIn(await carriedInto(question, billed, opened, async (answer) => outcome(answer)));
    const payers = payersOf(question, opened);
    const found =
      agreement.outcome && valueIn(await readAgreedOutcome(agreement.outcome, opened.folder, payers));
    const next = await yearAfter(opened, year);
    const settled = found && valueIn(settleYear(question, found, agreement.instalments ?? YEARLY, next));
    years.push({ year, question, billed, found, settled, carried });
  }
  return years;
}

/** All lines of a year: what is billed of it, settled of it, and carried into it. */
export function linesOf({ billed, settled, carried }: LedgerYear): readonly LedgerLine[] {
  return [...billed.bill.lines, ...(settled?.lines ?? []), ...(carried?.lines ?? [])];
}

/** What lines come to, of one party or of all. */
export function amountOf(lines: readonly LedgerLine[], party?: Party): Rational {
  return sum(lines.filter((line) => !party || line.party === party).map(({ amount }) => amount));
}
