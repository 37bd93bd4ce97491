import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import { law } from '../../../tests/helpers/laws.js';
import { parseDecimal, toShortDecimal } from '../../kernel/number.js';
import { andThen, issuesOf, type Outcome } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import type { GridRow } from '../../text/grid.js';
import type { Statistic } from '../../text/statistic.js';
import { statisticOf } from '../../text/statistics/of-grid.js';
import { type FoundFigures, figuresOf, type Wanted } from './figures-of.js';

const PARTIES: readonly Party[] = [
  { id: 'alby', name: 'Alby', code: '9001', at: NOWHERE },
  { id: 'byby', name: 'Byby', code: '9002', at: NOWHERE },
];

const WANTED: Wanted = { parties: PARTIES, content: ['pupils', 'elever'], where: [], file: 'x.csv' };

function rowsOf(...lines: readonly string[]): GridRow[] {
  return lines.map((line) => line.split(';').map((value) => ({ value, at: NOWHERE })));
}

/** The figures that are found in a table, as `alby 2023 10`; or the codes of what is wrong. */
function found(lines: readonly string[], wanted: Partial<Wanted> = {}): readonly string[] {
  const statistic = statisticOf({ rows: rowsOf(...lines), at: NOWHERE }, {});
  return told(andThen(statistic, (one) => figuresOf(one, { ...WANTED, ...wanted })));
}

function told(read: Outcome<FoundFigures>): readonly string[] {
  if (!read.ok) return [...new Set(read.issues.map(({ code }) => code))];
  return read.value.figures.map(
    ({ party, year, figure }) => `${party.id} ${year} ${toShortDecimal(figure.value)}`,
  );
}

function remarksOf(lines: readonly string[], wanted: Partial<Wanted> = {}) {
  const statistic = statisticOf({ rows: rowsOf(...lines), at: NOWHERE }, {});
  const read = andThen(statistic, (one) => figuresOf(one, { ...WANTED, ...wanted }));
  return read.ok ? read.value.remarks : [];
}

const where = (dimension: string, category: string) => [{ value: { dimension, category }, at: NOWHERE }];

describe('the figures of parties', () => {
  it.each<[string, readonly string[]]>([
    ['with years as columns', ['Kommun;2022;2023', 'Alby;10;11', 'Byby;20;21', 'Ceby;5;6']],
    [
      'with years as rows',
      ['kommun;år;värde', 'Alby;2022;10', 'Alby;2023;11', 'Byby;2022;20', 'Byby;2023;21'],
    ],
    ['by code', ['Kod;Kommun;2022;2023', '9001;Alby kommun;10;11', '9002;Byby kommun;20;21']],
    ['by code alone', ['Region;2022;2023', '9001;10;11', '9002;20;21']],
    ['of a code and a name in one cell', ['region;2022;2023', '9001 Alby;10;11', '9002 Byby;20;21']],
    ['under a heading of two lines', ['Elever;;', 'Kommun;2022;2023', 'Alby;10;11', 'Byby;20;21']],
    ['with what is counted in the heading', ['Kommun;Elever 2022;Elever 2023', 'Alby;10;11', 'Byby;20;21']],
    ['with preliminary years', ['Kommun;2022;2023 prel.', 'Alby;10;11', 'Byby;20;21']],
    [
      'beside the change between them',
      ['Kommun;2022;2023;Förändring 2022-2023;Index 2022', 'Alby;10;11;1;9', 'Byby;20;21;1;9'],
    ],
    ['with marks of footnotes', ['Kommun;2022;2023', 'Alby¹;10*;11', 'Byby 1);20;21 a)']],
    ['under years in a row of their own', ['Kommun;Elever;Elever', ';2022;2023', 'Alby;10;11', 'Byby;20;21']],
    ['under years above them', [';2022;2023', 'Kommun;Elever;Elever', 'Alby;10;11', 'Byby;20;21']],
    ['of school years', ['Kommun;2022/23;2023/24', 'Alby;10;11', 'Byby;20;21']],
    [
      'beside other contents',
      ['Kommun;År;Elever;Lärare', 'Alby;2022;10;1', 'Alby;2023;11;1', 'Byby;2022;20;2', 'Byby;2023;21;2'],
    ],
  ])('are found %s', (_, lines) => {
    expect([...found(lines)].sort()).toEqual([
      'alby 2022 10',
      'alby 2023 11',
      'byby 2022 20',
      'byby 2023 21',
    ]);
  });

  it.each<readonly [string, readonly string[]]>([
    ['by code and name in one cell', ['region;2024', '2023 Malung-Sälen;10', '2034 Orsa;20']],
    ['by code and name under another heading', ['vilka;2024', '2023 Malung-Sälen;10', '2034 Orsa;20']],
    ['in rows of years', ['region;tid;antal', '2023 Malung-Sälen;2024;10', '2034 Orsa;2024;20']],
    ['by code beside the name', ['kod;kommun;2024', '2023;Malung-Sälen;10', '2034;Orsa;20']],
    ['by code behind the name', ['kommun;kod;tid;antal', 'Malung-Sälen;2023;2024;10', 'Orsa;2034;2024;20']],
    ['by code alone', ['kod;tid;antal', '2023;2024;10', '2034;2024;20']],
    ['as the program writes them', ['party;period;antal', '2023;2024;10', '2034;2024;20']],
    ['by name, beside years that are codes too', ['kommun;år;antal', 'Malung-Sälen;2024;10', 'Orsa;2024;20']],
  ])('whose codes all look like years are found %s', (_, lines) => {
    const parties = [
      { id: 'malung', name: 'Malung-Sälen', code: '2023', at: NOWHERE },
      { id: 'orsa', name: 'Orsa', code: '2034', at: NOWHERE },
    ];
    expect(found(lines, { parties })).toEqual(['malung 2024 10', 'orsa 2024 20']);
  });

  const BY_SEX = ['Kommun;Kön;2023', 'Alby;män;5', 'Alby;kvinnor;6', 'Byby;män;7', 'Byby;kvinnor;8'];

  it('are those of the total, where there is one', () => {
    expect(found([...BY_SEX, 'Alby;totalt;11', 'Byby;totalt;15'])).toEqual(['alby 2023 11', 'byby 2023 15']);
  });

  it('are those of the value that is asked for, or of all of them', () => {
    expect(found(BY_SEX, { where: where('kön', 'män') })).toEqual(['alby 2023 5', 'byby 2023 7']);
    expect(found(BY_SEX, { where: where('kön', '*') })).toEqual(['alby 2023 11', 'byby 2023 15']);
    const withTotal = [...BY_SEX, 'Alby;totalt;11', 'Byby;totalt;15'];
    expect(found(withTotal, { where: where('kön', '*') })).toEqual(['alby 2023 11', 'byby 2023 15']);
  });

  it('are those of the time and the place that are asked for, and of no other', () => {
    const years = ['kommun;år;antal', 'Alby;2022;1', 'Alby;2023;2', 'Byby;2022;3', 'Byby;2023;4'];
    expect(found(years, { where: where('år', '2023') })).toEqual(['alby 2023 2', 'byby 2023 4']);
    expect(found(years, { where: where('år', '1999') })).toEqual(['unknown-choice']);
    expect(found(years, { where: where('år', '*') })).toHaveLength(4);
    expect(found(years, { where: where('kommun', 'Byby') })).toEqual(['byby 2022 3', 'byby 2023 4']);
    expect(found(years, { where: where('kommun', 'Ceby') })).toEqual(['unknown-choice']);
    const period = { value: '2022', at: NOWHERE };
    expect(found(years, { where: where('år', '2023'), period })).toEqual(['no-such-period']);
    const months = ['Kommun;2023M09;2023M10', 'Alby;1;2', 'Byby;4;5'];
    expect(found(months, { where: where('period', '2023M10') })).toEqual(['alby 2023 2', 'byby 2023 5']);
    expect(found(months, { where: where('period', '2023') })).toEqual(['unknown-choice']);
  });

  it('have the mark of a column of marks, where it tells no two of them apart', () => {
    const by = (...marks: readonly string[]) =>
      statisticOf(
        {
          rows: rowsOf(
            'Kommun;År;Elever;Status',
            ...marks.map((mark, i) => `${i % 2 ? 'Byby' : 'Alby'};2023;${i};${mark}`),
          ),
          at: NOWHERE,
        },
        {},
      );
    const read = andThen(by('Prel.', 'Def.'), (one) => figuresOf(one, WANTED));
    expect(read.ok && read.value.figures.map(({ mark }) => mark)).toEqual(['Prel.', undefined]);
    const twice = by('Prel.', 'Prel.', 'Def.', 'Def.');
    const known = { code: 'several-values', facts: { dimension: 'Status', known: ['Prel.', 'Def.'] } };
    expect(andThen(twice, (one) => figuresOf(one, WANTED))).toMatchObject({ issues: [known] });
    const chosen = { ...WANTED, where: where('Status', 'def.') };
    expect(told(andThen(twice, (one) => figuresOf(one, chosen)))).toEqual(['alby 2023 2', 'byby 2023 3']);
  });

  it('are not read of a time that nobody can read: a fault of a party, and said of others', () => {
    const columns = { period: { value: 'År', at: NOWHERE } };
    const read = (last: string) =>
      andThen(
        statisticOf(
          { rows: rowsOf('Kommun;År;Elever', 'Alby;2023;1', 'Byby;2023;2', last), at: NOWHERE },
          columns,
        ),
        (one) => figuresOf(one, WANTED),
      );
    expect(read('Byby;later;3')).toMatchObject({
      issues: [{ code: 'not-a-year', facts: { text: 'later' } }],
    });
    const passed = { code: 'times-passed-over', facts: { file: 'x.csv', times: ['later'] } };
    expect(read('Ceby;later;3')).toMatchObject({ value: { remarks: expect.arrayContaining([passed]) } });
  });

  it('are told once of a file of days, where a year is made of its parts', () => {
    const read = andThen(
      statisticOf({ rows: rowsOf('Kommun;2023-01-01;2023-02-01', 'Alby;1;2', 'Byby;3;4'), at: NOWHERE }, {}),
      (one) => figuresOf(one, { ...WANTED, withinYear: 'sum' }),
    );
    expect(read).toMatchObject({ issues: { length: 1 } });
  });

  it('are of each part of a year where the year is made of them', () => {
    const lines = ['Kommun;Elever 2023 T1;Elever tertial 2 2023', 'Alby;10;11', 'Byby;20;21'];
    expect(found(lines)).toEqual(['several-periods']);
    const inParts = ['alby 2023 10', 'alby 2023 11', 'byby 2023 20', 'byby 2023 21'];
    expect(found(lines, { withinYear: 'sum' })).toEqual(inParts);
  });

  it('are none where a part of them is missing', () => {
    expect(found(BY_SEX.slice(0, -1), { where: where('kön', '*') })).toEqual(['alby 2023 11']);
    expect(found([...BY_SEX.slice(0, -1), 'Byby;kvinnor;..'], { where: where('kön', '*') })).toEqual([
      'alby 2023 11',
    ]);
  });

  it('are those beside what says which county a party lies in, of which each has one', () => {
    const lines = ['Län;Kommun;2023', 'Norra;Alby;5', 'Södra;Byby;7'];
    expect(found(lines)).toEqual(['alby 2023 5', 'byby 2023 7']);
    expect(found(lines, { where: where('län', '*') })).toEqual(['alby 2023 5', 'byby 2023 7']);
    expect(found(lines, { where: where('län', 'norra') })).toEqual(['alby 2023 5']);
    expect(found([...lines, 'Södra;Alby;6'])).toEqual(['several-values']);
    expect(found(['Kön;Kommun;2023', 'män;Alby;5', 'kvinnor;Byby;7'])).toEqual(['several-values']);
  });

  it('are the sums of what is each of one party alone, such as its schools', () => {
    const lines = ['Kommun;Skola;2023', 'Alby;Norra;100', 'Alby;Södra;50', 'Byby;Åby;80'];
    expect(found(lines)).toEqual(['several-values']);
    expect(found(lines, { where: where('skola', '*') })).toEqual(['alby 2023 150', 'byby 2023 80']);
    expect(found([...lines, 'Alby;Östra;..'], { where: where('skola', '*') })).toEqual(['byby 2023 80']);
  });

  it('of a column are none of a year for a year in the heading of another', () => {
    const lines = ['Kommun;Elever;Andel 2023', 'Alby;10;20', 'Byby;40;80'];
    const grid = { rows: rowsOf(...lines), at: NOWHERE };
    expect(issuesOf(statisticOf(grid, {})).map(({ code }) => code)).toEqual(['several-values']);
    const period = { value: '2023', at: NOWHERE };
    const read = (content: string) =>
      told(
        andThen(statisticOf(grid, {}, undefined, [content]), (one) => figuresOf(one, { ...WANTED, period })),
      );
    expect(read('Elever')).toEqual(['alby 2023 10', 'byby 2023 40']);
    expect(read('Andel 2023')).toEqual(['alby 2023 20', 'byby 2023 80']);
  });

  it('of women alone are said to be theirs', () => {
    const statistic = statisticOf(
      { rows: rowsOf('Kommun;Kön;2023', 'Alby;kvinnor;6', 'Byby;kvinnor;8'), at: NOWHERE },
      {},
    );
    const read = andThen(statistic, (one) => figuresOf(one, WANTED));
    const facts = { file: 'x.csv', dimension: 'Kön', category: 'kvinnor', isColumn: false };
    expect(read.ok && read.value.remarks).toEqual([{ code: 'chosen', facts }]);
  });

  it('are not of men for a measure that is called as the code of men', () => {
    const lines = ['region;könkod;kön;år;värde', 'Alby;M1;män;2023;6', 'Alby;K1;kvinnor;2023;8'];
    const more = ['Byby;M1;män;2023;16', 'Byby;K1;kvinnor;2023;18'];
    const statistic = statisticOf({ rows: rowsOf(...lines, ...more), at: NOWHERE }, {});
    const called = (content: string) =>
      told(andThen(statistic, (one) => figuresOf(one, { ...WANTED, content: [content] })));
    expect(called('m1')).toEqual(['several-values']);
    expect(called('kvinnor')).toEqual(['alby 2023 8', 'byby 2023 18']);
  });

  it('that are blank are said to be missing, in rows and in columns of years', () => {
    const missing = (lines: readonly string[]) => {
      const statistic = statisticOf({ rows: rowsOf(...lines), at: NOWHERE }, {});
      const read = andThen(statistic, (one) => figuresOf(one, WANTED));
      return read.ok && read.value.remarks;
    };
    const said = [{ code: 'figures-missing', facts: { file: 'x.csv', figures: ['Byby 2023'] } }];
    const long = ['Kommun;År;Elever', 'Alby;2022;1', 'Alby;2023;2', 'Byby;2022;3', 'Byby;2023;'];
    expect(missing(long)).toEqual(said);
    expect(missing(['Kommun;2022;2023', 'Alby;1;2', 'Byby;3;', 'Källa: SCB'])).toEqual(said);
  });

  it.each<[string, readonly string[], Partial<Wanted>, string]>([
    ['values of which none is chosen', BY_SEX, {}, 'several-values'],
    ['a dimension that is not there', BY_SEX, { where: where('ålder', '5') }, 'no-such-dimension'],
    ['a value that is not there', BY_SEX, { where: where('kön', 'alla') }, 'unknown-choice'],
    ['no party', ['Kommun;2023', 'Ceby;1', 'Deby;2'], {}, 'no-party-in-file'],
    ['no year', ['Kommun;Elever', 'Alby;1', 'Byby;2'], {}, 'no-period-in-file'],
    ['a name that is nearly one', ['Kommun;2023', 'Alby;1', 'Bybi;2'], {}, 'near-party'],
    ['a row of nobody', ['Kommun;Kön;2023', 'Alby;män;1', ';kvinnor;2'], {}, 'nameless-row'],
    ['a party twice', ['Kommun;2023', 'Alby;1', 'Alby kommun;2', 'Byby;3'], {}, 'duplicate-figure'],
    ['a year twice', ['Kommun;2023;2023', 'Alby;1;2', 'Byby;3;4'], {}, 'duplicate-figure'],
    ['months of a year', ['Kommun;2023M01;2023M02', 'Alby;1;2', 'Byby;3;4'], {}, 'several-periods'],
    ['a figure beyond the headings', ['Kommun;2023', 'Alby;1;5', 'Byby;3'], {}, 'csv-row-length'],
    [
      'another key figure than the source of the measure',
      ['kpi;kommun;2023', 'N01951;Alby;1', 'N01951;Byby;2'],
      { content: ['Kolada N15835'] },
      'other-measure',
    ],
  ])('%s is said', (_, lines, wanted, code) => expect(found(lines, wanted)).toEqual([code]));

  it('are of the time in the year on which the measure is counted', () => {
    const months = ['Kommun;2023M09;2023M10;2023M11', 'Alby;1;2;3', 'Byby;4;5;6'];
    expect(found(months, { referenceDate: { month: 10, day: 15 } })).toEqual(['alby 2023 2', 'byby 2023 5']);
    const period = { value: '2023M11', at: NOWHERE };
    expect(found(months, { period })).toEqual(['alby 2023 3', 'byby 2023 6']);
    const referenceDate = { month: 10, day: 15 };
    expect(found(months, { period, referenceDate })).toEqual(['alby 2023 3', 'byby 2023 6']);
  });

  it.each<[string, number, number]>([
    ['nov 2023', 11, 1],
    ['2023M11', 11, 30],
    ['2023K4', 10, 1],
    ['2023H2', 7, 1],
    ['tertial 3 2023', 9, 30],
    ['2023-11-15', 11, 15],
    ['2023/24', 10, 15],
    ['2023', 6, 30],
  ])('of the only time that a file has are of the day that it holds: %s', (time, month, day) => {
    expect(found([`Kommun;${time}`, 'Alby;1', 'Byby;4'], { referenceDate: { month, day } })).toEqual([
      'alby 2023 1',
      'byby 2023 4',
    ]);
  });

  it.each<[string, number, number]>([
    ['nov 2024', 6, 30],
    ['2024M03', 10, 15],
    ['2024M09;2024M11', 10, 15],
    ['2024M01;2024M12', 6, 30],
    ['2024K4', 9, 30],
    ['2024-10-16', 10, 15],
    ['2025-01-01', 12, 31],
  ])(
    'of no time that holds the day on which the measure is counted are not read: %s',
    (times, month, day) => {
      const lines = [`Kommun;${times}`, 'Alby;1;2', 'Byby;4;5'].map((line) =>
        line
          .split(';')
          .slice(0, 1 + times.split(';').length)
          .join(';'),
      );
      expect(found(lines, { referenceDate: { month, day } })).toEqual(['no-such-period']);
    },
  );

  it.each([
    '2023',
    'Elever 2023',
    'Elever (antal) 2023',
    'Antal elever 2023',
    'Antal 2023',
    'Värde, tkr 2023',
  ])('of a column that is called as the measure are told nothing of: %s', (heading) =>
    expect(remarksOf([`Kommun;${heading}`, 'Alby;1', 'Byby;2'])).toEqual([]),
  );

  it.each(['Andel 2023', 'Rang 2023', 'Lärare 2023', 'Prognos 2023', 'Budget 2023', '2023 (prognos)'])(
    'of a column that is called as something else are told: %s',
    (heading) => {
      const [remark] = remarksOf([`Kommun;${heading}`, 'Alby;1', 'Byby;2']);
      expect(remark).toMatchObject({ code: 'chosen', facts: { isColumn: true } });
    },
  );

  it('are not read of changes, unless the measure is called so', () => {
    const headed = (heading: string, content = WANTED.content) => {
      const rows = rowsOf(`Kommun;${heading}`, 'Alby;1', 'Byby;2');
      const statistic = statisticOf({ rows, at: NOWHERE }, {}, undefined, content);
      return told(andThen(statistic, (one) => figuresOf(one, { ...WANTED, content })));
    };
    for (const heading of ['Förändring 2023', 'Förändring 2022-2023', 'Ökning 2023', 'Skillnad;Diff'])
      expect(headed(heading)).toEqual(['not-in-table']);
    expect(headed('Förändring 2023', ['förändring'])).toEqual(['alby 2023 1', 'byby 2023 2']);
  });

  it('are said to be below a title that tells of another year than the one that is stated', () => {
    const titled = (title: string, value: string) =>
      remarksOf([`${title};`, 'kommun;antal', 'Alby;1', 'Byby;2'], { period: { value, at: NOWHERE } });
    const facts = { file: 'x.csv', title: 'Elever 2022', period: '2024' };
    expect(titled('Elever 2022', '2024')).toEqual([{ code: 'title-of-another-year', facts }]);
    expect(titled('Elever 2022', '2022')).toEqual([]);
    expect(titled('Elever', '2024')).toEqual([]);
  });

  it('are read below headings that stand again, and are of other years no more', () => {
    const wide = ['Kommun;2022;2023', 'Alby;10;11', ';;', 'Kommun;2022;2023', 'Byby;20;21'];
    expect(found(wide)).toEqual(['alby 2022 10', 'alby 2023 11', 'byby 2022 20', 'byby 2023 21']);
    const long = ['kommun;år;antal', 'Alby;2023;10', 'kommun;år;antal', 'Byby;2023;20'];
    expect(found(long)).toEqual(['alby 2023 10', 'byby 2023 20']);
    const facts = { file: 'x.csv', rows: 1, areHeadings: true };
    expect(remarksOf(wide)).toContainEqual({ code: 'rows-passed-over', facts });
    const others = ['Kommun;2022;2023', 'Alby;10;11', ';;', 'Kommun;2023;2024', 'Byby;20;21'];
    expect(found(others)).toEqual(['several-sheets']);
    const told = ['Kommun;Elever 2022', 'Alby;10', 'Kommun;Elever 2023', 'Byby;20'];
    expect(found(told)).toEqual(['several-sheets']);
    expect(found(['Kommun;2022;2023', 'Alby;10;11', 'Byby;2022;1999'])).toHaveLength(4);
  });

  it('are dated by days of a column that tells a time, and by no other days', () => {
    const days = (heading: string) => [`kommun;antal;${heading}`, 'Alby;1;2024-10-15', 'Byby;2;2024-10-15'];
    for (const heading of ['datum', 'Mätdatum', 'avser', 'Avser datum', 'period'])
      expect(found(days(heading))).toEqual(['alby 2024 1', 'byby 2024 2']);
    for (const heading of ['uttagsdatum', 'bildad', 'Uppdaterad'])
      expect(found(days(heading))).toEqual(['no-period-in-file']);
    const period = { value: '2024', at: NOWHERE };
    const founded = ['kommun;antal;bildad', 'Alby;1;1971-01-01', 'Byby;2;1952-01-01'];
    expect(found(founded, { period, where: where('bildad', '1971') })).toEqual(['unknown-choice']);
    expect(found(founded, { period })).toEqual(['alby 2024 1', 'byby 2024 2']);
  });
});

const FIGURE = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, part]) => (part === 0 ? String(whole) : `${whole},${String(part).padStart(2, '0')}`));

const TABLE = fc
  .uniqueArray(fc.integer({ min: 1990, max: 2039 }), { minLength: 1, maxLength: 5 })
  .chain((years) =>
    fc.record({
      years: fc.constant(years),
      figures: fc.tuple(...PARTIES.map(() => fc.tuple(...years.map(() => FIGURE)))),
      isWide: fc.boolean(),
      isByCode: fc.boolean(),
    }),
  );

law(
  'figures of parties read back as they were written, by columns or by rows, by code or by name',
  [TABLE],
  ({ years, figures, isWide, isByCode }) => {
    const names = PARTIES.map(({ name, code }) => (isByCode ? `${code} ${name}` : name));
    const wide = [
      ['Kommun', ...years].join(';'),
      ...names.map((name, i) => [name, ...(figures[i] ?? [])].join(';')),
    ];
    const long = [
      'Kommun;År;Elever',
      ...names.flatMap((name, i) => years.map((year, j) => `${name};${year};${figures[i]?.[j]}`)),
    ];
    const exact = (text: string) => toShortDecimal(parseDecimal(text.replace(',', '.')));
    const expected = PARTIES.flatMap(({ id }, i) =>
      years.map((year, j) => `${id} ${year} ${exact(String(figures[i]?.[j]))}`),
    );
    return [...found(isWide ? wide : long)].sort().join() === expected.sort().join();
  },
);

describe('figures in a unit of money', () => {
  it.each<[string, readonly string[]]>([
    ['of the title', ['Budget, tkr;', 'Kommun;2023', 'Alby;469', 'Byby;12']],
    ['of a line below', ['Kommun;2023', 'Alby;469', 'Byby;12', 'Alla belopp i tkr.']],
    [
      'of a title that tells an amount too',
      ['Ramen är 45 mnkr. Budget, tkr;', 'Kommun;2023', 'Alby;469', 'Byby;12'],
    ],
    ['of the heading', ['Kommun;År;Budget (tkr)', 'Alby;2023;469', 'Byby;2023;12']],
    ['of the cells', ['Kommun;2023', 'Alby;469 tkr', 'Byby;12 tkr']],
    ['of kronor', ['Kommun;2023', 'Alby;469 000 kr', 'Byby;12 000 kr']],
  ])('%s are in kronor', (_, lines) => {
    expect(found(lines)).toEqual(['alby 2023 469000', 'byby 2023 12000']);
  });
});

describe('a statistic whose file says what it is', () => {
  const dimension = (code: string, role: 'place' | 'time' | undefined, ...texts: readonly string[]) => ({
    code,
    text: code,
    role,
    categories: texts.map((text) => ({ code: text, text })),
  });
  const statistic = (
    ages: readonly string[],
    more: Partial<Statistic> = {},
    isSummable = true,
  ): Statistic => ({
    title: 'Folkmängd',
    notes: [],
    ...more,
    dimensions: [
      dimension('region', 'place', '9001', '9002'),
      { ...dimension('ålder', undefined, ...ages), isSummable },
      dimension('tid', 'time', '2023'),
    ],
    cells: [0, 1].flatMap((place) =>
      ages.map((_, age) => ({
        of: [place, age, 0],
        figure: { value: parseDecimal(String(10 * place + age + 1)), decimals: 0 },
        at: NOWHERE,
      })),
    ),
    at: NOWHERE,
  });

  it('has nothing added up unless its source says so', () => {
    expect(told(figuresOf(statistic(['0-9', '10-19'], {}, false), WANTED))).toEqual(['several-values']);
    expect(told(figuresOf(statistic(['0-9', '10-19'], { isApart: true }), WANTED))).toEqual([
      'several-values',
    ]);
    const every = { ...WANTED, where: where('ålder', '*') };
    expect(told(figuresOf(statistic(['0-9', '10-19'], {}, false), every))).toEqual([
      'alby 2023 3',
      'byby 2023 23',
    ]);
    expect(told(figuresOf(statistic(['0-9', '10-19'], { isApart: true }), every))).toEqual(['not-parts']);
    // Disturbed counts are counts.
    const disturbed = statistic(['0-9', '10-19'], { isApart: true, isDisturbed: true }, false);
    expect(told(figuresOf(disturbed, every))).toEqual(['alby 2023 3', 'byby 2023 23']);
    expect(told(figuresOf(disturbed, WANTED))).toEqual(['several-values']);
    const means = disturbed.cells.map(({ figure, ...one }) => ({
      ...one,
      figure: figure && { ...figure, decimals: 1 },
    }));
    expect(told(figuresOf({ ...disturbed, cells: means }, every))).toEqual(['not-parts']);
  });

  it.each([
    ['a part that is called so', ['förskola', 'grundskola', 'därav F-klass']],
    ['several totals', ['summa skog', 'åker', 'total areal']],
    ['ages that others have', ['0-9', '0-19']],
    ['all who are older, beside some of them', ['0-64 år', '65+ år', '80+ år']],
    ['all who are older, in other words', ['0-64 år', '65 år och äldre', '80 år eller äldre']],
    ['all who are older, with a dash', ['0-64 år', '65- år', '80- år']],
    ['all who are younger, beside some of them', ['under 20 år', '16-19 år', '20-64 år']],
    ['one age, beside ages that have it', ['5 år', '6 år', '6-7 år']],
  ])('has %s never added up, even when all are asked for', (_, values) => {
    const every = { ...WANTED, where: where('ålder', '*') };
    expect(told(figuresOf(statistic(values), WANTED))).toEqual(['several-values']);
    expect(told(figuresOf(statistic(values), every))).toEqual(['not-parts']);
  });

  it.each([[['-19 år', '20-64 år', '65+ år']], [['0 år', '1 år', '2-3 år', '4 år och äldre']]])(
    'adds up ages that have none in common: %j',
    (values) => {
      const every = { ...WANTED, where: where('ålder', '*') };
      expect(told(figuresOf(statistic(values, {}, false), every))).toHaveLength(2);
    },
  );

  it.each([
    [
      'all the others, whatever it is called',
      [
        [1, 4, 3],
        [10, 30, 20],
      ],
    ],
    [
      'some that stand before it',
      [
        [1, 2, 3, 9],
        [10, 20, 30, 50],
      ],
    ],
    [
      'some that stand after it',
      [
        [9, 3, 1, 2],
        [50, 30, 10, 20],
      ],
    ],
  ])('has what is the sum of %s never added up', (_, figures) => {
    const cells = figures.flatMap((row, place) =>
      row.map((one, i) => ({
        of: [place, i, 0],
        figure: { value: parseDecimal(String(one)), decimals: 0 },
        at: NOWHERE,
      })),
    );
    const made = { ...statistic(figures[0]?.map((_one, i) => `x${i}`) ?? []), cells };
    expect(told(figuresOf(made, WANTED))).toEqual(['several-values']);
    expect(told(figuresOf(made, { ...WANTED, where: where('ålder', '*') }))).toEqual(['not-parts']);
  });

  const timed = (...times: readonly string[]): Statistic => ({
    title: 'Folkmängd',
    notes: [],
    dimensions: [dimension('region', 'place', '9001 Alby', '9002 Byby'), dimension('tid', 'time', ...times)],
    cells: [0, 1].flatMap((place) =>
      times.map((_, time) => ({
        of: [place, time],
        figure: { value: parseDecimal(String(10 * place + time + 1)), decimals: 0 },
        at: NOWHERE,
      })),
    ),
    at: NOWHERE,
  });

  it('says of school years which year they are read as', () => {
    const read = figuresOf(timed('2022/2023', '2023/2024'), WANTED);
    const facts = { file: 'x.csv', first: '2022/2023', year: '2022' };
    expect(read.ok && read.value.remarks).toEqual([{ code: 'broken-years', facts }]);
  });

  it('says of a month what year it is read as, and nothing of school years', () => {
    const period = { value: '2024M02', at: NOWHERE };
    const read = figuresOf(timed('2024M01', '2024M02'), { ...WANTED, period });
    const times = [{ text: '2024M02', period: '2024', isPreliminary: false }];
    expect(read.ok && read.value.remarks).toEqual([
      { code: 'times-read-as', facts: { file: 'x.csv', times } },
    ]);
  });

  it('has the years with a mark beside them, as preliminary, and says so and what is no year', () => {
    const read = figuresOf(timed('2023', '2024*', 'förändring'), WANTED);
    expect([...told(read)].sort()).toEqual(['alby 2023 1', 'alby 2024 2', 'byby 2023 11', 'byby 2024 12']);
    expect(read.ok && read.value.figures.map(({ mark }) => mark)).toEqual([undefined, 'p', undefined, 'p']);
    const facts = { file: 'x.csv', times: [{ text: '2024*', period: '2024', isPreliminary: true }] };
    expect(read.ok && read.value.remarks).toEqual([
      { code: 'times-read-as', facts },
      { code: 'times-passed-over', facts: { file: 'x.csv', times: ['förändring'] } },
    ]);
    const period = { value: '2024', at: NOWHERE };
    expect(told(figuresOf(timed('2024', '2024*'), { ...WANTED, period }))).toEqual([
      'alby 2024 1',
      'byby 2024 11',
    ]);
    expect(told(figuresOf(timed('2024', '2024*'), WANTED))).toEqual(['several-periods']);
  });

  it('says which figure is not there at all', () => {
    const { cells, ...rest } = timed('2023', '2024');
    const read = figuresOf({ ...rest, cells: cells.slice(1) }, WANTED);
    const facts = { file: 'x.csv', figures: ['Alby 2023'] };
    expect(read.ok && read.value.remarks).toEqual([{ code: 'figures-missing', facts }]);
  });

  it('has its counts added up, and says so', () => {
    const read = figuresOf(statistic(['0-9', '10-19']), WANTED);
    expect(told(read)).toEqual(['alby 2023 3', 'byby 2023 23']);
    expect(read.ok && read.value.remarks.map(({ code }) => code)).toEqual(['added-up']);
  });

  it('has none added up that overlap', () => {
    expect(told(figuresOf(statistic(['0-9', '0-19']), WANTED))).toEqual(['several-values']);
  });

  it.each([
    [['F-9', '1-9']],
    [['F', 'F-3']],
    [['Förskoleklass', 'Åk 0-3']],
    [['åk 1-3', 'åk 3-6']],
    [['årskurs F–3', 'årskurs 4–6', '1-9']],
    [['0-19', '19-']],
    [['-19', '15 och äldre']],
    [['80 år och äldre', '65-']],
  ])('has none added up of grades and open ranges that overlap: %s', (some) => {
    expect(told(figuresOf(statistic(some), { ...WANTED, where: where('ålder', '*') }))).toEqual([
      'not-parts',
    ]);
  });

  it.each([
    [['F-3', '4-6', '7-9']],
    [['F', '1', '2']],
    [['åk F', 'åk 1–9']],
    [['Förskoleklass', 'Grundskola', 'Gymnasium']],
    [['-19', '20-64', '65-']],
    [['0-79', '80 och äldre']],
    [['Flickor', 'Fritidshem']],
  ])('has those added up that do not: %s', (some) => {
    expect(told(figuresOf(statistic(some), { ...WANTED, where: where('ålder', '*') }))).toHaveLength(2);
  });
});
