import { basename, dirname, resolve } from 'node:path';
import { readCooperation } from '../../agreement/cooperation.js';
import { COOPERATION_FILE } from '../../agreement/file-names.js';
import { type ForeignFigures, readForeign } from '../../agreement/measures/foreign.js';
import { isOwnTable } from '../../agreement/measures/read.js';
import { nameMeant } from '../../kernel/identity.js';
import { issue } from '../../kernel/issue.js';
import { all, fail, failed, follow, map, type Outcome, outcome, soFar } from '../../kernel/outcome.js';
import { UsageError } from '../../kernel/problem.js';
import type { MeasureFacts } from '../../keys/measure.js';
import { plain } from '../../sheet/plain.js';
import { anywhere, type Folder, readBytes } from '../../text/files.js';
import { kronorIn } from '../../text/foreign/units.js';
import { isInside, Unreadable } from '../../text/real-path.js';
import { noSuch } from '../../text/scalars/names.js';
import type { Source } from '../../text/source.js';
import { tableNamed } from '../../text/table-name.js';
import { withItemChanged } from '../../text/yaml/replace.js';
import { yamlText } from '../../text/yaml/write.js';
import { changedFile } from '../changed-file.js';
import type { Call, OwnFile, Run } from '../command.js';
import { dataOf } from '../data.js';
import { decimalOf, whereOf } from '../foreign.js';
import { given } from '../options.js';
import { formatOf, write } from '../report.js';
import { importData } from './data.js';
import { decisionsMoved } from './decisions.js';
import type { Imported } from './imported.js';
import { farFromBefore, inYears, type Merging, merged } from './merge.js';
import { type Own, readOwn, SOURCES_FILE, sha256Of, withSource } from './own.js';
import { importSheets, sourceOf } from './sheet.js';
import type { Words } from './words.js';
import { measureText, sourcesText } from './write.js';

/**
 * `allocate import <measure> <file>`: writes the measure's own table from a file that has its figures, and beside it where they
 * come from. New periods are added; a figure that is another than before is told, and written with --revise alone: without
 * it the exit code is 1, as when the file has none for any party. Throws UsageError: embedded-data.
 */
export const importMeasure: Run<Words> = async (call) => {
  const { shell, options } = call;
  const folder = dataOf(call);
  if (resolve(folder.path) === resolve(shell.embeddedData))
    throw new UsageError('embedded-data', { cooperation: basename(folder.path) });
  const format = formatOf(call);
  const cooperation = await readCooperation(folder);
  if (!cooperation.ok) return failed(format, cooperation);
  const { measures, parties } = cooperation.value;
  const asked = all({ measure: measureOf(call, measures), where: whereOf(call) });
  if (!asked.ok) return failed(format, asked);
  const target = ownFileOf(asked.value.measure, folder);
  const decimal = decimalOf(call);
  if (!target.ok || !decimal.ok) return failed(format, target, decimal);

  const { measure, where } = asked.value;
  const { value: named, at } = call.line.argument(1);
  const { file, sheet } = tableNamed(named, at);
  const outside = anywhere(folder);
  const period = given(call, 'period');
  const reading = { ...measure.reading, where: [...where, ...(measure.reading?.where ?? [])] };
  // Before the file that may be waited for: what is written meanwhile is seen then.
  const own = await readOwn(folder, measure, cooperation.value);
  const found = await readForeign(
    outside,
    { ...reading, file, sheet: sheet ?? reading.sheet, period, decimal: decimal.value },
    measure,
    parties,
  );
  const read = all({ format, found: follow(found, counted), own });
  if (!read.ok) return failed(read);

  const isRevised = options.revise === true;
  const merging = merged(read.value.own.rows, read.value.found.figures, isRevised);
  folder.remarks.push(...farFromBefore(read.value.own.rows, read.value.found.figures, file));
  const moved = await decisionsMoved(folder, measure.id, merging.revised);
  const bytes = readBytes(outside, file);
  const made = map(
    all({ moved, bytes, rows: inYears(merging, measure) }),
    (known): Imported => ({
      measure,
      file,
      merging,
      statistic: read.value.found.statistic,
      moved: known.moved,
      sha256: sha256Of(known.bytes.bytes),
      isDry: options.dryRun === true,
      isRevised,
    }),
  );
  if (!made.ok) return failed(made);
  const make = (words: Words) => ({
    sheets: importSheets(made.value, words),
    data: async () => importData(made.value),
  });
  return outcome({
    ...(await write(make, read.value.format, call, folder)),
    exitCode: merging.periods.length === 0 || (merging.revised.length > 0 && !isRevised) ? 1 : 0,
    own: await ownFiles(made.value, read.value.own, folder, call.words),
  });
};

/** Figures that are no money count something: none of them is below zero. Issue: negative-weight. */
function counted(found: ForeignFigures): Outcome<ForeignFigures> {
  const isMoney = kronorIn(found.unit ?? '') !== undefined;
  const negative = found.figures.filter(({ figure }) => !isMoney && figure.value.numerator < 0n);
  return soFar(
    found,
    negative.map(({ party, figure, at }) =>
      issue('negative-weight', { name: party.name, weight: figure.value }, at),
    ),
  );
}

/** The measure that a call names. Issue: unknown-measure. */
function measureOf({ line }: Call<Words>, measures: readonly MeasureFacts[]): Outcome<MeasureFacts> {
  const named = line.argument(0);
  const known = measures.map(({ id }) => id);
  const measure = measures.find(({ id }) => id === nameMeant(named.value, known));
  return measure ? outcome(measure) : noSuch('unknown-measure', named, known);
}

/** Where the measure's own table is written: a CSV file in the folder of the cooperation. Issue: not-own-file. */
function ownFileOf(measure: MeasureFacts, folder: Folder): Outcome<string> {
  const { file, fileAt } = measure;
  const path = resolve(folder.path, file);
  // What stands there may be the table of somebody else that the measure is read of.
  const isForeign = measure.reading?.columns !== undefined && !isOwnTable(folder, measure);
  const isOwn =
    !isForeign &&
    /\.csv$/i.test(file) &&
    path !== resolve(folder.path, SOURCES_FILE) &&
    isInside(folder.path, path) &&
    isReallyInside(dirname(path), folder);
  const at = fileAt ?? { line: 1, column: 1, excerpt: '', width: 1 };
  return isOwn ? outcome(path) : fail('not-own-file', { path: file, isForeign }, at);
}

/** Whether a folder lies in that of the cooperation where its links lead. */
function isReallyInside(path: string, folder: Folder): boolean {
  try {
    folder.disk.list(path, folder.path);
    return true;
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

/**
 * What the import writes: nothing when nothing is new, or it only shows. A source that is still an example becomes that of the
 * file, and no longer says that it is one.
 */
async function ownFiles(made: Imported, { sources }: Own, folder: Folder, words: Words): Promise<OwnFile[]> {
  const { measure, merging, isDry } = made;
  if (isDry) return [];
  const file = (name: string, text: string): OwnFile => {
    const path = resolve(folder.path, name);
    return { file: path, shown: name, text, before: folder.read.find((one) => one.path === path)?.bytes };
  };
  const source = yamlText(plain(sourceOf(made, words)));
  const declared = (text: Source) =>
    withItemChanged(text, 'measures', measure.id, { source, example: undefined });
  return [
    ...(isNew(merging)
      ? [
          file(measure.file, measureText(merging.rows, measure.id)),
          file(SOURCES_FILE, sourcesText(withSource(sources, made))),
        ]
      : []),
    ...(measure.exampleAt && merging.periods.length > 0
      ? [await changedFile(folder, COOPERATION_FILE, declared)]
      : []),
  ];
}

/** Whether the measure's own table becomes another. */
function isNew({ written, examples }: Merging): boolean {
  return written + examples > 0;
}
