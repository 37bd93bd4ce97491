import { describe, expect, it } from 'vitest';
import { told } from '../../../tests/helpers/readings.js';

const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`;

describe('the columns of a table', () => {
  it.each([
    [
      'pounds have a decimal point, and two years of one thing are shared by neither',
      lines(
        ';Levy 2016/17 £000;Levy 2017/18 £000',
        'Alby;11,093;10,045',
        'Byby;35,843;32,660',
        'Total;46,936;42,706',
      ),
      ['name', 'amount kGBP 2016/17 .', 'amount kGBP 2017/18 .'],
      1,
    ],
    [
      'kronor have no three decimals',
      lines('Part;Vikt;Belopp', 'Alby;1;11,093 kr', 'Byby;1;11,093 kr', 'Summa;2;22,186 kr'),
      ['name', 'weight', 'amount kr .'],
      0,
    ],
    [
      'a sum tells which mark is which',
      lines('Part;Vikt;Belopp', 'Alby;1;1,234', 'Byby;1;766', 'Summa;2;2000'),
      ['name', 'weight', 'amount .'],
      0,
    ],
    [
      'another column tells it too',
      lines('Part;Vikt;Belopp', 'Alby;0,5;11.093', 'Byby;0,5;11.093', 'Summa;1,0;22.186'),
      ['name', 'weight ,', 'amount ,'],
      0,
    ],
    [
      'shares have no thousands',
      lines('Part;Andel;Belopp', 'Alby;61,250%;61', 'Byby;38,750%;39', 'Summa;100%;100'),
      ['name', 'percent % ,', 'amount'],
      0,
    ],
    [
      'a title tells what bare years count',
      lines('Folkmängd efter region och år', 'region;2023;2024', 'Alby;5;6', 'Byby;6;7', 'Totalt;11;13'),
      ['name', 'weight invånare 2023', 'weight invånare 2024'],
      0,
    ],
    [
      'prices and changes are no sums',
      lines(
        'Part;Invånare;kr/inv;Avgift;Förändring',
        'Alby;60;2;120;3%',
        'Byby;40;2;80;3%',
        'Summa;100;;200;3%',
      ),
      ['name', 'weight invånare', 'price kr/inv', 'amount', 'change %'],
      3,
    ],
    [
      'codes, years, notes and empty columns are told',
      lines('Kod;Kommun;År;Vikt;Tom;Anm.', '9901;Alby;2024;6;;prel', '9902;Byby;2024;4;;', ';Summa;;10;;'),
      ['code', 'name', 'period', 'weight', 'empty', 'note'],
      0,
    ],
  ])('%s', async (_, text, columns, exit) => {
    expect(await told(text)).toMatchObject({ columns, exit, issues: [] });
  });

  it('that can be read in two ways is one fault, and is read as the user says', async () => {
    const text = lines('Part;Vikt;Belopp', 'Alby;1;11,093', 'Byby;1;11,093', 'Summa;2;22,186');
    expect((await told(text)).issues).toEqual(['ambiguous-column']);
    expect((await told(text, '--decimal', ',')).sums).toEqual(['2', '22.186']);
    expect((await told(text, '--decimal', '.')).sums).toEqual(['2', '22186']);
  });

  it('has a sum that is no figure as the column is written', async () => {
    const text = lines('Part;Vikt;Belopp', 'Alby;1;11,093.50', 'Byby;1;11,093.50', 'Total1;2;22,187,00');
    expect(await told(text)).toMatchObject({ exit: 1, sums: ['2'], totals: ['Total1 of 2'] });
  });
});

describe('the rows of a table', () => {
  it.each([
    [
      'a sum of sums',
      ['Alby;25%;1', 'Byby;25%;1', 'Summa kommuner;50%;2', 'Ceby;50%;2', 'Summa;100%;4'],
      ['Summa of 3', 'Summa kommuner of 2'],
    ],
    [
      'a sum between the rows that only its figures tell',
      ['Stat;50%;2', 'Alby;25%;1', 'Byby;25%;1', 'Kommuner;50%;2', 'Summa;100%;4'],
      ['Summa of 3', 'Kommuner of 2'],
    ],
    [
      'parts of a row',
      ['Alby;50%;2', 'Övriga;50%;2', '- varav Byby;25%;1', '- varav Ceby;25%;1', 'Summa*;100%;4'],
      ['Summa* of 2', 'Övriga in 2'],
    ],
    [
      'a sum by its figures, its percentage too',
      ['Alby;50%;2', 'Byby;50%;2', 'Hela samverkan;100%;4'],
      ['Hela samverkan of 2'],
    ],
    ['a party that pays half', ['Alby;25%;1', 'Byby;25%;1', 'Region;50%;2'], []],
    [
      'the same above a sum',
      ['Alby;25%;1', 'Byby;25%;1', 'Region;50%;2', 'Summa 1);100%;4'],
      ['Summa 1) of 3'],
    ],
  ])('%s', async (_, rows, totals) => {
    const text = lines('Part;Andel;Belopp', ...rows);
    expect(await told(text)).toMatchObject({ totals, exit: 0, issues: [] });
  });

  const counties = [
    '00 Riket;35',
    '98 Norra länet;15',
    '9801 Alby;10',
    '9802 Byby;5',
    '99 Södra länet;20',
    '9901 Ceby;20',
  ];

  it('are the country, its counties and their municipalities, by code', async () => {
    const totals = ['00 Riket of 3', '98 Norra länet of 2', '99 Södra länet of 1'];
    expect(await told(lines('region;2024', ...counties))).toMatchObject({ totals, exit: 0 });
  });

  it('are the same with their codes in a column', async () => {
    const rows = counties.map((row) => row.replace(/^(\d+) /, '$1;').replace('00;Riket', 'Riket;'));
    const totals = ['Riket of 3', 'Norra länet of 2', 'Södra länet of 1'];
    expect(await told(lines('Kod;region;2024', ...rows))).toMatchObject({ totals, exit: 0 });
  });

  it('of which a county has more than are there cannot be tried', async () => {
    const some = counties.filter((row) => !row.includes('Byby'));
    expect(await told(lines('region;2024', ...some))).toMatchObject({ exit: 3 });
  });

  it('begin with a comment of the file', async () => {
    const text = lines('# 3 000 kr', 'Part;Vikt;Belopp', 'Alby;1;10', '# 50', 'Byby;1;10', 'Summa;2;20');
    expect(await told(text)).toMatchObject({ totals: ['Summa of 2'], exit: 0 });
  });
});
