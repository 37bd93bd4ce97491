import type { Label, Place } from '../../kernel/issue.js';
import type { lock } from './sv.js';

/** Something that was one thing when a table was decided and is another today; undefined where there is none of it. */
export interface Cause {
  /** What a division rests on that is no figure of a party. */
  readonly of: keyof typeof lock.causes;
  /** Which one, where there may be several. */
  readonly name?: Label;
  readonly was?: string;
  readonly is?: string;
  readonly at: Place;
}

/** A cause, where there is one. */
export function changed(
  of: Cause['of'],
  was: string | undefined,
  is: string | undefined,
  at: Place,
  name?: Label,
): Cause[] {
  return was === is ? [] : [{ of, name, was, is, at }];
}

/** A name, which is the same in both languages. */
export function inBoth(name: string): Label {
  return { sv: name, en: name };
}
