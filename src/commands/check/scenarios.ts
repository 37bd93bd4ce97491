import type { AgreementFile } from '../../agreement/agreement-file.js';
import type { Cooperation } from '../../agreement/cooperation.js';
import { statedWith } from '../../agreement/scenarios.js';
import { isLack } from '../../allocation/lacks.js';
import { readQuestion } from '../../allocation/read-question.js';
import type { Issue } from '../../kernel/issue.js';
import { issuesOf } from '../../kernel/outcome.js';
import type { KeyMachine } from '../../keys/module/run.js';
import type { Folder } from '../../text/files.js';

/** Where the alternatives of an agreement are read. */
export interface Surroundings {
  readonly cooperation: Cooperation;
  readonly folder: Folder;
  readonly machine: KeyMachine;
}

/**
 * What is wrong with the alternatives that an agreement names. What they lack may be stated when they are compared, and is
 * no fault; of an agreement that is at fault itself they cannot be judged.
 */
export async function faultsOfScenarios(file: AgreementFile, home: Surroundings): Promise<Issue[]> {
  const { agreement, timeline, scenarios } = file;
  if (scenarios.length === 0 || agreement.trade) return [];
  const years = timeline.isOpen ? [timeline.years[0]] : timeline.years;
  const views = await Promise.all(years.map(timeline.inYear));
  if (!views.every(({ ok }) => ok)) return [];
  const opened = { ...home, file, askedAt: agreement.at };
  const read = [];
  for (const { stated } of scenarios) read.push(await readQuestion(opened, statedWith({}, stated)));
  return issuesOf(...read).filter((one) => !isLack(one) && one.code !== 'missing-year');
}
