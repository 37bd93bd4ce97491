import { nameMeant } from '../kernel/identity.js';
import { map, outcome, soFar } from '../kernel/outcome.js';
import type { MeasureFacts } from '../keys/measure.js';
import { fieldOf } from '../text/node.js';
import { byName, either, followed, mapped, type Reader, scalar } from '../text/readers.js';
import { readYear } from '../text/scalars/dates.js';
import { unknown } from '../text/scalars/names.js';
import type { AgreedVintage } from './vintage.js';

/** What is written for measures that are read as they say themselves again. */
const AS_MEASURED = 'years-back';

/** A year, or nothing where the measure says it. Issue: not-a-year. */
const year: Reader<string | undefined> = scalar(
  (text) => (text.value.trim() === AS_MEASURED ? outcome(undefined) : map(readYear(text), String)),
  undefined,
  /^(\d{4}|years-back)$/,
);

/** Which year's figures are read: one for all measures, or one for each that is named. Issues: not-a-year, unknown-measure. */
export function vintageAmong(measures: readonly Pick<MeasureFacts, 'id'>[]): Reader<AgreedVintage> {
  const known = measures.map(({ id }) => id);
  const ofAll = mapped(year, (one) => stated(known.map((id) => [id, one])));
  const ofEach = followed(byName(year), (years, node) => {
    const strangers = [...years.keys()].filter((name) => nameMeant(name, known) === undefined);
    return soFar(
      stated([...years].map(([name, one]) => [nameMeant(name, known) ?? name, one])),
      strangers.map((value) =>
        unknown('unknown-measure', { value, at: fieldOf(node, value)?.nameAt ?? node.at }, known),
      ),
    );
  });
  return either(ofAll, ofEach);
}

function stated(years: readonly (readonly [string, string | undefined])[]): AgreedVintage {
  return new Map(years.flatMap(([id, one]) => (one === undefined ? [] : [[id, one] as const])));
}
