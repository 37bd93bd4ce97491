import { type Adjustments, NO_ADJUSTMENTS } from '../agreement/adjustments.js';
import { isChanged } from '../agreement/costs/set.js';
import { asKnownOn, type Span, type Stretch, stretchesOf, takingPartIn } from '../agreement/participation.js';
import { byParty } from '../kernel/by-party.js';
import { distinct } from '../kernel/issue.js';
import { compare } from '../kernel/number.js';
import { andThen, each, fail, issuesOf, map, type Outcome, valueIn } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import type { Weighing } from '../keys/key.js';
import type { AllocationRow, Answer } from './allocation.js';
import { restingOn } from './bases.js';
import { costOf, leftOf } from './cost.js';
import { daysOfNewFigures } from './days-of-change.js';
import { roundedByStretch } from './former-year.js';
import { shareWithin } from './limited.js';
import { faultsOfPayers, receiversIn, withDirect } from './paid-directly.js';
import type { Question } from './question.js';
import { claimantsAmong, insideOf, limitsInside, weighInside } from './weigh-inside.js';
import { overTheYear } from './year.js';

/**
 * Divides an agreement's cost between parties by a key: the host's surcharge is added, what comes from outside and what parties
 * bear by themselves is deducted, the rest is divided within its limits, day by day where parties join or leave.
 * Law: the amounts add up to what is divided; parties that nothing concerns pay as without the adjustment.
 * Issues: those of the key, of the adjustments and of `share`; missing-amount, missing-year, not-taking-part.
 */
export function allocate(whole: Question): Outcome<Answer> {
  const { parties: asked, spans } = whoIsKnown(whole);
  const question = withOwnOf(asked, whole);
  const { agreement, input, adjustments = NO_ADJUSTMENTS } = question;
  const { year } = input;
  if (asked.length === 0) return fail('no-parties', {}, input.at);
  const firstSpan = firstOf(spans, asked);
  if (year === undefined && firstSpan) return fail('missing-year', { agreement: agreement.id }, firstSpan.at);

  const cuts = daysOfNewFigures(question);
  const stretches = year === undefined ? [] : stretchesOf(year, asked, spans, cuts);
  const parties = takingPartIn(year, asked, spans);
  const empty = stretches.find((stretch) => stretch.parties.length === 0);
  if (empty) return fail('nobody-takes-part', { from: empty.from, to: empty.to }, (firstSpan as Span).at);
  const paying = new Set(parties);
  const strangers = [
    ...faultsOfPayers([...adjustments.direct, ...receiversIn(adjustments)], asked, paying, year),
    ...faultsOfPayers(adjustments.own ?? [], asked, new Set(insideOf(parties, adjustments)), year),
  ];
  if (strangers.length > 0) return { ok: false, issues: strangers };
  const clash = stretches.length > 1 && question.key.setsAmount;
  if (clash && cuts.length > 0)
    return fail('clashing-fields', { first: question.key.id, second: 'revision: from-date' }, input.at);
  if (clash && firstSpan) {
    const dated = (firstSpan.at.file === undefined && firstSpan.at.field) || 'from / to';
    return fail('clashing-fields', { first: question.key.id, second: dated }, firstSpan.at);
  }
  const dividedYear = stretches.length > 1 ? year : undefined;
  const isPartial = dividedYear !== undefined;
  const known = { ...question, input: { ...input, amount: leftOf(question) } };
  const onDays = ({ from }: Pick<Stretch, 'from'>) => ({ ...known, input: { ...known.input, on: from } });
  // What depends on the day or on who else takes part is weighed for each stretch: nobody pays for all of them together.
  const isByStretch = isPartial && (cuts.length > 0 || question.key.readsAmount === true);
  const weighings = isByStretch
    ? each(stretches, (stretch) => weighInside(onDays(stretch), stretch.parties))
    : each([parties], (all) => weighInside(known, all));
  const weighed = map(weighings, ([first]) => first as Weighing);
  const cost = costOf(question, weighed);
  if (!weighed.ok || !cost.ok) {
    const told = issuesOf(weighed);
    // What is wrong on several days is said once.
    return { ok: false, issues: [...(isByStretch ? distinct(told) : told), ...issuesOf(cost)] };
  }

  const divided = { ...known, amount: cost.value.divided };
  const limits = limitsInside(parties, adjustments);

  const agreed = agreement.amount;
  const { whole: total, external, own } = cost.value;
  const made = { ...adjustments, external, own };
  const direct = byParty(adjustments.direct);
  const received = byParty(receiversIn(made));
  const borne = byParty(own ?? []);
  const paid = <R extends AllocationRow>(rows: readonly R[]) =>
    rows.map((row) => withDirect(row, ...[direct, received, borne].map((of) => of.get(row.party) ?? [])));
  const about = {
    agreement,
    key: question.key,
    bases: weighed.value.bases,
    read: weighed.value.read,
    asOf: input.asOf,
    isAgreedAmount:
      agreed !== undefined &&
      compare(total, agreed.value) === 0 &&
      !(question.costs && isChanged(question.costs)),
    cost: total,
    givenAt: question.amount?.at,
    costs: question.costs,
    spent: question.spent,
    paper: question.paper,
    adjustments: concerning(made, paying),
    per: question.per,
    groups: question.groups,
    phases: (question.phases ?? []).filter((phase) => phase.year === year && paying.has(phase.party)),
  };
  if (dividedYear === undefined) {
    const claimants = claimantsAmong(known, parties);
    const division = andThen(claimants, (own) => shareWithin(divided, own, limits));
    return map(division, (division) => ({
      kind: 'agreed',
      ...division,
      ...about,
      rows: paid(division.rows),
      year,
    }));
  }
  const basesOn = stretches.map((_, i) => (valueIn(weighings)?.[i] ?? weighed.value).bases);
  const weighOn = (stretch: Stretch) => claimantsAmong(onDays(stretch), stretch.parties);
  const ofYear = overTheYear(stretches, divided, parties, weighOn, limits);
  const rounded = question.roundsStretches
    ? andThen(ofYear, (one) => roundedByStretch(one, divided))
    : ofYear;
  return map(rounded, (division) => ({
    kind: 'divided-year',
    ...division,
    ...about,
    ...restingOn(basesOn, { ...division, rows: paid(division.rows) }),
    year: dividedYear,
  }));
}

/** Those asked about, and when they take part, as that is known on the day that the question is asked of. */
function whoIsKnown({ knownOn, spans = [], input: { parties } }: Question) {
  return knownOn ? asKnownOn(knownOn, { parties, spans }) : { parties, spans };
}

/** The first that concerns one of the parties. */
function firstOf<T extends { readonly party: Party }>(items: readonly T[], parties: readonly Party[]) {
  const asked = new Set(parties);
  return items.find(({ party }) => asked.has(party));
}

/** The question with the own funding of the parties that it is asked about, and no others'. */
function withOwnOf(asked: readonly Party[], question: Question): Question {
  const { adjustments } = question;
  const own = adjustments?.own?.filter(({ party }) => asked.includes(party));
  return adjustments && own ? { ...question, adjustments: { ...adjustments, own } } : question;
}

/** The adjustments of the parties that share; what parties outside the question would pay is not deducted. */
function concerning(adjustments: Adjustments, parties: ReadonlySet<Party>): Adjustments {
  const takesPart = ({ party }: { party: Party }) => parties.has(party);
  const { own, ...others } = adjustments;
  return {
    ...others,
    ...(own?.length && { own }),
    outside: adjustments.outside.filter(({ value }) => parties.has(value)),
    limits: adjustments.limits.filter(takesPart),
    direct: adjustments.direct.filter(takesPart),
    newcomers: adjustments.newcomers?.filter((party) => parties.has(party)),
  };
}
