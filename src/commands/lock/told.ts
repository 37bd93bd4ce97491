import type { AgreementFile } from '../../agreement/agreement-file.js';
import type { Cooperation } from '../../agreement/cooperation.js';
import type { Stated } from '../../agreement/stated.js';
import type { Answer } from '../../allocation/allocation.js';
import type { Question } from '../../allocation/question.js';

/** A question that has been answered, and what it was asked of. */
export interface Told {
  readonly file: AgreementFile;
  readonly cooperation: Cooperation;
  readonly stated: Stated;
  readonly question: Question;
  readonly allocation: Answer;
}
