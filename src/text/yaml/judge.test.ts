import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dearLaw } from '../../../tests/helpers/laws.js';
import { issuesOf, type Outcome, outcome } from '../../kernel/outcome.js';
import { isList, isText, type Node } from '../node.js';
import { list, text } from '../readers.js';
import { makeSource } from '../source.js';
import { readYaml } from '../yaml.js';

const LINES = [
  'title: Gemensam jour',
  'year: 2019',
  'source: "Direktionen § 12"',
  'decision:',
  '  number: D 12',
  '  date: 2018-11-28',
  'parties:',
  '  - { id: alby, name: Alby }',
  '  - { id: byby, name: Byby }',
  'note: slut',
];

/** The faults of these lines with one of them, by its number, written otherwise. */
async function told(line: number, written: string) {
  const lines = LINES.map((one, i) => (i === line - 1 ? written : one));
  return faults(lines.join('\n'));
}

async function faults(written: string) {
  const read = await readYaml(makeSource(written), () => outcome(true));
  return issuesOf(read).map(({ code, at }) => `${code} ${at.line}:${at.column}`);
}

/** A reader of the first field or item, however deep it stands. */
const innermost =
  <T>(read: (node: Node) => Outcome<T>) =>
  (node: Node): Outcome<T> => {
    const [first] = isText(node)
      ? []
      : isList(node)
        ? node.value
        : [...node.value.values()].map((one) => one.node);
    return first ? innermost(read)(first) : read(node);
  };

/** A text on lines of its own between fields, of which one is indented otherwise. */
const block = (indents: readonly [number, number, number]) =>
  ['note:', 'sv: >-', 'Ett och', 'två.', 'en: >-', 'One and', 'two.', 'year: 2019'].map((line, i) => {
    const indent = [0, indents[0], indents[1], indents[1], indents[2], 4, 4, 0][i] ?? 0;
    return ' '.repeat(indent) + line;
  });

it.each([
  ['a space too deep', [3, 4, 2], 'yaml-indent 2:1'],
  ['a space too shallow', [1, 4, 2], 'yaml-indent 2:1'],
  ['a space too deep below another', [2, 4, 3], 'yaml-indent 5:1'],
] as const)(
  'a field of a text on lines of its own that stands %s is told at its line',
  async (_, indents, fault) => {
    expect(await faults(block(indents).join('\n'))).toEqual([fault]);
  },
);

describe('one slip in a file has one fault, where it was made', () => {
  it.each([
    [6, ' date: 2018-11-28', 'yaml-indent 6:1'],
    [6, '   date: 2018-11-28', 'yaml-indent 6:1'],
    [2, '  year: 2019', 'yaml-indent 2:1'],
    [9, ' - { id: byby, name: Byby }', 'yaml-indent 9:1'],
    [9, '   - { id: byby, name: Byby }', 'yaml-indent 9:1'],
    [6, '\u00A0 date: 2018-11-28', 'yaml-odd-space 6:1'],
    [6, ' \u00A0date: 2018-11-28', 'yaml-odd-space 6:2'],
    [2, 'year:\u00A02019', 'yaml-odd-space 2:6'],
    [8, '  -\u2009{ id: alby, name: Alby }', 'yaml-odd-space 8:4'],
    [8, '  - { id: alby, name:\u00A0Alby }', 'yaml-odd-space 8:22'],
    [6, '\tdate: 2018-11-28', 'yaml-tab 6:1'],
    [9, '\t- { id: byby, name: Byby }', 'yaml-tab 9:1'],
    [9, '  -{ id: byby, name: Byby }', 'yaml-no-space 9:3'],
    [2, 'year:2019', 'yaml-no-space 2:5'],
    [6, '  date:2018-11-28', 'yaml-no-space 6:7'],
    [8, '  - { id: alby, name:Alby }', 'yaml-no-space 8:21'],
    [2, 'year 2019', 'yaml-no-colon 2:1'],
    [9, '  { id: byby, name: Byby }', 'yaml-no-dash 9:3'],
    [8, '  - { id: alby name: Alby }', 'yaml-no-comma 8:16'],
    [8, '  - { id: alby; name: Alby }', 'yaml-no-comma 8:15'],
    [8, '  - { id: alby; name: Alby; code: 1 }', 'yaml-no-comma 8:15'],
    [8, '  - { id: "alby" name: Alby }', 'yaml-no-comma 8:18'],
    [8, '  - { id: [a, b] name: Alby }', 'yaml-no-comma 8:18'],
    [8, '  - { id: alby, name: { sv: A, en: B } code: 1 }', 'yaml-no-comma 8:40'],
    [8, '  - { id: alby, name: Jour Alby: öster }', 'yaml-needs-quotes 8:32'],
    [9, '  – { id: byby, name: Byby }', 'yaml-no-dash 9:3'],
    [8, '  \u2014 { id: alby, name: Alby }', 'yaml-no-dash 8:3'],
    [9, '  \u2212{ id: byby, name: Byby }', 'yaml-no-dash 9:3'],
    [9, '  - { id: byby, name: { sv: B, en: B }}}', 'yaml-unbalanced 9:40'],
    [10, 'note: [slut]]', 'yaml-unbalanced 10:13'],
    [10, '}}', 'yaml-unbalanced 10:1'],
    [10, 'note: [@alla, byby]', 'yaml-needs-quotes 10:8'],
    [10, 'note: [byby, @alla]', 'yaml-needs-quotes 10:14'],
    [8, '  - { id: alby, name: Alby', 'yaml-unbalanced 8:5'],
    [9, '  - { id: byby, name: Byby', 'yaml-unbalanced 9:5'],
    [8, '  - id: alby, name: Alby }', 'yaml-unbalanced 8:26'],
    [8, '  - { id: [a, b, name: Alby }', 'yaml-unbalanced 8:11'],
    [10, 'note: [slut', 'yaml-unbalanced 10:7'],
    [8, '  - { id: alby, weight: 60,5 }', 'yaml-comma 8:25'],
    [8, '  - { id: alby, share: 60,5 % }', 'yaml-comma 8:24'],
    [8, '  - { id: alby, name: Kultur, fritid }', 'yaml-comma 8:23'],
    [1, 'title: "Gemensam jour', 'yaml-open-quote 1:8'],
    [3, "source: 'Direktionen", 'yaml-open-quote 3:9'],
    [8, '  - { id: alby, name: "Alby }', 'yaml-open-quote 8:23'],
    [10, 'note: "slut', 'yaml-open-quote 10:7'],
    [1, 'title: "Gemensam "jour" i länet"', 'yaml-inner-quote 1:18'],
    [1, "title: 'Annas' jour'", 'yaml-inner-quote 1:14'],
    [1, 'title: "Gemensam" jour', 'yaml-inner-quote 1:17'],
    [1, 'title: Jour: gemensam', 'yaml-needs-quotes 1:12'],
    [8, '  - { id: alby, name: %Alby }', 'yaml-needs-quotes 8:23'],
    [1, 'title: %jour', 'yaml-needs-quotes 1:8'],
    [1, 'title: @jour', 'yaml-needs-quotes 1:8'],
    [1, 'title: `jour`', 'yaml-needs-quotes 1:8'],
    [1, 'title: *jour nr 1', 'yaml-needs-quotes 1:8'],
    [1, 'title: &jour nr 1', 'yaml-alias 1:8'],
    [1, 'title: !jour nr 1', 'yaml-tag 1:8'],
    [1, 'title: #jour', 'glued-comment 1:8'],
    [10, 'year: 2020', 'duplicate-field 10:1'],
    [9, '    id: byby', 'yaml-indent 9:1'],
    [1, 'title: ”Gemensam jour”', 'yaml-needs-quotes 1:8'],
    [1, 'title: „Gemensam jour“', 'yaml-needs-quotes 1:8'],
    [1, 'title: ‘Gemensam jour’', 'yaml-needs-quotes 1:8'],
    [1, 'title: ”Gemensam jour"', 'yaml-needs-quotes 1:8'],
    [8, '  - { id: alby, name: Alby, code: “0115” }', 'yaml-needs-quotes 8:35'],
    [10, 'note: [”slut”]', 'yaml-needs-quotes 10:8'],
  ])('line %i: %s', async (line, written, fault) => {
    expect(await told(line, written)).toEqual([fault]);
  });

  it('in dashes that are all of another kind', async () => {
    const lines = LINES.map((line) => line.replace('- {', '– {'));
    expect(await faults(lines.join('\n'))).toEqual(['yaml-no-dash 8:3']);
  });

  it('in dashes of another kind before items that are texts', async () => {
    const read = await readYaml(makeSource('– alby\n– byby\n'), list(text));
    expect(issuesOf(read)).toMatchObject([{ code: 'yaml-no-dash', at: { line: 1, column: 1 } }]);
  });

  it('in braces over several lines, of which one lacks its comma', async () => {
    expect(await faults('a: {\n  b: 1,\n  c: 2\n  d: 3,\n}\ne: 4\n')).toEqual(['yaml-no-comma 4:3']);
  });

  it.each(['|', '>-'])('in a text after %s that is not indented', async (mark) => {
    const written = `title: x\nsource: ${mark}\nDirektionen § 12\nden 3 mars\nyear: 2019\n`;
    const read = await readYaml(makeSource(written), () => outcome(true));
    expect(issuesOf(read)).toMatchObject([
      { code: 'yaml-indent', facts: { textOf: 'source' }, at: { line: 3, column: 1 } },
    ]);
  });

  it('in brackets far too deep, on their line', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    expect(await faults(`title: x\nlist: [a, b]\nnote: ${deep}\nyear: 2019\n`)).toEqual([
      'yaml-too-deep 3:7',
    ]);
  });

  it('in an indent that is all of such spaces', async () => {
    const lines = LINES.map((line) => line.replace(/^ {2}(number|date)/, '\u00A0\u00A0$1'));
    expect(await faults(lines.join('\n'))).toEqual(['yaml-odd-space 5:1']);
  });

  it('in a list whose items have no space', async () => {
    const source = makeSource('parties:\n  -berg\n  -are\n');
    const read = await readYaml(source, (node) => {
      const field = node.value instanceof Map ? node.value.get('parties') : undefined;
      return list(text)(field?.node ?? node);
    });
    expect(issuesOf(read)).toMatchObject([{ code: 'yaml-no-space', at: { line: 2, column: 3 } }]);
  });

  it.each([
    ['a: { outside: alby }\n', 'wrong-type 1:15'],
    ['a: { outside: alby } # slut\n', 'wrong-type 1:15'],
    ['- { outside: alby }\n', 'wrong-type 1:14'],
    ['{ outside: alby }\n', 'wrong-type 1:12'],
    ['a:\n  { outside:\n    alby }\n', 'wrong-type 3:5'],
    ['outside: alby }\n', 'yaml-unbalanced 1:15'],
    ['outside: alby, byby]\n', 'yaml-unbalanced 1:20'],
    ['a:\n  outside: alby, byby]\nb: [x]\n', 'yaml-unbalanced 2:22'],
  ])('in %j, where a text stands for a list: %s', async (written, fault) => {
    const read = await readYaml(makeSource(written), innermost(list(text)));
    expect(issuesOf(read).map(({ code, at }) => `${code} ${at.line}:${at.column}`)).toEqual([fault]);
  });

  it('in an item that lacks its dash, whose every field would stand twice', async () => {
    const written = 'list:\n  - id: a\n    title: A\n    id: b\n    title: B\n';
    const read = await readYaml(makeSource(written), () => outcome(true));
    expect(issuesOf(read)).toMatchObject([
      { code: 'duplicate-field', facts: { field: 'id', isNewItem: true }, at: { line: 4 } },
    ]);
  });

  it('in a field that is not indented, of which the one above is told', async () => {
    const written = 'source: A\ndecision:\n  number: 1\nsource: B\n';
    const read = await readYaml(makeSource(written), () => outcome(true));
    expect(issuesOf(read)).toMatchObject([{ code: 'duplicate-field', facts: { under: 'decision' } }]);
  });
});

it.each([
  ['a: { b: 60,5 }\n', { text: '60,5', isFigure: true }],
  ['a: { b: 100,000 }\n', { text: '100,000', isFigure: true, isEither: true }],
  ['a: { b: 100,000 kr, c: 1 }\n', { text: '100,000 kr', isFigure: true, isEither: true }],
  ['a: { b: 0,125 }\n', { text: '0,125', isFigure: true }],
  ['a: { b: x, y }\n', { text: 'x, y', isFigure: false }],
])('a comma in %j: %j', async (written, facts) => {
  const read = await readYaml(makeSource(written), () => outcome(true));
  expect(issuesOf(read)).toMatchObject([{ code: 'yaml-comma', facts }]);
  expect(issuesOf(read)[0]?.facts).toEqual(facts);
});

describe('what is no slip', () => {
  it.each([
    'title: -5\nlist:\n- a\n-  b\n',
    'text: |\n  a: b: c\n   {\n  "\nkey: x\n',
    'a: { b: "x, y", c: [1, 2] }\nd: it\'s\ne: a [1] b\n',
    'a: one\n  two\n  three\nb:\n  - x:\n      y: 1\n',
    '"a": 1\n\'b\': 2\n? c\n: 3\n',
    'a: {\n  b: 1,\n  c: 2,\n}\n',
    'a: Samverkan ”Jour”\nb: ”Jour” i länet\nc: ”Jour” och ”Natt”\nd: "”Jour”"\ne: >-\n  ”Jour”\nf: ’t\n',
  ])('%j', async (written) => {
    expect(await faults(written)).toEqual([]);
  });
});

const word = fc.stringMatching(/^[a-zåäö]{3,8}$/);

dearLaw(
  'a slip in any field of a file is told where it was made, and nothing else is',
  [
    fc.uniqueArray(word, { minLength: 4, maxLength: 12 }),
    fc.nat(),
    fc.constantFrom(
      ['yaml-no-space', (name: string) => `${name}:värde`] as const,
      ['yaml-odd-space', (name: string) => `${name}:\u00A0värde`] as const,
      ['yaml-needs-quotes', (name: string) => `${name}: @värde`] as const,
      ['yaml-open-quote', (name: string) => `${name}: "värde`] as const,
      ['yaml-unbalanced', (name: string) => `${name}: [värde`] as const,
      ['yaml-indent', (name: string) => `   ${name}: värde`] as const,
    ),
  ],
  async (names, place, [code, slip]) => {
    const at = 1 + (place % (names.length - 1));
    const lines = names.map((name, i) => (i === at ? slip(name) : `${name}: ${'abc'.charAt(i % 3)} 1`));
    const found = await faults(`${lines.join('\n')}\n`);
    return found.length === 1 && found[0]?.startsWith(`${code} ${at + 1}:`) === true;
  },
);
