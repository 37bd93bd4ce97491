import { join, resolve } from 'node:path';
import * as v from 'valibot';
import type { Agreement } from '../core/agreement.js';
import { type Issue, issue, type Located } from '../core/issue.js';
import { findKey, keyIds } from '../core/keys/index.js';
import { ONE } from '../core/number.js';
import { inTableOrder } from '../core/party.js';
import { MEASURE_SHAPE, measureOf } from './agreement-measure.js';
import type { Cooperation } from './cooperation.js';
import { COSTS_SHAPE, costsFrom, costTexts } from './costs.js';
import { dialectOf } from './figure.js';
import { type Folder, listFiles, readSource } from './files.js';
import { INSTALMENTS_SHAPE, instalmentsFrom } from './instalments.js';
import { PUBLISHED_SHAPE, type WrittenTable } from './published.js';
import { take } from './records.js';
import { label, map, text } from './shape.js';
import { labelOf, numberOf, partiesOf, roundingOf, unitOf, unknown, yearOf } from './values.js';
import { readYaml } from './yaml.js';

/** An agreement with the tables that were published of it, which only `check` reads. */
export interface AgreementFile {
  readonly agreement: Agreement;
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
  costs: v.optional(COSTS_SHAPE),
  instalments: v.optional(INSTALMENTS_SHAPE),
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
  const dialect = dialectOf(
    [value.amount, value.unit, ...costTexts(value.costs)].filter((figure) => figure !== undefined),
  );
  const at = <T>(field: 'year' | 'amount' | 'unit' | 'rounding', read: (text: Located<string>) => T) => {
    const written = value[field];
    return written === undefined ? undefined : read({ value: written, at: place([field]) });
  };
  const named = value.parties?.map((party, i) => ({ value: party, at: place(['parties', i]) }));
  const parties = named ? inTableOrder(partiesOf(named, cooperation.parties, issues)) : cooperation.parties;
  if (named?.length === 0) issues.push(issue('no-parties', {}, place(['parties'])));
  const amount = at('amount', (written) => numberOf(written, dialect, issues));
  const agreement: Agreement = {
    id,
    title: labelOf(value.title),
    year: at('year', (written) => yearOf(written, issues)),
    key: keyOf({ value: value.key, at: place(['key']) }, issues),
    parties,
    amount: amount && { value: amount, at: place(['amount']) },
    isAmountStated: value.amount !== undefined,
    unit: at('unit', (written) => unitOf(written, dialect, issues)) ?? ONE,
    rounding: at('rounding', (written) => roundingOf(written, parties, issues)) ?? {
      rule: 'largest-remainder',
    },
    unitAt: at('unit', (written) => written.at),
    roundingAt: at('rounding', (written) => written.at),
    source: value.source,
    note: value.note === undefined ? undefined : labelOf(value.note),
    measure: measureOf({ ...value, file }, place, cooperation, issues),
    costs: value.costs && costsFrom(value.costs, (path) => place(['costs', ...path]), dialect, issues),
    instalments:
      value.instalments &&
      instalmentsFrom(value.instalments, (path) => place(['instalments', ...path]), issues),
    file,
    at: place([]),
  };
  folder.ownFiles.push(
    ...(value.published ?? []).map((table) => resolve(folder.cwd, folder.path, table.file)),
  );
  const published = (value.published ?? []).map(
    (table, i): WrittenTable => ({ ...table, place: (path) => place(['published', i, ...path]) }),
  );
  return { agreement, published };
}

/** The key that a text names. Issue: unknown-key. */
export function keyOf(text: Located<string>, issues: Issue[]): Located<string> {
  if (!findKey(text.value)) issues.push(unknown('unknown-key', text, keyIds));
  return text;
}
