import type { Answer } from '../../allocation/allocation.js';
import type { Format } from '../../formats/format.js';
import { joined, type Sentence } from '../../sheet/sentence.js';
import { directWarning, unclaimedWarning } from '../report.js';
import { lackingNotes } from './lacking-notes.js';
import type { PlannedYear } from './planned.js';
import type { Words } from './words.js';

/** What a format without sentences does not hold of a year: what is not planned, what no party pays, what was paid directly. */
export function unheldNotes({ allocations, lacking }: PlannedYear, format: Format, words: Words): Sentence[] {
  const named = ({ agreement }: Answer, note: Sentence) =>
    allocations.length > 1 ? joined([agreement.title[words.language], note], ': ') : note;
  return [
    ...allocations.flatMap((allocation) =>
      [...unclaimedWarning(allocation, format, words), ...directWarning(allocation, words)].map((note) =>
        named(allocation, note),
      ),
    ),
    ...lackingNotes(lacking, words),
  ];
}
