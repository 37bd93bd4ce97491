import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../tests/helpers/allocate.js';
import { someOf } from '../../../tests/helpers/laws.js';
import type { IssueCode } from '../../kernel/issue.js';
import { issuesOf, outcome } from '../../kernel/outcome.js';
import { makeSource } from '../source.js';
import { readYaml } from '../yaml.js';

/*
 * The embedded cooperation's own files, each line of them written wrong in each way that it can be: what is told is that slip
 * alone, on that line. A line in thirty-three is tried each time, others by each seed: CI tries them all.
 */

const FIELD = /^ *(?:- )?[\w-]+: (?=\S)/;
const PLAIN = /^ *[\w-]+: [^"'{[|>]/;
const isIndented = (line: string) => /^ {2}/.test(line) && !/^\s*#/.test(line);

/** Each slip: its code, and how it changes a line that it can be made in. */
const SLIPS: Readonly<Record<string, readonly [IssueCode, (line: string) => string | undefined]>> = {
  'an indent one too deep': ['yaml-indent', (line) => (FIELD.test(line) ? ` ${line}` : undefined)],
  'an indent one too shallow': [
    'yaml-indent',
    (line) => (FIELD.test(line) && isIndented(line) ? line.slice(1) : undefined),
  ],
  'a no-break space in the indent': [
    'yaml-odd-space',
    (line) => (isIndented(line) ? `\u00A0${line.slice(1)}` : undefined),
  ],
  'a no-break space after a colon': ['yaml-odd-space', (line) => replaced(line, FIELD, ': ', ':\u00A0')],
  'a no-break space after a dash': ['yaml-odd-space', (line) => replaced(line, /^ *- /, '- ', '-\u00A0')],
  'a tab in the indent': ['yaml-tab', (line) => (isIndented(line) ? `\t${line.trimStart()}` : undefined)],
  'no space after a dash': ['yaml-no-space', (line) => replaced(line, /^ *- /, '- ', '-')],
  'no space after a colon': ['yaml-no-space', (line) => replaced(line, FIELD, ': ', ':')],
  'no dash before an item after another': ['yaml-no-dash', (line) => replaced(line, /^ +- \{/, '- {', '{')],
  'no colon': ['yaml-no-colon', (line) => replaced(line, PLAIN, ': ', ' ')],
  'a brace that is not closed': [
    'yaml-unbalanced',
    (line) => (/[{[].*[}\]]$/.test(line) ? line.slice(0, -1) : undefined),
  ],
  'a brace that is not opened': [
    'yaml-unbalanced',
    (line) => (/(: |- )[{[].*[}\]]$/.test(line) ? line.replace(/(: |- )[{[] ?/, '$1') : undefined),
  ],
  'a quotation mark within quotation marks': [
    'yaml-inner-quote',
    (line) => (PLAIN.test(line) ? line.replace(/: (\S+)(.*)$/, ': "$1 "x" $2"') : undefined),
  ],
  'a colon in a value': ['yaml-needs-quotes', (line) => (PLAIN.test(line) ? `${line}: x` : undefined)],
  'a value that begins with a mark': ['yaml-needs-quotes', (line) => replaced(line, PLAIN, ': ', ': %')],
  'a decimal comma between braces': [
    'yaml-comma',
    (line) => (/[{].*: \d+(,| \})/.test(line) ? line.replace(/: (\d+)(,| \})/, ': $1,5$2') : undefined),
  ],
};

function replaced(line: string, where: RegExp, from: string, to: string): string | undefined {
  return where.test(line) ? line.replace(from, to) : undefined;
}

const DATA = join(ROOT, 'data/gns');
const FILES = readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.yaml'),
);

/** What is told of a file; nothing when it can be read all the same. */
async function told(text: string): Promise<string[]> {
  return issuesOf(await readYaml(makeSource(text), () => outcome(true))).map(
    ({ code, at }) => `${code} ${at.line}`,
  );
}

describe.each(FILES)('%s', (file) => {
  const lines = readFileSync(join(DATA, file), 'utf8').split('\n');

  it.each(Object.keys(SLIPS))('with %s is told so', async (name) => {
    const [code, slip] = SLIPS[name] as (typeof SLIPS)[string];
    for (const [i, line] of someOf([...lines.entries()], 33)) {
      const made = slip(line);
      if (made === undefined) continue;
      const faults = await told(lines.with(i, made).join('\n'));
      if (faults.length > 0) expect([made, ...faults]).toEqual([made, `${code} ${i + 1}`]);
    }
  });
});
