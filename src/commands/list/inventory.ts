import type { Agreement } from '../../agreement/agreement.js';
import type { Group, Survey } from '../../agreement/survey/survey.js';
import type { Label } from '../../kernel/issue.js';
import type { Party } from '../../kernel/party.js';
import { KEYS } from '../../keys/index.js';
import type { Key } from '../../keys/key.js';
import { lackingIn, type Measure, periodsOf } from '../../keys/measure.js';
import { inProportionTo } from '../../keys/proportional.js';
import type { OwnKey } from './own-key.js';

/** What a cooperation holds. */
export interface Inventory {
  readonly name: Label;
  readonly parties: readonly Party[];
  readonly measures: readonly Measure[];
  readonly keys: readonly { readonly id: string; readonly key: Key }[];
  /** The one of one's own that was named. */
  readonly own?: OwnKey;
  readonly agreements: readonly Agreement[];
  readonly groups: readonly {
    readonly agreement: string;
    readonly group: Group;
    readonly survey: Survey;
  }[];
}

/** Every key that an agreement or a question may name: the program's, each measure, the cooperation's own, and a file. */
export function keysIn({ measures, keys, own }: Inventory): { id: string; title: Label }[] {
  return [
    ...KEYS.map(({ id, title }) => ({ id, title })),
    ...measures.map(({ id, title }) => ({ id, title: inProportionTo(title) })),
    ...keys.map(({ id, key: { title } }) => ({ id, title })),
    ...(own ? [own] : []),
  ];
}

/** The parties without a figure for every period that a measure has, with the periods they lack: of a year in parts the parts. */
export function gapsIn(measure: Measure, parties: readonly Party[]): { party: Party; periods: string[] }[] {
  const begun = [...(measure.incomplete?.values() ?? [])].flatMap((byPeriod) => [...byPeriod.keys()]);
  const periods = [...new Set([...periodsOf(measure), ...begun])].sort();
  return parties.flatMap((party) => {
    const missing = periods.flatMap((period) => {
      if (measure.figures.get(party.id)?.has(period)) return [];
      const parts = measure.incomplete?.get(party.id)?.get(period);
      return parts ? lackingIn(parts) : [period];
    });
    return missing.length === 0 ? [] : [{ party, periods: missing }];
  });
}
