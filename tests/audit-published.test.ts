import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './helpers/allocate.js';
import { audit } from './helpers/audit.js';

/*
 * Every published table under data/ is audited as if it had come by mail: the rule of those that divide a cost is named,
 * and an error of one unit put in any of their cells is found.
 */
const published = readdirSync(join(ROOT, 'data')).flatMap((cooperation) => {
  const path = join(ROOT, 'data', cooperation, 'published');
  const names = readdirSync(join(ROOT, 'data', cooperation)).includes('published') ? readdirSync(path) : [];
  return names
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') }));
});

/** What is no division of a cost, and why it is not audited: answers to questions. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'dso-survey.csv': ['table-without-figures'],
};

/** What divides no cost either, but has sums, and sums of sums, that hold, beside figures that nothing can be tested of. */
const ADDED = ['base-budget.csv'];
const OPEN = ['dso-cost.csv', 'dso-survey-summary.csv'];

const divisions = published.filter(({ name }) => !(name in REFUSED || [...ADDED, ...OPEN].includes(name)));

describe('the published tables', () => {
  it('are those that are audited here', () => {
    expect(divisions.map(({ name }) => name)).toEqual(['jour.csv', 'dso-all.csv', 'dso-two.csv']);
  });

  it.each(divisions)('$name is made by the largest remainder', async ({ text }) => {
    const { exitCode, rules } = await audit(text);
    expect(exitCode).toBe(0);
    expect(rules).toContain('largest-remainder');
  });

  it.each(published.filter(({ name }) => ADDED.includes(name)))('$name adds up', async ({ text }) => {
    expect(await audit(text)).toMatchObject({ exitCode: 3, issues: [] });
    expect(await audit(text.replace('-805', '-806'))).toMatchObject({ exitCode: 1, issues: [] });
  });

  it.each(published.filter(({ name }) => OPEN.includes(name)))(
    '$name is neither right nor wrong',
    async ({ text }) => expect(await audit(text)).toMatchObject({ exitCode: 3, issues: [] }),
  );

  it.each(published.filter(({ name }) => name in REFUSED))(
    '$name divides no cost',
    async ({ name, text }) => {
      expect((await audit(text)).issues).toEqual(REFUSED[name]);
    },
  );
});

/** A text with the last digit of a figure one higher or lower, if it can be without a carry. */
function changed(cell: string, by: 1 | -1): string | undefined {
  const place = cell.search(/\d(?=\D*$)/);
  const digit = Number(cell[place]) + by;
  return digit < 0 || digit > 9 ? undefined : `${cell.slice(0, place)}${digit}${cell.slice(place + 1)}`;
}

describe.each(divisions)('an error of one unit in $name', ({ text }) => {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/\r$/, '').split(';'));
  const cells = lines.flatMap((line, i) =>
    line.flatMap((cell, j) =>
      i === 0 || j === 0 ? [] : [{ i, j, cell, row: line[0], column: lines[0]?.[j] }],
    ),
  );

  it.each(cells)('is found in $row, $column: $cell', async ({ i, j, cell }) => {
    const wrongs = ([1, -1] as const).flatMap((by) => changed(cell, by) ?? []);
    expect(wrongs.length).toBeGreaterThan(0);
    for (const wrong of wrongs) {
      const table = lines.map((line, row) => (row === i ? line.with(j, wrong) : line));
      const { exitCode, issues } = await audit(table.map((line) => line.join(';')).join('\n'));
      expect({ wrong, exitCode, issues }).toEqual({ wrong, exitCode: 1, issues: [] });
    }
  });
});
