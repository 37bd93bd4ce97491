import { isNaming, ROUNDING_FORMS, type Rounding, type UnnamedRule } from '../../apportion/rounding.js';
import type { Stranger } from '../../kernel/faults/names.js';
import { fold, nameMeant } from '../../kernel/identity.js';
import {
  type Issue,
  type IssueCode,
  type IssueFacts,
  issue,
  type Located,
  type Place,
} from '../../kernel/issue.js';
import { each, fail, map, type Outcome, outcome, valueIn, withIssues } from '../../kernel/outcome.js';
import { findParty, type Party } from '../../kernel/party.js';
import { nearest } from '../nearest.js';
import { partAfter } from '../part-after.js';
import { located, type Reader, scalar } from '../readers.js';
import { isTotal } from '../sum-rows.js';

/** One of a few words, in any case. Issue: unknown-choice. */
export function oneOf<const T extends string>(known: readonly T[]): Reader<T> {
  const read = scalar((text): Outcome<T> => {
    const choice = nameMeant(text.value, known);
    return choice ? outcome(choice) : noSuch('unknown-choice', text, known);
  });
  return Object.assign(read, { words: known });
}

/** Those that a party of an agreement's is told apart from: its parties in any year, and those of the whole cooperation. */
export interface Beyond {
  readonly agreement: string;
  readonly inAnyYear: readonly Party[];
  readonly all: readonly Party[];
}

/** The party that a text names. Issues: unknown-party, sum-as-party, and of one that is found beyond not-taking-part or party-outside-agreement. */
export function partyAmong(parties: readonly Party[], beyond?: Beyond): Reader<Party> {
  return scalar((text) => {
    const party = findParty(parties, text.value);
    if (party) return outcome(party);
    const { agreement = '', inAnyYear = [], all = [] } = beyond ?? {};
    const stranger = findParty(all, text.value);
    if (stranger) {
      const { name } = stranger;
      return inAnyYear.includes(stranger)
        ? fail('not-taking-part', { name }, text.at)
        : fail('party-outside-agreement', { name, agreement }, text.at);
    }
    if (isTotal(text.value)) return fail('sum-as-party', { name: text.value }, text.at);
    const ids = parties.map(({ id }) => id);
    const names = parties.map(({ name }) => name);
    const suggestion = nearest(text.value, [...ids, ...names]);
    return fail('unknown-party', { text: text.value, known: ids, suggestion, mayBeNew: true }, text.at);
  }, 'party');
}

/** The parties that a list of texts names, each once. Issues, all of them: unknown-party, repeated-party. */
export function partiesNamed(texts: readonly Located<string>[], parties: readonly Party[]): Outcome<Party[]> {
  const found = each(texts, located(partyAmong(parties)));
  const named = map(found, (list) => [...new Set(list.map(({ value }) => value))]);
  return withIssues(named, repeatedParties(valueIn(found) ?? []));
}

/** The faults of parties that are named before: repeated-party. */
export function repeatedParties(named: readonly Located<Party>[]): Issue[] {
  const seen = new Set<Party>();
  return named.flatMap(({ value: party, at }) => {
    const isSeen = seen.has(party);
    seen.add(party);
    return isSeen ? [issue('repeated-party', { name: party.name }, at)] : [];
  });
}

/** A rule of rounding: one of ROUNDING_FORMS, with a party where it names one. Issues: unknown-choice, unknown-party. */
export function roundingAmong(parties: readonly Party[]): Reader<Rounding> {
  const read = scalar((text): Outcome<Rounding> => {
    const [rule, ...rest] = text.value.split(':');
    if (rule !== undefined && isNaming(rule) && rest.length > 0) {
      const party = partyAmong(parties)(partAfter(text, rule.length + 1));
      return map(party, ({ code, name }) => ({ rule, code, name }));
    }
    // A rule with its party was read above: what is left is written as it is called.
    return map(oneOf(Object.values(ROUNDING_FORMS))(text), (choice) => ({
      rule: choice as UnnamedRule,
    }));
  });
  return Object.assign(read, { words: Object.values(ROUNDING_FORMS) });
}

/** The faults that tell of a stranger and of nothing more. */
type StrangerCode = {
  [C in IssueCode]: [IssueFacts[C], Stranger] extends [Stranger, IssueFacts[C]] ? C : never;
}[IssueCode];

/** A text that is none of the known: with the one that was probably meant. */
export function unknown(
  code: StrangerCode,
  { value: text, at }: Located<string>,
  known: readonly string[],
  alsoKnown: readonly string[] = [],
): Issue {
  return issue(code, { text, known, suggestion: nearest(text, [...known, ...alsoKnown]) }, at);
}

/** The same as an outcome. */
export function noSuch(...stranger: Parameters<typeof unknown>): Outcome<never> {
  return { ok: false, issues: [unknown(...stranger)] };
}

/** The faults of texts that mean the same as one before them, by `name` when they have one: duplicate-row. */
export function repeated(texts: readonly (Located<string> & { name?: string })[]): Issue[] {
  const first = new Map<string, Place>();
  return texts.flatMap(({ value, name = value, at }) => {
    const before = first.get(fold(value));
    if (before) return [issue('duplicate-row', { name, first: before }, at)];
    first.set(fold(value), at);
    return [];
  });
}
