import { isDeepStrictEqual } from 'node:util';
import { readCooperation } from '../../../agreement/cooperation.js';
import { isProposal } from '../../../agreement/decision.js';
import { readMeasures } from '../../../agreement/measures/read.js';
import type { Stated } from '../../../agreement/stated.js';
import { readAsAgreed } from '../../../agreement/vintage.js';
import type { Answer } from '../../../allocation/allocation.js';
import { daysOfNewFigures } from '../../../allocation/days-of-change.js';
import { departs } from '../../../allocation/departure.js';
import type { Question } from '../../../allocation/question.js';
import type { Opened } from '../../../allocation/read-question.js';
import { valueIn } from '../../../kernel/outcome.js';
import { isSameKey, type Key, type KeyInput } from '../../../keys/key.js';
import type { Measure } from '../../../keys/measure.js';
import type { Language } from '../../../sheet/words.js';
import type { Folder } from '../../../text/files.js';
import { type Answered, askedOf, MOST_YEARS, yearsAround } from './answered.js';
import {
  type Calculable,
  type PageData,
  type PageStanding,
  type PageYear,
  pageData,
  yearPatch,
} from './data.js';
import type { Page } from './document.js';
import { PROGRAM } from './program.js';
import type { Alternative } from './scenarios.js';
import type { PageState } from './state.js';

/** What a page needs of an answered question beside its result: all that it can calculate on with. */
export async function pageOf(answered: Answered, folder: Folder, language: Language): Promise<Page> {
  const { question } = answered;
  const { state } = standingAs(answered);
  if (!isPlain(question)) return { state };
  const own = await dataOf(answered, folder);
  const data = { ...own, ...(await yearsOf(answered, own, folder)) };
  return { state, calculator: calculating(data, language) };
}

async function dataOf(answered: Answered, folder: Folder): Promise<PageData> {
  const choices = await choicesOf(answered.question, await answered.alternatives(), folder);
  return pageData({ ...choices, standing: standingAs(answered) });
}

function standingAs({ question, answer }: Answered): PageStanding {
  return { state: stateOf(question, answer), lockedBy: answer.lockedBy, carried: answer.carried };
}

/** The other years that can be chosen, and those of the agreement that cannot. */
async function yearsOf(
  { question, timeline, inYear }: Answered,
  own: PageData,
  folder: Folder,
): Promise<Pick<PageData, 'years' | 'absent'>> {
  const years: PageYear[] = [];
  const absent: number[] = [];
  for (const year of yearsAround(question, timeline)) {
    const answered = await inYear(year);
    if (answered && isPlain(answered.question)) {
      years.push(yearPatch(own, await dataOf(answered, folder)));
    } else if (!timeline.isOpen && timeline.years.includes(year)) absent.push(year);
  }
  return { years, absent };
}

/**
 * The calculator of a page of several years, each a question that has an answer; none where one of them cannot be calculated
 * with, or they are more than a page carries.
 */
export async function calculatorOfYears(
  opened: Opened,
  years: readonly Stated[],
  folder: Folder,
  language: Language,
): Promise<Page['calculator']> {
  const all: PageData[] = [];
  for (const stated of years.slice(0, MOST_YEARS + 2)) {
    const answered = await askedOf(opened, stated, folder);
    if (answered && isPlain(answered.question)) all.push(await dataOf(answered, folder));
  }
  const [own, ...others] = all;
  if (!own || all.length < years.length || all.length > MOST_YEARS + 1) return undefined;
  const isAmountGiven = years[0]?.amount !== undefined;
  const patches = others.map((data) => yearPatch(own, data));
  return calculating({ ...own, years: patches, several: { isAmountGiven } }, language);
}

/** The data and the program of a page that calculates. */
export function calculating(data: PageData, language: Language) {
  return { data, script: `${PROGRAM.core}${PROGRAM[language]}calculator.start(language.words);\n` };
}

/** What the page shows: what a lock holds or the agreement says, decided or proposed, or something else. */
function stateOf(question: Question, answer: Answer): PageState {
  if (answer.lockedBy) return 'decided';
  if (!asksAsAgreed(question, answer)) return 'calculated';
  if (isProposal(answer)) return 'proposed';
  return answer.agreement.decision ? 'decided' : 'agreed';
}

/** Whether nothing in the question departs from the agreement in anything, and the amount is its own. */
function asksAsAgreed(question: Question, answer: Answer): boolean {
  const { agreement, input, spans = [] } = question;
  return (
    answer.isAgreedAmount &&
    !departs(question, answer) &&
    input.year === agreement.year &&
    input.asOf === undefined &&
    isDeepStrictEqual(input.parties, agreement.parties) &&
    isDeepStrictEqual(spans, agreement.spans)
  );
}

/** Whether parties, an amount and a key are all that the result follows from: what a page can calculate with. */
function isPlain({ agreement, key, input, amount, spans = [], phases = [] }: Question): boolean {
  const { surcharge, external, own = [], outside, limits, direct } = agreement.adjustments;
  const others = [external, own, outside, limits, direct, spans, phases];
  const keys = [key, agreement.key.value];
  return (
    amount !== undefined &&
    surcharge === undefined &&
    others.every((list) => list.length === 0) &&
    keys.every((one) => !one.isOwn && !one.setsAmount && !one.readsAmount && isUncut(one, input))
  );
}

/** Whether a key shares all days of the year by the same figures. */
function isUncut(key: Key, input: KeyInput): boolean {
  return daysOfNewFigures({ key, input }).length === 0;
}

type Choices = Omit<Extract<Calculable, { question: Question }>, 'standing'>;

/**
 * The question with every measure, and the keys that some of the agreement's parties have figures for. A measure
 * that the question does not read, and cannot be read, is none to choose, nor is a key by which the year's days differ.
 */
async function choicesOf(
  question: Question,
  alternatives: readonly Alternative[],
  folder: Folder,
): Promise<Choices> {
  const { equal } = await import('../../../keys/equal.js');
  const { proportional } = await import('../../../keys/proportional.js');
  const { agreement, input, key } = question;
  const cooperation = valueIn(await readCooperation(folder));
  const declared = cooperation?.measures ?? [];
  const ids = declared.map(({ id }) => id);
  const all = await readMeasures(ids, { parties: [], ...cooperation, measures: declared }, folder);
  const measures = new Map([
    ...readAsAgreed(valueIn(all) ?? new Map<string, Measure>(), agreement.vintage),
    ...input.measures,
  ]);
  const complete = { ...question, input: { ...input, measures } };
  const named = (cooperation?.keys ?? []).map((one) => ({ ...one.key, id: one.id }));
  const others = [...named, ...[...measures.values()].map(proportional)].filter(
    (one) =>
      !one.setsAmount &&
      isUncut(one, complete.input) &&
      agreement.parties.some((party) => one.weigh({ ...complete.input, parties: [party] }).ok),
  );
  const keys = [key, agreement.key.value, equal, ...others];
  return {
    question: complete,
    alternatives: alternatives.filter((one) => isPlain(one.question)),
    keys: keys.filter((one, i) => keys.findIndex((other) => isSameKey(one, other)) === i),
  };
}
