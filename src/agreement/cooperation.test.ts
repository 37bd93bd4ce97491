import { describe, expect, it } from 'vitest';
import { memoryShell } from '../../tests/helpers/memory.js';
import { runProgram } from '../cli/program.js';
import { inOrder } from '../kernel/issue-order.js';
import { issuesOf } from '../kernel/outcome.js';

const FILES = {
  'cooperation.yaml': [
    'name: Test',
    'parties:',
    '  - id: alby',
    '    name: Alby',
    '  - id: byby',
    '    name: Byby',
    'measures:',
    '  - { id: budget, title: budget, source: s, years-back: 2, file: budget.csv }',
    'keys:',
    '  - { id: grund, key: equal }',
  ].join('\n'),
  'agreements/jour.yaml': 'title: J\nyear: 2024\nkey: budget\namount: 30\nsource: s\n',
  'agreements/larm.yaml':
    'title: L\nyear: 2024\nkey: grund\namount: 30\nsource: s\nrounding: residual:byby\n',
  'budget.csv': 'party,period,budget\nalby,2022,1\nbyby,2022,2\n',
} as const;

/** The faults of the cooperation with these texts of its files written otherwise. */
async function told(...changes: readonly (readonly [keyof typeof FILES, string, string])[]) {
  const files = new Map<string, string>(Object.entries(FILES).map(([name, text]) => [`/data/${name}`, text]));
  for (const [name, from, to] of changes)
    files.set(`/data/${name}`, (files.get(`/data/${name}`) ?? '').replace(from, to));
  const issues = issuesOf(await runProgram(['check'], 'sv', memoryShell(files)));
  return inOrder(issues).map(({ code, at }) => `${code} ${at.file}:${at.line}`);
}

it.each([
  ['Summa', ['sum-as-party cooperation.yaml:5']],
  ['Totalt kommunerna', ['sum-as-party cooperation.yaml:5']],
  ['Summeby', []],
])('a party that is called %s: %j', async (name, faults) => {
  expect(await told(['cooperation.yaml', 'name: Byby', `name: ${name}`])).toEqual(faults);
});

describe('what refers to a list that is not sound is not judged', () => {
  it.each([
    ['a party whose name stands under another', 'name: Byby', 'namn: Byby', 'unknown-field', 6],
    ['a party whose id stands under another', 'id: byby', 'kortnamn: byby', 'unknown-field', 5],
    ['a party without its name', 'name: Byby', '', 'missing-field', 5],
    ['a party with the id of another', 'id: byby', 'id: alby', 'duplicate-party', 5],
    ['measures under another name', 'measures:', 'underlag:', 'unknown-field', 7],
    ['a measure whose file stands under another', 'file:', 'fil:', 'unknown-field', 8],
    ['keys under another name', 'keys:', 'nycklar:', 'unknown-field', 9],
  ])('%s', async (_, from, to, code, line) => {
    expect(await told(['cooperation.yaml', from, to])).toEqual([`${code} cooperation.yaml:${line}`]);
  });

  it('and what is wrong by itself is told beside it', async () => {
    const figure = ['budget.csv', 'alby,2022,1', 'alby,2022,1O'] as const;
    const amount = ['agreements/jour.yaml', '30', '3O'] as const;
    for (const [from, to, line] of [
      ['name: Byby', 'namn: Byby', 6],
      ['keys:', 'nycklar:', 9],
    ] as const)
      expect(await told(['cooperation.yaml', from, to], figure, amount)).toEqual([
        'not-a-number agreements/jour.yaml:4',
        'not-a-number budget.csv:2',
        `unknown-field cooperation.yaml:${line}`,
      ]);
  });

  it('but a stranger among sound parties, and a key among sound measures, are told', async () => {
    expect(await told(['budget.csv', 'byby', 'bybo'], ['agreements/jour.yaml', 'budget', 'bugdet'])).toEqual([
      'unknown-key agreements/jour.yaml:3',
      'unknown-party budget.csv:3',
    ]);
  });
});
