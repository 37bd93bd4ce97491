import type { Stated, StatedField } from '../../../agreement/stated.js';
import type { Answer } from '../../../allocation/allocation.js';
import type { Opened } from '../../../allocation/read-question.js';
import type { Format } from '../../../formats/format.js';
import { distinct, type Issue, issue, type Located } from '../../../kernel/issue.js';
import { all, type Outcome, outcome, soFar } from '../../../kernel/outcome.js';
import type { Language } from '../../../sheet/words.js';
import type { Folder } from '../../../text/files.js';
import type { Call, Output } from '../../command.js';
import { answerTo, questionOf } from '../../question.js';
import type { Words } from '../words.js';
import { reportYears } from './report.js';

/** What is of one year, and cannot be asked of several. */
const OF_ONE_YEAR = ['asOf', 'join', 'leave', 'set'] as const satisfies readonly StatedField[];

/**
 * One question over years: each year is answered as if it were asked of alone. Issues: those of every year, each once;
 * clashing-fields for what is of one year.
 */
export async function runYears(
  years: readonly Located<number>[],
  opened: Outcome<Opened>,
  stated: Stated,
  format: Outcome<Format>,
  folder: Folder,
  call: Call<Words>,
): Promise<Outcome<Output>> {
  const asked = withoutDates(stated);
  const answers: Outcome<Answer>[] = [];
  for (const { value, at } of years) {
    const year = { value: String(value), at };
    answers.push(await answerTo(await questionOf(opened, { ...asked.stated, year }), folder));
  }
  const read = all({ format, dates: soFar(undefined, asked.issues), answers: all(answers) });
  if (!read.ok) return { ok: false, issues: distinct(read.issues) };
  const answered = {
    years: read.value.answers.map((allocation, i) => ({ year: years[i]?.value ?? 0, allocation })),
    isAmountGiven: stated.amount !== undefined,
  };
  const calculator = async (language: Language) => {
    const { calculatorOfYears } = await import('../page/make.js');
    const ofYears = years.map(({ value, at }) => ({ ...asked.stated, year: { value: String(value), at } }));
    return opened.ok ? calculatorOfYears(opened.value, ofYears, folder, language) : undefined;
  };
  return outcome(await reportYears(answered, read.value.format, call, folder, calculator));
}

/** What is asked of each year, and what cannot be. */
function withoutDates(stated: Stated): { stated: Stated; issues: Issue[] } {
  const issues = OF_ONE_YEAR.flatMap((name) => {
    const { at } = stated[name] ?? {};
    const second = `--year ${stated.year?.value}`;
    return at ? [issue('clashing-fields', { first: at.field ?? name, second }, at)] : [];
  });
  return {
    stated: { ...stated, asOf: undefined, join: undefined, leave: undefined, set: undefined },
    issues,
  };
}
