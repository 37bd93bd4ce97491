import { issue } from '../kernel/issue.js';
import { soFar } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import { about } from '../text/field.js';
import { isList } from '../text/node.js';
import { followed, list, located, type Reader, record, text } from '../text/readers.js';
import { partyAmong, repeatedParties } from '../text/scalars/names.js';
import type { Draw } from './draw.js';

/** A draw of lots as it is written, its parties read by this reader. */
export function writtenDraw<T>(parties: Reader<T>) {
  return record({
    parties: about`${parties} parter | [byby, alby] | de som lottades, den som drogs först först | those who were drawn, the first that was drawn first`,
    source: about`${text} källa | Direktionen 2025-03-01 § 12 | paragrafen i protokollet som lottningen står i | the paragraph of the minutes that tells of the draw`,
  });
}

/**
 * How lots were drawn among those who share. Issues, all of them: unknown-party, not-taking-part, repeated-party,
 * wrong-form for fewer than two, empty-field, missing-field.
 */
export function drawAmong(known: readonly Party[], sharing: readonly Party[] = known): Reader<Draw> {
  const example = `[${sharing.slice(0, 2).map(({ id }) => id)}]`.replace(',', ', ');
  const parties = followed(list(located(partyAmong(known))), (named, node) => {
    const isTooShort = isList(node) && node.value.length < 2 && named.length === node.value.length;
    const text = `[${named.map(({ value }) => value.id)}]`;
    return soFar(
      named.map(({ value }) => value),
      [
        ...repeatedParties(named),
        ...named
          .filter(({ value }) => !sharing.includes(value))
          .map(({ value: { name }, at }) => issue('not-taking-part', { name }, at)),
        ...(isTooShort ? [issue('wrong-form', { text, example }, node.at)] : []),
      ],
    );
  });
  return writtenDraw(parties);
}
