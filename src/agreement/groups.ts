import { isSame } from '../kernel/identity.js';
import type { Located } from '../kernel/issue.js';
import { each, map, type Outcome, outcome } from '../kernel/outcome.js';
import { findParty, type Party } from '../kernel/party.js';
import type { Folder } from '../text/files.js';
import { noSuch } from '../text/scalars/names.js';
import type { Agreement } from './agreement.js';
import type { Group, NamedGroups, Survey } from './survey/survey.js';

/** The survey of an agreement, read only when one of these texts names a group. Issues as `readSurvey`. */
export async function surveyFor(
  texts: readonly Located<string>[],
  agreement: Agreement,
  folder: Folder,
): Promise<Outcome<Survey | undefined>> {
  if (!agreement.survey || !texts.some(isGroup)) return outcome(undefined);
  const { readSurvey } = await import('./survey/read.js');
  return readSurvey(folder, agreement.survey, agreement);
}

/**
 * A list of parties with those of each group in its place, where it stands; a party that is there anyway is not
 * named again. Issue: unknown-group. A survey that could not be read has had its say already.
 */
export function withoutGroups(
  texts: readonly Located<string>[],
  parties: readonly Party[],
  agreement: Pick<Agreement, 'survey' | 'parties'>,
  survey: Survey | undefined,
): Outcome<Located<string>[]> {
  const seen = new Set(texts.map(({ value }) => findParty(parties, value)));
  const named = each(texts, (text): Outcome<Located<string>[]> => {
    if (!isGroup(text)) return outcome([text]);
    const group = survey?.groups.find((candidate) => namesGroup(text, candidate));
    if (!group && (survey || !agreement.survey)) {
      const known = survey?.groups.map(({ id }) => `@${id}`) ?? [];
      return noSuch('unknown-group', text, known);
    }
    const members = (group?.parties ?? []).filter(
      (party) => !seen.has(party) && agreement.parties.includes(party),
    );
    for (const party of members) seen.add(party);
    return outcome(members.map(({ id }) => ({ value: id, at: text.at })));
  });
  return map(named, (lists) => lists.flat());
}

/** The groups that these texts name, each once; undefined when they name none. */
export function groupsIn(
  texts: readonly Located<string>[],
  survey: Survey | undefined,
): NamedGroups | undefined {
  const named = survey?.groups.filter((group) => texts.some((text) => namesGroup(text, group))) ?? [];
  return survey && named.length > 0 ? { survey, ids: named.map(({ id }) => id) } : undefined;
}

/** Whether a text names a group, as `@members` does. */
function isGroup({ value }: Located<string>): boolean {
  return value.startsWith('@');
}

/** Whether a text names this group: `@members`, in any case. */
export function namesGroup({ value }: Located<string>, { id }: Group): boolean {
  return isSame(value, `@${id}`);
}
