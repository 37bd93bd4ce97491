import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { columnsAndRows, recordsOf } from '../../../tests/helpers/foreign.js';
import { toExact } from '../../kernel/number.js';
import { issuesOf, valueIn } from '../../kernel/outcome.js';
import type { GridRow } from '../grid.js';
import { figureIn } from './figure.js';

/** The figures of the second column: exact, in its unit, and the last place that each is written to. */
function figuresOf(rows: readonly GridRow[]) {
  const { columns, body, totals } = columnsAndRows(rows);
  const column = columns[1];
  const cells = column ? [...body, ...totals].flatMap((row) => row[column.index] ?? []) : [];
  return cells.map((cell) => {
    const read = column && figureIn(column, cell);
    const figure = read && valueIn(read);
    if (figure) return `${toExact(figure.value)} by ${toExact(figure.step)}`;
    return read?.ok
      ? 'missing'
      : issuesOf(...(read ? [read] : []))
          .map(({ code }) => code)
          .join();
  });
}

describe('a figure of somebody else’s table', () => {
  it('in another currency than its column is none of its figures', () => {
    const rows = recordsOf('Part;Belopp', 'Alby;5 kr', 'Byby;6 kr', 'Ceby;7 €');
    expect(figuresOf(rows)).toEqual(['5 by 1', '6 by 1', 'not-kronor']);
  });

  it.each([
    ['thousands beside it', 'Belopp', '5 tkr', '5000 by 1000'],
    ['millions beside it', 'Belopp', '1,5 mkr', '1500000 by 100000'],
    ['thousands in its heading', 'Belopp (tkr)', '5', '5000 by 1000'],
    ['millions in its heading', 'Mkr 2024', '5', '5000000 by 1000000'],
    ['thousands in words', 'Beløp i 1000 kr', '5', '5000 by 1000'],
    ['thousands of pounds', 'Levy £000', '5', '5000 by 1000'],
    ['öre', 'Avgift, öre', '5', '0.05 by 0.01'],
  ])('is read in its unit: %s', (_, heading, text, figure) => {
    expect(figuresOf(recordsOf(`Part;${heading}`, `Alby;${text}`))).toEqual([figure]);
  });

  it.each<[string, string, readonly string[]]>([
    ['kronor below thousands', 'Belopp (tkr)', ['5 kr', '7']],
    ['thousands below kronor', 'Belopp (kr)', ['7', '5 tkr']],
    ['a part of one beside per cent', 'Kostnad', ['0,125', '37,5 %', '50 %']],
    ['a figure beside thousands', 'Kostnad', ['5 tkr', '2 500']],
    ['per cent and kronor', 'Kostnad', ['5 %', '500 kr']],
  ])('is asked for where units contradict each other: %s', (_, heading, texts) => {
    const rows = recordsOf(`Part;${heading}`, ...texts.map((text, i) => `Part ${i};${text}`));
    expect(figuresOf(rows)).toEqual(texts.map(() => 'mixed-units'));
  });

  it.each<[string, string, readonly string[], readonly string[]]>([
    ['each cell its own', 'Kostnad', ['5 tkr', '2 500 kr'], ['5000 by 1000', '2500 by 1']],
    ['the heading’s', 'Andel (%)', ['0,5', '37,5 %'], ['0.5 by 0.1', '37.5 by 0.1']],
    ['per cent, of more than one', 'Andel', ['12,5', '37,5 %'], ['12.5 by 0.1', '37.5 by 0.1']],
    ['kronor', 'Kostnad', ['0,50', '37,50 kr'], ['0.5 by 0.01', '37.5 by 0.01']],
  ])('is in a unit that nothing contradicts: %s', (_, heading, texts, figures) => {
    const rows = recordsOf(`Part;${heading}`, ...texts.map((text, i) => `Part ${i};${text}`));
    expect(figuresOf(rows)).toEqual(figures);
  });

  it.each([
    'Alla belopp i tkr.',
    'Belopp i tusental kronor',
    'Tkr',
    '(tkr)',
    'Källa: bokslut. Belopp i tkr.',
  ])('is in the unit that a line above or below says: %s', (line) => {
    const rows = recordsOf('Part;Belopp', 'Alby;5', 'Byby;6');
    const note = recordsOf(line);
    expect(figuresOf([...rows, ...note]).slice(0, 2)).toEqual(['5000 by 1000', '6000 by 1000']);
    expect(figuresOf([...note, ...rows])).toEqual(['5000 by 1000', '6000 by 1000']);
    const contradicted = recordsOf('Part;Belopp', 'Alby;5 kr', 'Byby;6', line);
    expect(figuresOf(contradicted).slice(0, 2)).toEqual(['mixed-units', 'mixed-units']);
  });

  it('is in no unit of an amount that a line tells', () => {
    const rows = recordsOf('Part;Belopp', 'Alby;5', 'Byby;6', 'Tilldelad ram: 45 tkr', '5 000 kr avser Alby');
    expect(figuresOf(rows).slice(0, 2)).toEqual(['5 by 1', '6 by 1']);
  });

  it.each([
    [
      'one that its file says is a figure',
      { value: '1,234', figure: { value: { numerator: 1234n, denominator: 1n }, decimals: 0 } },
      '1234 by 1',
    ],
    ['a dash', { value: '–' }, '0 by 1'],
    ['a mark for what is missing', { value: '....' }, 'missing'],
    ['a figure with a word that nobody knows', { value: '5 rubel' }, 'not-a-number'],
  ])('is exact: %s', (_, cell, figure) => {
    const at = NOWHERE;
    const rows = [
      ...recordsOf('Part;Belopp', 'Alby;5,0'),
      [
        { value: 'Byby', at },
        { ...cell, at },
      ],
    ];
    expect(figuresOf(rows)[1]).toBe(figure);
  });
});
