import { ALONE, readFigure } from './figure.js';

/** The figure that was surely meant by a text that is none, as it is written: digits in groups of three, and no letters for digits. */
export function figureMeant(text: string): { readonly figure: string; readonly letter?: string } | undefined {
  const letter = /(?<=[\d\s])[OoIl]|[OoIl](?=[\d\s])/.exec(text)?.[0];
  const digits = letter === undefined ? text : text.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
  const figure = grouped(digits.trim());
  // With three decimals it might be thousands, and is no figure alone.
  const isFigure = readFigure({ value: figure, at: NOWHERE }, ALONE).ok;
  return isFigure && figure !== text.trim() ? { figure, ...(letter !== undefined && { letter }) } : undefined;
}

/** Thousands with a space between, where a point, a comma or an apostrophe stands: 2.400.000, 1.234,50. */
function grouped(text: string): string {
  const [, whole, decimals] =
    /^([-\u2212]?\d{1,3}(?:([.,'\u2019])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?$/
      .exec(text)
      ?.filter((_, i) => i !== 2) ?? [];
  if (whole === undefined) return text;
  return `${whole.replace(/[.,'\u2019]/g, ' ')}${decimals === undefined ? '' : `,${decimals}`}`;
}

const NOWHERE = { line: 1, column: 1, width: 1, excerpt: '' };

/** The date that was surely meant by a text that is none: year, month and day, without their noughts or with other marks. */
export function dateMeant(text: string): string | undefined {
  const [, year, month = '', day = ''] =
    /^([1-9]\d{3})([-/. ])(\d{1,2})\2(\d{1,2})$/.exec(text.trim())?.filter((_, i) => i !== 2) ?? [];
  if (year === undefined || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31)
    return undefined;
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** Decimals that nobody takes for thousands: without the noughts at their end, or with one more. */
export function settled(decimals: string): string {
  const short = decimals.replace(/0+$/, '');
  return short === '' || short.length === 3 ? `${decimals}0` : short;
}
