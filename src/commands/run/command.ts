import { withCosts } from '../../agreement/costs/read.js';
import { carriedFrom } from '../../agreement/outcome-years.js';
import type { Answer } from '../../allocation/allocation.js';
import { all, failed, issuesOf, optional, outcome, valueIn, withIssues } from '../../kernel/outcome.js';
import { UsageError } from '../../kernel/problem.js';
import type { Language } from '../../sheet/words.js';
import { readYears } from '../../text/years.js';
import type { Run } from '../command.js';
import { dataOf } from '../data.js';
import { answerTo, isTrade, openAgreement, questionOf, statedBy } from '../question.js';
import { formatOf } from '../report.js';
import { report } from './report.js';
import type { Words } from './words.js';

/** `allocate <agreement>`: divides an agreement's cost and prints the result, of one year or of each of several. */
export const run: Run<Words> = async (call) => {
  const format = formatOf(call);
  const folder = dataOf(call);
  const stated = statedBy(call);
  const years = optional(stated.year, readYears);
  const [first, ...more] = valueIn(years) ?? [];
  const opened = await openAgreement(call, folder);
  if (isTrade(opened)) return (await import('./trade.js')).runTrade(opened, format, folder, call);
  if (first && more.length > 0 && years.ok) {
    const { runYears } = await import('./years/command.js');
    return runYears([first, ...more], opened, stated, format, folder, call);
  }
  if (opened.ok && call.args.length > 1)
    throw new UsageError('excess-argument', { argument: call.args.slice(1).join(' ') });
  const year = first && { value: String(first.value), at: first.at };
  const asked = await questionOf(opened, { ...stated, year });
  const question = withIssues(asked, issuesOf(years));
  const allocation = await answerTo(question, folder);
  const read = all({ format, allocation });
  if (!read.ok || !question.ok || !opened.ok) return failed(read);
  const { file } = opened.value;
  const carried = await carriedFrom(file.timeline, read.value.allocation.year);
  const answer: Answer = { ...read.value.allocation, carried };
  const page = async (language: Language) => {
    const { answeredOf } = await import('./page/answered.js');
    const made = answeredOf(opened.value, { ...stated, year }, { question: question.value, answer }, folder);
    return (await import('./page/make.js')).pageOf(made, folder, language);
  };
  const sheet = async () => {
    const view = file.timeline.isOpen ? file : valueIn(await file.timeline.inYear(answer.year));
    return view && valueIn(await withCosts(view, folder))?.costs;
  };
  return outcome(await report(answer, read.value.format, call, folder, { page, sheet }));
};
