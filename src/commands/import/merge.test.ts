import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { law } from '../../../tests/helpers/laws.js';
import type { PartyFigure } from '../../agreement/measures/gather.js';
import { rational } from '../../kernel/number.js';
import type { Party } from '../../kernel/party.js';
import { merged, type OwnRow } from './merge.js';

const ALBY: Party = { id: 'alby', name: 'Alby', code: '9001', at: NOWHERE };
const written = (value: number) => ({ value: rational(BigInt(value)), decimals: 0 });
const own = (year: number, value: number, note?: string): OwnRow => ({
  party: ALBY,
  period: String(year),
  figure: written(value),
  status: 'final',
  note,
});
const found = (year: number, value: number): PartyFigure => ({
  party: ALBY,
  year,
  figure: written(value),
  at: NOWHERE,
});
const valuesOf = (rows: readonly OwnRow[]) =>
  new Map(rows.map(({ period, figure }) => [period, figure.value.numerator]));

describe('figures that are imported', () => {
  it('leave examples where they are when there are none', () => {
    const example: OwnRow = { ...own(2025, 1), status: 'example' };
    const { rows, written, examples } = merged([example], [], false);
    expect([rows, written, examples]).toEqual([[example], 0, 0]);
  });

  it('take the place of examples, of whatever year: these are lost', () => {
    const example: OwnRow = { ...own(2025, 1), status: 'example' };
    const { rows, written, revised, examples } = merged(
      [example, own(2021, 9), { ...example, period: '2022' }],
      [found(2022, 11)],
      false,
    );
    expect([...valuesOf(rows)]).toEqual([
      ['2021', 9n],
      ['2022', 11n],
    ]);
    expect([written, revised, examples]).toEqual([1, [], 2]);
  });

  it('are added, and another than before is written when revisions are asked for', () => {
    const before = [own(2022, 10, 'utan förskoleklass'), own(2021, 9)];
    const after = [found(2022, 11), found(2023, 12)];
    const held = merged(before, after, false);
    expect([...valuesOf(held.rows)]).toEqual([
      ['2022', 10n],
      ['2021', 9n],
      ['2023', 12n],
    ]);
    expect([held.written, held.revised.length]).toEqual([1, 1]);
    const revised = merged(before, after, true);
    expect(valuesOf(revised.rows).get('2022')).toBe(11n);
    expect(revised.rows[0]?.note).toBe('utan förskoleklass');
    expect(revised.written).toBe(2);
  });

  it('that are final now, and the same, are no longer preliminary when revisions are asked for', () => {
    const before: OwnRow[] = [
      { ...own(2022, 10, 'utan förskoleklass'), status: 'preliminary' },
      own(2021, 9),
    ];
    const after = [found(2022, 10), found(2021, 9)];
    const held = merged(before, after, false);
    expect([held.rows, held.restated, held.written]).toEqual([before, 1, 0]);
    const revised = merged(before, after, true);
    expect(revised.rows.map(({ status, note }) => [status, note])).toEqual([
      ['final', 'utan förskoleklass'],
      ['final', undefined],
    ]);
    expect([revised.revised, revised.written]).toEqual([[], 1]);
  });

  const figures = fc.uniqueArray(fc.tuple(fc.integer({ min: 2000, max: 2020 }), fc.nat(5)), {
    selector: ([year]) => year,
  });
  law(
    'take none away, change none unless that is asked for, and once imported are the same',
    [figures, figures, fc.boolean()],
    (before, after, isRevised) => {
      const rows = before.map(([year, value]) => own(year, value));
      const imported = after.map(([year, value]) => found(year, value));
      const once = merged(rows, imported, isRevised);
      const [old, now, source] = [valuesOf(rows), valuesOf(once.rows), new Map(after)];
      const again = merged(once.rows, imported, isRevised);
      return (
        [...old].every(([period, value]) => {
          const given = source.get(Number(period));
          return now.get(period) === (isRevised && given !== undefined ? BigInt(given) : value);
        }) &&
        after.every(([year, value]) => old.has(String(year)) || now.get(String(year)) === BigInt(value)) &&
        now.size === new Set([...before, ...after].map(([year]) => year)).size &&
        again.written === 0
      );
    },
  );
});
