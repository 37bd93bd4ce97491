import { isDeepStrictEqual } from 'node:util';
import type { Adjustments } from '../../agreement/adjustments.js';
import { allocate } from '../../allocation/allocate.js';
import type { AllocationRow, Answer } from '../../allocation/allocation.js';
import { borneBy } from '../../allocation/extra-columns.js';
import type { Question } from '../../allocation/question.js';
import { indexByParty } from '../../kernel/by-party.js';
import { nth } from '../../kernel/nth.js';
import { compare, type Rational, subtract, sum, ZERO } from '../../kernel/number.js';
import { failed, type Outcome, outcome } from '../../kernel/outcome.js';
import { inTableOrder, type Party } from '../../kernel/party.js';
import { assert } from '../../kernel/problem.js';
import type { KeyInput } from '../../keys/key.js';

/** What can make a party's amount differ, in the order in which the causes are told apart. */
export const CAUSES = ['cost', 'own', 'others', 'parties', 'adjustments', 'key', 'rounding'] as const;
export type Cause = (typeof CAUSES)[number];

/** One party in two allocations: what it bears, also by itself. In kronor, exact; the causes add up to the difference. */
export interface DifferenceRow {
  readonly party: Party;
  readonly from: Rational;
  readonly to: Rational;
  readonly difference: Rational;
  readonly causes: Readonly<Record<Cause, Rational>>;
}

/** Two answers and why they differ. */
export interface Difference {
  readonly from: Answer;
  readonly to: Answer;
  /** Everyone who takes part in either, in table order. */
  readonly rows: readonly DifferenceRow[];
  /** Causes that could not be told from the one after them, because the step between the two cannot be allocated. */
  readonly untold: readonly Cause[];
}

/**
 * Why two answers differ, party by party: one thing is changed at a time, the cost first, then each party's own
 * figures, the others', who takes part when, what is adjusted (the surcharge, money from outside, what parties bear by themselves, who stands outside, floors and
 * caps), the key; what is left is rounding.
 * Law: the causes of a row add up to its difference, exactly; asserted on each call. What did not change causes nothing.
 * Issues: those of either question.
 */
export function difference(before: Question, after: Question): Outcome<Difference> {
  const [from, to] = [allocate(before), allocate(after)];
  if (!from.ok || !to.ok) return failed(from, to);
  const [paidRows, payRows] = [indexByParty(from.value.rows), indexByParty(to.value.rows)];
  const everyone = inTableOrder([...new Set([...paidRows.keys(), ...payRows.keys()])]);
  const stages = stagesBetween(before, after);
  const exact = everyone.map((party) => stages.map((stage) => stage(party)));
  const known = stages.map((_, stage) => exact.every((row) => row[stage] !== undefined));
  const rows = everyone.map((party, i): DifferenceRow => {
    const [first, last] = [exactOf(paidRows, party), exactOf(payRows, party)];
    const reached = [first];
    for (const [stage, isKnown] of known.entries()) {
      reached.push(isKnown ? (nth(exact, i)[stage] as Rational) : (reached.at(-1) as Rational));
    }
    reached.push(last);
    const [paid, pays] = [amountOf(paidRows, party), amountOf(payRows, party)];
    const steps = reached.slice(1).map((value, k) => subtract(value, reached[k] as Rational));
    const change = subtract(pays, paid);
    const causes = Object.fromEntries(
      CAUSES.map((cause, k) => [cause, steps[k] ?? subtract(change, subtract(last, first))]),
    ) as DifferenceRow['causes'];
    assert(
      compare(sum(Object.values(causes)), change) === 0,
      'the causes of a difference add up to the difference',
    );
    return { party, from: paid, to: pays, difference: change, causes };
  });
  return outcome({
    from: from.value,
    to: to.value,
    rows,
    // What did not change is no step, and so none that could not be told.
    untold: CAUSES.filter((_, i) => known[i] === false && stages[i] !== stages[i - 1]),
  });
}

/** What a party would exactly pay at a stage between two questions; undefined when that cannot be worked out. */
type Stage = (party: Party) => Rational | undefined;

/** The questions between two, each with one thing more of the second: cost, own figures, others' figures, parties, adjustments. */
function stagesBetween(before: Question, after: Question): Stage[] {
  const [was, measures] = [
    new Map([...after.input.measures, ...before.input.measures]),
    new Map([...before.input.measures, ...after.input.measures]),
  ];
  const start = { ...before, input: { ...before.input, measures: was } };
  const costly = { ...start, amount: after.amount, costs: after.costs, unit: after.unit };
  const later = { year: after.input.year, measures };
  const reading = (readAs: KeyInput['readAs']): Question => ({
    ...costly,
    input: { ...costly.input, readAs },
  });
  const others = reading(() => later);
  const adjusted: Question = {
    ...after,
    key: before.key,
    input: { ...after.input, measures, at: before.input.at },
  };
  const parties: Question = { ...adjusted, adjustments: before.adjustments };
  const once = (question: Question): Stage => {
    const answer = allocate(question);
    const rows = answer.ok ? indexByParty(answer.value.rows) : undefined;
    return (party) => rows && exactOf(rows, party);
  };
  const costlyStage = once(costly);
  const ownStage: Stage = (party) => {
    const answer = allocate(reading((one) => (one === party ? later : undefined)));
    return answer.ok ? exactOf(indexByParty(answer.value.rows), party) : undefined;
  };
  const isSame =
    before.input.year === later.year &&
    before.key.reads.every((id) => isDeepStrictEqual(was.get(id)?.vintage, measures.get(id)?.vintage));
  const figures = isSame ? [costlyStage, costlyStage] : [ownStage, once(others)];
  const partiesStage = once(parties);
  const isAdjusted = [before, after].some(({ adjustments }) => adjustments && isAny(adjustments));
  return [costlyStage, ...figures, partiesStage, isAdjusted ? once(adjusted) : partiesStage];
}

/** Whether anything is adjusted that changes an amount. */
function isAny({ surcharge, external, own = [], outside, limits }: Adjustments): boolean {
  return surcharge !== undefined || external.length + own.length + outside.length + limits.length > 0;
}

type Rows = ReadonlyMap<Party, AllocationRow>;

function exactOf(rows: Rows, party: Party): Rational {
  const row = rows.get(party);
  return row ? borneBy({ ...row, amount: row.exact }) : ZERO;
}

function amountOf(rows: Rows, party: Party): Rational {
  const row = rows.get(party);
  return row ? borneBy(row) : ZERO;
}
