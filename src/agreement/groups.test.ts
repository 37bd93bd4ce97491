import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOWHERE, party } from '../../tests/helpers/cooperation.js';
import { law, same } from '../../tests/helpers/laws.js';
import { survey } from '../../tests/helpers/surveys.js';
import type { Located } from '../kernel/issue.js';
import { follow, issuesOf, valueIn } from '../kernel/outcome.js';
import { partiesNamed } from '../text/scalars/names.js';
import { groupsIn, withoutGroups } from './groups.js';

const parties = ['a', 'b', 'c', 'd'].map((id) => party(id));
const STATED = { parties, survey: { value: 'survey.yaml', at: NOWHERE } };

/** The parties that a list means when the group `@group` holds these. */
function read(members: readonly string[], list: readonly string[], agreement = STATED) {
  const group = { id: 'Group', parties: parties.filter(({ id }) => members.includes(id)) };
  const texts = withoutGroups(list.map(located), parties, agreement, survey([], {}, [group]));
  const found = follow(texts, (named) => partiesNamed(named, parties));
  return { ids: (valueIn(found) ?? []).map(({ id }) => id), issues: issuesOf(found) };
}

describe('a list of parties and groups', () => {
  const some = fc.subarray(['a', 'b', 'c', 'd']);

  law('means the parties that are named or in a group, each once', [some, some], (members, named) => {
    const { ids, issues } = read(members, [...named, '@group', '@GROUP']);
    return issues.length === 0 && same([...ids].sort(), [...new Set([...named, ...members])].sort());
  });

  it('names a party twice all the same when it is written twice', () => {
    expect(read(['a'], ['a', '@group', 'A']).issues).toMatchObject([{ code: 'repeated-party' }]);
  });

  it('that names an unknown group has an issue, where it stands, with the one that was meant', () => {
    expect(read(['a'], ['@groop']).issues).toMatchObject([
      { code: 'unknown-group', facts: { text: '@groop', known: ['@Group'], suggestion: '@Group' } },
    ]);
  });

  it('has no issue of its own when the survey could not be read, but one when there is none', () => {
    const asked = [located('@group')];
    expect(withoutGroups(asked, parties, STATED, undefined)).toEqual({ ok: true, value: [] });
    expect(withoutGroups(asked, parties, { parties }, undefined)).toMatchObject({
      issues: [{ code: 'unknown-group', facts: { known: [] } }],
    });
  });
});

describe('the groups of a list', () => {
  const group = { id: 'Group', parties };

  it('are known by their own ids', () => {
    const asked = survey([], {}, [group, { id: 'other', parties }]);
    expect(groupsIn(['a', '@group', '@GROUP'].map(located), asked)?.ids).toEqual(['Group']);
  });

  it('are none when no group is named', () => {
    expect(groupsIn([located('group')], survey([], {}, [group]))).toBeUndefined();
  });
});

function located(value: string): Located<string> {
  return { value, at: NOWHERE };
}
