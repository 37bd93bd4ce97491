import type { AgreementFile } from '../agreement/agreement-file.js';
import type { Cooperation } from '../agreement/cooperation.js';
import type { SetCosts } from '../agreement/costs/set.js';
import { groupsIn, surveyFor } from '../agreement/groups.js';
import { fileIn } from '../agreement/in-year.js';
import { readMeasures } from '../agreement/measures/read.js';
import type { Stated, StatedList } from '../agreement/stated.js';
import type { CalendarDate } from '../kernel/date.js';
import { type Issue, issue, type Located, type Place } from '../kernel/issue.js';
import {
  all,
  andThen,
  failed,
  map,
  type Outcome,
  optional,
  outcome,
  valueIn,
  withIssues,
} from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import type { Key } from '../keys/key.js';
import type { Measure } from '../keys/measure.js';
import type { KeyMachine } from '../keys/module/run.js';
import { isKeyFile, keyNamed } from '../keys/read.js';
import { ALONE } from '../text/figure.js';
import type { Folder } from '../text/files.js';
import { located } from '../text/readers.js';
import { readDate, readYear } from '../text/scalars/dates.js';
import { amountIn, unitIn } from '../text/scalars/figures.js';
import { roundingAmong } from '../text/scalars/names.js';
import { oneYear } from '../text/years.js';
import type { Cost } from './allocation.js';
import { withLastYear } from './last-year.js';
import { perOf } from './per.js';
import { ownQuestion, type Question } from './question.js';
import { lyingIn, whoShares } from './who-shares.js';

/** An agreement, the cooperation that it belongs to, and where it was asked for. */
export interface Opened {
  readonly file: AgreementFile;
  readonly cooperation: Cooperation;
  readonly folder: Folder;
  /** Where a key of one's own is run. */
  readonly machine: KeyMachine;
  /** The command that asks: what takes several years asks of each. */
  readonly command?: string;
  readonly askedAt: Place;
  /** What stands beside the agreement itself, so that nothing else is read for it: figures, and a key of one's own. */
  readonly given?: {
    readonly measures?: ReadonlyMap<string, Measure>;
    readonly key?: Key;
    readonly set?: StatedList;
  };
}

/**
 * Makes a question of an agreement and what is stated about it. Issues, all of them: those of each value, missing-amount,
 * as-of-outside-year, party-outside-agreement, no-parties, and those of the measures that are read.
 */
export async function readQuestion(opened: Opened, stated: Stated): Promise<Outcome<Question>> {
  const { cooperation, folder, machine, command, askedAt, given } = opened;
  const statedYear = optional(stated.year, command === undefined ? readYear : oneYear(command));
  const asked = valueIn(statedYear);
  const { setsAmount } = opened.file.agreement.key.value;
  const set = given ? given.set : stated.set;
  const hasAmount = stated.amount !== undefined || stated.mayLackAmount || setsAmount === true;
  const inYear =
    asked === undefined
      ? outcome(opened.file)
      : await fileIn(opened.file, { value: asked, at: stated.year?.at ?? askedAt }, hasAmount);
  const file = valueIn(inYear) ?? opened.file;
  const settled = await withLastYear(file, opened);
  const agreement = valueIn(settled) ?? file.agreement;
  const { ingredients } = file;
  const isOwn = !given?.key && stated.key?.at.file === undefined && isKeyFile(stated.key?.value ?? '');
  const ownKey = isOwn ? stated.key : undefined;
  const isNamed = stated.key && !ownKey && !given?.key;
  const key = isNamed ? keyNamed(stated.key, ingredients) : outcome(given?.key ?? agreement.key.value);
  const year = valueIn(statedYear) ?? agreement.year;
  const asOf = andThen(optional(stated.asOf, readDate), (date) => lyingIn(year, date, stated.asOf));
  const survey = await surveyFor(namesIn(stated), agreement, folder);
  const who = whoShares(stated, agreement, cooperation, survey, year);
  const amount = optional(stated.amount, located(amountIn(ALONE)));
  const costs =
    set && (await (await import('../agreement/costs/read-set.js')).agreementSet(file, set, folder));
  const rounding = readRounding(stated, valueIn(who)?.parties ?? agreement.parties);
  const reads = ownKey ? cooperation.measures.map(({ id }) => id) : (valueIn(key)?.reads ?? []);
  const measures = given?.measures ? outcome(given.measures) : await readMeasures(reads, cooperation, folder);
  const per = given ? undefined : cooperation.per;
  const told = await readMeasures(per ? [per.id] : [], cooperation, folder);
  // A key that could not be read may have been one that sets the amount.
  const isKeyRead = isNamed ? key.ok : ingredients.own !== undefined;
  const isAmountStated =
    stated.amount !== undefined || set !== undefined || agreement.isAmountStated || stated.mayLackAmount;
  const lacksAmount = inYear.ok && !isAmountStated && isKeyRead && !valueIn(key)?.setsAmount;
  const faults = [
    ...(lacksAmount ? [issue('missing-amount', { agreement: agreement.id }, askedAt)] : []),
    ...(set ? faultsOfSet(set, stated.amount, costs) : []),
  ];
  const read = all({
    inYear,
    settled,
    key,
    statedYear,
    asOf,
    survey,
    who,
    amount,
    costs: costs ?? outcome(undefined),
    rounding,
    measures,
    told,
  });
  const question = map(withIssues(read, faults), (said): Question => {
    const own = ownQuestion(agreement, withOwnMeasure(said.measures, ownKey && ingredients.measure));
    return {
      ...own,
      ...said.rounding,
      key: said.key,
      spans: said.who.spans,
      knownOn: said.asOf,
      groups: groupsIn(namesIn(stated), said.survey),
      per: toldPer(said.told, year, said.asOf),
      amount: said.amount ?? said.costs?.total ?? own.amount,
      costs: said.costs,
      input: {
        ...own.input,
        parties: said.who.parties,
        year,
        asOf: said.asOf,
        at: stated.key?.at ?? own.input.at,
        askedAt,
      },
    };
  });
  // What has a fault is no question: an answer to it would tell what only follows.
  if (!question.ok) return failed(question);
  if (!ownKey) return question;
  const { keyOfModule } = await import('../keys/module/read.js');
  return map(keyOfModule(ownKey.value, question.value.input, machine, folder), (made) => ({
    ...question.value,
    key: made.value,
    input: { ...question.value.input, at: made.at },
  }));
}

/** What is wrong with lines that are set beside an amount, or in a sheet that comes to none. Issues: clashing-fields, no-cost-total. */
function faultsOfSet(
  { at }: StatedList,
  amount: Stated['amount'],
  costs: Outcome<SetCosts> | undefined,
): Issue[] {
  const nameOf = (place: Place, name: string) => (place.field === '--with' ? name : (place.field ?? name));
  const facts = amount && { first: nameOf(amount.at, 'amount'), second: nameOf(at, 'cost') };
  return [
    ...(facts ? [issue('clashing-fields', facts, at)] : []),
    ...(costs?.ok && !costs.value.total ? [issue('no-cost-total', {}, at)] : []),
  ];
}

/** The unit and rule of rounding that are stated, with their places; nothing of what is not. */
export function readRounding(
  stated: Pick<Stated, 'unit' | 'rounding'>,
  parties: readonly Party[],
): Outcome<Partial<Omit<Cost, 'amount'>>> {
  const read = {
    unit: optional(stated.unit, located(unitIn(ALONE))),
    rounding: optional(stated.rounding, located(roundingAmong(parties))),
  };
  return map(all(read), ({ unit, rounding }) => ({
    ...(unit && { unit: unit.value, unitAt: unit.at }),
    ...(rounding && { rounding: rounding.value, roundingAt: rounding.at }),
  }));
}

/** The measures, with the figures that an agreement gives itself. */
function withOwnMeasure(
  measures: ReadonlyMap<string, Measure>,
  given: Located<string> | Measure | undefined,
): ReadonlyMap<string, Measure> {
  return given && 'figures' in given ? new Map([...measures, [given.id, given]]) : measures;
}

/** The parties and groups that a question names. */
function namesIn({ parties, without }: Stated): Located<string>[] {
  return [...(parties?.items ?? []), ...(without?.items ?? [])];
}

/** What the amounts are told per, of the measure that was read for it. */
function toldPer(measures: ReadonlyMap<string, Measure>, year: number | undefined, asOf?: CalendarDate) {
  const [measure] = measures.values();
  return measure && perOf(measure, year, asOf);
}
