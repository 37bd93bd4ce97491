import { fold } from '../kernel/identity.js';
import { hiding, type Issue, type IssueCode, issue, type Located } from '../kernel/issue.js';
import { each, follow, map, type Outcome, orElse, outcome, soFar } from '../kernel/outcome.js';
import { inTableOrder, type Party, textsOf } from '../kernel/party.js';
import { about, type Fields } from '../text/field.js';
import { oneLine, optional, text } from '../text/readers.js';
import { wholeNumber } from '../text/scalars/figures.js';
import { isTotal } from '../text/sum-rows.js';
import type { DataRecord } from '../text/tables.js';

/** What cannot be judged of whoever is named where the list of parties is not sound. */
export const OF_PARTIES: readonly IssueCode[] = [
  'unknown-party',
  'not-taking-part',
  'party-outside-agreement',
  'repeated-party',
  'one-party',
  'near-party',
  'ambiguous-party',
  'no-party-in-file',
  'duplicate-figure',
  'missing-figure',
  'incomplete-year',
  'missing-party-value',
  'unknown-printed-row',
  'unpaid-parties',
  'nobody-takes-part',
  'all-weights-zero',
  'caps-below-amount',
  'floors-above-amount',
];

export const PARTY_FIELDS: Fields = {
  id: about`${text} kortnamn | alby | det korta namn som andra filer nämner parten med | the short name by which other files mention the party`,
  name: about`${text} namn | Alby | vad parten heter i tabellerna | what the party is called in the tables`,
  code: about`${optional(text)} kod | 9001 | kommunkoden, eller ett annat nummer som skiljer parterna åt | the municipal code, or another number that tells the parties apart`,
  order: about`${optional(wholeNumber())} ordning | 1 | partens rad i tabellerna; utan den står de efter kod | the party's row in the tables; without it they stand by code`,
};

/**
 * Makes parties of records, in table order. Issues: not-a-whole-number, comma-in-id, sum-as-party, and duplicate-party when an id, name or
 * code could mean two of them.
 */
export function partiesFrom(records: readonly DataRecord[]): Outcome<Party[]> {
  const read = each(records, ({ fields, at }) => {
    const field = (name: string) => oneLine(fields.get(name)?.value ?? '');
    const id = field('id');
    const party: Party = { id, name: field('name'), code: field('code') || id, at };
    const order =
      field('order') === '' ? outcome(undefined) : wholeNumber()(fields.get('order') as Located<string>);
    // A party with a faulty order is known all the same, so that nobody is told that it is not.
    return map(orElse(order, undefined), (given) => ({ ...party, order: given }));
  });
  return map(
    follow(read, (parties) => {
      const repeated = repeatedNames(parties);
      // One that has the name of another is nobody so far: what it is called by is the other's.
      const places = new Set(repeated.map(({ at }) => at));
      return soFar(
        parties.filter(({ at }) => !places.has(at)),
        [...commas(parties), ...sumsAmong(parties), ...repeated],
      );
    }),
    inTableOrder,
  );
}

function commas(parties: readonly Party[]): Issue[] {
  return parties.flatMap(({ id, at }) => (id.includes(',') ? [issue('comma-in-id', { id }, at)] : []));
}

/** Parties that are called what sums of the others are, which would be counted once more. Issue: sum-as-party. */
export function sumsAmong(parties: readonly Party[]): Issue[] {
  return parties.flatMap(({ name, at }) => (isTotal(name) ? [issue('sum-as-party', { name }, at)] : []));
}

/** Whether no two have a text in common, nor any of them two texts that mean the same: nearly always, and quicker to tell than who. */
function areApart(parties: readonly Party[]): boolean {
  let texts = 0;
  const seen = new Set<string>();
  for (const party of parties) {
    for (const text of textsOf(party)) {
      seen.add(fold(text));
      texts++;
    }
  }
  return seen.size === texts;
}

/** The faults of parties whose id, name or code means an earlier one too: duplicate-party. */
export function repeatedNames(parties: readonly Party[]): Issue[] {
  if (areApart(parties)) return [];
  const taken = new Map<string, Party>();
  const issues: Issue[] = [];
  for (const party of parties) {
    let fault: Issue | undefined;
    for (const text of textsOf(party)) {
      const name = fold(text);
      const holder = taken.get(name);
      if (holder && holder !== party)
        fault ??= hiding(
          OF_PARTIES,
          issue('duplicate-party', { text, holder: holder.name, first: holder.at }, party.at),
        );
      taken.set(name, party);
    }
    if (fault) issues.push(fault);
  }
  return issues;
}
