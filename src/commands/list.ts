import type { Agreement } from '../core/agreement.js';
import { type Issue, issue, outcome } from '../core/issue.js';
import { agreementIds, readAgreement } from '../input/agreement.js';
import { readCooperation } from '../input/cooperation.js';
import { findData } from '../input/find-data.js';
import { listSheets } from '../output/list.js';
import { renderTerminal } from '../output/terminal.js';
import type { Run } from './command.js';
import { RESERVED } from './index.js';
import { readMeasures } from './question.js';

/** `allocate list`: agreements, parties, measures with their periods and gaps, keys, formats, rules of rounding. */
export const list: Run = async ({ shell, options, line, words }) => {
  const folder = findData(options.data ?? shell.dataFolder, shell.cwd, shell.embeddedData);
  const issues: Issue[] = [];
  const cooperation = await readCooperation(folder, issues);
  if (!cooperation) return { ok: false, issues };
  const measures = await readMeasures(
    cooperation.measures.map(({ id }) => id),
    cooperation,
    folder,
    issues,
  );
  const agreements: Agreement[] = [];
  for (const id of agreementIds(folder)) {
    const file = await readAgreement(folder, id, cooperation, issues);
    if (RESERVED.includes(id))
      issues.push(issue('reserved-name', { name: id }, file?.agreement.at ?? line.whole));
    if (file) agreements.push(file.agreement);
  }
  if (issues.length > 0) return { ok: false, issues };
  const sheets = listSheets({ ...cooperation, agreements, measures: [...measures.values()] }, words);
  return outcome({ text: await renderTerminal(sheets, words, shell.hasColour) });
};
