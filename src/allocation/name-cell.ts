import { conditionsIn, groupsNamed } from '../agreement/survey/survey.js';
import type { Party } from '../kernel/party.js';
import type { Shown } from '../sheet/sentence.js';
import { type Cell, text } from '../sheet/sheet.js';
import type { Allocation } from './allocation.js';
import type { Words } from './words.js';

/** What people read of a party: its name, and beside it that it takes part by an answer that depends on something. */
export function shownNames(answers: readonly Allocation[], { survey }: Words): (party: Party) => Shown {
  const conditional = conditionalOf(answers);
  return (party) => (conditional.has(party) ? survey.conditional(party.name) : party.name);
}

/** The same as a cell, of which machines read the name alone. */
export function nameCells(answers: readonly Allocation[], { survey }: Words): (party: Party) => Cell {
  const conditional = conditionalOf(answers);
  return (party) => {
    const name = text(party.name);
    return conditional.has(party) ? { ...text(survey.conditional(party.name)), machine: name } : name;
  };
}

/** Those that take part by answers that depend on something. */
function conditionalOf(answers: readonly Allocation[]): ReadonlySet<Party> {
  const conditions = answers.flatMap((answer) => {
    const groups = answer.kind === 'split' ? undefined : answer.groups;
    return groups ? conditionsIn(groups.survey, groupsNamed(groups)) : [];
  });
  return new Set(conditions.map(({ party }) => party));
}
