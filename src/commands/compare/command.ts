import { type Scenario, scenarioNamed, scenarioOf, statedWith } from '../../agreement/scenarios.js';
import type { Stated } from '../../agreement/stated.js';
import { readQuestion } from '../../allocation/question.js';
import { distinct, type Issue } from '../../kernel/issue.js';
import { type Outcome, outcome } from '../../kernel/outcome.js';
import { UsageError } from '../../kernel/problem.js';
import type { Folder } from '../../text/files.js';
import { take } from '../../text/records.js';
import type { Call, Output, Run } from '../command.js';
import { dataOf } from '../data.js';
import { withLock } from '../lock/decided.js';
import { openAgreement, statedBy } from '../question.js';
import { formatOf, write } from '../report.js';
import type { Alternative } from './alternative.js';
import { type Difference, difference } from './causes.js';
import { causesSheet } from './causes-sheet.js';
import { compareData } from './data.js';
import { compareSheet } from './sheet.js';
import type { Words } from './words.js';

/** `allocate compare <agreement> --with key=equal`: alternatives side by side, and why each party's amount differs. */
export const compare: Run<Words> = async (call): Promise<Outcome<Output>> => {
  const issues: Issue[] = [];
  const format = take(formatOf(call), issues);
  const folder = dataOf(call);
  const opened = await openAgreement(call, folder, issues);
  if (!opened) return { ok: false, issues };
  const scenarios = scenariosOf(call, opened.file.scenarios, issues);
  if (scenarios.length === 0 && issues.length === 0) throw new UsageError('nothing-to-compare', {});

  const base = statedBy(call);
  const read = (stated: Stated) => readQuestion(opened, stated, issues);
  const before = await read(base);
  const alternatives: Alternative[] = [];
  for (const { id, title, stated } of scenarios) {
    const after = await read(statedWith(base, stated));
    const compared = before && after && difference(before, after);
    if (compared?.ok)
      alternatives.push({ title, id, difference: await withLocks(compared.value, folder, issues) });
    else issues.push(...(compared?.issues ?? []));
  }
  const [first, ...others] = alternatives;
  if (!first || !format || issues.length > 0) return { ok: false, issues: distinct(issues) };

  const all: readonly [Alternative, ...Alternative[]] = [first, ...others];
  const make = (words: Words) => ({
    sheets: [compareSheet(all, words), ...all.map((alternative) => causesSheet(alternative, words))],
    data: async () => compareData(all),
  });
  return outcome(await write(make, format, call, folder));
};

/** What is decided of both. */
async function withLocks(compared: Difference, folder: Folder, issues: Issue[]): Promise<Difference> {
  const { from, to } = compared;
  return { ...compared, from: await withLock(from, folder, issues), to: await withLock(to, folder, issues) };
}

/** The scenarios that are named, the alternative of --with, or without either all that the agreement has. */
function scenariosOf(
  { line, options }: Call<Words>,
  known: readonly Scenario[],
  issues: Issue[],
): Scenario[] {
  const { scenario = [], with: fields = [] } = options;
  const named = scenario.flatMap(
    (name) => scenarioNamed(line.option('--scenario', name), known, issues) ?? [],
  );
  const texts = fields.map((text) => line.option('--with', text));
  const stated = texts.length > 0 ? [scenarioOf(texts, issues)] : [];
  return scenario.length + fields.length === 0 ? [...known] : [...named, ...stated];
}
