import { isSame } from '../kernel/identity.js';
import type { Issue, Located } from '../kernel/issue.js';
import { findParty, type Party } from '../kernel/party.js';
import type { Folder } from '../text/files.js';
import { take } from '../text/records.js';
import { unknown } from '../text/values.js';
import type { Agreement } from './agreement.js';
import type { Group, NamedGroups, Survey } from './survey/survey.js';

/** The survey of an agreement, read only when one of these texts names a group. Issues as `readSurvey`. */
export async function surveyFor(
  texts: readonly Located<string>[],
  agreement: Agreement,
  folder: Folder,
  issues: Issue[],
): Promise<Survey | undefined> {
  if (!agreement.survey || !texts.some(isGroup)) return undefined;
  const { readSurvey } = await import('./survey/read.js');
  return take(await readSurvey(folder, agreement.survey, agreement), issues);
}

/**
 * A list of parties with those of each group in its place, where it stands; a party that is there anyway is not
 * named again. Issue: unknown-group. A survey that could not be read has had its say already.
 */
export function withoutGroups(
  texts: readonly Located<string>[],
  parties: readonly Party[],
  agreement: Pick<Agreement, 'survey'>,
  survey: Survey | undefined,
  issues: Issue[],
): Located<string>[] {
  const seen = new Set(texts.map(({ value }) => findParty(parties, value)));
  return texts.flatMap((text) => {
    if (!isGroup(text)) return [text];
    const group = survey?.groups.find((candidate) => names(text, candidate));
    if (!group && (survey || !agreement.survey)) {
      issues.push(unknown('unknown-group', text, survey?.groups.map(({ id }) => `@${id}`) ?? []));
    }
    const members = (group?.parties ?? []).filter((party) => !seen.has(party));
    for (const party of members) seen.add(party);
    return members.map(({ id }) => ({ value: id, at: text.at }));
  });
}

/** The groups that these texts name, each once; undefined when they name none. */
export function groupsIn(
  texts: readonly Located<string>[],
  survey: Survey | undefined,
): NamedGroups | undefined {
  const named = survey?.groups.filter((group) => texts.some((text) => names(text, group))) ?? [];
  return survey && named.length > 0 ? { survey, ids: named.map(({ id }) => id) } : undefined;
}

/** Whether a text names a group, as `@members` does. */
function isGroup({ value }: Located<string>): boolean {
  return value.startsWith('@');
}

function names({ value }: Located<string>, { id }: Group): boolean {
  return isSame(value, `@${id}`);
}
