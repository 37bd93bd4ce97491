import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsIn, withoutGroups } from '../../src/agreement/groups.js';
import type { Issue, Located } from '../../src/kernel/issue.js';
import { partiesOf } from '../../src/text/values.js';
import { NOWHERE, party } from '../helpers/cooperation.js';
import { law, same } from '../helpers/laws.js';
import { survey } from '../helpers/surveys.js';

const parties = ['a', 'b', 'c', 'd'].map((id) => party(id));
const STATED = { survey: { value: 'survey.yaml', at: NOWHERE } };

/** The parties that a list means when the group `@group` holds these. */
function read(members: readonly string[], list: readonly string[], agreement = STATED) {
  const issues: Issue[] = [];
  const group = { id: 'Group', parties: parties.filter(({ id }) => members.includes(id)) };
  const texts = withoutGroups(list.map(located), parties, agreement, survey([], {}, [group]), issues);
  return { ids: partiesOf(texts, parties, issues).map(({ id }) => id), issues };
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
    const issues: Issue[] = [];
    withoutGroups([located('@group')], parties, STATED, undefined, issues);
    expect(issues).toEqual([]);
    withoutGroups([located('@group')], parties, {}, undefined, issues);
    expect(issues).toMatchObject([{ code: 'unknown-group', facts: { known: [] } }]);
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
