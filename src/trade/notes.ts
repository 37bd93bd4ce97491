import type { Sentence } from '../sheet/sentence.js';
import type { ReadTrade } from './read.js';
import type { Words } from './words.js';

/** How the lines were priced and rounded, which are not included, and how they are paid. */
export function tradeNotes(trade: ReadTrade, year: number | undefined, { trade: said }: Words): Sentence[] {
  const { lines, netting, through } = trade;
  return [
    said.rounding(lines.length),
    ...(lines.some(({ listed }) => listed) ? [said.priced] : []),
    ...leftOut(trade, year, said),
    said.balanceNote,
    through ? said.through(through.name) : said.direct,
    ...(netting ? [said.net] : []),
  ];
}

/** Which lines are not of the year that is asked for. */
export function leftOut(
  { ofOtherYears, undated }: ReadTrade,
  year: number | undefined,
  said: Words['trade'],
): Sentence[] {
  const asked = String(year ?? '');
  return [
    ...(ofOtherYears > 0 ? [said.otherYears(ofOtherYears, asked)] : []),
    ...(undated > 0 ? [said.undated(undated, asked)] : []),
  ];
}
