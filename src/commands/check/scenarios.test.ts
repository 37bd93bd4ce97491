import { describe, expect, it } from 'vitest';
import { memoryShell } from '../../../tests/helpers/memory.js';
import { runProgram } from '../../cli/program.js';
import { issuesOf } from '../../kernel/outcome.js';

const COOPERATION = 'name: T\nparties:\n  - { id: alby, name: Alby }\n  - { id: byby, name: Byby }\n';

/** What `check` tells of an agreement that names these alternatives. */
async function told(scenarios: readonly string[], agreement = 'year: 2024\nkey: equal\namount: 30\n') {
  const list = scenarios.map((one, i) => `  - { id: s${i}, ${one} }\n`).join('');
  const files = new Map([
    ['/data/cooperation.yaml', COOPERATION],
    ['/data/agreements/jour.yaml', `title: J\nsource: s\nscenarios:\n${list}${agreement}`],
  ]);
  const read = await runProgram(['check'], 'sv', memoryShell(files));
  return issuesOf(read).map(({ code, at }) => `${code} ${at.line}`);
}

describe('the alternatives that an agreement names', () => {
  it('are read when all is checked, each fault in its place', async () => {
    expect(await told(['without: [debby]', 'key: bugdet', 'amount: 3O', 'year: 20x4'])).toEqual([
      'unknown-party 4',
      'unknown-key 5',
      'not-a-number 6',
      'not-a-year 7',
    ]);
  });

  it('may lack what is stated when they are compared', async () => {
    expect(await told(['without: [byby]'], 'key: equal\n')).toEqual([]);
    expect(await told(['year: 2026', 'without: [byby]', 'key: equal'])).toEqual([]);
  });

  it('are not judged where their agreement is at fault itself', async () => {
    const faulty = 'year: 2024\nkey: equal\namount: 30\nparties: [alby, bybo]\n';
    expect(await told(['without: [byby]'], faulty)).toEqual(['unknown-party 8']);
  });
});
