import type { Complaint, ProblemWords } from '../kernel/complaint.js';
import type { Issue } from '../kernel/issue.js';
import { plain } from '../sheet/plain.js';
import type { Spoken } from '../sheet/sentence.js';

/** What is wrong, and how to mend it. */
export function complaintOf({ code, facts }: Issue, { issues }: Spoken<ProblemWords>): Spoken<Complaint> {
  return (issues[code] as (facts: object) => Spoken<Complaint>)(facts);
}

/** The same as text, a sentence a line. */
export function complaintText(fault: Issue, words: Spoken<ProblemWords>): string {
  return complaintOf(fault, words)
    .map(plain)
    .filter((text) => text !== '')
    .join('\n');
}
