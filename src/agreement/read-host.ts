import type { Party } from '../kernel/party.js';
import { about } from '../text/field.js';
import type { Dialect } from '../text/figure.js';
import { either, located, mapped, optional, type Read, type Reader, record } from '../text/readers.js';
import { amountOrPartIn } from '../text/scalars/figures.js';
import { oneOf, partyAmong } from '../text/scalars/names.js';
import { type Host, INVOICED } from './host.js';

/** A host: a party, or what is said of one. Issues, all of them: unknown-party, unknown-choice, those of the surcharge's figure. */
export function hostAmong(parties: readonly Party[], dialect: Dialect): Reader<Host> {
  const party = located(partyAmong(parties));
  const written = record({
    party: about`${party} part | alby | den part som är värd | the party that is the host`,
    invoices: about`${optional(oneOf(INVOICED))} fakturerar | others | vilka värden fakturerar: alla parter, eller bara de andra | whom the host invoices: all the parties, or the others alone`,
    surcharge: about`${optional(located(amountOrPartIn(dialect)))} påslag | 5 % | det värden får utöver kostnaden, i procent av den eller i kronor | what the host gets beside the cost, in per cent of it or in kronor`,
  });
  return either(
    mapped(party, ({ value, at }): Host => ({ party: value, invoices: 'all', at })),
    mapped(written, ({ party: { value: host, at }, invoices = 'all', surcharge }): Host => {
      if (!surcharge || isZero(surcharge.value)) return { party: host, invoices, at };
      return { party: host, invoices, surcharge: { ...surcharge.value, host, at: surcharge.at }, at };
    }),
  );
}

function isZero(surcharge: Read<ReturnType<typeof amountOrPartIn>>): boolean {
  return ('part' in surcharge ? surcharge.part : surcharge.amount).numerator === 0n;
}
