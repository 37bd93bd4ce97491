import { markOf } from '../../allocation/decision-notes.js';
import type { Format, Report } from '../../formats/format.js';
import { distinct } from '../../kernel/issue.js';
import { all, map, type Outcome, outcome } from '../../kernel/outcome.js';
import type { Sentence } from '../../sheet/sentence.js';
import { saidByYear } from '../../sheet/years.js';
import type { Folder } from '../../text/files.js';
import type { Call, Run } from '../command.js';
import { dataOf } from '../data.js';
import { directWarning, formatOf, write } from '../report.js';
import { planOfAgreement } from './agreement-plan.js';
import { lineData, yearData, yearsData } from './data.js';
import { lineSheet } from './lines-sheet.js';
import { perSheet } from './per.js';
import { isPlanned, type PlannedYears } from './planned.js';
import { rowsSheet } from './rows-sheet.js';
import { yearSheet, yearsSheet } from './sheet.js';
import { unheldNotes } from './unheld-notes.js';
import type { Words } from './words.js';
import { planOfYears } from './years-plan.js';

/** `allocate plan <years> [agreement]`: the agreements of a year or of several, or the cost lines of one, party by party. */
export const plan: Run<Words> = async (call) => {
  const folder = dataOf(call);
  const isOfAgreement = call.args[1] !== undefined;
  const planned = all({
    format: formatOf(call),
    made: await (isOfAgreement ? linesMade(call, folder) : yearsMade(call, folder)),
  });
  if (!planned.ok) return { ok: false, issues: distinct(planned.issues) };
  const { made, format } = planned.value;
  const report = (words: Words) => made.report(words, format);
  // What holds no sentences says beside it what is not in it.
  const talk = format.holds === undefined ? [] : made.talk(call.words, format);
  return outcome({ ...(await write(report, format, call, folder)), talk });
};

/** What is printed, and what is said beside it. */
interface Planned {
  report(words: Words, format: Format): Report;
  talk(words: Words, format: Format): Sentence[];
}

async function linesMade(call: Call<Words>, folder: Folder): Promise<Outcome<Planned>> {
  return map(await planOfAgreement(call, folder), (lines) => ({
    report: (words) => ({
      sheets: [lineSheet(lines, words)],
      mark: markOf([lines.allocation], words),
      data: async () => lineData(lines),
    }),
    talk: (words) => directWarning(lines.allocation, words),
  }));
}

async function yearsMade(call: Call<Words>, folder: Folder): Promise<Outcome<Planned>> {
  return map(await planOfYears(call, folder), (planned) => ({
    report: (words, format) => yearsReport(planned, words, format),
    talk: (words, format) =>
      saidByYear(planned.years.map((one) => ({ year: one.year, notes: unheldNotes(one, format, words) }))),
  }));
}

/** The plan of a year; of several a table of them all first, and then each that has anything planned. */
function yearsReport(planned: PlannedYears, words: Words, { holds }: Format): Report {
  const [first, ...more] = planned.years;
  const mark = markOf(
    planned.years.flatMap(({ allocations }) => allocations),
    words,
  );
  if (first && more.length === 0)
    return { sheets: [yearSheet(first, words)], mark, data: async () => yearData(first) };
  const each = planned.years.filter(isPlanned).map((year) => yearSheet(year, words));
  const all =
    holds === 'rows'
      ? [rowsSheet(planned, words)]
      : [yearsSheet(planned, words), ...perSheet(planned, words)];
  return { sheets: [...all, ...each], mark, data: async () => yearsData(planned) };
}
