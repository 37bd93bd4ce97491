import { AGREEMENTS, agreementIds } from '../../../agreement/file-names.js';
import { nameMeant } from '../../../kernel/identity.js';
import { all, fail, failed } from '../../../kernel/outcome.js';
import { UsageError } from '../../../kernel/problem.js';
import type { Run } from '../../command.js';
import { costSaid, textSaid } from '../settings.js';
import { agreementText } from '../texts.js';
import type { Words } from '../words.js';
import { added, idSaid, newFile, ownCooperation, titleFrom, usualYears } from './own.js';

/**
 * `allocate init agreement <id>`: an agreement of all parties, by equal shares. Issues: those of the cooperation and of what is stated,
 * reserved-name for a command's. Throws UsageError: file-taken.
 */
export const agreement: Run<Words> = async (call) => {
  const { words, line, reserved } = call;
  const title = textSaid('title', call) ?? titleFrom(call);
  const own = await ownCooperation(call);
  const read = all({ own, id: idSaid(call), cost: costSaid(call) });
  if (!read.ok) return failed(read);

  const { id, cost, own: at } = read.value;
  if (nameMeant(id, reserved)) return fail('reserved-name', { name: id }, line.argument(1).at);
  const namesake = nameMeant(id, agreementIds(at.folder));
  if (namesake) throw new UsageError('file-taken', { path: `${AGREEMENTS}/${namesake}.yaml` });
  const measures = at.cooperation.measures.map((one) => one.id);
  const [usual] = await usualYears(at);
  const text = agreementText({ id, title, cost, usual }, at.cooperation.parties, measures, words);
  const name = `${AGREEMENTS}/${id}.yaml`;
  return added([newFile(at, name, text)], [name], [`allocate ${id}`, `allocate check ${id}`], call);
};
