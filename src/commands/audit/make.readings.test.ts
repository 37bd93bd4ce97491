import { describe, expect, it } from 'vitest';
import { audit } from '../../../tests/helpers/audit.js';

/** A table as text: `A 61 7` is a row of a party, a weight and an amount. */
const table = (headings: string, ...rows: readonly string[]) =>
  [headings, ...rows].map((row) => row.replaceAll(' ', ';')).join('\n');
const byWeight = (...rows: readonly string[]) => audit(table('Part Vikt Belopp', ...rows));
const byShare = (...rows: readonly string[]) => audit(table('Part Andel Belopp', ...rows));
const shares = (...rows: readonly string[]) => audit(table('Part Vikt Andel', ...rows));

describe('where no rule makes the rows, the nearest', () => {
  it('differs in the fewest rows', async () => {
    // 6.1, 1.9 and 2: the largest remainders give 6, 2 and 2; rounding down with the rest to the first 7, 1 and 2.
    const { amounts } = await byWeight('A 61 7', 'B 19 1', 'C 20 3', 'Summa 100 10');
    expect(amounts).toMatchObject({
      total: '10',
      nearest: 'floor-first',
      deviations: [{ name: 'C', computed: '2' }],
    });
  });

  it('lies, of those that differ in as many, the fewest units away', async () => {
    // Two rows differ from 6, 2 and 2, by four units, and two from 7, 1 and 2, by two.
    const { amounts } = await byWeight('A 61 8', 'B 19 0', 'C 20 2', 'Summa 100 10');
    expect(amounts?.nearest).toBe('floor-first');
  });
});

describe('amounts', () => {
  it('are divided in the unit that they are written with, however the total is written', async () => {
    const { amounts, exitCode } = await byWeight('A 6 60', 'B 4 40', 'Summa 10 100,00');
    expect([amounts?.unit, exitCode]).toEqual(['1', 0]);
  });

  it('are divided in a coarser unit that all are whole in, where there are rows enough to tell', async () => {
    // 12 345,6 hundreds over 10, 20, 30 and 40: 1 234,6, 2 469,1, 3 703,7 and 4 938,2.
    const rows = ['A 10 123500', 'B 20 246900', 'C 30 370400', 'D 40 493800'];
    const { amounts, exitCode } = await byWeight(...rows, 'Summa 100 1234600');
    expect([amounts?.unit, exitCode]).toEqual(['100', 0]);
  });

  it('are not said to be in hundreds for a single one', async () => {
    // 40 and 60 in kronor.
    const { amounts } = await byWeight('A 4 0', 'B 6 100', 'Summa 10 100');
    expect(amounts?.rules).toEqual([]);
  });

  it('that are all nothing are right parts of nothing', async () => {
    const { amounts, exitCode } = await byWeight('A 4 0', 'B 6 0', 'Summa 10 0');
    expect([amounts?.unit, exitCode]).toEqual(['1', 0]);
  });

  it('are not divided in a unit that the total is not whole in', async () => {
    // Of 104, tens would give 60 and 40 of ten tens.
    const { amounts, exitCode } = await byWeight('A 6 60', 'B 4 40', 'Summa 10 104');
    expect([amounts?.total, amounts?.unit, exitCode]).toEqual(['100', '1', 1]);
  });

  it('are parts of what they make together with what rounding left over', async () => {
    const { amounts } = await byWeight('A 1 33', 'B 1 33', 'C 1 33', 'Öresavrundning  1');
    expect(amounts).toMatchObject({ total: '100', rules: ['half-up', 'floor'] });
  });

  it('are in the unit that they are written with, however what is left over is written', async () => {
    const { amounts } = await byWeight('A 6 60', 'B 4 40', 'Öresavrundning  0,00', 'Summa 10 100');
    expect(amounts?.unit).toBe('1');
  });

  it.each([
    ['of six decimals were never rounded, and may miss their sum', '33,333333', 0],
    ['of five decimals were, and may not', '33,33333', 1],
  ])('%s', async (_, amount, code) => {
    const { exitCode } = await byWeight(`A 1 ${amount}`, `B 1 ${amount}`, `C 1 ${amount}`, 'Summa 3 100');
    expect(exitCode).toBe(code);
  });
});

describe('amounts by percentages alone', () => {
  it('that a rule makes need no allowance for what the percentages were before', async () => {
    const { amounts } = await byShare('A 60% 60', 'B 40% 40', 'Summa 100% 100');
    expect(amounts?.rules).toContain('largest-remainder');
    expect(amounts?.withinPercents).toBe(false);
  });

  // Up to 25,05 % of 2000 is 501, and less than a unit more: 502 is too much, as is 1498 of at least 74,95 %.
  it.each([
    ['lie within a unit of what the percentages may have been', ['A 25,0% 501', 'B 75,0% 1499'], 0],
    ['are wrong a whole unit from that', ['A 25,0% 502', 'B 75,0% 1498'], 1],
    ['are wrong when one is, though others are right', ['A 25,0% 500', 'B 25,0% 503', 'C 50,0% 997'], 1],
  ])('%s', async (_, rows, code) => {
    expect((await byShare(...rows, 'Summa 100% 2000')).exitCode).toBe(code);
  });

  it('are wrong as far from them beside weights, which leave nothing open', async () => {
    const rows = ['A 1 25,0% 501', 'B 3 75,0% 1499', 'Summa 4 100% 2000'];
    expect((await audit(table('Part Vikt Andel Belopp', ...rows))).exitCode).toBe(1);
  });

  it.each([
    ['that are far from shares of a whole are made by something else', ['A 49,9% 60', 'B 50,0% 40'], 0],
    ['that are far from shares that make no whole leave those untested', ['A 49,8% 60', 'B 50,0% 40'], 3],
  ])('%s', async (_, rows, code) => expect((await byShare(...rows, 'Summa  100')).exitCode).toBe(code));

  it.each([
    ['that miss the whole by a spreadsheet’s own rounding are parts of it', '49,9999999999%', true],
    ['that miss it by more are parts each by itself', '49,9999999998%', false],
  ])('%s', async (_, share, isWhole) => {
    const { amounts } = await byShare(`A ${share} 50`, `B ${share} 50`, 'Summa  100');
    expect(amounts?.rules).toContain('half-up');
    expect(amounts?.rules.includes('largest-remainder')).toBe(isWhole);
  });
});

describe('percentages', () => {
  it('are compared to the finest place that any is written to', async () => {
    // 6,25, 43,75 and 50 of a hundred: the second to a whole percent is 44.
    const { percents } = await shares('A 1 6,25%', 'B 7 44%', 'C 8 50%');
    expect(percents).toMatchObject({ unit: '0.01', deviations: [{ name: 'B', computed: '43.75' }] });
  });

  it('are not compared beyond the tenth decimal', async () => {
    // 16,6666666666… and 83,3333333333…
    const { percents } = await shares('A 1 16,66666666674%', 'B 5 83,33333333326%');
    expect(percents).toMatchObject({ unit: '0.0000000001', deviations: [] });
    const wrong = await shares('A 1 16,6666666668%', 'B 5 83,3333333333%');
    expect(wrong.percents?.deviations).toEqual([
      expect.objectContaining({ name: 'A', computed: '16.6666666667' }),
    ]);
  });
});

describe('beside a column that was not read, amounts', () => {
  const beside = async (...amounts: readonly number[]) => {
    const rows = amounts.map((amount, i) => `${i}a ${10 * (i + 1)} ${amount} ${7 * i + 3}`);
    return (await audit(table('Part Vikt Belopp Avgift', ...rows, 'Summa 280 280 168'))).exitCode;
  };

  it.each([
    ['that differ by a unit in a few rows are wrong', [10, 20, 31, 39, 50, 60, 70], 1],
    ['that differ by more in a few rows are wrong', [10, 20, 32, 38, 50, 60, 70], 1],
    ['are wrong when a single row differs by more', [10, 20, 32, 39, 49, 60, 70], 1],
    ['that differ in most rows may be made of that', [20, 10, 40, 30, 60, 50, 70], 3],
  ])('%s', async (_, amounts, code) => expect(await beside(...amounts)).toBe(code));

  it('are wrong all the same when it is a row that was not read', async () => {
    const rows = ['A 60 61', 'B 40 39', 'Summa 100 100', 'Moms  25'];
    expect((await byWeight(...rows)).exitCode).toBe(1);
  });
});

describe('a total in öre, of which a row of its own takes what rounding leaves', () => {
  // 133,80 by a third and two is 44,60 and 89,20: to the nearest 45 and 89, and 20 öre too much.
  const rows = ['A 1 45', 'B 2 89', 'Öresavrundning  -0,20'];
  const nearest = { total: '133.8', unit: '1', rules: ['half-up'], deviations: [] };

  it('is divided to the nearest krona, each row by itself', async () => {
    const { amounts, exitCode } = await byWeight(...rows, 'Summa 3 133,80');
    expect([amounts, exitCode]).toMatchObject([nearest, 0]);
  });

  it('need not be printed', async () => {
    expect((await byWeight(...rows)).amounts).toMatchObject(nearest);
  });

  it('is divided by percentages as they are printed', async () => {
    // 33,3 % of 100,50 is 33,4665; a third would be 33,50.
    const thirds = ['A 33,3% 33', 'B 33,3% 33', 'C 33,3% 33', 'Öresavrundning  1,50', 'Summa  100,50'];
    const { amounts, exitCode } = await byShare(...thirds);
    expect([amounts, exitCode]).toMatchObject([{ rules: ['half-up'], unit: '1' }, 0]);
  });

  it('is not divided so when a krona stands in another row', async () => {
    const { amounts, exitCode } = await byWeight(
      'A 1 44',
      'B 2 90',
      'Öresavrundning  -0,20',
      'Summa 3 133,80',
    );
    expect([amounts?.nearest, amounts?.deviations.length, exitCode]).toEqual(['half-up', 2, 1]);
  });
});

describe('printed shares that are of the amounts', () => {
  const headings = 'Part Invånare Andel Belopp';
  // 1 000 000 kr by 12 000, 7 000, 6 500, 21 000 and 9 300 of 55 800: 215 053,8, 125 448,0, 116 487,5, 376 344,1 and 166 666,7.
  const wrong = ['Alby 12000 21,51% 215054', 'Berg 7000 12,54% 125448', 'Dalen 5500 11,65% 116487'];
  const more = ['Ekby 21000 37,63% 376344', 'Fors 9300 16,67% 166667', 'Summa 54800 100,00% 1000000'];

  it('do not speak for a row that the inhabitants speak against: 5 500 is no 11,65 % of 54 800', async () => {
    const { exitCode, amounts } = await audit(table(headings, ...wrong, ...more));
    expect(exitCode).toBe(3);
    expect(amounts?.deviations.map(({ name }) => name)).toEqual(['Dalen']);
  });

  it('are right where inhabitants have nothing to do with them, or where most are agreed to be alike', async () => {
    const others = ['Alby 900 21,51% 215054', 'Berg 7100 12,54% 125448', 'Dalen 5500 11,65% 116487'];
    const rest = [...more.slice(0, 2), 'Summa 43800 100,00% 1000000'];
    expect((await audit(table(headings, ...others, ...rest))).exitCode).toBe(0);
    const alike = ['Alby', 'Berg', 'Dalen', 'Ekby', 'Fors'].map((name) => `${name} 10% 100000`);
    expect((await byShare('Regionen 50% 500000', ...alike, 'Summa 100% 1000000')).exitCode).toBe(0);
  });
});

describe('rows of one name', () => {
  const answer = [
    'Region;Kon;Tid;BE0101N1',
    '0114;1;2023;10',
    '0114;2;2023;20',
    '0115;1;2023;30',
    '0115;2;2023;40',
  ];

  it('are no fault where the code of a sex, or a year, tells them apart', async () => {
    expect((await audit(answer.join('\n'))).exitCode).toBe(3);
    const years = ['geo;time;Value', 'Italy;2019;10', 'Italy;2020;12', 'France;2019;13', 'France;2020;15'];
    expect((await audit(years.join('\n'))).exitCode).toBe(3);
  });

  it('are one where nothing does: a party stands twice', async () => {
    expect((await audit([...answer, '0114;1;2023;12'].join('\n'))).exitCode).toBe(1);
    // What it pays tells no row of a party from another.
    const fees = ['Alby;500', 'Byby;500', 'Alby;700', 'Byby;700'];
    expect((await audit(['Kommun;Avgift', ...fees].join('\n'))).exitCode).toBe(1);
  });
});

describe('the unit of amounts', () => {
  const totalOf = async (...rows: readonly string[]) => (await audit(rows.join('\n'))).amounts?.total;
  const rows = ['Alby;6100;61', 'Byby;1900;19', 'Ceby;2000;20', 'Summa;10000;100'];

  it('is what the title or the corner says', async () => {
    expect(await totalOf('Avgifter 2025 (tkr)', 'Kommun;Invånare;Avgift', ...rows)).toBe('100000');
    expect(await totalOf('Belopp i mkr;Invånare;Avgift', ...rows)).toBe('100000000');
  });

  it('is not what the title says where no budget is so large', async () => {
    const millions = rows.map((row) => `${row}00000000`);
    expect(await totalOf('Capital, in EUR million', 'Kommun;Invånare;Avgift', ...millions)).toBe(
      '10000000000',
    );
  });
});
