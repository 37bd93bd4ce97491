import type { Agreement } from '../../agreement/agreement.js';
import { readSurvey } from '../../agreement/survey/read.js';
import { renderTerminal } from '../../formats/terminal.js';
import type { Issue } from '../../kernel/issue.js';
import { all, issuesOf, map, type Outcome, outcome } from '../../kernel/outcome.js';
import { compareText } from '../../kernel/party.js';
import type { Folder } from '../../text/files.js';
import type { Run } from '../command.js';
import { dataOf, readEverything } from '../data.js';
import { type Inventory, listSheets } from './sheets.js';
import type { Words } from './words.js';

/** `allocate list`: agreements, parties, groups, measures with their periods and gaps, keys, formats, rules of rounding. */
export const list: Run<Words> = async (call) => {
  const { shell, words } = call;
  const issues: Issue[] = [];
  const folder = dataOf(call);
  const everything = await readEverything(call, folder, issues);
  const surveys = await Promise.all(
    (everything?.agreements ?? []).map(({ agreement }) => groupsOf(agreement, folder)),
  );
  const groups = all(surveys);
  if (!everything || !groups.ok || issues.length > 0)
    return { ok: false, issues: [...issues, ...issuesOf(groups)] };
  const { cooperation, measures, agreements } = everything;
  const inventory = {
    ...cooperation,
    agreements: agreements.map(({ agreement }) => agreement),
    measures: [...measures.values()].sort((a, b) => compareText(a.id, b.id)),
    groups: groups.value.flat(),
  };
  return outcome({ text: await renderTerminal(listSheets(inventory, words), words, shell.hasColour) });
};

/** The groups of the survey of an agreement. */
async function groupsOf(
  agreement: Agreement,
  folder: Folder,
): Promise<Outcome<Inventory['groups'][number][]>> {
  if (!agreement.survey) return outcome([]);
  return map(await readSurvey(folder, agreement.survey, agreement), (survey) =>
    survey.groups.map((group) => ({ agreement: agreement.id, group, survey })),
  );
}
