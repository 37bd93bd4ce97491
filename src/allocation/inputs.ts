import type { InputCell } from '../agreement/figure-cell.js';
import type { Party } from '../kernel/party.js';
import type { Basis } from '../keys/key.js';
import type { Figure } from '../keys/measure.js';
import type { Answer } from './allocation.js';
import { sheetCells } from './sheet-cells.js';

/** What a surcharge in kronor is called among the figures; one that is a part of the cost is no figure of its own. */
export const SURCHARGE = 'surcharge';

/** What begins the name of what a party bears by itself. */
export const OWN = 'own-funding:';

/** What a lock holds: what was read, and the lines of the cost sheet that amounts follow from, but those that the question sets. */
export function heldInputs(answer: Answer): InputCell[] {
  const lines = sheetCells(answer).flatMap(({ at, party, ...cell }) => (at?.file ? [{ ...cell, at }] : []));
  return [...inputsOf(answer), ...lines];
}

/** Every figure that was read for an allocation: the agreed amount, the adjustments, each party's figures; of a year in parts those. */
export function inputsOf(answer: Answer): InputCell[] {
  return cellsOf(answer).flatMap((cell) => cell.parts ?? [cell]);
}

/** The same, where the figure of a year holds its parts. */
export function cellsOf({ agreement, isAgreedAmount, adjustments, bases, rows, spent }: Answer): InputCell[] {
  const { source } = agreement;
  const amount = isAgreedAmount && !spent ? agreement.amount : undefined;
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
