import type { Timeline } from '../../../agreement/agreement-file.js';
import { carriedFrom } from '../../../agreement/outcome-years.js';
import type { Stated } from '../../../agreement/stated.js';
import type { Answer } from '../../../allocation/allocation.js';
import type { Question } from '../../../allocation/question.js';
import type { Opened } from '../../../allocation/read-question.js';
import { toExact } from '../../../kernel/number.js';
import { outcome } from '../../../kernel/outcome.js';
import type { Measure } from '../../../keys/measure.js';
import type { Folder } from '../../../text/files.js';
import { answerTo, questionOf } from '../../question.js';
import { type Alternative, alternativesIn } from './scenarios.js';

/** A question, its answer, and what else may be asked of the agreement. */
export interface Answered {
  readonly question: Question;
  readonly answer: Answer;
  readonly timeline: Timeline;
  /** Its scenarios. */
  alternatives(): Promise<Alternative[]>;
  /** The same question of another year, of the same amount where none is decided; none where it has no answer. */
  inYear(year: number): Promise<Answered | undefined>;
}

/** What was stated of an agreement, the question that it made and its answer, as a page goes on from them. */
export function answeredOf(
  opened: Opened,
  stated: Stated,
  { question, answer }: Pick<Answered, 'question' | 'answer'>,
  folder: Folder,
): Answered {
  const inYear = async (year: number) => {
    const at = opened.askedAt;
    const ofYear = { ...stated, year: { value: String(year), at } };
    const amount = stated.amount ?? { value: toExact(answer.amount), at };
    const agreed = await askedOf(opened, ofYear, folder);
    return agreed || stated.amount ? agreed : askedOf(opened, { ...ofYear, amount }, folder);
  };
  const alternatives = () => alternativesIn(outcome(opened), stated);
  return { question, answer, timeline: opened.file.timeline, alternatives, inYear };
}

/** What is stated of an agreement, asked and answered; nothing where it has no answer. */
export async function askedOf(opened: Opened, stated: Stated, folder: Folder): Promise<Answered | undefined> {
  const question = await questionOf(outcome(opened), stated);
  const answered = await answerTo(question, folder);
  if (!question.ok || !answered.ok) return undefined;
  const carried = await carriedFrom(opened.file.timeline, answered.value.year);
  const answer = { ...answered.value, carried };
  return answeredOf(opened, stated, { question: question.value, answer }, folder);
}

/**
 * The years that may be asked about beside a question's own, ascending: those that the agreement decides something for or its
 * key has figures for, the nearest. What is of one day is of no other year.
 */
export function yearsAround({ key, input, knownOn }: Question, { years }: Pick<Timeline, 'years'>): number[] {
  if (input.year === undefined || knownOn !== undefined) return [];
  const read = key.reads.flatMap((id) => input.measures.get(id) ?? []);
  const asked = [...years, ...read.flatMap(yearsReading)];
  const { year: own } = input;
  const away = (year: number) => Math.abs(year - own);
  const others = [...new Set(asked)]
    .filter((year) => year !== own)
    .toSorted((a, b) => away(a) - away(b) || a - b);
  return others.slice(0, MOST_YEARS).toSorted((a, b) => a - b);
}

/** A page is no archive: each year adds its figures to it. */
export const MOST_YEARS = 15;

/** The years that read the periods of a measure. */
function yearsReading({ vintage, figures }: Measure): number[] {
  if ('period' in vintage) return [];
  const periods = [...figures.values()].flatMap((byPeriod) => [...byPeriod.keys()]);
  return periods.filter((one) => /^\d{4}$/.test(one)).map((one) => Number(one) + vintage.yearsBack);
}
