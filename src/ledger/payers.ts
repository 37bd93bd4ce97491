import { type Adjustments, NO_ADJUSTMENTS } from '../agreement/adjustments.js';
import type { Agreement } from '../agreement/agreement.js';
import type { Cooperation } from '../agreement/cooperation.js';
import { partiesMeant } from '../agreement/measures/party-meant.js';
import { takingPartIn } from '../agreement/participation.js';
import type { Question } from '../allocation/question.js';
import { wholeUnits } from '../allocation/share.js';
import type { CostBeside } from '../kernel/faults/ledger.js';
import { issue, type Located } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import type { Rational } from '../kernel/number.js';
import { all, andThen, each, type Outcome, outcome, withIssues } from '../kernel/outcome.js';
import { findParty, type Party } from '../kernel/party.js';
import { type Dialect, dialectOf } from '../text/figure.js';
import { type Reader, refine } from '../text/readers.js';
import { amountIn, notNegativeAmountIn } from '../text/scalars/figures.js';
import { partiesNamed } from '../text/scalars/names.js';
import type { DataRecord } from '../text/tables.js';

/** Who may have paid: the parties of the cooperation, of the agreement, and of the question about it. */
export interface Payers {
  readonly all: readonly Party[];
  readonly agreement: Pick<Agreement, 'id' | 'parties'>;
  readonly asked: readonly Party[];
  readonly unit: Rational;
  /** Whether it is money that they get back: what was paid and what it came to are below zero too. */
  readonly isCredit?: boolean;
  /** What keeps the sum of what all pay from being the cost. */
  readonly beside?: readonly CostBeside[];
  /** The year that is settled, when there is one. */
  readonly year?: number;
}

/** What the host gets for it, money from outside that no party hands in, and what parties paid directly. */
function besideOf({ surcharge, external, direct }: Adjustments): CostBeside[] {
  const found: Record<CostBeside, boolean> = {
    surcharge: surcharge !== undefined,
    external: external.some(({ to }) => to === undefined),
    direct: direct.length > 0,
  };
  return (['surcharge', 'external', 'direct'] as const).filter((one) => found[one]);
}

/** Who may have paid of what a question asks. */
export function payersOf(
  { agreement, input, unit, spans, amount, adjustments = NO_ADJUSTMENTS }: Question,
  { cooperation }: { readonly cooperation: Pick<Cooperation, 'parties'> },
): Payers {
  const { year, parties } = input;
  const asked = takingPartIn(year, parties, spans ?? []);
  const isCredit = amount !== undefined && amount.value.numerator < 0n;
  return { all: cooperation.parties, agreement, asked, unit, isCredit, beside: besideOf(adjustments), year };
}

/** What rows say that parties paid; `others` are figures written beside them, in the same dialect. */
export function paidIn(
  rows: readonly DataRecord[],
  payers: Payers | undefined,
  others: readonly string[],
): Outcome<ReadonlyMap<Party, Rational>> {
  const dialect = dialectOf([...others, ...rows.map((row) => cell(row, 'paid').value)]);
  const figures = all({
    amounts: each(rows, (row) => amountFor(payers, dialect)(cell(row, 'paid'))),
    parties: payers
      ? payersAmong(
          rows.map((row) => cell(row, 'party')),
          payers,
        )
      : outcome([]),
  });
  return andThen(figures, ({ amounts, parties }) =>
    outcome(new Map(parties.map((party, i) => [party, nth(amounts, i)]))),
  );
}

/** What stands in a column of a row. */
export function cell({ fields }: DataRecord, name: 'party' | 'paid'): Located<string> {
  return fields.get(name) as Located<string>;
}

/** Kronor that were paid or are the cost: zero or more, but of a credit. Issues: those of an amount, negative-amount. */
export function moneyFor(payers: Payers | undefined, dialect: Dialect): Reader<Rational> {
  return payers?.isCredit ? amountIn(dialect) : notNegativeAmountIn(dialect);
}

/** What a party paid, in whole units when it is known which. */
function amountFor(payers: Payers | undefined, dialect: Dialect): Reader<Rational> {
  return refine(moneyFor(payers, dialect), (value, at) =>
    outcome(value, payers ? wholeUnits({ amount: { value, at }, unit: payers.unit }, 'nowhere') : []),
  );
}

/** The parties named, each once. */
function payersAmong(
  named: readonly Located<string>[],
  { all: everybody, agreement, asked }: Payers,
): Outcome<Party[]> {
  const meant = partiesMeant(everybody);
  const called = named.map(({ value, at }) => {
    const [only, ...more] = meant({ code: value, text: value });
    return { value: only && more.length === 0 ? only.id : value, at };
  });
  const strangers = called.flatMap(({ value, at }) => {
    const party = findParty(everybody, value);
    if (!party || asked.includes(party)) return [];
    return agreement.parties.includes(party)
      ? [issue('not-taking-part', { name: party.name }, at)]
      : [issue('party-outside-agreement', { name: party.name, agreement: agreement.id }, at)];
  });
  return withIssues(partiesNamed(called, everybody), strangers);
}
