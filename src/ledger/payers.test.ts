import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../tests/helpers/cooperation.js';
import { ONE, toExact } from '../kernel/number.js';
import { map } from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import { paidIn } from './payers.js';

const ALBY: Party = { id: 'alby', name: 'Alby', code: '9001', at: NOWHERE };
const DALS: Party = { id: 'dals-ed', name: 'Dals-Ed', code: '1438', at: NOWHERE };

/** What each is read to have paid. */
function paid(...rows: readonly (readonly [string, string])[]) {
  const located = (value: string) => ({ value, at: NOWHERE });
  const records = rows.map(([party, amount]) => ({
    at: NOWHERE,
    fields: new Map([
      ['party', located(party)],
      ['paid', located(amount)],
    ]),
  }));
  const parties = [ALBY, DALS];
  const payers = { all: parties, agreement: { id: 'a', parties }, asked: parties, unit: ONE };
  return map(paidIn(records, payers, []), (all) => [...all].map(([{ id }, one]) => `${id} ${toExact(one)}`));
}

describe('those who have paid', () => {
  it('are called as in other files', () => {
    const read = paid(['Alby kommun', '500'], ['Dals–Eds kommun', '700']);
    expect(read).toMatchObject({ value: ['alby 500', 'dals-ed 700'] });
  });

  it('are each told once, however they are called', () => {
    const read = paid(['Alby kommun', '500'], ['9001', '700']);
    expect(read).toMatchObject({ issues: [{ code: 'repeated-party' }] });
  });
});
