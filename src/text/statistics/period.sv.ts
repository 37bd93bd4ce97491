export const MONTHS =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');

export const ORDINALS = 'första andra tredje fjärde'.split(' ');

const KINDS: Readonly<Record<string, string>> = { H: 'halvår', T: 'tertial', K: 'kvartal' };

/** Ett år, eller en del av ett: kvartal 1 2024 för 2024K1. */
export function periodText(period: string): string {
  const year = period.slice(0, 4);
  return period === year ? year : `${partText(period)} ${year}`;
}

/** En del av ett år, utan året: kvartal 1 för 2024K1. */
export function partText(period: string): string {
  const [, kind = '', number] = /^\d{4}(\D)(\d+)$/.exec(period) ?? [];
  return (kind === 'M' ? MONTHS[Number(number) - 1] : undefined) ?? `${KINDS[kind]} ${number}`;
}
