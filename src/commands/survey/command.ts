import type { AgreementFile } from '../../agreement/agreement-file.js';
import { everyYear } from '../../agreement/in-year.js';
import { publishedTables } from '../../agreement/published/list.js';
import { readPublished } from '../../agreement/published/read.js';
import type { PublishedTable } from '../../agreement/published/table.js';
import { readSurvey } from '../../agreement/survey/read.js';
import type { Survey } from '../../agreement/survey/survey.js';
import { decisionNotes, markOf } from '../../allocation/decision-notes.js';
import type { Place } from '../../kernel/issue.js';
import {
  all,
  fail,
  failed,
  issuesOf,
  map,
  type Outcome,
  outcome,
  valueIn,
  withIssues,
} from '../../kernel/outcome.js';
import type { Folder } from '../../text/files.js';
import { compareStatements, compareSurveyTable } from '../check/compare-survey.js';
import type { Run } from '../command.js';
import { dataOf } from '../data.js';
import { openAgreement } from '../question.js';
import { formatOf, write } from '../report.js';
import { contradictionsOf } from './contradictions.js';
import { surveyData } from './data.js';
import { unheldNotes } from './notes.js';
import { type Surveyed, surveySheets } from './sheets.js';
import type { Words } from './words.js';

/** `allocate survey <agreement>`: what the parties replied, how many gave each answer, and where the papers say otherwise. */
export const survey: Run<Words> = async (call) => {
  const format = formatOf(call);
  const folder = dataOf(call);
  const opened = await openAgreement(call, folder);
  const found = valueIn(opened);
  const asked = found ? await surveyed(found.file, folder, call.line.argument(0).at) : failed();
  const read = all({ format, shown: withIssues(asked, issuesOf(opened)) });
  if (!read.ok) return failed(read);
  const { shown } = read.value;
  const make = (words: Words) => ({
    sheets: surveySheets(shown, decisionNotes(shown, words), words),
    mark: markOf([shown], words),
    data: async () => surveyData(shown),
  });
  const talk = read.value.format.holds === undefined ? [] : beside(shown, call.words);
  return outcome({ ...(await write(make, read.value.format, call, folder)), talk });
};

/** What holds no sentences says beside it what is not in it. */
function beside({ survey, comparisons }: Surveyed, words: Words) {
  return unheldNotes(survey, contradictionsOf(survey, comparisons), words);
}

/** The survey of an agreement, and what was printed of it in any of its years compared with it. Issues: those of both, missing-survey. */
async function surveyed(file: AgreementFile, folder: Folder, at: Place): Promise<Outcome<Surveyed>> {
  const { agreement } = file;
  if (!agreement.survey) return fail('missing-survey', { agreement: agreement.id }, at);
  const survey = await readSurvey(folder, agreement.survey, agreement);
  const tables: Outcome<readonly PublishedTable[]>[] = [];
  for (const view of await everyYear(file)) tables.push(await tablesOf(view, folder, valueIn(survey)));
  return map(all({ survey, tables: all(tables) }), (read) => {
    const printed = read.tables.flat().map((table) => compareSurveyTable(table, read.survey));
    const stated = compareStatements(read.survey, agreement.id);
    return { agreement, survey: read.survey, comparisons: [...printed, ...stated] };
  });
}

/** The tables of a survey and its summary that were published in a year. */
async function tablesOf(
  { agreement, published }: AgreementFile,
  folder: Folder,
  survey: Survey | undefined,
): Promise<Outcome<readonly PublishedTable[]>> {
  const written = await publishedTables(folder, published);
  const ofSurvey = (valueIn(written) ?? []).filter(({ of }) => of?.value.startsWith('survey'));
  const read = await Promise.all(ofSurvey.map((table) => readPublished(folder, table, agreement, survey)));
  return withIssues(all(read), issuesOf(written));
}
