import type { Label, Place } from '../../kernel/issue.js';
import type { Party } from '../../kernel/party.js';

/** What a division rests on that is no figure of a party. */
type Kind =
  | 'year'
  | 'question'
  | 'calculation'
  | 'key'
  | 'namedKey'
  | 'measure'
  | 'period'
  | 'takesPart'
  | 'days'
  | 'phase'
  | 'code'
  | 'order'
  | 'rounding'
  | 'unit'
  | 'amount'
  | 'surcharge'
  | 'external'
  | 'received'
  | 'rule'
  | 'own'
  | 'outside'
  | 'limits'
  | 'direct'
  | 'drawn';

/** Something that was one thing when a table was decided and is another today; undefined where there is none of it. */
export interface Cause {
  readonly of: Kind;
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

export function named({ name }: Pick<Party, 'name'>): Label {
  return { sv: name, en: name };
}
