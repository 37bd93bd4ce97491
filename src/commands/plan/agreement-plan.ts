import type { Agreement } from '../../agreement/agreement.js';
import { withCosts } from '../../agreement/costs/read.js';
import { allocate } from '../../allocation/allocate.js';
import type { Place } from '../../kernel/issue.js';
import {
  all,
  andThen,
  fail,
  failed,
  follow,
  map,
  type Outcome,
  outcome,
  valueIn,
} from '../../kernel/outcome.js';
import type { Folder } from '../../text/files.js';
import { oneYear } from '../../text/years.js';
import type { Call } from '../command.js';
import { withLock } from '../lock/decided.js';
import { openAgreement, questionOf } from '../question.js';
import type { PlannedLines } from './lines-sheet.js';
import { planLines, type TotalledSheet } from './plan.js';
import type { Words } from './words.js';

/** The lines of an agreement's cost sheet for a year. Issues: those of the question, its costs and the plan. */
export async function planOfAgreement(call: Call<Words>, folder: Folder): Promise<Outcome<PlannedLines>> {
  const name = call.line.argument(1);
  const command = `${call.command} … ${name.value}`;
  const asked = call.line.argument(0);
  const opened = await openAgreement({ ...call, command }, folder, name);
  const question = await questionOf(opened, { year: asked });
  const found = valueIn(opened);
  const costed = found ? await withCosts(found.file, folder) : failed();
  if (!question.ok) return failed(oneYear(command)(asked), question, costed);
  const { agreement } = question.value;
  const divided = allocate(question.value);
  const read = all({
    costs: totalled(costed, name.at),
    allocation: divided.ok ? await withLock(divided.value, folder) : divided,
  });
  return andThen(read, ({ costs, allocation }) =>
    map(planLines(allocation, costs, agreement.roundingAt ?? agreement.at), (plan) => ({
      plan,
      allocation,
      costs,
    })),
  );
}

/** The cost sheet of an agreement. Issues: those of the costs, missing-costs, missing-field for a sheet without a total. */
function totalled(costed: Outcome<Agreement>, at: Place): Outcome<TotalledSheet> {
  return follow(costed, ({ id, costs, at: whole }) => {
    // Why costs that are stated are not there has been told.
    if (!costs) return costed.ok ? fail('missing-costs', { agreement: id }, at) : failed();
    const { total, lines } = costs;
    if (total) return outcome({ ...costs, total });
    return fail('missing-field', { field: 'total' }, { ...(lines[0]?.at ?? whole), field: 'costs' });
  });
}
