import { resolve } from 'node:path';
import * as v from 'valibot';
import { type Issue, issue, type Located } from '../kernel/issue.js';
import { ONE } from '../kernel/number.js';
import { equal } from '../keys/equal.js';
import { dialectOf } from '../text/figure.js';
import { type Folder, listFiles, readSource } from '../text/files.js';
import { take } from '../text/records.js';
import { label, map, text } from '../text/shape.js';
import { choiceOf, labelOf, numberOf, roundingOf, unitOf, yearOf } from '../text/values.js';
import { readYaml } from '../text/yaml.js';
import { NO_ADJUSTMENTS } from './adjustments.js';
import { type Agreement, SETTLEMENTS } from './agreement.js';
import type { AgreementFile } from './agreement-file.js';
import type { Cooperation } from './cooperation.js';
import { COSTS_OR_FILE, costsOf, costTexts } from './costs/shape.js';
import { MEASURE_SHAPE, measureOf } from './own-measure.js';
import { PUBLISHED_SHAPE, withPlaces } from './published/list.js';
import { ADJUSTMENTS_SHAPE, adjustmentsFrom } from './read-adjustments.js';
import { DECISION_SHAPE, decisionOf } from './read-decision.js';
import { INSTALMENTS_SHAPE, instalmentsFrom } from './read-instalments.js';
import { type Ingredients, KEY_SHAPE, keyFrom } from './read-keys.js';
import { PARTICIPANT_SHAPE, participantsFrom } from './read-participation.js';
import { SCENARIO_SHAPE, scenariosFrom } from './scenarios.js';

const AGREEMENTS = 'agreements';

const SHAPE = map({
  title: label,
  year: v.optional(text),
  key: KEY_SHAPE,
  amount: v.optional(text),
  unit: v.optional(text),
  rounding: v.optional(text),
  parties: v.optional(v.array(PARTICIPANT_SHAPE)),
  adjustments: v.optional(ADJUSTMENTS_SHAPE),
  settlement: v.optional(text),
  source: text,
  decision: v.optional(DECISION_SHAPE),
  note: v.optional(label),
  measure: v.optional(MEASURE_SHAPE),
  costs: v.optional(COSTS_OR_FILE),
  survey: v.optional(text),
  scenarios: v.optional(v.array(SCENARIO_SHAPE)),
  instalments: v.optional(INSTALMENTS_SHAPE),
  published: v.optional(v.lazy((input) => (typeof input === 'string' ? text : PUBLISHED_SHAPE))),
});

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
  issues: Issue[],
): Promise<AgreementFile | undefined> {
  const file = `${AGREEMENTS}/${id}.yaml`;
  const source = take(readSource(folder, file), issues);
  const yaml = source && (await readYaml(source, SHAPE, issues));
  if (!yaml || !cooperation) return undefined;
  const { value, place } = yaml;
  const ofCosts = typeof value.costs === 'object' ? costTexts(value.costs) : [];
  const dialect = dialectOf([value.amount, value.unit, ...ofCosts].filter((figure) => figure !== undefined));
  const at = <T>(
    field: 'year' | 'amount' | 'unit' | 'rounding' | 'settlement',
    read: (text: Located<string>) => T,
  ) => {
    const written = value[field];
    return written === undefined ? undefined : read({ value: written, at: place([field]) });
  };
  const everybody = { parties: cooperation.parties, spans: [], phases: [] };
  const { parties, spans, phases } = value.parties
    ? participantsFrom(value.parties, cooperation.parties, place, issues)
    : everybody;
  if (value.parties?.length === 0) issues.push(issue('no-parties', {}, place(['parties'])));
  const amount = at('amount', (written) => numberOf(written, dialect, issues));
  const measure = measureOf({ ...value, file }, place, cooperation, issues);
  const ingredients: Ingredients = { ...cooperation, measure };
  const key = keyFrom(value.key, ['key'], { ...ingredients, place, dialect, issues });
  const { costs, total, isTotalStated, costsFile } = await costsOf(value, place, dialect, folder, issues);
  const agreement: Agreement = {
    id,
    title: labelOf(value.title),
    year: at('year', (written) => yearOf(written, issues)),
    key: { value: key ?? equal, at: place(['key']) },
    parties,
    spans,
    phases,
    amount: value.amount === undefined ? total : amount && { value: amount, at: place(['amount']) },
    isAmountStated: value.amount !== undefined || isTotalStated,
    unit: at('unit', (written) => unitOf(written, dialect, issues)) ?? ONE,
    rounding: at('rounding', (written) => roundingOf(written, parties, issues)) ?? {
      rule: 'largest-remainder',
    },
    unitAt: at('unit', (written) => written.at),
    roundingAt: at('rounding', (written) => written.at),
    source: value.source,
    decision: decisionOf(value.decision, place, issues),
    note: value.note === undefined ? undefined : labelOf(value.note),
    adjustments: value.adjustments
      ? adjustmentsFrom(value.adjustments, parties, place, dialect, issues)
      : NO_ADJUSTMENTS,
    settlement: at('settlement', (written) => choiceOf(written, SETTLEMENTS, issues)),
    costs,
    survey: value.survey === undefined ? undefined : { value: value.survey, at: place(['survey']) },
    instalments:
      value.instalments &&
      instalmentsFrom(value.instalments, (path) => place(['instalments', ...path]), issues),
    file,
    at: place([]),
  };
  const { published = [], survey = [] } = value;
  const written = typeof published === 'string' ? [] : withPlaces(published, ['published'], place, issues);
  const tables = typeof published === 'string' ? [published] : written.map((table) => table.file.value);
  const named = tables.concat(survey, costsFile?.value ?? []);
  folder.ownFiles.push(...named.map((name) => resolve(folder.cwd, folder.path, name)));
  return {
    agreement,
    ingredients: { ...ingredients, own: key },
    costsFile,
    scenarios: value.scenarios ? scenariosFrom(value.scenarios, place, issues) : [],
    published: typeof published === 'string' ? { value: published, at: place(['published']) } : written,
  };
}
