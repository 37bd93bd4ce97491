import { relative, resolve } from 'node:path';
import { isProposal } from '../../agreement/decision.js';
import type { Stated } from '../../agreement/stated.js';
import { allocate } from '../../allocation/allocate.js';
import type { Answer } from '../../allocation/allocation.js';
import type { Opened } from '../../allocation/read-question.js';
import { type Issue, issue } from '../../kernel/issue.js';
import { andThen, fail, failed, outcome, valueIn, withIssues } from '../../kernel/outcome.js';
import { UsageError } from '../../kernel/problem.js';
import type { Sentence } from '../../sheet/sentence.js';
import type { Run } from '../command.js';
import { ownFolder } from '../data.js';
import { openAgreement, questionOf, statedBy } from '../question.js';
import { provenanceIn } from '../report.js';
import { examplesIn } from './examples.js';
import { headingsOf, INDEX, INDEX_HEADER, lineText, readIndex } from './listing.js';
import { recording } from './module.js';
import { DECISIONS, lockName, lockNames, lockNamesOf } from './names.js';
import type { Words } from './words.js';
import { lockText, sealIn } from './write.js';

/**
 * `allocate lock <agreement> --decision <number>`: writes the table that is decided to the cooperation's folder
 * `decisions`, for `check` to hold, and lists it; never over another. Issues: those of the question and of the list of locks,
 * several-years, still-an-example. Throws UsageError: missing-argument, missing-option, missing-value, no-own-folder, already-locked.
 */
export const lock: Run<Words> = async (call) => {
  const { shell, options, args, words } = call;
  if (options.renew) return (await import('./renew.js')).renew(call, ownFolder(call));
  if (args.length === 0) throw new UsageError('missing-argument', { argument: 'agreement' });
  if (options.decision === undefined)
    throw new UsageError('missing-option', { option: '--decision', example: '--decision "KS 2019/12"' });
  const decision = options.decision.trim();
  if (decision === '') throw new UsageError('missing-value', { option: '--decision' });
  const folder = ownFolder(call);
  const opened = await openAgreement(call, folder);
  const found = valueIn(opened);
  const stated = statedBy(call);
  const asked = withIssues(await questionOf(opened, stated), yearLeftOut(found, stated));
  const index = await readIndex(folder);
  // A key of one's own is asked once more, and what it answers kept: it is not asked again.
  const record = asked.ok && asked.value.key.isOwn ? recording(asked.value.key) : undefined;
  const answered = andThen(asked, (question) =>
    allocate({ ...question, ...(record && { key: record.key }) }),
  );
  const allocated = andThen(answered, (answer) => outcome(answer, examplesIn(answer)));
  if (!asked.ok || !allocated.ok || !found || !index.ok) return failed(allocated, index);

  const allocation = allocated.value;
  const name = `${DECISIONS}/${lockName(allocation, decision)}`;
  const shown = relative(shell.cwd, resolve(folder.path, name));
  const taken = new UsageError('already-locked', { path: shown });
  if (lockNames(folder).includes(name)) throw taken;
  const gone = index.value?.find(({ lock: { value } }) => `${DECISIONS}/${value}` === name);
  if (gone) return fail('lock-missing', { lock: name }, gone.lock.at);
  const file = valueIn(await found.file.timeline.inYear(allocation.year)) ?? found.file;
  const told = { file, cooperation: found.cooperation, stated, question: asked.value, allocation };
  const provenance = await provenanceIn(shell, folder);
  const text = lockText(told, decision, provenance, record?.recorded());
  const { agreement, year } = allocation;
  const line = lineText(
    {
      lock: name.slice(DECISIONS.length + 1),
      agreement: agreement.id,
      year: year === undefined ? '' : String(year),
      decision,
      seal: sealIn(text),
    },
    headingsOf(folder),
  );
  return outcome({
    own: [
      { file: resolve(folder.path, name), text, taken },
      { file: resolve(folder.path, INDEX), text: line, header: INDEX_HEADER },
    ],
    talk: talkOf(allocation, shown, lockNamesOf(allocation, folder), words),
  });
};

/** The fault of a year that is not said where an agreement has several: a decision is of one. */
function yearLeftOut(opened: Opened | undefined, { year }: Stated): Issue[] {
  const years = opened?.file.timeline.years ?? [];
  if (!opened || year || years.length < 2) return [];
  const facts = { agreement: opened.file.agreement.id, years: years.map(String) };
  return [issue('several-years', facts, opened.askedAt)];
}

/** Where it was written, and of a proposal what the agreement itself goes on saying. */
function talkOf(
  { agreement }: Answer,
  path: string,
  earlier: readonly string[],
  { lock: said }: Words,
): Sentence[] {
  const left = isProposal({ agreement }) ? [said.stillProposed(agreement.file)] : [];
  return [said.written(path), ...(earlier.length > 0 ? [said.replaces(earlier)] : []), ...left];
}
