import { type Scenario, scenarioNamed, scenarioOf, statedWith } from '../../agreement/scenarios.js';
import type { Stated } from '../../agreement/stated.js';
import { markOf } from '../../allocation/decision-notes.js';
import { distinct, type Located } from '../../kernel/issue.js';
import { all, andThen, failed, map, type Outcome, outcome, valueIn } from '../../kernel/outcome.js';
import { UsageError } from '../../kernel/problem.js';
import type { Folder } from '../../text/files.js';
import type { Call, Output, Run } from '../command.js';
import { dataOf } from '../data.js';
import { withLock } from '../lock/decided.js';
import { openAgreement, questionOf, statedBy } from '../question.js';
import { formatOf, write } from '../report.js';
import type { Alternative } from './alternative.js';
import { type Difference, difference } from './causes.js';
import { causesSheet } from './causes-sheet.js';
import { compareData } from './data.js';
import { compareSheet } from './sheet.js';
import type { Words } from './words.js';

/** `allocate compare <agreement> --with key=equal`: alternatives side by side, and why each party's amount differs. */
export const compare: Run<Words> = async (call): Promise<Outcome<Output>> => {
  const format = formatOf(call);
  const folder = dataOf(call);
  const opened = await openAgreement(call, folder);
  const found = valueIn(opened);
  if (!found) return failed(format, opened);
  const scenarios = scenariosOf(call, found.file.scenarios);
  if (scenarios.ok && scenarios.value.length === 0 && format.ok && opened.ok)
    throw new UsageError('nothing-to-compare', {});

  const base = withSheet(statedBy(call), valueIn(scenarios) ?? []);
  const before = await questionOf(opened, base);
  const alternatives: Outcome<Alternative>[] = [];
  for (const scenario of valueIn(scenarios) ?? []) {
    const both = all([before, await questionOf(opened, statedWith(base, scenario.stated))]);
    const compared = andThen(both, ([one, other]) => difference(one, other));
    const decided = compared.ok ? await withLocks(compared.value, folder) : compared;
    alternatives.push(map(decided, (told) => ({ ...scenario, difference: told })));
  }
  const made = all({ format, before, scenarios, alternatives: all(alternatives) });
  if (!made.ok) return { ok: false, issues: distinct(made.issues) };

  const compared = made.value.alternatives as [Alternative, ...Alternative[]];
  const make = (words: Words) => ({
    sheets: [compareSheet(compared, words), ...compared.map((one) => causesSheet(one, words))],
    mark:
      markOf(
        compared.flatMap(({ difference: { from, to } }) => [from, to]),
        words,
      ) ?? words.page.notDecided,
    data: async () => compareData(compared),
  });
  return outcome(await write(make, made.value.format, call, folder));
};

/** Beside an alternative that sets lines of the cost sheet stands what the unchanged sheet comes to. */
function withSheet(stated: Stated, scenarios: readonly Scenario[]): Stated {
  const set = scenarios.find((scenario) => scenario.stated.set)?.stated.set;
  return set && !stated.set ? { ...stated, set: { ...set, items: [] } } : stated;
}

/** What is decided of both. */
async function withLocks(compared: Difference, folder: Folder): Promise<Outcome<Difference>> {
  const [from, to] = [await withLock(compared.from, folder), await withLock(compared.to, folder)];
  return map(all({ from, to }), (decided) => ({ ...compared, ...decided }));
}

/** The scenarios that are named, the alternative of --with, or without either all that the agreement has. */
function scenariosOf(
  { line, options }: Call<Words>,
  known: readonly Scenario[],
): Outcome<readonly Scenario[]> {
  const { scenario = [], with: fields = [] } = options;
  if (scenario.length + fields.length === 0) return outcome(known);
  const alternatives = alternativesIn(fields.map((text) => line.option('--with', text)));
  return all([
    ...scenario.map((name) => scenarioNamed(line.option('--scenario', name), known)),
    ...alternatives.map(scenarioOf),
  ]);
}

/** Texts that each state a field, by alternative: one whose field is stated already begins another. */
function alternativesIn(texts: readonly Located<string>[]): Located<string>[][] {
  const fieldOf = ({ value }: Located<string>) => value.split('=')[0]?.trim();
  const alternatives: Located<string>[][] = [];
  for (const text of texts) {
    const last = alternatives.at(-1);
    if (last && !last.some((one) => fieldOf(one) === fieldOf(text))) last.push(text);
    else alternatives.push([text]);
  }
  return alternatives;
}
