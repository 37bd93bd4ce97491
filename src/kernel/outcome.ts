import { hiding, type Issue, type IssueCode, type IssueFacts, issue, type Place } from './issue.js';

/**
 * Either a value, or every fault that stood in its way: the one form in which faults travel. `soFar` is the value as far
 * as it could be read: to look for what else is wrong, never to answer with.
 */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly soFar?: T };

/** An outcome that holds the value when nothing is wrong. */
export function outcome<T>(value: T, issues: readonly Issue[] = []): Outcome<T> {
  return issues.length === 0 ? { ok: true, value } : { ok: false, issues };
}

/** The outcome of what has a fault. */
export function fail<C extends IssueCode>(code: C, facts: IssueFacts[C], at: Place): Outcome<never> {
  return { ok: false, issues: [issue(code, facts, at)] };
}

/** An outcome that holds the value when nothing is wrong, and else the value so far. */
export function soFar<T>(value: T, issues: readonly Issue[]): Outcome<T> {
  return issues.length === 0 ? { ok: true, value } : { ok: false, issues, soFar: value };
}

/** The value, or what there is of it so far. */
export function valueIn<T>(of: Outcome<T>): T | undefined {
  return of.ok ? of.value : of.soFar;
}

/** The issues of outcomes, in their order. */
export function issuesOf(...outcomes: readonly Outcome<unknown>[]): Issue[] {
  return issuesIn(outcomes);
}

/** The faults of outcomes, for what could not be made for them. */
export function failed(...outcomes: readonly Outcome<unknown>[]): Outcome<never> {
  return { ok: false, issues: issuesOf(...outcomes) };
}

/** What follows from a value that has no fault. */
export function andThen<T, U>(from: Outcome<T>, next: (value: T) => Outcome<U>): Outcome<U> {
  return from.ok ? next(from.value) : failed(from);
}

/** What follows from a value, also from one so far, with the faults of both. */
export function follow<T, U>(from: Outcome<T>, next: (value: T) => Outcome<U>): Outcome<U> {
  if (from.ok) return next(from.value);
  return 'soFar' in from ? withIssues(next(from.soFar as T), from.issues) : failed(from);
}

/** A value made of another, also of one so far. */
export function map<T, U>(from: Outcome<T>, make: (value: T) => U): Outcome<U> {
  if (from.ok) return outcome(make(from.value));
  const { issues } = from;
  return 'soFar' in from ? { ok: false, issues, soFar: make(from.soFar as T) } : { ok: false, issues };
}

/** The value with faults that were found before or beside it. */
export function withIssues<T>(of: Outcome<T>, issues: readonly Issue[]): Outcome<T> {
  if (issues.length === 0) return of;
  return of.ok ? soFar(of.value, issues) : { ...of, issues: [...issues, ...of.issues] };
}

/** With faults that these others may follow from. */
export function causing<T>(codes: readonly IssueCode[], of: Outcome<T>): Outcome<T> {
  return of.ok ? of : { ...of, issues: of.issues.map((one) => hiding(codes, one)) };
}

/** With this value so far, when there is none. */
export function orElse<T, U>(of: Outcome<T>, value: U): Outcome<T | U> {
  return of.ok || 'soFar' in of ? of : { ...of, soFar: value };
}

/** The values of all, by name or in order, or the faults of all; so far, when there is something of each. */
export function all<T extends object>(outcomes: { readonly [K in keyof T]: Outcome<T[K]> }): Outcome<T> {
  const entries = Object.entries<Outcome<unknown>>(outcomes);
  const made = entries.map(([, one]) => one);
  if (!made.every(hasValue)) return { ok: false, issues: issuesIn(made) };
  const value = Array.isArray(outcomes)
    ? made.map(valueIn)
    : Object.fromEntries(entries.map(([name, one]) => [name, valueIn(one)]));
  return soFar(value as T, issuesIn(made));
}

/** What is read of each of a list, in its order; so far, of those that can be read. */
export function each<T, U>(list: Iterable<T>, read: (one: T, index: number) => Outcome<U>): Outcome<U[]> {
  let index = 0;
  const values: U[] = [];
  const issues: Issue[] = [];
  for (const one of list) {
    const made = read(one, index++);
    if (made.ok) values.push(made.value);
    else {
      if ('soFar' in made) values.push(made.soFar as U);
      for (const fault of made.issues) issues.push(fault);
    }
  }
  return soFar(values, issues);
}

function hasValue(one: Outcome<unknown>): boolean {
  return one.ok || 'soFar' in one;
}

// Nearly always there are none, and nothing is made then: whatever is read is read through here.
function issuesIn(outcomes: readonly Outcome<unknown>[]): Issue[] {
  return outcomes.filter(({ ok }) => !ok).flatMap((one) => (one.ok ? [] : one.issues));
}

/** What is read of something, when it is there. */
export function optional<T, U>(value: T | undefined, read: (value: T) => Outcome<U>): Outcome<U | undefined> {
  return value === undefined ? outcome(undefined) : read(value);
}
