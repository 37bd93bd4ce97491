import type { Adjustments } from '../agreement/adjustments.js';
import { type Issue, issue } from '../kernel/issue.js';
import { add, subtract, sum, ZERO } from '../kernel/number.js';
import type { Party } from '../kernel/party.js';
import type { AllocationRow } from './allocation.js';

/** The funding that a party receives for all. */
export function receiversIn({ external }: Adjustments) {
  return external.flatMap((one) => (one.to ? [{ ...one, party: one.to, partyAt: one.toAt }] : []));
}

/** Who has paid directly, receives a grant or bears a part by itself must take part in the year, where it was asked about. Issue: not-taking-part, at its name. */
export function faultsOfPayers(
  direct: readonly Pick<Adjustments['direct'][number], 'party' | 'partyAt' | 'amount'>[],
  asked: readonly Party[],
  present: ReadonlySet<Party>,
  year: number | undefined,
): Issue[] {
  return direct
    .filter(({ party }) => asked.includes(party) && !present.has(party))
    .map(({ party, partyAt, amount }) =>
      issue('not-taking-part', { name: party.name, year: String(year) }, partyAt ?? amount.at),
    );
}

/** A row with what its party has paid directly, less the grants that it has received and is to hand in and what it bears by itself. */
export function withDirect<R extends AllocationRow>(
  row: R,
  ...of: readonly (readonly Pick<Adjustments['direct'][number], 'amount'>[])[]
): R {
  if (of.every((all) => all.length === 0)) return row;
  const [direct = ZERO, received = ZERO, own = ZERO] = of.map((all) =>
    sum(all.map(({ amount }) => amount.value)),
  );
  const [, grants, borne] = of;
  return {
    ...row,
    direct: subtract(direct, add(received, own)),
    ...(grants?.length && { received }),
    ...(borne?.length && { own }),
  };
}
