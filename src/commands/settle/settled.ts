import { takingPartIn } from '../../agreement/participation.js';
import { allocate } from '../../allocation/allocate.js';
import type { Question } from '../../allocation/question.js';
import type { Opened } from '../../allocation/read-question.js';
import { distinct } from '../../kernel/issue.js';
import { all, andThen, fail, issuesOf, map, type Outcome, outcome, valueIn } from '../../kernel/outcome.js';
import { UsageError } from '../../kernel/problem.js';
import { renewedOn } from '../../keys/measure.js';
import type { Folder } from '../../text/files.js';
import type { Call } from '../command.js';
import { withLock } from '../lock/decided.js';
import { openAgreement, questionOf, statedBy } from '../question.js';
import { type NamedOutcome, type ReadOutcome, readOutcome } from './outcome.js';
import { paidInAdvance, settle } from './settlement.js';
import type { Settled } from './sheet.js';

/**
 * Settles what a call asks: with the outcome that it names, or preliminary figures with final ones.
 * Issues: those of the question and of the outcome, missing-outcome. Throws UsageError: missing-value.
 */
export async function settledBy(call: Call, folder: Folder): Promise<Outcome<Settled>> {
  const named = outcomeOf(call);
  const asked = await askedBy(call, folder);
  const payers = asked.ok ? payersOf(asked.value) : undefined;
  const found = named ? await readOutcome(named, folder, payers) : outcome(undefined);
  const settled = andThen(all({ asked, found }), (read) => settlementOf(read.asked.question, read.found));
  const preliminary = settled.ok ? settled.value.preliminary : undefined;
  if (!settled.ok || !preliminary) return settled;
  const decided = await withLock(preliminary, folder);
  return map(decided, (advance) => ({ ...settled.value, preliminary: advance }));
}

/** The outcome that a call names, with what it says of books. Throws UsageError: missing-value, needs-books. */
function outcomeOf({ line, options }: Call): NamedOutcome | undefined {
  const { outcome: named, accounts, dimension } = options;
  const [empty] = Object.entries({ outcome: named, accounts, dimension }).filter(([, value]) => value === '');
  if (empty) throw new UsageError('missing-value', { option: `--${empty[0]}` });
  const [stray] = Object.entries({ accounts, dimension }).filter(([, value]) => value !== undefined);
  if (named === undefined && stray) throw new UsageError('needs-books', { option: `--${stray[0]}` });
  if (named === undefined) return undefined;
  return {
    named: line.option('--outcome', named),
    accounts: accounts === undefined ? [] : line.list('--accounts', accounts),
    objects: dimension === undefined ? [] : line.list('--dimension', dimension),
  };
}

/** An agreement that was opened, and the question about it. */
interface Asked extends Opened {
  readonly question: Question;
}

/** What a call asks to have settled. Issues: those of the question, missing-outcome. */
async function askedBy(call: Call, folder: Folder): Promise<Outcome<Asked>> {
  const isStated = call.options.outcome !== undefined;
  const opened = await openAgreement(call, folder);
  const question = await questionOf(opened, { ...statedBy(call), mayLackAmount: isStated });
  return andThen(question, (read) => {
    const asked = { ...(valueIn(opened) as Opened), question: read };
    return isStated || readsNewFigures(asked)
      ? outcome(asked)
      : fail('missing-outcome', { agreement: read.agreement.id }, call.line.argument(0).at);
  });
}

/**
 * The advance is what the question gives with the figures in force on 1 January, or on its own date, and with what
 * was paid otherwise; the final amounts rest on the year's latest figures and on the outcome's cost.
 */
function settlementOf(question: Question, found: ReadOutcome | undefined): Outcome<Settled> {
  const { input } = question;
  const { year } = input;
  const asOf = input.asOf ?? (year === undefined ? undefined : { year, month: 1, day: 1 });
  const isAllStated = input.parties.every((party) => found?.paid.has(party));
  const preliminary = isAllStated ? undefined : allocate({ ...question, input: { ...input, asOf } });
  const latest = {
    ...question,
    input: { ...input, asOf: undefined },
    amount: found?.cost ?? question.amount,
  };
  const final = allocate(latest);
  // What is wrong with both is said once.
  if (!final.ok || preliminary?.ok === false)
    return { ok: false, issues: distinct(issuesOf(...(preliminary ? [preliminary] : []), final)) };
  const allocated = preliminary?.value;
  const direct = new Map(final.value.rows.flatMap((row) => (row.direct ? [[row.party, row.direct]] : [])));
  const settlement = settle(paidInAdvance(found?.paid ?? new Map(), direct, allocated), final.value);
  return outcome({ settlement, preliminary: allocated, final: final.value, asOf: input.asOf, found });
}

function payersOf({ question, file, cooperation }: Asked) {
  const { parties: all } = cooperation;
  const { year, parties } = question.input;
  return {
    all,
    agreement: file.agreement,
    asked: takingPartIn(year, parties, question.spans ?? []),
    unit: question.unit,
    year,
  };
}

/** Whether the key reads figures of which newer ones come into force during the year. */
function readsNewFigures({ question, cooperation }: Asked): boolean {
  return cooperation.measures.some(
    ({ id, vintage }) => question.key.reads.includes(id) && renewedOn(vintage) !== undefined,
  );
}
