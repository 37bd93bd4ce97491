import fc from 'fast-check';
import { describe } from 'vitest';
import { compareDates, isoDate } from '../src/kernel/date.js';
import { absolute, compare, type Rational, subtract } from '../src/kernel/number.js';
import { same, yearsLaw } from './helpers/laws.js';
import { amountOf, billedOf, openedIn, questionIn } from './helpers/ledger.js';
import { exactSoFar, isAlike } from './helpers/ledger-by-hand.js';
import { unitOf } from './helpers/ledger-facts.js';
import { filesOf } from './helpers/ledger-files.js';
import { type Books, books, plainBooks, YEARS } from './helpers/ledgers.js';

/*
 * What a year is billed, due date by due date, against what it comes to exactly by what is known that day, told by hand; and
 * against the year as it would be had what came later not come.
 */
const year = fc.constantFrom(...YEARS);

describe('at every due date', () => {
  yearsLaw(
    'each party has been billed less than one unit from what it exactly is to pay so far, by what is known that day',
    [plainBooks, year],
    async (books, year) => {
      const { bill } = billedOf(await questionIn(await openedIn(filesOf(books)), year));
      return bill.dues.every(({ due, number }) =>
        bill.parties.every((party) => {
          const lines = bill.lines.filter((one) => one.kind !== 'direct' && compareDates(one.due, due) <= 0);
          const exact = exactSoFar(books, year, party.id, isoDate(due), number);
          return isNear(amountOf(lines, party), exact, unitOf(books), false);
        }),
      );
    },
  );

  yearsLaw('equals have been billed the same, but for one unit', [books, year], async (books, year) => {
    const { bill } = billedOf(await questionIn(await openedIn(filesOf(books)), year));
    const pairs = bill.parties.flatMap((one) => bill.parties.map((other) => [one, other] as const));
    return bill.dues.every(({ due }) =>
      pairs.every(([one, other]) => {
        if (!isAlike(books, year, one.id, other.id)) return true;
        const lines = bill.lines.filter((line) => compareDates(line.due, due) <= 0);
        return isNear(amountOf(lines, one), amountOf(lines, other), unitOf(books), true);
      }),
    );
  });
});

describe('what fell due before something was known', () => {
  yearsLaw(
    'is what it would be had nobody joined or left then',
    [books.filter(({ moves }) => moves.some(({ decided }) => decided !== undefined)), fc.nat(2)],
    async (books, pick) => {
      const decided = books.moves.filter((move) => move.decided !== undefined);
      const move = decided[pick % decided.length] as Books['moves'][number];
      const without = move.kind === 'leaves' ? [] : [{ ...move, day: '2099-01-01', decided: undefined }];
      const moves = [...books.moves.filter((one) => one !== move), ...without];
      const day = move.decided ?? '';
      // What it has paid directly it has paid as a party.
      const years = books.years.map((one) => ({
        ...one,
        direct: { ...one.direct, [move.party]: undefined },
      }));
      return same(
        await billedBefore(day, { ...books, years }),
        await billedBefore(day, { ...books, years, moves }),
      );
    },
  );

  yearsLaw(
    'is what it would be with other figures in the count to come',
    [books.filter(({ renewed }) => renewed !== undefined), year, fc.nat(3), fc.integer({ min: 1, max: 99 })],
    async (books, year, party, figure) => {
      const day = `${year}-${books.renewed?.day}`;
      const figures = books.figures.map((own, i) =>
        i === year - 1 - YEARS[0] + 2 ? own.map((one, j) => (j === party ? figure : one)) : own,
      );
      return same(await billedBefore(day, books), await billedBefore(day, { ...books, figures }));
    },
  );
});

/** Whether two amounts are less than a unit from each other, or a unit at most. */
function isNear(a: Rational, b: Rational, unit: Rational, orEqual: boolean): boolean {
  const far = compare(absolute(subtract(a, b)), unit);
  return far < 0 || (orEqual && far === 0);
}

/** What is billed and due before a day, by party. */
async function billedBefore(day: string, books: Books): Promise<object> {
  const opened = await openedIn(filesOf(books));
  const questions = await Promise.all(YEARS.map((year) => questionIn(opened, year)));
  return questions
    .flatMap((question) => billedOf(question).bill.lines)
    .filter(({ kind, due }) => kind !== 'direct' && isoDate(due) < day)
    .map(({ party, kind, due, amount }) => [party.id, kind, isoDate(due), amount]);
}
