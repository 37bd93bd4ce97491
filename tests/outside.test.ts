import { describe, expect, it } from 'vitest';
import { runProgram } from '../src/cli/program.js';

import { memoryShell } from './helpers/memory.js';

/** A small cooperation in which every kind of file that data names is named, and lies in the folder. */
const FILES = {
  '/data/cooperation.yaml': [
    'name: T',
    'parties: parties.csv',
    'measures: [{ id: budget, title: B, file: budget.csv, years-back: 1, source: S }]',
  ],
  '/data/parties.csv': ['id,name', 'a,A', 'b,B'],
  '/data/budget.csv': ['party,period,budget', 'a,2018,1', 'b,2018,1'],
  '/data/agreements/x.yaml': [
    'title: X',
    'year: 2019',
    'key: budget',
    'source: S',
    'costs: costs.yaml',
    'survey: survey.yaml',
    'published: list.yaml',
  ],
  '/data/costs.yaml': ['title: C', 'source: S', 'total: l', 'lines: [{ id: l, title: L, amount: 100 }]'],
  '/data/survey.yaml': [
    'title: S',
    'source: S',
    'date: 2018-11-23',
    'questions: [{ id: in, title: In }]',
    'answers: answers.csv',
  ],
  '/data/answers.csv': ['party,in', 'a,yes', 'b,no'],
  '/data/list.yaml': [
    '- file: table.csv',
    '  title: T',
    '  source: S',
    '  columns: { label: Part, amount: Belopp }',
  ],
  '/data/table.csv': ['Part;Belopp', 'A;50', 'B;50'],
  '/data/outcome.yaml': ['cost: 90', 'source: S', 'paid: paid.csv'],
  '/data/paid.csv': ['party,paid', 'a,50', 'b,50'],
};
const COMMANDS = [['check'], ['settle', 'x', '--outcome', 'outcome.yaml']];

/** What is wrong when a name in data is exchanged for another: each fault's code and where it is told. */
async function faultsWith(name: string, other: string) {
  const exchanged = Object.entries(FILES).map(([path, lines]): [string, string] => [
    path,
    lines.join('\n').replace(` ${name}`, ` ${other}`),
  ]);
  const files = new Map([
    ...exchanged,
    ['/there.csv', 'SECRET'],
    ['/there.yaml', 'SECRET'],
    ['/data-too/there.csv', 'SECRET'],
    ['/data-too/there.yaml', 'SECRET'],
  ]);
  const told: string[] = [];
  for (const command of COMMANDS) {
    const result = await runProgram(command, 'sv', memoryShell(files));
    expect(JSON.stringify(result)).not.toContain('SECRET');
    if (!result.ok) told.push(...result.issues.map(({ code, at }) => `${code} in ${at.file}`));
  }
  return [...new Set(told)];
}

describe('a name of a file that stands in data', () => {
  it('is followed when it lies in the folder', async () => {
    expect(await faultsWith('nothing', 'nothing')).toEqual([]);
  });

  it.each([
    ['parties.csv', 'cooperation.yaml'],
    ['budget.csv', 'cooperation.yaml'],
    ['costs.yaml', 'agreements/x.yaml'],
    ['survey.yaml', 'agreements/x.yaml'],
    ['answers.csv', 'survey.yaml'],
    ['list.yaml', 'agreements/x.yaml'],
    ['table.csv', 'list.yaml'],
    ['paid.csv', 'outcome.yaml'],
  ])('%s, when it lies outside, is told in %s, there or not', async (name, file) => {
    // A list of tables is one in YAML, wherever it lies.
    const end = name === 'list.yaml' ? 'yaml' : 'csv';
    for (const other of ['../there', '../not-there', '/there', '../data-too/there'])
      expect(await faultsWith(name, `${other}.${end}`)).toContain(`file-outside-folder in ${file}`);
  });
});
