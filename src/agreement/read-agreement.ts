import { resolve } from 'node:path';
import { nameMeant } from '../kernel/identity.js';
import { distinct, type Issue, type IssueCode, issue } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import { ONE } from '../kernel/number.js';
import {
  failed,
  follow,
  issuesOf,
  map,
  type Outcome,
  orElse,
  outcome,
  soFar,
  valueIn,
  optional as when,
  withIssues,
} from '../kernel/outcome.js';
import { inTableOrder, type Party } from '../kernel/party.js';
import { equal } from '../keys/equal.js';
import type { Key } from '../keys/key.js';
import { keyIn } from '../keys/read.js';
import { exampled } from '../text/field.js';
import { ALONE, type Dialect, dialectOf } from '../text/figure.js';
import { type Folder, listFiles, readSource } from '../text/files.js';
import { fieldOf, isMap, isText, type Node } from '../text/node.js';
import { oneLine, type Reader, text } from '../text/readers.js';
import { roundingAmong } from '../text/scalars.js';
import { readYaml } from '../text/yaml.js';
import { TRADED } from '../trade/written.js';
import { NO_ADJUSTMENTS } from './adjustments.js';
import type { Agreement } from './agreement.js';
import type { AgreementFile, Timeline } from './agreement-file.js';
import type { Cooperation } from './cooperation.js';
import { type Costs, withSheet } from './costs/agreement.js';
import type { CostsFile } from './costs/file.js';
import { costTexts } from './costs/read.js';
import { exampleAt } from './example.js';
import { AGREEMENTS } from './file-names.js';
import type { Host } from './host.js';
import { faultsOfOutcomes } from './outcome-years.js';
import { adjustmentsIn } from './read-adjustments.js';
import { drawAmong } from './read-draw.js';
import { participantsAmong } from './read-participation.js';
import { timelineIn, type WrittenTimeline } from './timeline.js';
import { BESIDE_TRADE, entryFields, type Known, writtenAgreement } from './written-agreement.js';

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
  // A sheet in a file is read only when it must give the amount, or funding is a part of its lines.
  if (!costsFile) return read;
  if (!agreement.isAmountStated) return withTotalOf(costsFile, read, folder);
  const isGranted = agreement.adjustments.external.some(({ rule }) => rule?.lines);
  if (!isGranted) return read;
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

/**
 * An agreement for a year, which all that holds then is read from. Its figures tell by themselves which mark stands before
 * decimals, where that is not known already.
 */
export function agreementIn(
  id: string,
  file: string,
  known: Known,
  timeline: Timeline,
  decimals?: Dialect,
): Reader<AgreementFile> {
  return (node) => {
    const [amountNode, unitNode, costsNode] = ['amount', 'unit', 'costs'].map(
      (name) => fieldOf(node, name)?.node,
    );
    const texts = [amountNode, unitNode].flatMap((one) => (one && isText(one) ? one.value : []));
    const dialect = decimals ?? dialectOf([...texts, ...(costsNode ? costTexts(costsNode) : [])]);
    const trade = fieldOf(node, 'trade');
    const written = writtenAgreement(file, known, dialect, trade !== undefined);
    const { fields = {} } = written;
    return follow(written(node), (said) => {
      const { parties, spans, phases } = said.parties ?? { parties: known.parties, spans: [], phases: [] };
      const ingredients = { ...known, measure: said.measure };
      // What rests on the parties was left as it stands, and is read as its field now.
      const asField = <T>(name: string, read: Reader<T>): Reader<T> => {
        const field = fields[name];
        return (one) => (field ? exampled(read(one), name, field) : read(one));
      };
      const key = said.key ? asField('key', keyIn(ingredients, dialect))(said.key) : outcome(TRADED);
      const rounding = when(said.rounding, asField('rounding', roundingAmong(parties)));
      const drawn = when(said.drawn, asField('drawn', drawAmong(known.parties, parties)));
      // A rule that was made over years may name who takes part in others of them.
      const nameable = timeline.isOpen ? parties : timeline.parties;
      const adjustments = when(
        said.adjustments,
        asField(
          'adjustments',
          adjustmentsIn(parties, dialect, { agreement: id, inAnyYear: nameable, all: known.parties }),
        ),
      );
      const host = said.host ?? known.host;
      const { costs = { isTotalStated: costsNode !== undefined } } = said;
      const agreement: Agreement = {
        id,
        title: said.title,
        year: said.year,
        key: { value: key.ok ? key.value : equal, at: (said.key ?? trade?.node ?? node).at },
        vintage: said.vintage,
        parties,
        inAnyYear: timeline.isOpen ? undefined : timeline.parties,
        spans,
        phases,
        amount: amountNode ? said.amount : costs.total,
        isAmountStated: amountNode !== undefined || costs.isTotalStated === true,
        unit: said.unit?.value ?? ONE,
        unitAt: unitNode?.at,
        rounding: valueIn(rounding) ?? { rule: 'largest-remainder' },
        roundingAt: said.rounding?.at,
        drawn: valueIn(drawn),
        source: said.source,
        text: said.text === undefined ? undefined : oneLine(said.text),
        decision: said.decision,
        note: said.note,
        exampleAt: exampleAt(said.example),
        host,
        adjustments: { ...(valueIn(adjustments) ?? NO_ADJUSTMENTS), surcharge: host?.surcharge },
        settlement: said.settlement,
        outcome: said.outcome,
        costs: costs.costs,
        // One with faults is a trade all the same: nothing is divided.
        trade: trade && (said.trade ?? { lines: [], netting: false, at: trade.node.at }),
        survey: said.survey,
        instalments: said.instalments,
        file,
        at: node.at,
      };
      return soFar(
        {
          agreement,
          timeline,
          written: node,
          dialect,
          ingredients: { ...ingredients, own: key.ok ? key.value : undefined },
          costsFile: costs.costsFile,
          scenarios: said.scenarios ?? [],
          published: said.published ?? [],
        },
        [
          ...issuesOf(key, rounding, drawn, adjustments),
          ...strangeHost(said.host, nameable, id),
          ...(trade ? besideTrade(node) : []),
          ...unreadMeasure(node, key),
          ...(said.vintage ? unreadVintage(node, key, known) : []),
        ],
      );
    });
  };
}

/** The fault of a host that the agreement itself names, and is none of its parties: party-outside-agreement. */
function strangeHost(host: Host | undefined, parties: readonly Party[], agreement: string): Issue[] {
  if (!host || parties.includes(host.party)) return [];
  return [issue('party-outside-agreement', { name: host.party.name, agreement }, host.at)];
}

/** What is said of a cost, where nothing is divided: clashing-fields. */
function besideTrade(node: Node): Issue[] {
  return [...(isMap(node) ? node.value : [])].flatMap(([name, { nameAt }]) =>
    BESIDE_TRADE.includes(name) ? [] : [issue('clashing-fields', { first: 'trade', second: name }, nameAt)],
  );
}

/** The fault of a measure that the key of its agreement does not read: clashing-fields. */
function unreadMeasure(node: Node, key: Outcome<Key>): Issue[] {
  const [measure, written] = ['measure', 'key'].map((name) => fieldOf(node, name));
  if (!measure || !written || !key.ok || key.value.readsOwnMeasure) return [];
  const first = isText(written.node) ? `key: ${written.node.value}` : 'key';
  return [issue('clashing-fields', { first, second: 'measure' }, measure.nameAt)];
}

/** Measures that a year is stated for one by one, and that the key does not read: clashing-fields. What is no measure has a fault of its own. */
function unreadVintage(node: Node, key: Outcome<Key>, { measures }: Known): Issue[] {
  const [vintage, written] = ['vintage', 'key'].map((name) => fieldOf(node, name)?.node);
  if (!vintage || !written || !isMap(vintage) || !key.ok) return [];
  const { reads } = key.value;
  const unread = measures.map(({ id }) => id).filter((id) => !reads.includes(id));
  const first = isText(written) ? `key: ${written.value}` : 'key';
  return [...vintage.value].flatMap(([name, { nameAt }]) =>
    nameMeant(name, unread) === undefined
      ? []
      : [issue('clashing-fields', { first, second: `vintage: ${name}` }, nameAt)],
  );
}

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
