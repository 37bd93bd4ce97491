export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');

export const ORDINALS = 'first second third fourth'.split(' ');

const KINDS: Readonly<Record<string, string>> = { H: 'half-year', T: 'tertial', K: 'quarter' };

/** A year, or a part of one: quarter 1 2024 of 2024K1. */
export function periodText(period: string): string {
  const year = period.slice(0, 4);
  return period === year ? year : `${partText(period)} ${year}`;
}

/** A part of a year without the year: quarter 1 of 2024K1. */
export function partText(period: string): string {
  const [, kind = '', number] = /^\d{4}(\D)(\d+)$/.exec(period) ?? [];
  return (kind === 'M' ? MONTHS[Number(number) - 1] : undefined) ?? `${KINDS[kind]} ${number}`;
}
