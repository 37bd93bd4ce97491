import { agreementIds, COOPERATION_FILE } from '../../../agreement/file-names.js';
import { measureFields as figureFields } from '../../../agreement/measures/own-table.js';
import { isSame, nameMeant } from '../../../kernel/identity.js';
import { all, fail, failed } from '../../../kernel/outcome.js';
import { keyIds } from '../../../keys/index.js';
import { withItem } from '../../../text/yaml/insert.js';
import { changedFile } from '../../changed-file.js';
import type { Run } from '../../command.js';
import { tidy } from '../../short-names.js';
import { exampleFigures } from '../figures.js';
import { textSaid, yearSaid } from '../settings.js';
import { measureFields } from '../texts.js';
import type { Words } from '../words.js';
import { added, idSaid, newFile, ownCooperation, usualYears } from './own.js';

/**
 * `allocate init measure <id>`: a measure's table to fill in, and what cooperation.yaml says of it. Issues: those of the cooperation and of
 * what is stated, reserved-name for what a key, a measure or a column is called. Throws UsageError: file-taken.
 */
export const measure: Run<Words> = async (call) => {
  const { words, line } = call;
  const title = textSaid('title', call) ?? tidy(call.args[1] ?? '');
  const own = await ownCooperation(call);
  const read = all({ own, id: idSaid(call), year: yearSaid(call) });
  if (!read.ok) return failed(read);

  const { id, year, own: at } = read.value;
  const { parties, measures, keys } = at.cooperation;
  const others = [...measures, ...keys].map((one) => one.id);
  const taken = [...keyIds, ...others, ...Object.keys(figureFields(''))];
  const isMeasure = measures.some((one) => isSame(one.id, id));
  if (nameMeant(id, taken)) return fail('reserved-name', { name: id, isMeasure }, line.argument(1).at);
  const name = `measures/${id}.csv`;
  const figures = newFile(
    at,
    name,
    exampleFigures(id, parties, year === undefined ? await usualYears(at) : [year]),
  );
  const declared = await changedFile(at.folder, COOPERATION_FILE, (source) =>
    withItem(source, 'measures', measureFields({ id, title }, words.init.figures)),
  );
  const agreement = agreementIds(at.folder)[0] ?? String(words.init.names.agreement);
  const commands = [`allocate ${agreement} --key ${id}`, 'allocate check'];
  return added([figures, declared], [name, COOPERATION_FILE], commands, call);
};
