import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../src/cli/program.js';
import { LANGUAGES } from '../src/cli/words/index.js';
import { FORMATS } from '../src/formats/index.js';
import type { Language } from '../src/sheet/words.js';
import { ROOT } from './helpers/allocate.js';
import { shellIn } from './helpers/lines.js';
import { unzip } from './helpers/unzip.js';

/*
 * Two figures at zero never pass without a word: every command that shows who pays what names those that weigh or pay
 * zero, in every form for people. Of the budgets 60, 0, 0.031, 0 and 39.969 two are zero, and one is too light for a krona.
 */
const shell = shellIn(join(ROOT, 'tests/cases/results/zeroes'));

const LINES = [
  'x',
  'x --rounding floor-first',
  'x --leave a=2019-12-30',
  'split 1000 Alby=60 Byby=0 Ceby=0,031 Deby=0 Eby=39,969',
  'compare x --with amount=1001',
  'plan 2019',
  'plan 2019 x',
  'invoice x --instalments quarterly',
  'explain x',
  'settle x --outcome 1001',
];
/** A picture alone has the figure of each by its bar, and no sentences but of what it rests on. */
const FORMS = FORMATS.filter(({ isForMachines, charts }) => !isForMachines && charts !== 'only').map(
  ({ id }) => id,
);

const SAID: Readonly<Record<Language, readonly RegExp[]>> = {
  sv: [
    /Väger noll och betalar inget: Byby och Deby\./,
    /Betalar 0 kr fast vikten inte är noll: Ceby \(exakt 0,/,
  ],
  en: [
    /Zero weight, and nothing to pay: Byby and Deby\./,
    /Pays 0 kr though the weight is not zero: Ceby \(exactly 0\./,
  ],
};

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(LINES.flatMap((line) => FORMS.map((form) => `${line} --format ${form}`)))(
    'allocate %s names who weighs and who pays zero',
    async (line) => {
      const said = await textOf(line, language);
      for (const sentence of SAID[language]) expect(said).toMatch(sentence);
    },
  );

  it.each(FORMS)('a table of parties that all pay names nobody, as %s', async (form) => {
    expect(await textOf(`split 10 A=1 B=2 --format ${form}`, language)).not.toMatch(
      /Väger noll|Betalar 0|Zero weight|Pays 0/,
    );
  });
});

/** What a reader sees: of a workbook the texts, of a page all but its program and style. */
async function textOf(line: string, language: Language): Promise<string> {
  const result = await runProgram([...line.split(' '), '--lang', language], language, shell);
  if (!result.ok) throw new Error(`${line}: ${JSON.stringify(result.issues)}`);
  const { text = '' } = result.value;
  const said =
    typeof text === 'string'
      ? text.replace(/<(script|style)\b.*?<\/\1>|<\/?span[^>]*>|<wbr>/gs, '')
      : Buffer.from(unzip(Buffer.from(text)), 'latin1').toString('utf8');
  return said.replaceAll('\u00A0', ' ');
}
