import type { Agreement } from '../../agreement/agreement.js';
import { everyYear } from '../../agreement/in-year.js';
import { readSurvey } from '../../agreement/survey/read.js';
import { nameMeant } from '../../kernel/identity.js';
import { all, failed, map, type Outcome, outcome, valueIn } from '../../kernel/outcome.js';
import { compareText } from '../../kernel/party.js';
import type { Measure } from '../../keys/measure.js';
import { isKeyFile } from '../../keys/read.js';
import type { Folder } from '../../text/files.js';
import { noSuch } from '../../text/scalars/names.js';
import type { Call, Run } from '../command.js';
import { dataOf, readEverything } from '../data.js';
import { formatOf, write } from '../report.js';
import { listData } from './data.js';
import { type Inventory, keysIn } from './inventory.js';
import type { OwnKey } from './own-key.js';
import { listSheets } from './sheets.js';
import type { Words } from './words.js';

/** `allocate list`: agreements, parties, groups, measures with their periods and gaps, keys, formats, rules of rounding. */
export const list: Run<Words> = async (call) => {
  const format = formatOf(call);
  const folder = dataOf(call);
  const everything = await readEverything(call, folder);
  const files = valueIn(everything)?.agreements ?? [];
  const surveys = await Promise.all(files.map(({ agreement }) => groupsOf(agreement, folder)));
  const read = all({ format, everything, groups: all(surveys) });
  if (!read.ok) return failed(read);
  const { cooperation, measures, agreements: found } = read.value.everything;
  const years = await Promise.all(found.map(everyYear));
  const held: Inventory = {
    ...cooperation,
    agreements: years.flat().map(({ agreement }) => agreement),
    measures: [...measures.values()].sort((a, b) => compareText(a.id, b.id)),
    groups: read.value.groups.flat(),
  };
  const own = await ownKeyIn(held, measures, folder, call);
  if (!own.ok) return failed(own);
  const inventory = { ...held, own: own.value };
  const make = (words: Words) => ({
    sheets: listSheets(inventory, words),
    data: async () => listData(inventory),
  });
  return outcome(await write(make, read.value.format, call, folder));
};

/** The key that is named: one that is listed anyway, or one of one's own. Issues: unknown-key, and those of `ownKeyNamed`. */
async function ownKeyIn(
  held: Inventory,
  measures: ReadonlyMap<string, Measure>,
  folder: Folder,
  { options, line, shell }: Call<Words>,
): Promise<Outcome<OwnKey | undefined>> {
  if (options.key === undefined) return outcome(undefined);
  const name = line.option('--key', options.key);
  if (isKeyFile(options.key)) {
    const { ownKeyNamed } = await import('./own-key.js');
    return ownKeyNamed(name, held.agreements, measures, folder, shell);
  }
  const known = keysIn(held).map(({ id }) => id);
  return nameMeant(options.key, known) === undefined
    ? noSuch('unknown-key', name, known)
    : outcome(undefined);
}

/** The groups of the survey of an agreement. */
async function groupsOf(
  agreement: Agreement,
  folder: Folder,
): Promise<Outcome<Inventory['groups'][number][]>> {
  if (!agreement.survey) return outcome([]);
  return map(await readSurvey(folder, agreement.survey, agreement), (survey) =>
    survey.groups.map((group) => ({ agreement: agreement.id, group, survey })),
  );
}
