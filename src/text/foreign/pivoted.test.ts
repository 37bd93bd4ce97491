import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { recordsOf } from '../../../tests/helpers/foreign.js';
import { pivotedAt } from './pivoted.js';

const isFound = (...lines: readonly string[]) =>
  pivotedAt({ rows: recordsOf(...lines), at: NOWHERE }) !== undefined;

describe('a table whose parties are its columns', () => {
  it.each([
    [';Alby;Byby;Summa', 'Invånare;61;39;100', 'Avgift;610;390;1000'],
    [';Alby;Byby;Summa', 'Belopp;610;390;1000'],
    [
      'Post;Alby;Byby;Totalt;Anm',
      'Antal elever 2024;61;39;100;',
      'Andel, %;61;39;100;',
      'Kostnad (tkr);6;4;10;prel.',
    ],
    [
      'Kommun;Alby;Byby;Summa',
      'Antal elever;61;39;100',
      'Kostnad per elev;10;10;',
      'Summa kostnad;610;390;1000',
    ],
    [';;Alby;Byby;Summa', ';Antal invånare;61;39;100', ';Kostnad att fördela;610;390;1000'],
    ['Fördelning 2025', 'Kommun;Alby;Byby', 'Budgetomslutning;469,9;587', 'Att betala;4;5'],
    [';Alby;Byby;Summa', 'Invånare;61;39;100', 'Skolskjuts;6;4;10', 'Avgift;610;390;1000', 'Summa;7;7;14'],
  ])('is known: %s / %s', (...lines) => {
    expect(isFound(...lines)).toBe(true);
  });

  it.each([
    ['Part;Invånare;Avgift', 'Alby;61;610', 'Byby;39;390'],
    // Parties may be called what figures are.
    ['Enhet;Norr;Söder', 'Elevhälsan;61;39', 'Kostnadsstället;6;4', 'Bidragsgruppen;5;5'],
    // Costs of several kinds, each with its total, are lines and no measures.
    ['Post;Alby;Byby;Summa', 'Personalkostnad;61;39;100', 'Lokalkostnad;6;4;10'],
    ['Part;2023;2024', 'Invånare;61;39', 'Avgift;6;4'],
    ['Del;Andel;Avgift', 'Invånare;61;39', 'Avgift;6;4'],
    [';Alby', 'Invånare;61', 'Avgift;610'],
  ])('is no other: %s / %s', (...lines) => {
    expect(isFound(...lines)).toBe(false);
  });
});
