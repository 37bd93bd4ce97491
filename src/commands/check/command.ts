import { distinct, type Issue, issue } from '../../kernel/issue.js';
import { all, each, issuesOf, type Outcome, outcome, valueIn, withIssues } from '../../kernel/outcome.js';
import type { Folder } from '../../text/files.js';
import type { Call, Output, Run } from '../command.js';
import { dataToCheck, readEverything } from '../data.js';
import { agreementOf } from '../question.js';
import { namedFormat, nameInData, provenanceIn } from '../report.js';
import { checkAgreement } from './agreement.js';
import { CHECK_FORMATS } from './formats.js';
import { inWords, notesOf } from './lock-words.js';
import { checkLocks } from './locks.js';
import type { CheckFormat } from './report.js';
import type { Words } from './words.js';

/** `allocate check`: every published table against the computed one. Silent when all agree; exit 1 when not. Throws UsageError: nothing-to-check. */
export const check: Run<Words> = async (call) => {
  const { shell, options, args, line, words } = call;
  const chosen = namedFormat(CHECK_FORMATS, call);
  const format = valueIn(chosen) ?? CHECK_FORMATS[0];
  const folder = dataToCheck(call);
  const asked = each(args, (_, i) => agreementOf(line.argument(i), folder));
  const ids = args.length === 0 ? undefined : [...new Set(valueIn(asked))];
  const read = await readEverything(call, folder, ids);
  const everything = valueIn(read);
  const issues = issuesOf(chosen, asked, read);
  if (!everything) return faulty(issues, format, call, folder);
  const { cooperation, measures, agreements } = everything;
  if (agreements.length === 0 && issues.length === 0) issues.push(issue('no-agreements', {}, cooperation.at));
  const agreed = all(
    await Promise.all(agreements.map((file) => checkAgreement(file, measures, { cooperation, folder }))),
  );
  const isSound = agreed.ok && issues.length === 0;
  const locked = await checkLocks(call, everything, folder, isSound);
  const checks = withIssues(all({ agreed, locked }), issues);
  if (!checks.ok) return faulty(distinct(checks.issues), format, call, folder);

  const locks = checks.value.locked;
  const named = format.isForMachines ? await call.swedish() : words;
  const checked = checks.value.agreed.map((one) => ({
    ...one,
    comparisons: [
      ...one.comparisons,
      ...locks
        .filter(({ compared }) => compared.table.agreement === one.agreement.id)
        .map((lock) => inWords(lock, named)),
    ],
  }));
  const text = await format.render(
    {
      cooperation: cooperation.name,
      checked,
      isVerbose: options.verbose === true,
      fileName: (shown) => nameInData(shown, call, folder),
      provenance: () => provenanceIn(shell, folder),
    },
    words,
    shell.hasColour && options.output === undefined,
  );
  const hasDeviations = checked.some(({ comparisons }) =>
    comparisons.some(({ deviations }) => deviations.length > 0),
  );
  return outcome({
    text,
    talk: locks.flatMap((lock) => notesOf(lock, words)),
    file: options.output,
    inputs: folder,
    exitCode: hasDeviations ? 1 : 0,
  });
};

/** Faults in the data: some formats tell of them too. */
async function faulty(
  issues: readonly Issue[],
  { renderIssues }: CheckFormat,
  { problemWords, options }: Call<Words>,
  inputs: Folder,
): Promise<Outcome<Output>> {
  if (!renderIssues) return { ok: false, issues };
  const text = await renderIssues(issues, await problemWords());
  return outcome({ text, issues, file: options.output, inputs });
}
