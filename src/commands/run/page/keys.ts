import type { Question } from '../../../allocation/question.js';
import type { Label } from '../../../kernel/issue.js';
import { toExact } from '../../../kernel/number.js';
import type { Party } from '../../../kernel/party.js';
import type { Basis, Key, Term, Weight } from '../../../keys/key.js';
import type { Figure, FigurePart } from '../../../keys/measure.js';

/** A key with the weight of every party, or of a mix: the keys it is made of. */
export interface PageKey {
  readonly id: string;
  readonly title: Label;
  readonly bases: readonly Basis[];
  /** One for each party; null where it has no figure. */
  readonly weights: readonly (PageWeight | null)[];
  readonly portions?: readonly { readonly portion: string; readonly key: PageKey }[];
}

interface PageWeight {
  readonly value: string;
  readonly figures: readonly PageFigure[];
  readonly terms?: readonly Readonly<Partial<Record<keyof Term, string>>>[];
}

export interface PageFigure extends Pick<Figure, 'status' | 'note' | 'source'> {
  readonly value: string;
  readonly parts?: readonly (PageFigure & Pick<FigurePart, 'period'>)[];
}

/** A key by what it gives each party alone; only a mix depends on who else takes part, and is made anew of its keys. */
export function keyData(key: Key, question: Question, parties: readonly Party[]): PageKey {
  const { id, title, portions } = key;
  const weighed = parties.map((party) => {
    const one = key.weigh({ ...question.input, parties: [party] });
    return one.ok ? one.value : undefined;
  });
  return {
    id,
    title,
    bases: weighed.find((one) => one !== undefined)?.bases.map(basisData) ?? [],
    weights: portions ? [] : weighed.map((one) => (one?.weights[0] ? weightData(one.weights[0]) : null)),
    portions: portions?.map(({ portion, key: part }) => ({
      portion: toExact(portion),
      key: keyData(part, question, parties),
    })),
  };
}

/** What is said of a measure, without its figures. */
export function basisData({ measure, period }: Basis): Basis {
  const { id, title, unit, singular, source, note, vouched, vintage, withinYear, referenceDate, file } =
    measure;
  return {
    measure: { id, title, unit, singular, source, note, vouched, vintage, withinYear, referenceDate, file },
    period,
  };
}

function weightData({ value, figures, terms }: Weight): PageWeight {
  return {
    value: toExact(value),
    figures: figures.map(figureData),
    terms: terms?.map(({ factor, of, whole }) => ({
      factor: toExact(factor),
      of: toExact(of),
      whole: whole && toExact(whole),
    })),
  };
}

/** A figure as text, and what is said of it. */
export function figureData({ value, status, note, source, parts }: Figure): PageFigure {
  const made = parts?.map((part) => ({ ...figureData(part), period: part.period }));
  return { value: toExact(value), status, note, source, parts: made };
}
