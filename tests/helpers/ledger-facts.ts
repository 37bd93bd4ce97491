import { multiply, parseDecimal, type Rational, rational } from '../../src/kernel/number.js';
import { type Books, PARTIES, YEARS, type YearFacts } from './ledgers.js';

/** What is said of a year. */
export function factsOf({ years }: Books, year: number): YearFacts | undefined {
  return years[year - YEARS[0]];
}

/** What a party has paid directly, bears by itself, or hands in, of a year in which it takes part, in units. */
export function besideOf(
  books: Books,
  year: number,
  party: string,
  what: 'direct' | 'own' | 'handedIn' = 'direct',
): number | undefined {
  const move = books.moves.find((one) => one.party === party);
  const isThere =
    !move || (move.kind === 'joins' ? move.day <= `${year}-12-31` : move.day >= `${year}-01-01`);
  return isThere ? factsOf(books, year)?.[what]?.[party] : undefined;
}

/** Whether a party takes part on a day, as it is known on another. */
export function isThereOn(party: string, day: string, known: string, { moves }: Books): boolean {
  const move = moves.find((one) => one.party === party);
  if (!move) return true;
  const { decided = '' } = move;
  const isKnown = decided <= known || decided <= `${day.slice(0, 4)}-01-01`;
  if (!isKnown) return move.kind === 'leaves';
  return move.kind === 'joins' ? move.day <= day : day <= move.day;
}

/** A party's figure of a period. */
export function figureOf({ figures }: Books, party: string, period: number): number {
  return figures[period - YEARS[0] + 2]?.[PARTIES.indexOf(party)] ?? 0;
}

/** The unit in kronor. */
export function unitOf({ unit }: Books): Rational {
  return parseDecimal(unit);
}

/** So many units in kronor, exactly. */
export function kronorIn(units: number, books: Books): Rational {
  return multiply(rational(BigInt(units)), unitOf(books));
}
