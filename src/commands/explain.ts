import { fail, type Issue, outcome } from '../core/issue.js';
import { partyOf } from '../input/values.js';
import { explainParty } from '../output/explain.js';
import { explainSheets } from '../output/explain-sheet.js';
import { renderTerminal } from '../output/terminal.js';
import type { Run } from './command.js';
import { dataOf } from './data.js';
import { answer } from './question.js';

/** `allocate explain <agreement> <party>`: how an amount was made, in steps; without a party, all of them in a table. */
export const explain: Run = async (call) => {
  const { shell, args, line, words } = call;
  const folder = dataOf(call);
  const answered = await answer(call, folder);
  if (!answered.ok) return answered;
  const allocation = answered.value;
  const wanted = args[1];
  if (wanted === undefined) {
    return outcome({ text: await renderTerminal(explainSheets(allocation, words), words, shell.hasColour) });
  }
  const issues: Issue[] = [];
  const named = line.argument(1);
  const parties = new Set([
    ...(allocation.agreement?.parties ?? []),
    ...allocation.rows.map((row) => row.party),
  ]);
  const party = partyOf(named, [...parties], issues);
  const row = allocation.rows.find((candidate) => candidate.party === party);
  if (row) return outcome({ text: explainParty(allocation, row, words) });
  return party ? fail('not-taking-part', { name: party.name }, named.at) : { ok: false, issues };
};
