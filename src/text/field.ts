import { type Issue, type IssueCode, issue, type Label } from '../kernel/issue.js';
import type { Outcome } from '../kernel/outcome.js';
import type { Node } from './node.js';

/** Makes of a node what it means, or tells every fault in it. A reader of texts reads cells and arguments too. */
export interface Reader<T> {
  (node: Node): Outcome<T>;
  /** The fields of the map that it reads, when it reads one. */
  readonly fields?: Fields;
  /** What its other fields are, which have names of their users' own. */
  readonly others?: Field<unknown>;
  /** The sets of its fields of which at least one must be there. */
  readonly ways?: readonly (readonly string[])[];
  /** The readers that it is made of, where such fields may be. */
  readonly of?: readonly Reader<unknown>[];
  /** What it takes: a text, a list of what it is made of, a map of it by name, or one of these; else what that takes. */
  readonly takes?: 'text' | 'list' | 'names' | 'either';
  /** Whether that list must hold something. */
  readonly isFilled?: boolean;
  /** What its text means, where it is more than a text, and the form that it then has. */
  readonly means?: Meaning | undefined;
  readonly form?: RegExp | undefined;
  /** The words that its text must be one of, in any case; what stands in <> may be anything. */
  readonly words?: readonly string[];
}

/** What a text may mean. */
export type Meaning =
  | 'amount'
  | 'amount-or-part'
  | 'date'
  | 'day'
  | 'figure'
  | 'measure'
  | 'part'
  | 'party'
  | 'whole-number'
  | 'year';

/** A field of a map, which need not be there, or may be there without text. */
export interface Field<T> {
  readonly read: Reader<T>;
  readonly isOptional?: boolean;
  readonly mayBeEmpty?: boolean;
  /** The faults that follow where it is not there: a field that was meant as it hides them. */
  readonly missedBy?: readonly IssueCode[];
  /** What it is: taken apart when it is asked for, as no everyday question does. */
  readonly about?: () => About;
}

/** The fields of a map, by their names. */
export type Fields = Readonly<Record<string, Reader<unknown> | Field<unknown>>>;

/** What a field is to who writes it: its Swedish word, an example of its value as YAML has it, and what it means. */
export interface About {
  readonly word: string;
  readonly example: string;
  readonly meaning: Label;
}

/** A field that says what it is, in one line: its reader, then `word | example | meaning in Swedish | in English`. */
export function about<T>([, said = '']: TemplateStringsArray, field: Reader<T> | Field<T>): Field<T> {
  return { ...asField(field), about: () => aboutIn(said) };
}

function aboutIn(said: string): About {
  const [word = '', example = '', sv = '', en = ''] = said.split('|').map((part) => part.trim());
  return { word, example, meaning: { sv, en } };
}

/**
 * What is read of a field, its faults of form with the field's own example. The field nearest to the fault gives it: one
 * that has an example keeps it.
 */
export function exampled<T>(
  read: Outcome<T>,
  name: string,
  field: Reader<unknown> | Field<unknown>,
): Outcome<T> {
  const told = 'issues' in read ? read.issues : undefined;
  if (!told?.some(({ code }) => code === 'wrong-type')) return read;
  const example = asField(field).about?.().example;
  const issues = told.map((one) =>
    one.code === 'wrong-type' && one.facts.example === undefined && example
      ? issue(one.code, { ...one.facts, example: `${name}: ${example}` }, one.at)
      : one,
  );
  return { ...read, issues } as Outcome<T>;
}

/** A field, also where it is no more than its reader. */
export function asField<T>(field: Reader<T> | Field<T>): Field<T> {
  return typeof field === 'function' ? { read: field } : field;
}

/** A field without which these faults follow. */
export function missedBy<T>(codes: readonly IssueCode[], field: Reader<T> | Field<T>): Field<T> {
  return { ...asField(field), missedBy: codes };
}

/** The faults without the fields and columns that are missing because they stand there by another name: the name is told. */
export function withoutMisnamed(issues: readonly Issue[], stray: readonly Issue[]): Issue[] {
  const meant = stray.flatMap((one) => (one.code === 'unknown-field' ? (one.facts.suggestion ?? []) : []));
  return issues.filter((one) => {
    if (one.code === 'missing-field') return !meant.includes(one.facts.field);
    return one.code !== 'missing-column' || !one.facts.columns.some((column) => meant.includes(column));
  });
}
