import { relative, resolve } from 'node:path';
import { isProposal } from '../../agreement/decision.js';
import { statedData } from '../../agreement/scenarios.js';
import { allocate } from '../../allocation/allocate.js';
import type { Answer } from '../../allocation/allocation.js';
import { issue } from '../../kernel/issue.js';
import { andThen, failed, outcome, withIssues } from '../../kernel/outcome.js';
import { UsageError } from '../../kernel/problem.js';
import { isKeyFile } from '../../keys/read.js';
import type { Sentence } from '../../sheet/sentence.js';
import type { Run } from '../command.js';
import { dataOf } from '../data.js';
import { openAgreement, questionOf, statedBy } from '../question.js';
import { provenanceIn } from '../report.js';
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
  const { key, ...others } = statedBy(call);
  const isModule = key && isKeyFile(key.value);
  const stated = isModule ? others : { ...others, key };
  const asked = await questionOf(await openAgreement(call, folder), stated);
  const refused = isModule ? [issue('key-module-in-data', { text: key.value }, key.at)] : [];
  const allocated = andThen(withIssues(asked, refused), allocate);
  if (!allocated.ok) return failed(allocated);

  const allocation = allocated.value;
  const name = `${DECISIONS}/${lockName(allocation, decision.trim())}`;
  const path = resolve(folder.path, name);
  const shown = relative(shell.cwd, path);
  const taken = new UsageError('already-locked', { path: shown });
  if (lockNames(folder).includes(name)) throw taken;
  const text = lockText(allocation, decision.trim(), statedData(stated), await provenanceIn(shell, folder));
  return outcome({ text, file: path, taken, talk: talkOf(allocation, shown, words) });
};

/** Where it was written, and of a proposal what the agreement itself goes on saying. */
function talkOf({ agreement }: Answer, path: string, { lock: said }: Words): Sentence[] {
  const left = isProposal({ agreement }) ? [said.stillProposed(agreement.file)] : [];
  return [said.written(path), ...left];
}
