import { type Issue, outcome } from '../core/issue.js';
import { listSheets } from '../output/list.js';
import { renderTerminal } from '../output/terminal.js';
import type { Run } from './command.js';
import { dataOf, readEverything } from './data.js';

/** `allocate list`: agreements, parties, measures with their periods and gaps, keys, formats, rules of rounding. */
export const list: Run = async (call) => {
  const { shell, words } = call;
  const issues: Issue[] = [];
  const everything = await readEverything(dataOf(call), issues);
  if (!everything || issues.length > 0) return { ok: false, issues };
  const { cooperation, measures, agreements } = everything;
  const inventory = {
    ...cooperation,
    agreements: agreements.map(({ agreement }) => agreement),
    measures: [...measures.values()],
  };
  return outcome({ text: await renderTerminal(listSheets(inventory, words), words, shell.hasColour) });
};
