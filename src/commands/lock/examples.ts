import type { Answer } from '../../allocation/allocation.js';
import { inputsOf } from '../../allocation/inputs.js';
import { distinct, type Issue, issue } from '../../kernel/issue.js';

/**
 * What a table rests on that is still the example which `init` wrote: of its agreement, and of each measure its source and the
 * first of its figures. Issue: still-an-example.
 */
export function examplesIn(answer: Answer): Issue[] {
  const { agreement, bases } = answer;
  const told = agreement.exampleAt
    ? [issue('still-an-example', { of: 'agreement', name: agreement.id }, agreement.exampleAt)]
    : [];
  const sources = bases.flatMap(({ measure: { id, exampleAt } }) =>
    exampleAt ? [issue('still-an-example', { of: 'source', name: id }, exampleAt)] : [],
  );
  const figures = new Map<string, Issue>();
  for (const { basis, status, at } of inputsOf(answer)) {
    if (!basis || status !== 'example' || figures.has(basis.measure.id)) continue;
    const { id } = basis.measure;
    figures.set(id, issue('still-an-example', { of: 'figures', name: id }, at));
  }
  return [...told, ...distinct(sources), ...figures.values()];
}
