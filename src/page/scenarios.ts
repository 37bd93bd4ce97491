import type { NamedGroups } from '../agreement/survey/survey.js';
import type { PageGroups } from '../commands/run/page/scenarios.js';
import type { Place } from '../kernel/issue.js';
import { nth } from '../kernel/nth.js';
import type { Party } from '../kernel/party.js';

/** The groups that a scenario named its parties by, as the core tells of them. */
export function groupsOf(
  { ids, survey, groups, replies, conditions }: PageGroups,
  parties: readonly Party[],
  at: Place,
): NamedGroups {
  return {
    ids,
    survey: {
      ...survey,
      questions: [],
      replies: replies
        .filter(({ party }) => party >= 0)
        .map(({ party, answers }) => ({
          party: nth(parties, party),
          answers: new Map(answers),
          comment: '',
        })),
      statements: [],
      at,
      groups: groups.map((group) => ({ ...group, parties: group.parties.flatMap((i) => parties[i] ?? []) })),
      conditions: conditions
        .filter(({ party }) => party >= 0)
        .map((condition) => ({ ...condition, party: nth(parties, condition.party) })),
    },
  };
}
