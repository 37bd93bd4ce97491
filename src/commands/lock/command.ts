import { relative, resolve } from 'node:path';
import { isProposal } from '../../agreement/decision.js';
import { allocate } from '../../allocation/allocate.js';
import type { Answer } from '../../allocation/allocation.js';
import { andThen, failed, outcome, valueIn } from '../../kernel/outcome.js';
import { UsageError } from '../../kernel/problem.js';
import type { Sentence } from '../../sheet/sentence.js';
import type { Run } from '../command.js';
import { dataOf } from '../data.js';
import { openAgreement, questionOf, statedBy } from '../question.js';
import { provenanceIn } from '../report.js';
import { recording } from './module.js';
import { DECISIONS, lockName, lockNames } from './names.js';
import type { Words } from './words.js';
import { lockText } from './write.js';

/**
 * `allocate lock <agreement> --decision <number>`: writes the table that is decided to the cooperation's folder
 * `decisions`, for `check` to hold; never over another. Throws UsageError: missing-value, no-own-folder, cannot-write.
 */
export const lock: Run<Words> = async (call) => {
  const { shell, options, words } = call;
  const { decision = '' } = options;
  if (decision.trim() === '') throw new UsageError('missing-value', { option: '--decision' });
  const folder = dataOf(call);
  if (resolve(folder.path) === resolve(shell.embeddedData) && options.data === undefined) {
    throw new UsageError('no-own-folder', {});
  }
  const opened = await openAgreement(call, folder);
  const found = valueIn(opened);
  const stated = statedBy(call);
  const asked = await questionOf(opened, stated);
  // A key of one's own is asked once more, and what it answers kept: it is not asked again.
  const record = asked.ok && asked.value.key.isOwn ? recording(asked.value.key) : undefined;
  const allocated = andThen(asked, (question) =>
    allocate({ ...question, ...(record && { key: record.key }) }),
  );
  if (!asked.ok || !allocated.ok || !found) return failed(allocated);

  const allocation = allocated.value;
  const name = `${DECISIONS}/${lockName(allocation, decision.trim())}`;
  const path = resolve(folder.path, name);
  const shown = relative(shell.cwd, path);
  const taken = new UsageError('already-locked', { path: shown });
  if (lockNames(folder).includes(name)) throw taken;
  const file = valueIn(await found.file.timeline.inYear(allocation.year)) ?? found.file;
  const answered = { file, cooperation: found.cooperation, stated, question: asked.value, allocation };
  const text = lockText(answered, decision.trim(), await provenanceIn(shell, folder), record?.recorded());
  return outcome({ text, file: path, taken, talk: talkOf(allocation, shown, words) });
};

/** Where it was written, and of a proposal what the agreement itself goes on saying. */
function talkOf({ agreement }: Answer, path: string, { lock: said }: Words): Sentence[] {
  const left = isProposal({ agreement }) ? [said.stillProposed(agreement.file)] : [];
  return [said.written(path), ...left];
}
