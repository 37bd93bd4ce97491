import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import { readCooperation } from '../../../agreement/cooperation.js';
import { isProposal } from '../../../agreement/decision.js';
import { readMeasures } from '../../../agreement/measures/read.js';
import { readAsAgreed } from '../../../agreement/vintage.js';
import type { Answer } from '../../../allocation/allocation.js';
import { daysOfNewFigures } from '../../../allocation/days-of-change.js';
import { departs } from '../../../allocation/departure.js';
import type { Question } from '../../../allocation/question.js';
import { valueIn } from '../../../kernel/outcome.js';
import { isSameKey, type Key, type KeyInput } from '../../../keys/key.js';
import type { Measure } from '../../../keys/measure.js';
import type { Language } from '../../../sheet/words.js';
import type { Folder } from '../../../text/files.js';
import type { Shell } from '../../command.js';
import { type Answered, yearsAround } from './answered.js';
import { type Calculable, type PageData, type PageYear, pageData } from './data.js';
import type { Page } from './document.js';
import type { Alternative } from './scenarios.js';
import type { PageState } from './state.js';

/** What a page needs of an answered question beside its result: all that it can calculate on with. */
export async function pageOf(
  answered: Answered,
  folder: Folder,
  shell: Shell,
  language: Language,
): Promise<Page> {
  const { question, answer } = answered;
  const state = stateOf(question, answer);
  if (!isPlain(question)) return { state };
  const own = await dataOf(answered, folder);
  const data = { ...own, ...(await yearsOf(answered, own, folder)) };
  return { state, calculator: calculating(data, shell, language) };
}

async function dataOf({ question, alternatives }: Answered, folder: Folder): Promise<PageData> {
  return pageData(await choicesOf(question, await alternatives(), folder));
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
      const { question, answer } = answered;
      const others = differing(own, await dataOf(answered, folder));
      years.push({ ...others, year, state: stateOf(question, answer), lockedBy: answer.lockedBy });
    } else if (!timeline.isOpen) absent.push(year);
  }
  return { years, absent };
}

/** What other data has otherwise; null for what it lacks. */
function differing(own: PageData, other: PageData): Partial<PageData> {
  const names = Object.keys({ ...own, ...other }) as (keyof PageData)[];
  const others = names.filter((name) => !isDeepStrictEqual(own[name], other[name]));
  return Object.fromEntries(others.map((name) => [name, other[name] ?? null]));
}

/** The data and the program of a page that calculates. */
export function calculating(data: PageData, { packageFolder }: Shell, language: Language) {
  const [core, words] = ['page.br', `page.${language}.br`].map((name) =>
    brotliDecompressSync(readFileSync(join(packageFolder, 'dist', name))).toString(),
  );
  return { data, script: `${core}${words}calculator.start(language.words);\n` };
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

/**
 * The question with every measure, and the keys that some of the agreement's parties have figures for. A measure
 * that the question does not read, and cannot be read, is none to choose, nor is a key by which the year's days differ.
 */
async function choicesOf(
  question: Question,
  alternatives: readonly Alternative[],
  folder: Folder,
): Promise<Calculable> {
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
