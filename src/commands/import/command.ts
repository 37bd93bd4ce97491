import { basename, resolve } from 'node:path';
import { readCooperation } from '../../agreement/cooperation.js';
import type { Where } from '../../agreement/measures/choose.js';
import { readForeign } from '../../agreement/measures/foreign.js';
import { nameMeant } from '../../kernel/identity.js';
import { all, each, fail, failed, map, type Outcome, outcome } from '../../kernel/outcome.js';
import { UsageError } from '../../kernel/problem.js';
import type { MeasureFacts } from '../../keys/measure.js';
import { anywhere, readBytes } from '../../text/files.js';
import { unknown } from '../../text/scalars.js';
import type { Call, OwnFile, Run } from '../command.js';
import { dataOf } from '../data.js';
import { formatOf, write } from '../report.js';
import { importData } from './data.js';
import { decisionsMoved } from './decisions.js';
import type { Imported } from './imported.js';
import { merged } from './merge.js';
import { type Own, readOwn, SOURCES_FILE, sha256Of, withSource } from './own.js';
import { importSheets } from './sheet.js';
import type { Words } from './words.js';
import { measureText, sourcesText } from './write.js';

/**
 * `allocate import <measure> <file>`: writes the measure's own table from a file that has its figures, and beside it where they
 * come from. New periods are added; a figure that is another than before is told, and written with --revise alone: without
 * it the exit code is 1. Throws UsageError: embedded-data.
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
  const asked = all({ measure: measureOf(call, measures), where: each(options.where ?? [], chosenBy(call)) });
  if (!asked.ok) return failed(format, asked);

  const { measure, where } = asked.value;
  const { value: file } = call.line.argument(1);
  const outside = anywhere(folder);
  const period = options.period === undefined ? undefined : call.line.option('--period', options.period);
  const reading = { ...measure.reading, where: [...where, ...(measure.reading?.where ?? [])] };
  const found = await readForeign(outside, { ...reading, file, period }, measure, parties);
  const own = await readOwn(folder, measure, cooperation.value);
  const read = all({ format, found, own });
  if (!read.ok) return failed(read);

  const isRevised = options.revise === true;
  const merging = merged(read.value.own.rows, read.value.found.figures, isRevised);
  const moved = await decisionsMoved(folder, measure.id, merging.revised);
  const bytes = readBytes(outside, file);
  const made = map(
    all({ moved, bytes }),
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
    exitCode: merging.revised.length > 0 && !isRevised ? 1 : 0,
    own: await ownFiles(made.value, read.value.own, folder.path),
  });
};

/** The measure that a call names. Issue: unknown-measure. */
function measureOf({ line }: Call<Words>, measures: readonly MeasureFacts[]): Outcome<MeasureFacts> {
  const named = line.argument(0);
  const known = measures.map(({ id }) => id);
  const measure = measures.find(({ id }) => id === nameMeant(named.value, known));
  return measure ? outcome(measure) : { ok: false, issues: [unknown('unknown-measure', named, known)] };
}

/** A category that --where chooses: `kön=totalt`. Issue: not-a-choice. */
function chosenBy({ line }: Call<Words>) {
  return (written: string): Outcome<Where> => {
    const { value, at } = line.option('--where', written);
    const [dimension = '', ...rest] = value.split('=');
    const category = rest.join('=').trim();
    return dimension.trim() === '' || category === ''
      ? fail('not-a-choice', { text: value }, at)
      : outcome({ value: { dimension: dimension.trim(), category }, at });
  };
}

/** What the import writes: nothing when nothing is new, or it only shows. */
async function ownFiles(made: Imported, { sources }: Own, folder: string): Promise<OwnFile[]> {
  const { measure, merging, isDry } = made;
  if (isDry || merging.written === 0) return [];
  return [
    { file: resolve(folder, measure.file), text: await measureText(merging.rows, measure.id) },
    { file: resolve(folder, SOURCES_FILE), text: await sourcesText(withSource(sources, made)) },
  ];
}
