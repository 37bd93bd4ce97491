import { readSurvey } from '../../agreement/survey/read.js';
import { renderTerminal } from '../../formats/terminal.js';
import type { Issue } from '../../kernel/issue.js';
import { outcome } from '../../kernel/outcome.js';
import { compareText } from '../../kernel/party.js';
import { take } from '../../text/records.js';
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
  const groups: Inventory['groups'][number][] = [];
  for (const { agreement } of everything?.agreements ?? []) {
    const survey = agreement.survey && take(await readSurvey(folder, agreement.survey, agreement), issues);
    groups.push(
      ...(survey ? survey.groups.map((group) => ({ agreement: agreement.id, group, survey })) : []),
    );
  }
  if (!everything || issues.length > 0) return { ok: false, issues };
  const { cooperation, measures, agreements } = everything;
  const inventory = {
    ...cooperation,
    agreements: agreements.map(({ agreement }) => agreement),
    measures: [...measures.values()].sort((a, b) => compareText(a.id, b.id)),
    groups,
  };
  return outcome({ text: await renderTerminal(listSheets(inventory, words), words, shell.hasColour) });
};
