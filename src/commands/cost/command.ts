import type { AgreementFile } from '../../agreement/agreement-file.js';
import { costTotal } from '../../agreement/costs/costs.js';
import { agreementSet } from '../../agreement/costs/read-set.js';
import { isChanged } from '../../agreement/costs/set.js';
import { outsideTimeline } from '../../agreement/in-year.js';
import { decisionNotes, markOf } from '../../allocation/decision-notes.js';
import { setLines, vainNotes } from '../../allocation/set-notes.js';
import type { Located } from '../../kernel/issue.js';
import { all, failed, map, type Outcome, optional, outcome, valueIn } from '../../kernel/outcome.js';
import { showMoney } from '../../sheet/figures.js';
import { located } from '../../text/readers.js';
import { oneYear } from '../../text/years.js';
import type { Run } from '../command.js';
import { dataOf } from '../data.js';
import { given } from '../options.js';
import { openAgreement, statedBy } from '../question.js';
import { formatOf, write } from '../report.js';
import { costData } from './data.js';
import { costSheet } from './sheet.js';
import type { Words } from './words.js';

/** `allocate cost <agreement>`: the sheet behind an agreement's amount, and how each of its lines arises. */
export const cost: Run<Words> = async (call) => {
  const format = formatOf(call);
  const folder = dataOf(call);
  const opened = await openAgreement(call, folder);
  const found = valueIn(opened);
  const year = optional(given(call, 'year'), located(oneYear('cost')));
  const file = found && (await sheetIn(found.file, valueIn(year)));
  // Without lines that are set it is the sheet as it stands.
  const { set = { items: [], at: call.line.argument(0).at } } = statedBy(call);
  const shown = file?.ok
    ? map(await agreementSet(file.value, set, folder), (costs) => ({
        agreement: file.value.agreement,
        costs,
      }))
    : failed(file ?? outcome(undefined));
  const read = all({ format, opened, year, shown });
  if (!read.ok) return failed(read);
  const { agreement, costs } = read.value.shown;
  const make = (words: typeof call.words) => {
    const isSet = isChanged(costs);
    // What is divided of lines that are set is what the sheet then comes to.
    const shared = isSet ? costTotal(costs.sheet)?.value : agreement.amount?.value;
    const sheet = costSheet(costs.sheet, words, shared);
    const decided = [
      ...decisionNotes({ agreement }, words),
      ...(isSet
        ? [words.costs.set(setLines(costs, words), costs.unchanged && showMoney(costs.unchanged, words.mark))]
        : []),
      ...vainNotes(costs, words),
    ];
    const charts = sheet.charts?.map((chart) => ({ ...chart, notes: decided }));
    return {
      sheets: [{ ...sheet, notes: [...new Set([...decided, ...sheet.notes])], charts }],
      mark: isSet ? words.page.notDecided : markOf([{ agreement }], words),
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
