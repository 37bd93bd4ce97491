import { resolve } from 'node:path';
import type { Cooperation } from '../../../agreement/cooperation.js';
import { AGREEMENTS, COOPERATION_FILE } from '../../../agreement/file-names.js';
import { failed, type Outcome, outcome } from '../../../kernel/outcome.js';
import type { Party } from '../../../kernel/party.js';
import { UsageError } from '../../../kernel/problem.js';
import { plain } from '../../../sheet/plain.js';
import { changedFile } from '../../changed-file.js';
import type { OwnFile } from '../../command.js';
import { readSources, SOURCES_FILE, type SourceLine, withLine } from '../../import/own.js';
import { measureText, sourcesText } from '../../import/write.js';
import type { Words } from '../words.js';
import { agreementText } from './agreement.js';
import { cooperationText, withMeasures } from './cooperation.js';
import type { Learned } from './learned.js';
import { measuresFor, type TableMeasure } from './measures.js';
import { publishedItem, publishedText } from './published.js';
import type { Reproduced } from './reproduce.js';
import type { Target } from './target.js';

/** What is learned, whose parties are known by their ids, in a cooperation or in one that is made of them. */
export interface Settled {
  readonly learned: Learned;
  readonly parties: readonly Party[];
  readonly cooperation: Cooperation | undefined;
  readonly rule: Reproduced;
}

/**
 * Every file that an agreement needs: itself, its published table, its measures with where they come from, and the
 * cooperation, new or with what it lacks. Issues: those of measures/sources.csv. Throws UsageError file-taken.
 */
export async function filesFor(
  { learned, parties, cooperation, rule }: Settled,
  { id, folder, shown }: Target,
  { learn: said }: Words,
): Promise<Outcome<OwnFile[]>> {
  const isThere = (name: string) => folder.disk.has(resolve(folder.path, name));
  const measures = await measuresFor(learned, parties, cooperation, folder);
  const [added, written] = [measures.filter(({ isNew }) => isNew), measures.filter((one) => one.isWritten)];
  const published = `published/${id}.csv`;
  const comment = plain(said.comment(learned.source.file));
  const item = publishedItem(learned, parties, rule, published, plain(said.rounded));
  const isEverybody = !cooperation || cooperation.parties.every((party) => parties.includes(party));
  const agreement = agreementText(learned, parties, isEverybody, measures, rule, item, comment);
  const files = [
    newFile(`${AGREEMENTS}/${id}.yaml`, agreement),
    newFile(published, publishedText(learned, rule)),
  ];
  for (const { file, rows, id: measure, isNew } of written) {
    const text = measureText(rows, measure);
    files.push(isNew ? newFile(file, text) : ownFile(file, text));
  }
  if (!cooperation) {
    files.push(newFile(COOPERATION_FILE, cooperationText(learned, parties, measures, comment)));
  } else if (added.length > 0) {
    files.push(await changedFile(folder, COOPERATION_FILE, (source) => withMeasures(source, added, learned)));
  }
  if (written.length === 0) return outcome(files);
  const known = await readSources(folder);
  if (!known.ok) return failed(known);
  const lines = withTable(known.value, written, learned);
  return outcome([...files, ownFile(SOURCES_FILE, sourcesText(lines))]);

  function newFile(name: string, text: string): OwnFile {
    const taken = new UsageError('file-taken', { path: shown === '.' ? name : `${shown}/${name}` });
    if (isThere(name)) throw taken;
    return { file: resolve(folder.path, name), text, taken };
  }

  /** A file that is there, or may be, as it is to be. */
  function ownFile(name: string, text: string): OwnFile {
    const path = resolve(folder.path, name);
    return { file: path, shown: name, text, before: folder.read.find((one) => one.path === path)?.bytes };
  }
}

/** Where figures came from, with a line for each measure of a table. */
function withTable(
  lines: readonly SourceLine[],
  measures: readonly TableMeasure[],
  { title, source }: Learned,
): SourceLine[] {
  const own = measures.map(({ id: measure, period }): SourceLine => {
    const periods = String(period);
    return { measure, periods, title, table: '', updated: '', file: source.file, sha256: source.sha };
  });
  return own.reduce<SourceLine[]>(withLine, [...lines]);
}
