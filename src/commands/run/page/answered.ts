import type { Timeline } from '../../../agreement/agreement-file.js';
import type { Stated } from '../../../agreement/stated.js';
import type { Answer } from '../../../allocation/allocation.js';
import type { Question } from '../../../allocation/question.js';
import type { Opened } from '../../../allocation/read-question.js';
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
  /** The same question of another year; none where it has no answer, whose faults are those of that year. */
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
    const restated = { ...stated, year: { value: String(year), at: opened.askedAt } };
    const asked = await questionOf(outcome(opened), restated);
    const answered = await answerTo(asked, folder);
    if (!asked.ok || !answered.ok) return undefined;
    return answeredOf(opened, restated, { question: asked.value, answer: answered.value }, folder);
  };
  const alternatives = () => alternativesIn(outcome(opened), stated);
  return { question, answer, timeline: opened.file.timeline, alternatives, inYear };
}

/**
 * The years that may be asked about beside a question's own, ascending: those that the agreement decides something for, or
 * where it is of any year those that its key has figures for, the nearest. What is of one day is of no other year.
 */
export function yearsAround(
  { key, input, knownOn }: Question,
  { years, isOpen }: Pick<Timeline, 'years' | 'isOpen'>,
): number[] {
  if (input.year === undefined || knownOn !== undefined) return [];
  const read = key.reads.flatMap((id) => input.measures.get(id) ?? []);
  const asked = isOpen ? read.flatMap(yearsReading) : years;
  const { year: own } = input;
  const away = (year: number) => Math.abs(year - own);
  const others = [...new Set(asked)]
    .filter((year) => year !== own)
    .toSorted((a, b) => away(a) - away(b) || a - b);
  return others.slice(0, MOST_YEARS).toSorted((a, b) => a - b);
}

/** A page is no archive: each year adds its figures to it. */
const MOST_YEARS = 15;

/** The years that read the periods of a measure. */
function yearsReading({ vintage, figures }: Measure): number[] {
  if ('period' in vintage) return [];
  const periods = [...figures.values()].flatMap((byPeriod) => [...byPeriod.keys()]);
  return periods.filter((one) => /^\d{4}$/.test(one)).map((one) => Number(one) + vintage.yearsBack);
}
