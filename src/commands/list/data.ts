import { vouchedData } from '../../allocation/data.js';
import { ROUNDING_FORMS } from '../../apportion/apportion.js';
import { FORMATS } from '../../formats/index.js';
import { periodsOf } from '../../keys/measure.js';
import { decimalOrNull } from '../../sheet/figures.js';
import { gapsIn, type Inventory, keysIn } from './inventory.js';
import type { OwnKey } from './own-key.js';

/** What a cooperation holds as data: an agreement once for each of its years. */
export function listData(inventory: Inventory): object {
  const { name, agreements, parties, groups, measures, own } = inventory;
  return {
    cooperation: name.sv,
    agreements: agreements.map(({ id, title, year, key, vintage, amount, host, decision, exampleAt }) => ({
      agreement: id,
      title: title.sv,
      year: year === undefined ? null : String(year),
      key: key.value.id,
      vintage: key.value.reads.flatMap((id) => {
        const period = vintage?.get(id);
        return period === undefined ? [] : [{ measure: id, period }];
      }),
      amount: decimalOrNull(amount?.value),
      host: host?.party.id ?? null,
      status: decision?.status ?? null,
      example: exampleAt !== undefined,
    })),
    parties: parties.map(({ id, name, code }) => ({ party: id, name, code })),
    groups: groups.map(({ agreement, group: { id, parties } }) => ({
      group: id,
      agreement,
      parties: parties.map((party) => party.id),
    })),
    measures: measures.map((measure) => ({
      measure: measure.id,
      title: measure.title.sv,
      periods: periodsOf(measure),
      gaps: gapsIn(measure, parties).map(({ party, periods }) => ({ party: party.id, periods })),
      ...(measure.withinYear ? { withinYear: measure.withinYear } : {}),
      ...vouchedData(measure),
    })),
    keys: keysIn(inventory).map(({ id, title }) => ({
      key: id,
      title: title.sv,
      ...(id === own?.id ? { reads: readsOf(own) } : {}),
    })),
    formats: FORMATS.map(({ id, extensions }) => ({ format: id, extensions })),
    roundings: Object.values(ROUNDING_FORMS),
  };
}

/** The figures that a key of one's own read. */
function readsOf({ agreement, read }: OwnKey): object {
  return {
    agreement,
    measures: [...read].map(([measure, periods]) => ({ measure, periods: [...periods] })),
  };
}
