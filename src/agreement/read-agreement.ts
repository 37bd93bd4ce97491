import { resolve } from 'node:path';
import { distinct, type IssueCode } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import {
  failed,
  follow,
  issuesOf,
  map,
  type Outcome,
  orElse,
  soFar,
  valueIn,
  withIssues,
} from '../kernel/outcome.js';
import { inTableOrder, type Party } from '../kernel/party.js';
import { exampled } from '../text/field.js';
import { ALONE } from '../text/figure.js';
import { type Folder, listFiles, readSource } from '../text/files.js';
import { fieldOf } from '../text/node.js';
import { text } from '../text/readers.js';
import { readYaml } from '../text/yaml.js';
import type { AgreementFile, Timeline } from './agreement-file.js';
import { agreementIn } from './agreement-in.js';
import type { Cooperation } from './cooperation.js';
import { type Costs, withSheet } from './costs/agreement.js';
import type { CostsFile } from './costs/file.js';
import { AGREEMENTS } from './file-names.js';
import { faultsOfOutcomes } from './outcome-years.js';
import { participantsAmong } from './read-participation.js';
import { timelineIn, type WrittenTimeline } from './timeline.js';
import { entryFields, type Known, writtenAgreement } from './written-agreement.js';

/** What a text is called that was meant as an agreement: some programs add their own extension, and hide it. */
export const MISNAMED = /\.ya?ml(\.txt)?$/i;

/** The files of agreements that are passed over for their extension: `agreements/jour.yml`, `jour.yaml.txt`. */
export function misnamedAgreements(folder: Folder): string[] {
  const files = listFiles(folder, AGREEMENTS, '').filter((name) => MISNAMED.test(name));
  return files.filter((name) => !name.endsWith('.yaml')).map((name) => `${AGREEMENTS}/${name}`);
}

/**
 * Reads an agreement over its years: it stands for the last that is decided, or when none is for the first. Issues, all of
 * them, of every year: those of its timeline, shape, figures, parties, key, measure and cost sheet. When its cooperation
 * could not be read only the shape is checked.
 */
export async function readAgreement(
  folder: Folder,
  id: string,
  cooperation: Cooperation | undefined,
): Promise<Outcome<AgreementFile>> {
  const file = `${AGREEMENTS}/${id}.yaml`;
  const source = readSource(folder, file);
  if (!source.ok) return failed(source);
  const known = cooperation ?? NOBODY;
  const fields = entryFields(file, known, ALONE);
  const { years: ofYears = text } = writtenAgreement(file, known, ALONE).fields ?? {};
  const written = await readYaml(source.value, (node) =>
    exampled(timelineIn(node, fields), 'years', ofYears),
  );
  const found = valueIn(written);
  if (!found) return failed(written);
  const views = new Map<number | undefined, Promise<Outcome<AgreementFile>>>();
  const timeline: Timeline = {
    ...found,
    parties: partiesOf(found, known),
    inYear: (year) => {
      const view = views.get(year) ?? readView(year);
      views.set(year, view);
      return view;
    },
  };
  const agreementOf = agreementIn(id, file, known, timeline);
  const readView = async (year: number | undefined) =>
    withFiles(await readYaml(source.value, () => agreementOf(found.nodeOf(year))), folder);
  const years = found.isOpen || found.years.length === 0 ? [found.years[0]] : found.years;
  const read = await Promise.all(years.map((year) => timeline.inYear(year)));
  const decided = read.findLast((view) => valueIn(view)?.agreement.decision?.status !== 'proposed');
  const standing = decided ?? nth(read, 0);
  const agreements = read.flatMap((view) => valueIn(view)?.agreement ?? []);
  const issues = distinct([...issuesOf(written, ...read), ...faultsOfOutcomes(agreements)]);
  if (!cooperation) return { ok: false, issues: issues.filter(({ code }) => OF_SHAPE.includes(code)) };
  const value = valueIn(standing);
  return value ? soFar(value, issues) : { ok: false, issues };
}

/** All that take part in any of its years. Why some could not be read is told of the year. */
function partiesOf({ years, nodeOf }: WrittenTimeline, known: Known): Party[] {
  const read = participantsAmong(known.parties);
  const lists = (years.length > 0 ? years : [undefined]).map((year) => {
    const written = fieldOf(nodeOf(year), 'parties')?.node;
    return written ? valueIn(read(written))?.parties : undefined;
  });
  return inTableOrder([...new Set(lists.flatMap((parties) => parties ?? known.parties))]);
}

/** What an agreement says for a year, with the amount that its cost sheet comes to. */
async function withFiles(read: Outcome<AgreementFile>, folder: Folder): Promise<Outcome<AgreementFile>> {
  const found = valueIn(read);
  if (!found) return read;
  const { published, costsFile, agreement } = found;
  const tables = 'value' in published ? [published] : published.map((table) => table.file);
  const { lines, prices } = agreement.trade ?? {};
  const traded = [lines, prices].flatMap((one) => (one && 'value' in one ? one.value : []));
  const named = [...[...tables, agreement.survey, costsFile].flatMap((one) => one?.value ?? []), ...traded];
  folder.ownFiles.push(...named.map((name) => resolve(folder.cwd, folder.path, name)));
  // A sheet in a file is read only when it must give the amount, funding is a part of its lines, or an outcome tells of them.
  if (!costsFile) return read;
  if (!agreement.isAmountStated) return withTotalOf(costsFile, read, folder);
  const isGranted = agreement.adjustments.external.some(({ rule }) => rule?.lines);
  const { written } = agreement.outcome ?? {};
  if (!isGranted && !(written && 'lines' in written && written.lines)) return read;
  const sheet = await withSheet({ costsFile }, folder);
  return withIssues(
    map(read, (file) => ({
      ...file,
      costsFile: { ...costsFile, isRead: true },
      agreement: { ...file.agreement, costs: valueIn(sheet)?.costs },
    })),
    issuesOf(sheet),
  );
}

/** Of an agreement whose cooperation is not known only these faults are told. */
const OF_SHAPE: readonly IssueCode[] = ['unknown-field', 'missing-field', 'empty-field', 'wrong-type'];

const NOBODY: Known = { parties: [], measures: [], keys: [] };

/** The agreement with the sheet of its costs, and the amount that this comes to. */
async function withTotalOf(
  costsFile: CostsFile,
  read: Outcome<AgreementFile>,
  folder: Folder,
): Promise<Outcome<AgreementFile>> {
  const unread: Costs = { costsFile: { ...costsFile, isRead: true }, isTotalStated: true };
  const sheet = orElse(await withSheet({ costsFile }, folder), unread);
  return follow(read, (file) =>
    map(sheet, ({ costs, total, isTotalStated, costsFile: itself }) => ({
      ...file,
      costsFile: itself,
      agreement: { ...file.agreement, costs, amount: total, isAmountStated: isTotalStated },
    })),
  );
}
