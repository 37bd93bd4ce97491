import type { Agreement } from '../../agreement/agreement.js';
import type { AgreementFile, Timeline } from '../../agreement/agreement-file.js';
import { type Cooperation, wholeCooperation } from '../../agreement/cooperation.js';
import { agreementIn } from '../../agreement/read-agreement.js';
import type { Place } from '../../kernel/issue.js';
import { fail, follow, map, type Outcome } from '../../kernel/outcome.js';
import type { Key } from '../../keys/key.js';
import type { Figure, Measure, MeasureFacts } from '../../keys/measure.js';
import type { Node } from '../../text/node.js';
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
    return map(read, (agreement) => ({
      cooperation: known,
      file: agreement,
      given: {
        measures: new Map(
          known.measures.map((facts) => [facts.id, measureOf(facts, inputs, cooperation.at)]),
        ),
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

/** A measure with those of its figures that were read. */
function measureOf(facts: MeasureFacts, inputs: Written['inputs'], at: Place): Measure {
  const figures = new Map<string, Map<string, Figure>>();
  for (const { measure, period, party, value, status = 'final', source } of inputs) {
    if (measure !== facts.id || period === undefined || party === undefined) continue;
    const ofParty = figures.get(party) ?? new Map<string, Figure>();
    figures.set(party, ofParty.set(period, { value: value.value.value, status, source, at: value.at }));
  }
  return { ...facts, at, figures };
}
