import type { Sentence } from '../sheet/sentence.js';
import type { ReadTrade } from './read.js';
import type { Words } from './words.js';

/** How the lines were priced and rounded, which are not included, and how they are paid. */
export function tradeNotes(trade: ReadTrade, year: number | undefined, { trade: said }: Words): Sentence[] {
  const { lines, positions, netting, through } = trade;
  return [
    ...(lines.length > 0 ? [said.rounding(lines.length)] : []),
    ...(positions.length === 0 ? [said.none(year?.toString())] : []),
    ...(lines.some(({ listed }) => listed) ? [said.priced] : []),
    ...leftOutNotes(trade, year, said),
    said.balanceNote,
    through ? said.through(through.name) : said.direct,
    ...(netting ? [said.net] : []),
  ];
}

/** Which lines are not of the year that is asked for. */
export function leftOutNotes(
  { leftOut }: Pick<ReadTrade, 'leftOut'>,
  year: number | undefined,
  said: Words['trade'],
): Sentence[] {
  const asked = String(year ?? '');
  const dated = leftOut.filter(({ date }) => date).length;
  const undated = leftOut.length - dated;
  return [
    ...(dated > 0 ? [said.otherYears(dated, asked)] : []),
    ...(undated > 0 ? [said.undated(undated, asked)] : []),
  ];
}
