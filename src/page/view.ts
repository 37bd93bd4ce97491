import type { Allocation, Answer } from '../allocation/allocation.js';
import { markOf } from '../allocation/decision-notes.js';
import type { PageData } from '../commands/run/page/data.js';
import { allocationHtml } from '../commands/run/page/sections.js';
import { standingOf } from '../commands/run/page/standing.js';
import { partiesOf } from '../commands/run/years/answered.js';
import { yearsHtml } from '../commands/run/years/document.js';
import type { Words } from '../commands/run/years/words.js';
import { parseExact, type Rational, sum } from '../kernel/number.js';
import { issuesOf, type Outcome, valueIn } from '../kernel/outcome.js';
import { showMoney, showUnit } from '../sheet/figures.js';
import { held } from '../sheet/fit.js';
import { plain } from '../sheet/plain.js';
import { asSentence, joined, type Sentence } from '../sheet/sentence.js';
import { showYears } from '../sheet/years.js';
import { faultOf } from './fault.js';
import { headShown } from './head.js';
import { element, fill, withChange } from './shown.js';

/** A year and what the choices give in it. */
interface Answered {
  readonly data: PageData;
  readonly divided: Outcome<Allocation>;
}

interface Divided {
  readonly data: PageData;
  readonly allocation: Allocation;
}

interface Asked {
  /** Whether all is as the form began, and whether the years are those that the page was made of. */
  readonly isAsBegun: boolean;
  readonly isOfMade: boolean;
  /** Whether an amount was written that is of every year. */
  readonly isAmountGiven: boolean;
  /** What amounts are compared with. */
  readonly before: Answered;
}

/** What a page shows beside its form: what it was made with, what is chosen of one year or of several, or what is wrong. */
export function viewOf(carried: PageData, words: Words) {
  const { page } = words;
  const [shown, others] = [element('shown'), element('others')];
  const head = headShown();
  const first = shown.innerHTML;
  const unit = showUnit(parseExact(carried.unit), words.mark);

  const tell = ({ fault, told }: { readonly fault?: Sentence; readonly told?: Sentence }) => {
    element('fault').textContent = held(plain(fault ?? ''));
    element('told').textContent = held(plain(told ?? ''));
    // What stands for other choices than those made must not be taken for theirs.
    shown.hidden = fault !== undefined;
  };
  const restore = () => {
    fill(shown, first);
    head.restore();
    others.hidden = false;
    tell({ told: page.calculator.shown });
  };
  const fail = (fault: Sentence, title: Sentence | undefined) => {
    const text = carried.agreement ? page.notDecided : page.withoutAgreement;
    others.hidden = title !== undefined;
    head.change(title, { text, isSettled: false });
    tell({ fault });
  };
  const showOne = (
    { data, allocation }: Divided,
    { isAsBegun, before }: Asked,
    title: Sentence | undefined,
  ) => {
    const { rows, amount, kind } = allocation;
    const answer = kind === 'split' ? allocation : inYear(allocation, data, isAsBegun);
    const from = before.data.year === data.year ? undefined : before.data.year;
    const sheet =
      carried.several && isAsBegun ? undefined : withChange(answer, amountsOf(before.divided), from, words);
    fill(shown, allocationHtml(answer, words, sheet));
    others.hidden = title !== undefined || (kind !== 'split' && !allocation.isAgreedAmount);
    head.change(title, standingOf(answer, isAsBegun ? data.state : 'calculated', words));
    tell({ told: page.calculator.changed(rows.length, showMoney(amount, words.mark)) });
  };
  const showSeveral = (all: readonly Divided[], asked: Asked, title: Sentence | undefined) => {
    const years = all.flatMap(({ data, allocation }) =>
      allocation.kind === 'split'
        ? []
        : [
            {
              year: data.year ?? 0,
              allocation: inYear(allocation, { lockedBy: data.lockedBy }, asked.isAsBegun),
            },
          ],
    );
    const isAmountGiven = asked.isAmountGiven || carried.several?.isAmountGiven === true;
    const answered = { years, isAmountGiven };
    const answers = years.map(({ allocation }) => allocation);
    const mark = markOf(answers, words);
    fill(shown, yearsHtml(answered, words));
    head.change(title, { text: mark ?? asSentence(''), isSettled: mark === undefined });
    const whole = showMoney(sum(answers.map(({ amount }) => amount)), words.mark);
    const told = page.calculator.changed(partiesOf(answered).length, whole);
    tell({ told: joined([asSentence(`${showYears(years.map(({ year }) => year))}:`), told]) });
  };
  /** Shows it, and gives whether the amount is at fault. */
  return (answers: readonly Answered[], asked: Asked): boolean => {
    const title = asked.isOfMade ? undefined : titleOf(answers, words);
    const faulty = answers.find(({ divided }) => !divided.ok);
    if (faulty) {
      const { text, isOfAmount = false } = faultOf(issuesOf(faulty.divided), unit, words);
      const isOfOne = isOfAmount || answers.length === 1;
      fail(isOfOne ? text : joined([asSentence(`${faulty.data.year}:`), text]), title);
      return isOfAmount;
    }
    const [one, ...more] = answers.flatMap(({ data, divided }) =>
      divided.ok ? [{ data, allocation: divided.value }] : [],
    );
    if (!one) fail(page.calculator.noYearChosen, title);
    else if (asked.isAsBegun && asked.isOfMade) restore();
    else if (more.length === 0) showOne(one, asked, title);
    else showSeveral([one, ...more], asked, title);
    return false;
  };
}

/** What the years are called; nothing of a page that is of no year. */
function titleOf(answers: readonly Answered[], { language }: Words): Sentence {
  const title = answers.at(-1)?.data.agreement?.title[language] ?? '';
  const years = answers.flatMap(({ data: { year = [] } }) => year);
  return asSentence(`${title} ${showYears(years)}`);
}

/** What is known of a year beside what is divided in it. */
function inYear(
  answer: Answer,
  { lockedBy, carried }: Pick<PageData, 'lockedBy' | 'carried'>,
  isAsBegun: boolean,
): Answer {
  return isAsBegun && lockedBy
    ? { ...answer, carried, lockedBy, isDeparture: false }
    : { ...answer, carried };
}

function amountsOf(divided: Outcome<Allocation>): ReadonlyMap<string, Rational> {
  return new Map(valueIn(divided)?.rows.map(({ party, amount }) => [party.id, amount]));
}
