import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answer } from '../src/cli/answer.js';
import { UsageError } from '../src/kernel/problem.js';
import { runShell } from './helpers/allocate.js';
import { printedLaw } from './helpers/laws.js';
import { answerIn, shellIn } from './helpers/lines.js';

const root = mkdtempSync(join(tmpdir(), 'allocate-init-'));
afterAll(() => rmSync(root, { recursive: true }));

function freshFolder(): string {
  return mkdtempSync(join(root, 'case-'));
}

/** What is answered in a folder to words without quotes, `_` for a space within one. */
async function said(line: string, cwd: string) {
  const argv = line.split(' ').map((word) => word.replaceAll('_', ' '));
  const { stdout, stderr, exitCode } = await answerIn(cwd, argv);
  return { stdout: String(stdout), stderr, exitCode };
}

/** Every file in a folder, with its bytes. */
function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

const HIGHLANDS =
  '--name Höglandet --parties Aneby,Eksjö,Nässjö,Sävsjö,Tranås,Vetlanda --title Gemensam_växel';

describe.each(['sv', 'en'])('six municipalities that begin, in %s', (lang) => {
  const cwd = freshFolder();
  const folder = join(cwd, 'hoglandet');

  it.each([
    [`init ${HIGHLANDS}`, cwd],
    ['init agreement Social_jour --amount 600 --year 2027', folder],
    ['init measure ärenden --title Antal_ärenden', folder],
    ['init invoicing', folder],
    ['init survey gemensam-vaxel', folder],
    ['init costs gemensam-vaxel', folder],
    ['init survey social-jour', folder],
    ['init costs social-jour', folder],
    ['list', folder],
    ['check', folder],
    ['gemensam-vaxel', folder],
    ['gemensam-vaxel --key arenden', folder],
    ['social-jour --key arenden', folder],
    ['survey gemensam-vaxel', folder],
    ['cost gemensam-vaxel', folder],
    ['invoice gemensam-vaxel', folder],
    ['invoice --year 2027 --format csv', folder],
    ['explain social-jour aneby', folder],
    ['plan 2027', folder],
    ['roll 2028 social-jour', folder],
  ])('allocate %s answers', async (line, where) => {
    const { exitCode, stderr } = await said(`${line} --lang ${lang}`, where);
    expect(exitCode, stderr).toBe(0);
  });

  it('are examples, which no decision rests on', async () => {
    const { exitCode, stderr } = await said(
      `lock social-jour --decision KS_1 --year 2027 --lang ${lang}`,
      folder,
    );
    expect([exitCode, /\[still-an-example\]/.test(stderr)]).toEqual([3, true]);
  });

  it('share alike: 100 000 in six is 16 666 and four more', async () => {
    const { stdout } = await said('gemensam-vaxel --format csv', folder);
    const amounts = stdout
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split(',').at(-1));
    expect(amounts.toSorted()).toEqual(['16666', '16666', '16667', '16667', '16667', '16667']);
  });

  it('have the codes of theirs', () => {
    const { parties } = parse(readFileSync(join(folder, 'cooperation.yaml'), 'utf8'));
    expect(parties.map((one: { code: string }) => one.code)).toEqual([
      '0604',
      '0686',
      '0682',
      '0684',
      '0687',
      '0685',
    ]);
  });

  it('are told by the table what is an example', async () => {
    const { stdout } = await said(`gemensam-vaxel --lang ${lang}`, folder);
    expect(stdout).toContain(
      lang === 'sv' ? 'beloppet och året är exempel' : 'the amount and the year are examples',
    );
  });

  it('are left with keys and parties that they could choose: what stands as a comment holds too', async () => {
    const path = join(folder, 'agreements/gemensam-vaxel.yaml');
    const written = readFileSync(path, 'utf8');
    writeFileSync(path, written.replace(/^key: equal\n/m, '').replace(/^# (?=(key|parties): [{[])/gm, ''));
    expect(parse(readFileSync(path, 'utf8'))).toMatchObject({
      key: { mix: [{ share: '30 %' }, { share: '70 %' }] },
      parties: ['aneby', 'eksjo', 'nassjo', 'savsjo', 'tranas', { party: 'vetlanda' }],
    });
    const { exitCode, stderr, stdout } = await said('gemensam-vaxel --format csv', folder);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain('vetlanda');
    writeFileSync(path, written);
  });

  it('are left with files that they could fill in: what stands as a comment holds too', async () => {
    const path = join(folder, 'invoicing.yaml');
    const written = readFileSync(path, 'utf8');
    writeFileSync(path, written.replace(/^( *)# (?=( *- (heading|\{)| *parties:|sie:| {2}\w))/gm, '$1'));
    expect(Object.keys(parse(readFileSync(path, 'utf8')))).toEqual(['columns', 'sie']);
    const csv = await said('invoice gemensam-vaxel --format csv', folder);
    // An example is no decision: its invoices are drafts.
    expect([csv.exitCode, csv.stderr]).toEqual([0, expect.stringMatching(/utkast|drafts/)]);
    expect(csv.stdout.split('\n')[0]).toMatch(/,(Kundnummer|Customer number)$/);
    const sie = await said(`invoice gemensam-vaxel --draft --format sie -o ${join(folder, 'f.si')}`, folder);
    expect([sie.exitCode, sie.stderr]).toEqual([0, '']);
  });
});

describe('what is begun', () => {
  it('is the same from the same, byte by byte', async () => {
    const [one, other] = [freshFolder(), freshFolder()];
    for (const folder of [one, other]) {
      await said(`init ny ${HIGHLANDS}`, folder);
      await said('init measure fall --data ny', folder);
    }
    expect(filesIn(one)).toEqual(filesIn(other));
  });

  it('leaves hidden files of the folder as they are, and anything else stands in its way', async () => {
    const cwd = freshFolder();
    mkdirSync(join(cwd, 'ny'));
    writeFileSync(join(cwd, 'ny/.gitignore'), 'x');
    expect((await said('init ny --parties Aneby,Habo', cwd)).exitCode).toBe(0);
    expect(filesIn(cwd)['ny/.gitignore']).toBe('x');
    const before = filesIn(cwd);
    for (const folder of ['ny', 'ny/agreements', 'ny/cooperation.yaml'])
      expect((await said(`init ${folder} --parties Aneby,Habo`, cwd)).exitCode).toBe(2);
    expect(filesIn(cwd)).toEqual(before);
  });

  it('tells two bodies apart whose short names are one', async () => {
    const cwd = freshFolder();
    await said('init ny --parties Habo,Håbo,Habo!=1', cwd);
    const { parties } = parse(readFileSync(join(cwd, 'ny/cooperation.yaml'), 'utf8'));
    expect(parties.map((one: { id: string }) => one.id)).toEqual(['habo', 'habo-2', 'habo-3']);
    expect((await said('gemensam-kostnad --data ny', cwd)).exitCode).toBe(0);
  });

  it('is what other files say too: an agreement never has the name of a command', async () => {
    const cwd = freshFolder();
    await said('init ny --parties Aneby,Habo --title Import', cwd);
    expect(Object.keys(filesIn(cwd))).toContain('ny/agreements/import-2.yaml');
    expect((await said('check --data ny', cwd)).exitCode).toBe(0);
  });
});

/** A name as people write them, and with all that means something in YAML or nothing at all. */
const NAME = fc.oneof(
  fc.constantFrom(
    'no',
    'null',
    '~',
    '1.5',
    '- a',
    'a: b',
    'a #b',
    '"',
    "'",
    '{',
    '[a',
    '@a',
    '&a',
    '*a',
    '!a',
    '%',
    '|',
    '2027-01-01',
    '<<',
    '=',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const isName = (text: string) => /\p{L}|\p{N}/u.test(text) && !/[,=]/.test(text);

describe('whatever things are called', () => {
  printedLaw(
    'what is begun and added can be checked, or is refused as wrong usage',
    [NAME, NAME, fc.array(NAME.filter(isName), { minLength: 2, maxLength: 4 }), NAME],
    async (name, title, parties, added) => {
      const cwd = freshFolder();
      const list = parties.map((one, i) => `${one}=${9000 + i}`).join(',');
      const run = (...words: string[]) => answerIn(cwd, words);
      const begun = await run('init', 'ny', `--name=${name}`, `--title=${title}`, `--parties=${list}`);
      if (begun.exitCode !== 0) return begun.exitCode === 2 && Object.keys(filesIn(cwd)).length === 0;
      for (const what of ['agreement', 'measure']) {
        const { exitCode } = await run('init', what, '--data', 'ny', '--', added);
        if (exitCode !== 0 && exitCode !== 2) return false;
      }
      await run('init', 'invoicing', '--data', 'ny');
      const { exitCode, stderr } = await run('check', '--data', 'ny');
      return exitCode === 0 && stderr === '';
    },
  );
});

describe('costs of an agreement that has no amount', () => {
  const KEYS = {
    'is given when it is asked': { key: 'equal', amount: '--amount 500' },
    'follows from its key': { key: '{ rate: { price: 10, measure: invanare } }', amount: '' },
  };

  it.each(Object.entries(KEYS))('for it %s are shown, and give none', async (_, { key, amount }) => {
    const cwd = freshFolder();
    await said('init ny --parties Aneby,Habo --title Jour', cwd);
    const path = join(cwd, 'ny/agreements/jour.yaml');
    const written = readFileSync(path, 'utf8').replace(/^(amount|key): .*\n/gm, '');
    writeFileSync(path, `${written}key: ${key}\n`);
    const before = await said(`jour ${amount} --data ny`.replace('  ', ' '), cwd);
    expect((await said('init costs jour --data ny', cwd)).exitCode).toBe(0);
    expect(await said(`jour ${amount} --data ny`.replace('  ', ' '), cwd)).toEqual(before);
    expect(before.exitCode).toBe(0);
    for (const line of ['cost jour --data ny', 'check --data ny'])
      expect((await said(line, cwd)).exitCode).toBe(0);
  });
});

/** A cooperation of two, as people write one. */
const WRITTEN = {
  'a list between brackets': 'name: T\nparties: [{ id: a, name: A }, { id: b, name: B }]\nmeasures: []\n',
  'line ends of Windows': 'name: T\r\nparties:\r\n- { id: a, name: A }\r\n- { id: b, name: B }\r\n',
  'a byte order mark and no last line end':
    '\uFEFFname: T\nparties:\n  - { id: a, name: A }\n  - { id: b, name: B }\nmeasures:\n  - id: m\n    title: m\n    file: m.csv\n    years-back: 0\n    source: KS # slut',
  'fields after its measures':
    'measures:\n- id: m\n  title: m\n  file: m.csv\n  years-back: 0\n  source: KS\n\n# parterna\nparties:\n  - { id: a, name: A }\n  - { id: b, name: B }\nname: T\n',
};

describe.each(Object.entries(WRITTEN))('a cooperation with %s', (_, text) => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'agreements'));
  const agreement = `title: J${text.includes('\r') ? '\r\n' : '\n'}year: 2027${text.includes('\r') ? '\r\n' : '\n'}key: equal\namount: 100\nsource: KS`;
  writeFileSync(join(folder, 'cooperation.yaml'), text);
  writeFileSync(join(folder, 'm.csv'), 'party,period,m\na,2027,1\nb,2027,1\n');
  writeFileSync(join(folder, 'agreements/j.yaml'), agreement);

  it.each(['measure folk', 'measure fall', 'survey j', 'costs j', 'invoicing', 'agreement k'])(
    'gets what init %s adds, and keeps all that stood there',
    async (what) => {
      const before = filesIn(folder);
      const { exitCode, stderr } = await said(`init ${what}`, folder);
      expect(exitCode, stderr).toBe(0);
      expect((await said('check', folder)).stderr).toBe('');
      const after = filesIn(folder);
      for (const [file, old] of Object.entries(before))
        expect(withoutAdded(after[file] ?? '', old), file).toBe(true);
      expect((await said('j --key equal', folder)).exitCode).toBe(0);
    },
  );

  it('reads what was added', async () => {
    for (const line of ['j --key folk', 'j --key fall', 'survey j', 'cost j', 'invoice j', 'k'])
      expect((await said(line, folder)).exitCode, line).toBe(0);
  });
});

/** Whether a text is another with one stretch put in. */
function withoutAdded(after: string, before: string): boolean {
  let same = 0;
  while (same < before.length && after[same] === before[same]) same++;
  return after.endsWith(before.slice(same));
}

describe('at a terminal', () => {
  /** A user who types these lines, and closes the input then. */
  function typing(lines: readonly string[]) {
    const heard: string[] = [];
    const left = [...lines];
    let isOver = false;
    const conversation = {
      ask: async (question: string) => {
        heard.push(question);
        const line = left.shift();
        if (line === undefined) throw new UsageError('input-closed', {});
        return line;
      },
      say: (text: string) => void heard.push(text),
      end: () => {
        isOver = true;
      },
    };
    return { heard, isOver: () => isOver, converse: async () => conversation };
  }

  async function talk(line: string, lines: readonly string[], cwd = freshFolder()) {
    const { converse, heard, isOver } = typing(lines);
    const { stderr, exitCode } = await answer(
      line.split(' '),
      () => ({ ...shellIn(cwd), converse }),
      () => undefined,
    );
    return { cwd, heard, stderr, exitCode, isOver: isOver() };
  }

  it('the answers make what the options would', async () => {
    const { cwd, exitCode, heard, isOver } = await talk('init', [
      'Höglandet',
      'Aneby, Eksjö',
      'Gemensam växel',
      '1 200 000',
      '2027',
    ]);
    const typed = freshFolder();
    await said(
      'init --name Höglandet --parties Aneby,Eksjö --title Gemensam_växel --amount 1200000 --year 2027',
      typed,
    );
    expect([exitCode, heard.length, isOver]).toEqual([0, 6, true]);
    expect(filesIn(cwd)).toEqual(filesIn(typed));
  });

  it('no answer is what stands in brackets, and who the parties are is asked again', async () => {
    const { cwd, exitCode, heard } = await talk('init ny', [
      '',
      '',
      'Aneby,Habö',
      'Aneby, Eksjö',
      '',
      '',
      '',
    ]);
    const typed = freshFolder();
    await said('init ny --parties Aneby,Eksjö', typed);
    expect(exitCode).toBe(0);
    expect(heard.join('')).toContain('Menade du Håbo (0305) eller Habo (0643)?');
    expect(filesIn(cwd)).toEqual(filesIn(typed));
  });

  it('an input that is closed is told, and nothing is written', async () => {
    const { cwd, exitCode, stderr, isOver } = await talk('init', ['Höglandet', 'Aneby, Eksjö']);
    expect([exitCode, isOver]).toEqual([2, true]);
    expect(stderr).toContain('[input-closed]');
    expect(filesIn(cwd)).toEqual({});
  });

  it('nothing is asked when anything is stated, nor when the folder would not do', async () => {
    for (const line of [
      'init --name Ny',
      'init --amount 5',
      'init --from gns egen',
      'init --parties Aneby,Eksjö',
    ])
      expect((await talk(line, [])).heard, line).toEqual([]);
    const cwd = freshFolder();
    writeFileSync(join(cwd, 'a.txt'), '');
    const refused = await talk('init .', [], cwd);
    expect([refused.heard, refused.exitCode]).toEqual([[], 2]);
  });

  /** What a terminal of the machine sends, and what becomes of it. */
  function typed(keys: string, cwd: string) {
    const line = `(sleep 1; printf '${keys}'; sleep 2) | script -qec 'allocate init' /dev/null > /dev/null; echo \${PIPESTATUS[1]}`;
    return runShell(line, cwd, { TERM: 'xterm' }).stdout.trim();
  }

  it('of the machine, lines that are typed ahead are answers', () => {
    const cwd = freshFolder();
    expect(typed('Höglandet\\nAneby, Eksjö\\n\\n\\n\\n', cwd)).toBe('0');
    expect(Object.keys(filesIn(cwd))).toContain('hoglandet/cooperation.yaml');
  });

  it('of the machine, Ctrl-C ends it with 130, and nothing is written', () => {
    const cwd = freshFolder();
    expect(typed('Höglandet\\n\\003', cwd)).toBe('130');
    expect(filesIn(cwd)).toEqual({});
  });
});
