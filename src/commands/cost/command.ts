import type { AgreementFile } from '../../agreement/agreement-file.js';
import { withCosts } from '../../agreement/costs/read.js';
import { outsideTimeline } from '../../agreement/in-year.js';
import { decisionNotes, markOf } from '../../allocation/decision-notes.js';
import type { Located } from '../../kernel/issue.js';
import {
  all,
  andThen,
  fail,
  failed,
  type Outcome,
  optional,
  outcome,
  valueIn,
} from '../../kernel/outcome.js';
import { located } from '../../text/readers.js';
import { oneYear } from '../../text/years.js';
import type { Run } from '../command.js';
import { dataOf } from '../data.js';
import { openAgreement } from '../question.js';
import { formatOf, write } from '../report.js';
import { costData } from './data.js';
import { costSheet } from './sheet.js';
import type { Words } from './words.js';

/** `allocate cost <agreement>`: the sheet behind an agreement's amount, and how each of its lines arises. */
export const cost: Run<Words> = async (call) => {
  const format = formatOf(call);
  const folder = dataOf(call);
  const name = call.line.argument(0);
  const opened = await openAgreement(call, folder);
  const found = valueIn(opened);
  const year = optional(call.options.year, (text) =>
    located(oneYear('cost'))(call.line.option('--year', text)),
  );
  const file = found && (await sheetIn(found.file, valueIn(year)));
  const costed = file?.ok ? await withCosts(file.value, folder) : failed(file ?? outcome(undefined));
  const shown = andThen(costed, (agreement) =>
    agreement.costs
      ? outcome({ agreement, costs: agreement.costs })
      : // Why costs that are stated are not there has been told.
        opened.ok
        ? fail('missing-costs', { agreement: agreement.id }, name.at)
        : failed(),
  );
  const read = all({ format, opened, year, shown });
  if (!read.ok) return failed(read);
  const { agreement, costs } = read.value.shown;
  const make = (words: typeof call.words) => {
    const sheet = costSheet(costs, words, agreement.amount?.value);
    const decided = decisionNotes({ agreement }, words);
    const charts = sheet.charts?.map((chart) => ({ ...chart, notes: decided }));
    return {
      sheets: [{ ...sheet, notes: [...decided, ...sheet.notes], charts }],
      mark: markOf([{ agreement }], words),
      data: async () => costData(costs, agreement),
    };
  };
  return outcome(await write(make, read.value.format, call, folder));
};

/** An agreement as it is for one of its own years, for a sheet is of no other. Issue: outside-timeline. */
async function sheetIn(
  file: AgreementFile,
  asked: Located<number> | undefined,
): Promise<Outcome<AgreementFile>> {
  if (!asked) return outcome(file);
  const { years, inYear } = file.timeline;
  return years.includes(asked.value) ? inYear(asked.value) : outsideTimeline(file, asked, false);
}
