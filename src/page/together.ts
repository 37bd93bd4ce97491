import type { PageData } from '../commands/run/page/data.js';
import type { PageKey } from '../commands/run/page/keys.js';
import { patched } from '../commands/run/page/patch.js';
import type { PageScenario } from '../commands/run/page/scenarios.js';
import { nth } from '../kernel/nth.js';
import { compare, parseExact, type Rational } from '../kernel/number.js';
import { inTableOrder } from '../kernel/party.js';
import { type Choice, NOWHERE } from './question.js';

/** What is chosen in the form: without an amount or a key, each year has its own. */
export interface Chosen {
  readonly ticked: readonly boolean[];
  /** Below zero when none is. */
  readonly key: number;
  readonly amount?: Rational | undefined;
  readonly scenario?: number | undefined;
}

/** Years that are chosen in by one form: what it starts from, and what its choices are in each of them. */
export interface Together {
  readonly data: PageData;
  choiceIn(year: PageData, chosen: Chosen): Choice;
}

/** The data of each year that a page carries, its own first. */
export function yearsIn(carried: PageData): PageData[] {
  const { years = [], absent: _, ...own } = carried;
  return [own, ...years.map((year) => patched<PageData>(own, year))];
}

/** What a year, or a scenario in it, starts from. */
export function baseOf({ ticked, key, amount }: Start): Choice {
  return { ticked, key, amount: parseExact(amount) };
}

/** Whether nothing has been chosen but what the form starts from. */
export function isBase({ ticked, key, amount }: Chosen, start: Start): boolean {
  return (
    ticked.every((isTicked, i) => isTicked === start.ticked[i]) &&
    key === start.key &&
    (amount === undefined || start.amount === ''
      ? amount === undefined && start.amount === ''
      : compare(amount, parseExact(start.amount)) === 0)
  );
}

/** What a form, a year or a scenario starts from. */
export type Start = Pick<PageData, 'ticked' | 'key' | 'amount'>;

/**
 * The form of one year, or of several: parties, keys and scenarios that all of them have, and who shares in any. Law: of what
 * is not changed in it each year has its own, and of what is changed all have the same.
 */
export function together(years: readonly PageData[]): Together {
  const first = nth(years, 0);
  if (years.length === 1)
    return { data: first, choiceIn: (year, chosen) => ({ ...baseOf(year), ...given(chosen) }) };
  const all = years.flatMap((year) => year.parties.map((party) => ({ ...party, at: NOWHERE })));
  const parties = inTableOrder([...new Map(all.map((party) => [party.id, party])).values()]).filter(
    ({ id }) =>
      years.every((year) => placeOf(id, year) >= 0) || years.some((year) => year.ticked[placeOf(id, year)]),
  );
  const keys = first.keys.filter((key) => years.every((year) => keyIn(year, key) >= 0));
  const keyOfAll = (indexes: readonly (number | undefined)[]) =>
    keys.findIndex((key) => years.every((year, i) => keyIn(year, key) === indexes[i]));
  const startOf = (starts: readonly Start[]): Start => ({
    ticked: parties.map(({ id }) => years.some((year, i) => starts[i]?.ticked[placeOf(id, year)])),
    key: keyOfAll(starts.map(({ key }) => key)),
    amount: starts.every(({ amount }) => amount === starts[0]?.amount) ? (starts[0]?.amount ?? '') : '',
  });
  const scenarios = (first.scenarios ?? []).flatMap(({ title }) => {
    const found = years.flatMap((year) => scenarioIn(year, { title }) ?? []);
    return found.length === years.length ? [{ title, ...startOf(found) }] : [];
  });
  const agreement = first.agreement && {
    ...first.agreement,
    key: keyOfAll(years.map((year) => year.agreement?.key)),
  };
  const base = startOf(years);
  const choiceIn = (year: PageData, chosen: Chosen): Choice => {
    const scenario = scenarios[chosen.scenario ?? -1];
    const own = scenario && scenarioIn(year, scenario);
    if (own) return { ...baseOf(own), scenario: year.scenarios?.indexOf(own) };
    const ticked = year.parties.map(({ id }, i) => {
      const at = placeOf(id, { parties });
      return (chosen.ticked[at] === base.ticked[at] ? year.ticked[i] : chosen.ticked[at]) ?? false;
    });
    const key = keys[chosen.key];
    return { ...baseOf(year), ...given({ ...chosen, ticked, key: key ? keyIn(year, key) : year.key }) };
  };
  return { data: { ...first, ...base, parties, keys, scenarios, agreement }, choiceIn };
}

function given({ amount, ...chosen }: Chosen): Omit<Choice, 'amount'> & { amount?: Rational } {
  return { ...chosen, ...(amount && { amount }) };
}

function placeOf(id: string, { parties }: Pick<PageData, 'parties'>): number {
  return parties.findIndex((party) => party.id === id);
}

function keyIn({ keys }: PageData, { id, title }: PageKey): number {
  return keys.findIndex((key) => key.id === id && key.title.sv === title.sv);
}

function scenarioIn(
  { scenarios }: PageData,
  { title }: Pick<PageScenario, 'title'>,
): PageScenario | undefined {
  return scenarios?.find((one) => one.title.sv === title.sv);
}
