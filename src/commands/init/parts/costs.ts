import { failed } from '../../../kernel/outcome.js';
import { plain } from '../../../sheet/plain.js';
import { fieldOf } from '../../../text/node.js';
import type { Run } from '../../command.js';
import { textSaid } from '../settings.js';
import { costsText } from '../texts.js';
import type { Words } from '../words.js';
import { namedAgreement, withReference } from './of-agreement.js';
import { added, newFile } from './own.js';

/**
 * `allocate init costs <agreement>`: the estimate behind its amount, as one line that comes to it, and where the agreement names it; of
 * an agreement of several years the user says himself which it is for. Issues: those of the agreement. Throws UsageError: already-has, file-taken.
 */
export const costs: Run<Words> = async (call) => {
  const { words } = call;
  const read = await namedAgreement(call);
  if (!read.ok) return failed(read);

  const { agreement } = read.value.file;
  const name = `costs/${agreement.id}.yaml`;
  const title = textSaid('title', call) ?? plain(words.init.defaults.costs(agreement.title[words.language]));
  const text = costsText(agreement.id, title, agreement.amount?.value, words);
  if (fieldOf(read.value.written, 'years')) {
    const line = words.init.toAdd(agreement.file, `costs: ${name}`);
    return added([newFile(read.value, name, text)], [name], ['allocate check'], call, [line]);
  }
  const reference = await withReference(read.value, 'costs', name);
  const own = [newFile(read.value, name, text), reference];
  return added(own, [name, agreement.file], [`allocate cost ${agreement.id}`], call);
};
