import { all, failed } from '../../../kernel/outcome.js';
import { plain } from '../../../sheet/plain.js';
import type { Run } from '../../command.js';
import { textSaid, yearSaid } from '../settings.js';
import { surveyText } from '../texts.js';
import type { Words } from '../words.js';
import { namedAgreement, withReference } from './of-agreement.js';
import { added, newFile, usualYears } from './own.js';

/**
 * `allocate init survey <agreement>`: a survey of its parties that nobody has answered, and where the agreement names it. Issues: those of
 * the agreement. Throws UsageError: already-has, file-taken.
 */
export const survey: Run<Words> = async (call) => {
  const { words } = call;
  const title = textSaid('title', call) ?? plain(words.init.defaults.survey);
  const read = all({ extended: await namedAgreement(call), year: yearSaid(call) });
  if (!read.ok) return failed(read);

  const { extended, year } = read.value;
  const { agreement } = extended.file;
  const name = `surveys/${agreement.id}.yaml`;
  const reference = await withReference(extended, 'survey', name);
  const parties = agreement.inAnyYear ?? agreement.parties;
  const of = year ?? agreement.year ?? (await usualYears(extended))[0];
  const file = newFile(extended, name, surveyText(agreement.id, title, of, parties, words));
  return added([file, reference], [name, agreement.file], [`allocate survey ${agreement.id}`], call);
};
