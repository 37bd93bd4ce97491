import { join, resolve } from 'node:path';
import * as v from 'valibot';
import type { Agreement } from '../core/agreement.js';
import type { CostSheet } from '../core/costs.js';
import { type Issue, issue, type Located } from '../core/issue.js';
import { findKey, keyIds } from '../core/keys/index.js';
import { ONE, type Rational } from '../core/number.js';
import { inTableOrder } from '../core/party.js';
import { MEASURE_SHAPE, measureOf } from './agreement-measure.js';
import type { Cooperation } from './cooperation.js';
import { COSTS_OR_FILE, costTexts, type WrittenCosts } from './costs-shape.js';
import { type Dialect, dialectOf } from './figure.js';
import { type Folder, listFiles, readSource } from './files.js';
import { PUBLISHED_SHAPE, type WrittenTable } from './published.js';
import { take } from './records.js';
import { label, map, text } from './shape.js';
import { labelOf, numberOf, partiesOf, roundingOf, unitOf, unknown, yearOf } from './values.js';
import { type Places, readYaml } from './yaml.js';

/** An agreement with the tables that were published of it, which only `check` reads. */
export interface AgreementFile {
  readonly agreement: Agreement;
  /** The file of its cost sheet, when it stands in one, and whether that has been read. */
  readonly costsFile?: Located<string> & { readonly isRead: boolean };
  readonly published: readonly WrittenTable[];
}

const AGREEMENTS = 'agreements';

const SHAPE = map({
  title: label,
  year: v.optional(text),
  key: text,
  amount: v.optional(text),
  unit: v.optional(text),
  rounding: v.optional(text),
  parties: v.optional(v.array(text)),
  source: text,
  note: v.optional(label),
  measure: v.optional(MEASURE_SHAPE),
  costs: v.optional(COSTS_OR_FILE),
  published: v.optional(v.array(PUBLISHED_SHAPE)),
});

/** The ids of a cooperation's agreements: the names of the files in its folder `agreements`. */
export function agreementIds({ path }: Folder): string[] {
  return listFiles(join(path, AGREEMENTS), '.yaml').map((name) => name.slice(0, -'.yaml'.length));
}

/**
 * Reads an agreement. Issues, all of them: those of its shape, figures, parties, key, measure and cost sheet. When
 * its cooperation could not be read only the shape is checked.
 */
export async function readAgreement(
  folder: Folder,
  id: string,
  cooperation: Cooperation | undefined,
  issues: Issue[],
): Promise<AgreementFile | undefined> {
  const file = `${AGREEMENTS}/${id}.yaml`;
  const source = take(readSource(folder, file), issues);
  const yaml = source && (await readYaml(source, SHAPE, issues));
  if (!yaml || !cooperation) return undefined;
  const { value, place } = yaml;
  const ofCosts = typeof value.costs === 'object' ? costTexts(value.costs) : [];
  const dialect = dialectOf([value.amount, value.unit, ...ofCosts].filter((figure) => figure !== undefined));
  const at = <T>(field: 'year' | 'amount' | 'unit' | 'rounding', read: (text: Located<string>) => T) => {
    const written = value[field];
    return written === undefined ? undefined : read({ value: written, at: place([field]) });
  };
  const named = value.parties?.map((party, i) => ({ value: party, at: place(['parties', i]) }));
  const parties = named ? inTableOrder(partiesOf(named, cooperation.parties, issues)) : cooperation.parties;
  if (named?.length === 0) issues.push(issue('no-parties', {}, place(['parties'])));
  const amount = at('amount', (written) => numberOf(written, dialect, issues));
  const { costs, total, isTotalStated, costsFile } = await costsOf(value, place, dialect, folder, issues);
  const agreement: Agreement = {
    id,
    title: labelOf(value.title),
    year: at('year', (written) => yearOf(written, issues)),
    key: keyOf({ value: value.key, at: place(['key']) }, issues),
    parties,
    amount: value.amount === undefined ? total : amount && { value: amount, at: place(['amount']) },
    isAmountStated: value.amount !== undefined || isTotalStated,
    unit: at('unit', (written) => unitOf(written, dialect, issues)) ?? ONE,
    rounding: at('rounding', (written) => roundingOf(written, parties, issues)) ?? {
      rule: 'largest-remainder',
    },
    unitAt: at('unit', (written) => written.at),
    roundingAt: at('rounding', (written) => written.at),
    source: value.source,
    note: value.note === undefined ? undefined : labelOf(value.note),
    measure: measureOf({ ...value, file }, place, cooperation, issues),
    costs,
    file,
    at: place([]),
  };
  const ownFiles = [
    ...(value.published ?? []).map((table) => table.file),
    ...(costsFile ? [costsFile.value] : []),
  ];
  folder.ownFiles.push(...ownFiles.map((name) => resolve(folder.cwd, folder.path, name)));
  const published = (value.published ?? []).map(
    (table, i): WrittenTable => ({ ...table, place: (path) => place(['published', i, ...path]) }),
  );
  return { agreement, published, costsFile };
}

/** What the costs of an agreement come to: the sheet in it, or the file of one with the amount beside it unread. */
interface ReadCosts {
  readonly costs?: CostSheet;
  readonly total?: Located<Rational>;
  /** Whether the sheet says what the amount is, or would if it had no faults. */
  readonly isTotalStated?: boolean;
  readonly costsFile?: AgreementFile['costsFile'];
}

/** A sheet in a file is read only when it must give the amount: most questions do without it. */
async function costsOf(
  { costs: written, amount }: Pick<v.InferOutput<typeof SHAPE>, 'costs' | 'amount'>,
  place: Places,
  dialect: Dialect,
  folder: Folder,
  issues: Issue[],
): Promise<ReadCosts> {
  const isInFile = typeof written === 'string';
  const isRead = amount === undefined;
  const costsFile = isInFile ? { value: written, at: place(['costs']), isRead } : undefined;
  if (written === undefined || (isInFile && !isRead)) return { costsFile };
  const before = issues.length;
  const { costsFrom, readCosts } = await import('./costs.js');
  const inAgreement: Places = (path, part) => place(['costs', ...path], part);
  const costs = costsFile
    ? await readCosts(costsFile, folder, issues)
    : costsFrom(written as WrittenCosts, inAgreement, dialect, issues);
  const { costTotal } = await import('../core/costs.js');
  const isFaulty = issues.length > before;
  const total = costs && !isFaulty ? costTotal(costs) : undefined;
  return { costs, total, isTotalStated: isFaulty || costs?.total !== undefined, costsFile };
}

/** The key that a text names. Issue: unknown-key. */
export function keyOf(text: Located<string>, issues: Issue[]): Located<string> {
  if (!findKey(text.value)) issues.push(unknown('unknown-key', text, keyIds));
  return text;
}
