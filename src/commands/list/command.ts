import type { Agreement } from '../../agreement/agreement.js';
import { everyYear } from '../../agreement/in-year.js';
import { readSurvey } from '../../agreement/survey/read.js';
import { all, failed, map, type Outcome, outcome, valueIn } from '../../kernel/outcome.js';
import { compareText } from '../../kernel/party.js';
import type { Folder } from '../../text/files.js';
import type { Run } from '../command.js';
import { dataOf, readEverything } from '../data.js';
import { formatOf, write } from '../report.js';
import { listData } from './data.js';
import type { Inventory } from './inventory.js';
import { listSheets } from './sheets.js';
import type { Words } from './words.js';

/** `allocate list`: agreements, parties, groups, measures with their periods and gaps, keys, formats, rules of rounding. */
export const list: Run<Words> = async (call) => {
  const format = formatOf(call);
  const folder = dataOf(call);
  const everything = await readEverything(call, folder);
  const files = valueIn(everything)?.agreements ?? [];
  const surveys = await Promise.all(files.map(({ agreement }) => groupsOf(agreement, folder)));
  const read = all({ format, everything, groups: all(surveys) });
  if (!read.ok) return failed(read);
  const { cooperation, measures, agreements } = read.value.everything;
  const years = await Promise.all(agreements.map(everyYear));
  const inventory = {
    ...cooperation,
    agreements: years.flat().map(({ agreement }) => agreement),
    measures: [...measures.values()].sort((a, b) => compareText(a.id, b.id)),
    groups: read.value.groups.flat(),
  };
  const make = (words: Words) => ({
    sheets: listSheets(inventory, words),
    data: async () => listData(inventory),
  });
  return outcome(await write(make, read.value.format, call, folder));
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
