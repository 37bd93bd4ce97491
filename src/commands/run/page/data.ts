import type { Decision, LockedBy } from '../../../agreement/decision.js';
import type { Answer, Claimant, Cost } from '../../../allocation/allocation.js';
import type { Question } from '../../../allocation/question.js';
import type { CalendarDate } from '../../../kernel/date.js';
import type { Label } from '../../../kernel/issue.js';
import { toExact } from '../../../kernel/number.js';
import { inTableOrder, type Party } from '../../../kernel/party.js';
import { type Basis, isSameKey, type Key } from '../../../keys/key.js';
import { basisData, figureData, keyData, type PageFigure, type PageKey } from './keys.js';
import { type Json, patchOf } from './patch.js';
import { type Alternative, type PageScenario, scenariosData } from './scenarios.js';
import type { PageState } from './state.js';

/** What a page may calculate on with: a question and the keys to choose from, or the claims of a split. */
export type Calculable =
  | {
      readonly question: Question;
      readonly standing: PageStanding;
      readonly keys: readonly Key[];
      readonly alternatives?: readonly Alternative[];
    }
  | { readonly cost: Cost; readonly claimants: readonly Claimant[] };

/** Of what standing that is which a page starts from, and what is carried into its year. */
export interface PageStanding extends Pick<Answer, 'carried'> {
  readonly state: PageState;
  readonly lockedBy?: LockedBy | undefined;
}

/** The same as a page carries it: every figure decimal text, or a fraction (1/3) that no decimals write. */
export interface PageData extends PageStanding {
  /** Other years of the agreement: in what each differs from the page's own. */
  readonly years?: readonly PageYear[];
  /** Of a page of several years, all of which it carries: whether the amount was given with the question. */
  readonly several?: { readonly isAmountGiven: boolean };
  /** Years of the agreement that a page cannot calculate with. */
  readonly absent?: readonly number[];
  /** None for a split without agreement. */
  readonly agreement?: PageAgreement;
  /** Everyone who may be ticked, in table order. */
  readonly parties: readonly Pick<Party, 'id' | 'name' | 'code' | 'order'>[];
  readonly keys: readonly PageKey[];
  /** What the page starts from: who shares, by which of the keys, what. */
  readonly ticked: readonly boolean[];
  readonly key: number;
  readonly amount: string;
  readonly unit: string;
  readonly rounding: Cost['rounding'];
  /** Which of the parties were drawn by lot, in that order. */
  readonly drawn?: { readonly parties: readonly number[]; readonly source: string };
  readonly year?: number;
  readonly asOf?: CalendarDate;
  readonly scenarios?: readonly PageScenario[];
  /** What the amounts are told per: a figure for each party, or null. */
  readonly per?: Basis & { readonly figures: readonly (PageFigure | null)[] };
}

/** Another year, as a patch of the page's own data. */
export interface PageYear {
  readonly year: number;
  readonly [name: string]: Json;
}

interface PageAgreement {
  readonly id: string;
  readonly title: Label;
  readonly year?: number;
  readonly source: string;
  readonly decision?: Decision;
  readonly note?: Label;
  readonly file: string;
  readonly amount?: string;
  /** Which of the keys is its own, and which of the parties are. */
  readonly key: number;
  readonly parties: readonly boolean[];
}

/** Writes down all that the page needs to divide again, by the same core, what it was made with. */
export function pageData(calculable: Calculable): PageData {
  if ('claimants' in calculable) return splitData(calculable);
  const { question, standing, keys, alternatives = [] } = calculable;
  const { agreement, input, key, amount, unit, rounding, drawn, per } = question;
  const parties = inTableOrder([...new Set([...agreement.parties, ...input.parties])]);
  const own = agreement.key.value;
  return {
    ...standing,
    agreement: {
      id: agreement.id,
      title: agreement.title,
      year: agreement.year,
      source: agreement.source,
      decision: agreement.decision,
      note: agreement.note,
      file: agreement.file,
      amount: agreement.amount && toExact(agreement.amount.value),
      key: keys.findIndex((one) => isSameKey(one, own)),
      parties: parties.map((party) => agreement.parties.includes(party)),
    },
    parties: parties.map(partyData),
    keys: keys.map((one) => keyData(one, question, parties)),
    ticked: parties.map((party) => input.parties.includes(party)),
    key: keys.findIndex((one) => isSameKey(one, key)),
    amount: amount ? toExact(amount.value) : '',
    unit: toExact(unit),
    rounding,
    drawn: drawn && { ...drawn, parties: drawn.parties.map((party) => parties.indexOf(party)) },
    year: input.year,
    asOf: input.asOf,
    scenarios: scenariosData(alternatives, question, keys, parties),
    per: per && {
      ...basisData(per),
      figures: parties.map(({ id }) => {
        const figure = per.figures.get(id);
        return figure ? figureData(figure) : null;
      }),
    },
  };
}

/** Another year's data as a page carries it beside its own. */
export function yearPatch(own: PageData, other: PageData): PageYear {
  const [before = null, after = null] = [own, other].map((data): Json => JSON.parse(JSON.stringify(data)));
  const patch = patchOf(before, after) as Readonly<Record<string, Json>>;
  return { ...patch, year: other.year ?? 0 };
}

function splitData({ cost, claimants }: { cost: Cost; claimants: readonly Claimant[] }): PageData {
  const weights = claimants.map(({ weight }) => ({ value: toExact(weight), figures: [] }));
  return {
    state: 'calculated',
    parties: claimants.map(({ party }) => partyData(party)),
    keys: [{ id: 'split', title: { sv: '', en: '' }, bases: [], weights }],
    ticked: claimants.map(() => true),
    key: 0,
    amount: toExact(cost.amount.value),
    unit: toExact(cost.unit),
    rounding: cost.rounding,
  };
}

function partyData({ id, name, code, order }: Party): PageData['parties'][number] {
  return { id, name, code, order };
}
