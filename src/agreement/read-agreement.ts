import { resolve } from 'node:path';
import { type Issue, type IssueCode, issue } from '../kernel/issue.js';
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
} from '../kernel/outcome.js';
import { equal } from '../keys/equal.js';
import type { Key } from '../keys/key.js';
import { keyIn } from '../keys/read.js';
import { type Dialect, dialectOf } from '../text/figure.js';
import { type Folder, listFiles, readSource } from '../text/files.js';
import { fieldOf, isText, type Node } from '../text/node.js';
import {
  either,
  label,
  lenient,
  list,
  located,
  optional,
  type Reader,
  record,
  text,
} from '../text/readers.js';
import { figureIn, oneOf, readYear, roundingAmong, unitIn } from '../text/scalars.js';
import { readYaml } from '../text/yaml.js';
import { NO_ADJUSTMENTS } from './adjustments.js';
import { type Agreement, SETTLEMENTS } from './agreement.js';
import type { AgreementFile } from './agreement-file.js';
import type { Cooperation } from './cooperation.js';
import { type Costs, costsIn, withSheet } from './costs/agreement.js';
import type { CostsFile } from './costs/file.js';
import { costTexts } from './costs/read.js';
import { ownMeasureIn } from './own-measure.js';
import { writtenTable } from './published/written.js';
import { adjustmentsIn } from './read-adjustments.js';
import { decision } from './read-decision.js';
import { instalments } from './read-instalments.js';
import { participantsAmong } from './read-participation.js';
import { scenarios } from './scenarios.js';

const AGREEMENTS = 'agreements';

/** The ids of a cooperation's agreements: the names of the files in its folder `agreements`. */
export function agreementIds(folder: Folder): string[] {
  return listFiles(folder, AGREEMENTS, '.yaml').map((name) => name.slice(0, -'.yaml'.length));
}

/**
 * Reads an agreement. Issues, all of them: those of its shape, figures, parties, key, measure and cost sheet. When
 * its cooperation could not be read only the shape is checked.
 */
export async function readAgreement(
  folder: Folder,
  id: string,
  cooperation: Cooperation | undefined,
): Promise<Outcome<AgreementFile>> {
  const file = `${AGREEMENTS}/${id}.yaml`;
  const source = readSource(folder, file);
  if (!source.ok) return failed(source);
  const read = await readYaml(source.value, agreementIn(id, file, cooperation ?? NOBODY));
  if (!cooperation)
    return { ok: false, issues: issuesOf(read).filter(({ code }) => OF_SHAPE.includes(code)) };
  const found = valueIn(read);
  if (!found) return read;
  const { published, costsFile, agreement } = found;
  const tables = 'value' in published ? [published] : published.map((table) => table.file);
  const named = [...tables, agreement.survey, costsFile].flatMap((one) => one?.value ?? []);
  folder.ownFiles.push(...named.map((name) => resolve(folder.cwd, folder.path, name)));
  // A sheet in a file is read only when it must give the amount: most questions do without it.
  return costsFile && !agreement.isAmountStated ? withTotalOf(costsFile, read, folder) : read;
}

type Known = Pick<Cooperation, 'parties' | 'measures' | 'keys'>;

/** Of an agreement whose cooperation is not known only these faults are told. */
const OF_SHAPE: readonly IssueCode[] = ['unknown-field', 'missing-field', 'empty-field', 'wrong-type'];
const NOBODY: Known = { parties: [], measures: [], keys: [] };

/** What an agreement's file says. What rests on its parties or its measure is a node until they are known. */
function written(file: string, { parties, measures }: Known, dialect: Dialect) {
  return record({
    title: label,
    year: lenient(readYear),
    key: outcome<Node>,
    amount: lenient(located(figureIn(dialect))),
    unit: lenient(located(unitIn(dialect))),
    rounding: optional(outcome<Node>),
    parties: lenient(participantsAmong(parties)),
    adjustments: optional(outcome<Node>),
    settlement: lenient(oneOf(SETTLEMENTS)),
    source: text,
    decision: lenient(decision),
    note: optional(label),
    measure: lenient(ownMeasureIn(file, { parties, measures })),
    costs: lenient(costsIn(dialect)),
    survey: optional(located(text)),
    scenarios: lenient(scenarios),
    instalments: lenient(instalments),
    published: optional(either(located(text), list(writtenTable))),
  });
}

function agreementIn(id: string, file: string, known: Known): Reader<AgreementFile> {
  return (node) => {
    const [amountNode, unitNode, costsNode] = ['amount', 'unit', 'costs'].map(
      (name) => fieldOf(node, name)?.node,
    );
    const texts = [amountNode, unitNode].flatMap((one) => (one && isText(one) ? one.value : []));
    const dialect = dialectOf([...texts, ...(costsNode ? costTexts(costsNode) : [])]);
    return follow(written(file, known, dialect)(node), (said) => {
      const { parties, spans, phases } = said.parties ?? { parties: known.parties, spans: [], phases: [] };
      const ingredients = { ...known, measure: said.measure };
      const key = keyIn(ingredients, dialect)(said.key);
      const rounding = when(said.rounding, roundingAmong(parties));
      const adjustments = when(said.adjustments, adjustmentsIn(parties, dialect));
      const { costs = { isTotalStated: costsNode !== undefined } } = said;
      const agreement: Agreement = {
        id,
        title: said.title,
        year: said.year,
        key: { value: key.ok ? key.value : equal, at: said.key.at },
        parties,
        spans,
        phases,
        amount: amountNode ? said.amount : costs.total,
        isAmountStated: amountNode !== undefined || costs.isTotalStated === true,
        unit: said.unit?.value ?? ONE,
        unitAt: unitNode?.at,
        rounding: valueIn(rounding) ?? { rule: 'largest-remainder' },
        roundingAt: said.rounding?.at,
        source: said.source,
        decision: said.decision,
        note: said.note,
        adjustments: valueIn(adjustments) ?? NO_ADJUSTMENTS,
        settlement: said.settlement,
        costs: costs.costs,
        survey: said.survey,
        instalments: said.instalments,
        file,
        at: node.at,
      };
      return soFar(
        {
          agreement,
          ingredients: { ...ingredients, own: key.ok ? key.value : undefined },
          costsFile: costs.costsFile,
          scenarios: said.scenarios ?? [],
          published: said.published ?? [],
        },
        [...issuesOf(key, rounding, adjustments), ...unreadMeasure(node, key)],
      );
    });
  };
}

/** The fault of a measure that the key of its agreement does not read: clashing-fields. */
function unreadMeasure(node: Node, key: Outcome<Key>): Issue[] {
  const [measure, written] = ['measure', 'key'].map((name) => fieldOf(node, name));
  if (!measure || !written || !key.ok || key.value.readsOwnMeasure) return [];
  const first = isText(written.node) ? `key: ${written.node.value}` : 'key';
  return [issue('clashing-fields', { first, second: 'measure' }, measure.nameAt)];
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
