import { isSame } from '../../../kernel/identity.js';
import { tidy } from '../../short-names.js';
import type { Learned, LearnedKey, PrintedNames, SimpleKey } from './learned.js';

/** The names of what is learned as files can hold them, each heading another than those before it. */
export function tidied(learned: Learned): Learned {
  const { title, key, names = {}, source } = learned;
  const parties = learned.parties.map((party, i) => ({ ...party, name: tidy(party.name) || String(i + 1) }));
  return {
    ...learned,
    title: tidy(title) || learned.id,
    parties,
    key: tidiedKey(key),
    names: { ...headingsOf(names), ...rowsOf(names, parties) },
    source: { ...source, file: tidy(source.file) || learned.id },
  };
}

function tidiedKey(key: LearnedKey): LearnedKey {
  if (key.kind === 'each-and-rest') return { ...key, rest: tidiedSimple(key.rest) };
  if (key.kind === 'mixed')
    return { ...key, parts: key.parts.map((part) => ({ ...part, key: tidiedSimple(part.key) })) };
  return tidiedSimple(key);
}

function tidiedSimple(key: SimpleKey): SimpleKey {
  return key.kind === 'measure'
    ? { ...key, name: tidy(key.name) || DEFAULTS.weight, unit: tidy(key.unit ?? '') || undefined }
    : key;
}

/** What a heading is when the table has none. A machine must not take one for a formula: no sign stands first. */
const DEFAULTS = { label: 'Part', weight: 'Vikt', percent: 'Andel', amount: 'Belopp' } as const;
const SIGNS = /^[\s=+\-@＝＋－＠]+/;

function headingsOf(names: PrintedNames): PrintedNames {
  const found: string[] = [];
  const headings = Object.entries(DEFAULTS).map(([role, otherwise]) => {
    const printed = tidy(names[role as keyof typeof DEFAULTS] ?? '').replace(SIGNS, '');
    const isClash = printed === '' || found.some((one) => isSame(one, printed));
    const heading = isClash
      ? `${otherwise}${found.some((one) => isSame(one, otherwise)) ? ' 2' : ''}`
      : printed;
    found.push(heading);
    return [role, heading] as const;
  });
  return Object.fromEntries(headings);
}

/** What the rows are called that are no parties: as no party is. */
function rowsOf(names: PrintedNames, parties: Learned['parties']): PrintedNames {
  const found = parties.map(({ name }) => name);
  const named = (printed = '', otherwise = '') => {
    let name = tidy(printed).replace(SIGNS, '') || otherwise;
    while (found.some((one) => isSame(one, name))) name += '*';
    found.push(name);
    return name;
  };
  return { total: named(names.total, 'Summa'), rest: named(names.rest, 'Öresutjämning') };
}
