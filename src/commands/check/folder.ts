import { resolve } from 'node:path';
import { PUBLISHED } from '../../agreement/file-names.js';
import { distinct, type Issue, issue } from '../../kernel/issue.js';
import { all, each, issuesOf, valueIn, withIssues } from '../../kernel/outcome.js';
import { type Folder, listFiles } from '../../text/files.js';
import type { Call } from '../command.js';
import { type FolderToCheck, readEverything } from '../data.js';
import { agreementOf } from '../question.js';
import { nameInData, provenanceIn } from '../report.js';
import { checkAgreement } from './agreement.js';
import { inWords } from './lock-words.js';
import { type CheckedLock, checkLocks } from './locks.js';
import type { CheckedFolder } from './report.js';
import { faultsOfScenarios } from './scenarios.js';
import type { Words } from './words.js';

/** What was found in a folder, with its decided tables as they are told of beside the report. */
export interface FoundIn extends CheckedFolder {
  readonly locks: readonly CheckedLock[];
}

/** Compares what was published and decided in a folder: of the agreements that a call names, or all. The words are the report's. */
export async function checkFolder(
  { name, folder }: FolderToCheck,
  call: Call<Words>,
  words: Words,
): Promise<FoundIn> {
  const { args, line, shell } = call;
  const asked = each(args, (_, i) => agreementOf(line.argument(i), folder));
  const ids = args.length === 0 ? undefined : [...new Set(valueIn(asked))];
  const read = await readEverything(call, folder, ids);
  const everything = valueIn(read);
  const about = {
    name,
    cooperation: everything?.cooperation.name,
    fileName: (shown: string) => nameInData(shown, call, folder),
    provenance: () => provenanceIn(shell, folder),
  };
  const issues = issuesOf(asked, read);
  const faulty = (found: typeof issues) => ({ ...about, checked: [], locks: [], issues: distinct(found) });
  if (!everything) return faulty(issues);
  const { cooperation, measures, agreements } = everything;
  if (agreements.length === 0 && issues.length === 0) issues.push(issue('no-agreements', {}, cooperation.at));
  const agreed = all(
    await Promise.all(agreements.map((file) => checkAgreement(file, measures, { cooperation, folder }))),
  );
  const around = { cooperation, folder, machine: call.shell };
  for (const file of agreements) issues.push(...(await faultsOfScenarios(file, around)));
  const isSound = agreed.ok && issues.length === 0;
  const locked = await checkLocks(call, everything, folder, isSound);
  const checks = withIssues(all({ agreed, locked }), issues);
  // A measure whose file could not be read is not unknown.
  const isDeclared = (one: Issue) =>
    one.code === 'unknown-measure' && cooperation.measures.some(({ id }) => id === one.facts.text);
  if (!checks.ok) return faulty(checks.issues.filter((one) => !isDeclared(one)));

  if (ids === undefined) tellUnnamed(folder);
  const locks = checks.value.locked;
  const checked = checks.value.agreed.map(({ agreement, comparisons, waiting }) => {
    const own = locks.filter(({ compared }) => compared.table.agreement === agreement.id);
    const told = own.map((lock) => inWords(lock, words));
    return { agreement, comparisons: [...comparisons, ...told], locks: own.length, waiting };
  });
  return { ...about, checked, locks, issues: [] };
}

/** Tables among the published that nothing was compared with are told of. */
function tellUnnamed(folder: Folder): void {
  const files = listFiles(folder, PUBLISHED, '.csv')
    .map((name) => `${PUBLISHED}/${name}`)
    .filter((name) => !folder.read.some(({ path }) => path === resolve(folder.cwd, folder.path, name)));
  if (files.length > 0) folder.remarks.push({ code: 'tables-not-compared', facts: { files } });
}
