import type { Agreement } from '../../agreement/agreement.js';
import type { AgreementFile, Timeline } from '../../agreement/agreement-file.js';
import { agreementIn } from '../../agreement/agreement-in.js';
import { type Cooperation, wholeCooperation } from '../../agreement/cooperation.js';
import { byYear } from '../../agreement/measures/by-year.js';
import type { Place } from '../../kernel/issue.js';
import { all, each, fail, follow, map, type Outcome } from '../../kernel/outcome.js';
import type { Key } from '../../keys/key.js';
import type { Measure, MeasureFacts } from '../../keys/measure.js';
import type { Node } from '../../text/node.js';
import { periodIn } from '../../text/statistics/period.js';
import { recordedKey } from './module.js';
import type { Written } from './written.js';

/** What a decided table was calculated from: a small cooperation of one agreement in one year. */
export interface Held {
  readonly cooperation: Cooperation;
  readonly file: AgreementFile;
  readonly given: { readonly measures: ReadonlyMap<string, Measure>; readonly key?: Key };
}

/** Reads it by the readers of a cooperation and an agreement. Issues: those of both, missing-field. */
export function heldIn(lock: Written, { id, file }: Pick<Agreement, 'id' | 'file'>): Outcome<Held> {
  const { terms, cooperation, inputs, decimals, module, seal } = lock;
  if (!terms || !cooperation) return fail('missing-field', { field: 'cooperation' }, seal.at);
  return follow(wholeCooperation(cooperation), (known) => {
    const marks = { comma: decimals === ',', point: decimals === '.' };
    const read: Outcome<AgreementFile> = agreementIn(
      id,
      file,
      known,
      heldTimeline(terms, () => read),
      marks,
    )(terms);
    const measures = each(known.measures, (facts) => measureOf(facts, inputs, cooperation.at));
    return map(all({ agreement: read, measures }), (held) => ({
      cooperation: known,
      file: held.agreement,
      given: {
        measures: new Map(held.measures.map((measure) => [measure.id, measure])),
        key: module && recordedKey(module),
      },
    }));
  });
}

/** What is held is held for the year that was asked for, whichever it is. */
function heldTimeline(terms: Node, read: () => Outcome<AgreementFile>): Timeline {
  return {
    years: [],
    isOpen: true,
    parties: [],
    entryAt: () => terms.at,
    nodeOf: () => terms,
    inYear: async () => read(),
  };
}

/** A measure with those of its figures that were read. Issue: duplicate-figure. */
function measureOf(facts: MeasureFacts, inputs: Written['inputs'], at: Place): Outcome<Measure> {
  const held = inputs.flatMap(({ measure, period, party: id, value, status = 'final', source }) => {
    if (measure !== facts.id || period === undefined || id === undefined) return [];
    const figure = { value: value.value.value, status, source, at: value.at };
    const { year = Number(period), part } = periodIn(period) ?? {};
    return [{ party: { id, name: id }, year, part, figure }];
  });
  return map(byYear(held, facts.withinYear), (figures) => ({ ...facts, at, ...figures }));
}
