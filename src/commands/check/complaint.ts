import type { Complaint, ProblemWords } from '../../kernel/complaint.js';
import type { Issue } from '../../kernel/issue.js';
import { plain } from '../../sheet/plain.js';
import type { Spoken } from '../../sheet/sentence.js';

/** What is wrong and how to mend it, a sentence a line. */
export function complaintText({ code, facts }: Issue, words: Spoken<ProblemWords>): string {
  const complain = words.issues[code] as (facts: object) => Spoken<Complaint>;
  return complain(facts)
    .map(plain)
    .filter((text) => text !== '')
    .join('\n');
}
