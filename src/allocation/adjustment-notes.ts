import type { External, OwnFunding } from '../agreement/adjustments.js';
import type { CalendarDate } from '../kernel/date.js';
import { add, compare, decimalsOf, HUNDRED, multiply, negate, type Rational, sum } from '../kernel/number.js';
import { percentText, showExact, showMoney } from '../sheet/figures.js';
import type { Sentence, Shown } from '../sheet/sentence.js';
import { kronorColumn, type Sheet, text } from '../sheet/sheet.js';
import type { Allocation, Answer, DividedYear } from './allocation.js';
import { type FundingStep, fundingOf, stepTitle } from './funding.js';
import { ownOf } from './grants.js';
import { daysHeldNotes, limitNotes } from './limit-notes.js';
import type { Words } from './words.js';

/** From the whole cost to what is divided, step by step: the host's surcharge, the funding from outside, what parties bear by themselves. None when there is none. */
export function adjustmentSheets(allocation: Allocation, words: Words): Sheet[] {
  const { amount, unit } = allocation;
  const { cost, steps } = fundingOf(allocation);
  const { fromCost, cost: whole, divided, line, kronor } = words.adjustments;
  if (steps.length === 0) return [];
  const row = (title: Shown, value: Rational) => [
    text(title),
    { kind: 'money' as const, value, decimals: decimalsOf(unit) ?? 0 },
  ];
  return [
    {
      title: fromCost,
      columns: [{ id: 'line', heading: line }, kronorColumn('amount', kronor)],
      rows: [row(whole, cost), ...steps.map((step) => row(stepTitle(step, words), step.value))],
      totals: [row(divided, amount)],
      notes: [],
      charts: [
        {
          kind: 'cost',
          title: words.page.costSteps,
          names: 'line',
          notes: [],
          value: 'amount',
          steps: [0, ...steps.map((_, i) => i + 1), steps.length + 1].map((at) => ({
            row: at,
            isSum: at === 0 || at > steps.length,
          })),
        },
      ],
    },
  ];
}

/** What is added to the cost and deducted from it, who takes part when, who stands outside, whom a limit holds and who pays for it, and what was paid directly. */
export function adjustmentNotes(allocation: Answer, words: Words): Sentence[] {
  const { agreement, adjustments, phases, rows } = allocation;
  const { adjustments: said, mark } = words;
  const outside = adjustments.outside.map(({ value }) => value.name);
  const agreed = new Set(agreement.parties);
  const newcomers = adjustments.newcomers?.map(({ name }) => name) ?? [];
  const added = rows.map(({ party }) => party).filter((party) => !agreed.has(party));
  return [
    ...fundingNotes(allocation, words),
    ...(added.length > 0 ? [said.added(added.map(({ name }) => name))] : []),
    ...(allocation.kind === 'divided-year' ? participationNotes(allocation, words) : []),
    ...phases.map(({ party, year, part }) =>
      said.phase(party.name, `${part.numerator}/${part.denominator}`, String(year)),
    ),
    ...(outside.length > 0 ? [said.outside(outside)] : []),
    ...(newcomers.length > 0 ? [said.newcomers(newcomers)] : []),
    ...limitNotes(rows, words),
    ...(allocation.kind === 'divided-year' ? daysHeldNotes(allocation, words) : []),
    ...adjustments.direct.map(({ party, amount, title }) =>
      said.directPaid(party.name, showMoney(amount.value, mark), title),
    ),
  ];
}

/** The surcharge and how it is made, all funding from outside together, and what parties bear by themselves. */
function fundingNotes(allocation: Answer, words: Words): Sentence[] {
  const { adjustments: said, mark } = words;
  const { cost, steps } = fundingOf(allocation);
  const external = negate(sum(steps.flatMap((step) => (step.kind === 'external' ? [step.value] : []))));
  const own = steps.flatMap((step) => (step.kind === 'own' ? [step.own] : []));
  const divided = showMoney(allocation.amount, mark);
  const parts = (all: readonly OwnFunding[]) =>
    all.map(
      ({ party, title, amount: { value } }) =>
        `${party.name} ${showMoney(value, mark)}${title === undefined ? '' : ` (${title})`}`,
    );
  const here = new Set(allocation.rows.map(({ party }) => party));
  const stated = allocation.agreement.adjustments.own?.filter(({ party }) => !here.has(party)) ?? [];
  const out = ownOf(cost, stated, allocation.unit);
  return [
    ...steps.flatMap((step) =>
      step.kind === 'surcharge'
        ? [chargedNote(step, cost, words)]
        : step.kind === 'external'
          ? grantNotes(step.external, allocation, words)
          : [],
    ),
    ...(steps.some(({ kind }) => kind === 'external')
      ? [said.deducted(showMoney(external, mark), own.length > 0 ? undefined : divided)]
      : []),
    ...own.flatMap((one) => ownNotes(one, cost, words)),
    ...(own.length > 0 ? [said.ownBorne(divided, parts(own))] : []),
    ...(out.length > 0 ? [said.ownLeftOut(parts(out))] : []),
  ];
}

/** How what a party bears by itself is made, when it is a part of the cost. */
function ownNotes(
  { party, part, exact, amount: { value } }: OwnFunding,
  cost: Rational,
  { adjustments: said, mark }: Pick<Words, 'adjustments' | 'mark'>,
): Sentence[] {
  if (!part || !exact) return [];
  const made = [
    percentText(multiply(part, HUNDRED), mark),
    showMoney(cost, mark),
    showExact(exact, mark),
  ] as const;
  const rounded = compare(exact, value) === 0 ? undefined : showMoney(value, mark);
  return [said.ownMade(party.name, made, rounded, exact.numerator < 0n)];
}

/** How a grant is made: of what, what makes it less, what it is rounded to, and who hands it in. */
function grantNotes(
  { title, amount: { value }, rule, made, to }: External,
  { agreement, costs, rows }: Answer,
  { adjustments: said, mark }: Pick<Words, 'adjustments' | 'mark'>,
): Sentence[] {
  const isHere = rows.some(({ party }) => party === to);
  const given = [to?.name ?? '', showMoney(value, mark), title] as const;
  const isHost = to === agreement.host?.party;
  const handed = to ? [isHere ? said.received(...given, isHost) : said.unreceived(...given)] : [];
  if (!rule || !made) return handed;
  const { lines } = costs?.sheet ?? agreement.costs ?? { lines: [] };
  const of = rule.lines?.map((line) => lines.find(({ id }) => id === line.value)?.title ?? line.value);
  const part = percentText(multiply(rule.part, HUNDRED), mark);
  const reckoned = [part, showMoney(made.base, mark), showExact(made.exact, mark)] as const;
  const held = made.heldBy && showExact(made.held, mark);
  const rounded = compare(made.held, value) === 0 ? undefined : showMoney(value, mark);
  const isCredit = made.exact.numerator < 0n;
  return [said.granted(title, of, reckoned, made.heldBy, held, rounded, isCredit), ...handed];
}

/** A surcharge, of which cost it is a part, and what it is rounded to. */
function chargedNote(
  { surcharge, exact, value }: Extract<FundingStep, { kind: 'surcharge' }>,
  cost: Rational,
  { adjustments: said, mark }: Pick<Words, 'adjustments' | 'mark'>,
): Sentence {
  const { host } = surcharge;
  const whole = showMoney(add(cost, value), mark);
  if ('amount' in surcharge) return said.charged(host.name, showMoney(value, mark), undefined, whole);
  const part = percentText(multiply(surcharge.part, HUNDRED), mark);
  const made = `${part} × ${showMoney(cost, mark)} = ${showExact(exact, mark)}`;
  const rounded = compare(exact, value) === 0 ? undefined : showMoney(value, mark);
  return said.charged(host.name, made, rounded, whole);
}

function participationNotes({ stretches, year }: DividedYear, words: Words): Sentence[] {
  const dated = ({ month, day }: CalendarDate) => words.day(month, day, String(year));
  const lines = stretches.slice(1).flatMap(({ from, parties }, i) => {
    const before = stretches[i];
    const [present, earlier] = [new Set(parties), new Set(before?.parties)];
    const joining = parties.filter((party) => !earlier.has(party));
    const leaving = before?.parties.filter((party) => !present.has(party)) ?? [];
    return [
      ...joining.map(({ name }) => words.adjustments.joins(name, dated(from))),
      ...leaving.map(({ name }) => words.adjustments.leaves(name, dated(before?.to ?? from))),
    ];
  });
  return [...lines, words.adjustments.perDay];
}
