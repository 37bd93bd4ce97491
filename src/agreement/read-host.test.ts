import { describe, expect, it } from 'vitest';
import { party } from '../../tests/helpers/cooperation.js';
import { rational } from '../kernel/number.js';
import { valueIn } from '../kernel/outcome.js';
import { ALONE } from '../text/figure.js';
import { makeSource } from '../text/source.js';
import { readYaml } from '../text/yaml.js';
import { hostAmong } from './read-host.js';

const [alby, byby] = [party('alby'), party('byby')];

describe('a host', () => {
  it('that is a party alone invoices all, without a surcharge', async () => {
    const host = await hostIn('alby');
    expect(host?.surcharge).toBeUndefined();
    expect(host).toMatchObject({ party: alby, invoices: 'all' });
  });

  it('may leave itself out of what it invoices', async () => {
    expect(await hostIn('{ party: BYBY, invoices: others }')).toMatchObject({
      party: byby,
      invoices: 'others',
    });
  });

  it('takes a part of the cost, or kronor, and is who gets them', async () => {
    const surcharge = async (text: string) =>
      (await hostIn(`{ party: alby, surcharge: ${text} }`))?.surcharge;
    expect(await surcharge('5 %')).toMatchObject({ host: alby, part: rational(1n, 20n) });
    expect(await surcharge('"2,5%"')).toMatchObject({ host: alby, part: rational(1n, 40n) });
    expect(await surcharge('50 000 kr')).toMatchObject({ host: alby, amount: rational(50_000n) });
  });

  it('that takes nothing has no surcharge', async () => {
    for (const nothing of ['0', '0 %', '0 kr'])
      expect((await hostIn(`{ party: alby, surcharge: ${nothing} }`))?.surcharge).toBeUndefined();
  });
});

async function hostIn(text: string) {
  return valueIn(await readYaml(makeSource(text), hostAmong([alby, byby], ALONE)));
}
