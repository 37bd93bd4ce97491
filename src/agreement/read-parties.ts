import { fold } from '../kernel/identity.js';
import { type Issue, issue, type Located } from '../kernel/issue.js';
import { inTableOrder, namesOf, type Party } from '../kernel/party.js';
import type { DataRecord, Fields } from '../text/records.js';
import { oneLine } from '../text/shape.js';
import { countOf } from '../text/values.js';

export const PARTY_FIELDS: Fields = { required: ['id', 'name'], optional: ['code', 'order'] };

/**
 * Makes parties of records, in table order. Issues: not-a-whole-number, comma-in-id, and duplicate-party when an id, name or
 * code could mean two of them.
 */
export function partiesFrom(records: readonly DataRecord[], issues: Issue[]): Party[] {
  const parties = records.map(({ fields, at }): Party => {
    const field = (name: string) => oneLine(fields.get(name)?.value ?? '');
    const party: Party = {
      id: field('id'),
      name: field('name'),
      code: field('code') || field('id'),
      order: field('order') === '' ? undefined : countOf(fields.get('order') as Located<string>, issues),
      at,
    };
    return party;
  });
  for (const { id, at } of parties) {
    if (id.includes(',')) issues.push(issue('comma-in-id', { id }, at));
  }
  reportRepeatedParties(parties, issues);
  return inTableOrder(parties);
}

/** Reports each party whose id, name or code means an earlier one too. Issue: duplicate-party. */
export function reportRepeatedParties(parties: readonly Party[], issues: Issue[]): void {
  const taken = new Map<string, Party>();
  for (const party of parties) {
    const text = [party.id, party.name, party.code].find((name) => taken.has(fold(name)));
    const holder = text === undefined ? undefined : taken.get(fold(text));
    if (text !== undefined && holder) {
      issues.push(issue('duplicate-party', { text, holder: holder.name, first: holder.at }, party.at));
    }
    for (const name of namesOf(party)) taken.set(name, party);
  }
}
