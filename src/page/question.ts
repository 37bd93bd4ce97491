import { NO_ADJUSTMENTS } from '../agreement/adjustments.js';
import type { Agreement } from '../agreement/agreement.js';
import { allocate } from '../allocation/allocate.js';
import type { Allocation } from '../allocation/allocation.js';
import { asAsked } from '../allocation/departure.js';
import type { Per } from '../allocation/per.js';
import { alone, share } from '../allocation/share.js';
import type { PageData } from '../commands/run/page/data.js';
import type { PageFigure, PageKey } from '../commands/run/page/keys.js';
import type { Place } from '../kernel/issue.js';
import { parseExact, type Rational } from '../kernel/number.js';
import { fail, failed, map, type Outcome, outcome } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import type { Key, Weight } from '../keys/key.js';
import type { Figure } from '../keys/measure.js';
import { mix } from '../keys/mix.js';
import { groupsOf } from './scenarios.js';

/** What is chosen in the page: who shares, by which of its keys, and how much. */
export interface Choice {
  readonly ticked: readonly boolean[];
  readonly key: number;
  readonly amount: Rational;
  /** The scenario that it was chosen by. */
  readonly scenario?: number;
}

/** Nothing in a page was written on a line. */
export const NOWHERE: Place = { line: 1, column: 1, excerpt: '', width: 1 };

/**
 * Makes the program that divides what a page carries, by the core itself.
 * Law: a choice gives what the command line gives for the same question. Issues: those of `allocate` and `share`.
 */
export function dividerOf(data: PageData): (choice: Choice) => Outcome<Allocation> {
  const parties = data.parties.map((party): Party => ({ ...party, at: NOWHERE }));
  const keys = data.keys.map((key) => keyOf(key, parties));
  const { year, asOf, rounding, drawn } = data;
  const cost = {
    unit: parseExact(data.unit),
    rounding,
    drawn: drawn && { ...drawn, parties: drawn.parties.flatMap((i) => parties[i] ?? []) },
  };
  const agreement = agreementOf(data, parties, keys, cost);
  const per = perOf(data, parties);
  return ({ ticked, key: index, amount: value, scenario = -1 }) => {
    const asked = parties.filter((_, i) => ticked[i]);
    const key = keys[index] as Key;
    const amount = { value, at: NOWHERE };
    const input = {
      agreement: agreement ?? { id: '' },
      parties: asked,
      year,
      asOf,
      measures: new Map(),
      at: NOWHERE,
    };
    const named = data.scenarios?.[scenario]?.groups;
    const groups = named && groupsOf(named, parties, NOWHERE);
    if (agreement) {
      const question = { ...cost, agreement, key, amount, input, per, groups };
      return map(allocate(question), (answer) => asAsked(question, answer));
    }
    if (asked.length === 0) return fail('no-parties', {}, NOWHERE);
    const weighed = key.weigh(input);
    if (!weighed.ok) return failed(weighed);
    const claimants = asked.map((party, i) => ({
      party,
      weight: weighed.value.weights[i]?.value as Rational,
      at: NOWHERE,
    }));
    const division = share({ ...cost, amount }, claimants);
    return map(division, alone);
  };
}

/** The agreement as far as dividing and telling of it needs: what is adjusted is never calculated in a page. */
function agreementOf(
  { agreement }: PageData,
  parties: readonly Party[],
  keys: readonly Key[],
  cost: Pick<Agreement, 'unit' | 'rounding' | 'drawn'>,
): Agreement | undefined {
  return (
    agreement && {
      ...agreement,
      ...cost,
      key: { value: keys[agreement.key] as Key, at: NOWHERE },
      parties: parties.filter((_, i) => agreement.parties[i]),
      amount:
        agreement.amount === undefined ? undefined : { value: parseExact(agreement.amount), at: NOWHERE },
      spans: [],
      phases: [],
      adjustments: NO_ADJUSTMENTS,
      at: NOWHERE,
    }
  );
}

/** A key that knows the weight of each party; of a mix, the mix of its keys. */
function keyOf({ id, title, bases, weights, portions }: PageKey, parties: readonly Party[]): Key {
  if (portions) {
    const parts = portions.map(({ portion, key }) => ({
      portion: parseExact(portion),
      key: keyOf(key, parties),
    }));
    return { ...mix(parts), id, title };
  }
  const known = new Map(parties.map((party, i) => [party, weights[i] ? weightOf(weights[i]) : undefined]));
  return {
    id,
    title,
    reads: [],
    weigh: ({ parties: asked, at }) => {
      const without = asked.filter((party) => !known.get(party)).map(({ name }) => name);
      const [basis] = bases;
      if (without.length > 0) {
        const facts = {
          measure: basis?.measure.title ?? title,
          period: basis?.period ?? '',
          parties: without,
        };
        return fail('missing-figure', facts, at);
      }
      return outcome({ weights: asked.map((party) => known.get(party) as Weight), bases });
    },
  };
}

/** What the amounts are told per. */
function perOf({ per }: PageData, parties: readonly Party[]): Per | undefined {
  if (!per) return undefined;
  const known = parties.flatMap(({ id }, i): [string, Figure][] => {
    const figure = per.figures[i];
    return figure ? [[id, figureOf(figure)]] : [];
  });
  return { ...per, figures: new Map(known) };
}

function figureOf(figure: PageFigure): Figure {
  const parts = figure.parts?.map((part) => ({ ...figureOf(part), period: part.period }));
  return { ...figure, value: parseExact(figure.value), parts, at: NOWHERE };
}

function weightOf({ value, figures, terms }: NonNullable<PageKey['weights'][number]>): Weight {
  return {
    value: parseExact(value),
    figures: figures.map(figureOf),
    terms: terms?.map(({ factor = '1', of = '1', whole }) => ({
      factor: parseExact(factor),
      of: parseExact(of),
      whole: whole === undefined ? undefined : parseExact(whole),
    })),
  };
}
