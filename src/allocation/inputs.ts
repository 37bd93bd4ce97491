import type { Place } from '../kernel/issue.js';
import type { Rational } from '../kernel/number.js';
import type { Party } from '../kernel/party.js';
import type { Basis } from '../keys/key.js';
import type { Figure, Status } from '../keys/measure.js';
import type { Answer } from './allocation.js';

/** What a surcharge in kronor is called among the figures; one that is a part of the cost is no figure of its own. */
export const SURCHARGE = 'surcharge';

/** What begins the name of what a party bears by itself. */
export const OWN = 'own-funding:';

/** A figure that an allocation was made of, with where it was written. */
export interface InputCell {
  /** What it is, the same from year to year of the file: `amount`, `surcharge`, `external:1`, `own-funding:<party>`, `<measure>:<period>:<party>`. */
  readonly id: string;
  readonly value: Rational;
  readonly at: Place;
  readonly party?: Party;
  /** The measure and period of a party's figure. */
  readonly basis?: Basis;
  /** What an adjustment is called. */
  readonly title?: string;
  readonly status?: Status;
  readonly source: string;
  /** What the figure of a year is made of, where that is its parts. */
  readonly parts?: readonly InputCell[];
}

/** Every figure that was read for an allocation: the agreed amount, the adjustments, each party's figures; of a year in parts those. */
export function inputsOf(answer: Answer): InputCell[] {
  return cellsOf(answer).flatMap((cell) => cell.parts ?? [cell]);
}

/** The same, where the figure of a year holds its parts. */
export function cellsOf({ agreement, isAgreedAmount, adjustments, bases, rows }: Answer): InputCell[] {
  const { source } = agreement;
  const amount = isAgreedAmount ? agreement.amount : undefined;
  const { surcharge } = adjustments;
  return [
    ...(amount ? [{ id: 'amount', ...amount, source }] : []),
    ...(surcharge && 'amount' in surcharge
      ? [{ id: SURCHARGE, value: surcharge.amount, at: surcharge.at, source }]
      : []),
    // What a rule comes to is no figure that was read.
    ...adjustments.external.flatMap(({ title, amount: external, rule }, i) =>
      rule ? [] : [{ id: `external:${i + 1}`, ...external, title, source }],
    ),
    ...(adjustments.own ?? []).flatMap(({ party, title, amount: own, part }) =>
      part ? [] : [{ id: `${OWN}${party.id}`, ...own, party, title, source }],
    ),
    ...adjustments.direct.map(({ party, title, amount: direct }, i) => ({
      id: `direct:${i + 1}`,
      ...direct,
      party,
      title,
      source,
    })),
    ...bases.flatMap((basis, i) =>
      rows.flatMap(({ party, figures }): InputCell[] => {
        const figure = figures[i];
        return figure ? [figureCell(basis, party.id, party, figure)] : [];
      }),
    ),
  ];
}

/** A figure of a measure, of a party by its id: one that takes part, where it is known. */
export function figureCell(basis: Basis, of: string, party: Party | undefined, figure: Figure): InputCell {
  const { value, at, status, source = basis.measure.source, parts } = figure;
  const id = `${basis.measure.id}:${basis.period}:${of}`;
  const cells = parts?.map(({ period, ...part }) => figureCell({ ...basis, period }, of, party, part));
  return { id, value, at, party, basis, status, source, parts: cells };
}
