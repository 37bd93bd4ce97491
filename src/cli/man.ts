import { readExamples } from '../agreement/help-examples.js';
import { OPTIONS, type OptionId } from '../commands/options.js';
import type { CommandSpec } from '../commands/spec.js';
import type { Language } from '../sheet/words.js';
import { COMMANDS } from './commands.js';
import { help } from './help.sv.js';
import { ENVIRONMENT } from './topics/environment.js';
import { TOPICS, topicName } from './topics/index.js';
import { topics as words } from './topics/sv.js';
import { sentence, usageOf } from './usage.js';

const LANGUAGE: Language = 'sv';

/**
 * The page of the program for `man`, in Swedish, with the examples of a folder of data: all that the help tells, and what every
 * topic is about. It is roff in ASCII, whatever the letters, and knows no date: the same bytes for the same program.
 */
export async function manPage(version: string, ...data: Parameters<typeof readExamples>): Promise<string> {
  const examples = (await readExamples(...data)).filter(({ command }) => command === 'main');
  return [
    '.\\" Made of the help when the program is built: no page to change by hand.',
    `.TH ALLOCATE 1 "" "fordelningsnyckel ${roff(version)}" "fordelningsnyckel"`,
    // Neither hyphens nor wider spaces: an option is to be copied as it stands.
    '.nh',
    '.ad l',
    heading('namn'),
    `allocate \\- ${roff(help.purpose)}`,
    heading('översikt'),
    ...COMMANDS.flatMap((spec) => ['.br', bold(usageOf(spec))]),
    heading('exempel'),
    ...examples.flatMap(({ example, text }) => item(example, text[LANGUAGE])),
    heading('kommandon'),
    ...COMMANDS.flatMap(commandPart),
    heading('flaggor'),
    ...Object.values(OPTIONS).flatMap(({ form, about }) => item(form, about[LANGUAGE])),
    ...item('-h, --help', 'visa hjälpen, för programmet eller ett kommando'),
    ...item('-V, --version', 'visa versionen'),
    ...TOPICS.flatMap(topicPart),
    heading('slutkoder'),
    ...help.exitCodes.flatMap(([code, meaning]) => item(code, meaning)),
    heading('miljö'),
    ...ENVIRONMENT.flatMap(([name, about]) => item(name, about[LANGUAGE])),
    '',
  ].join('\n');
}

function commandPart(spec: CommandSpec): string[] {
  const options = spec.options.map((id: OptionId) => OPTIONS[id].form.replace(/ <.*/, ''));
  return [
    ...item(usageOf(spec), sentence(spec.about[LANGUAGE])),
    ...spec.arguments.flatMap(({ form, about }) => [
      '.br',
      roff(`${form.replace('...', '…')}: ${about[LANGUAGE]}`),
    ]),
    ...(options.length > 0 ? ['.br', roff(`Flaggor: ${options.join('; ')}`)] : []),
  ];
}

/** A topic, and the help that has its fields and examples; the exit codes and the variables have headings of their own. */
function topicPart(id: (typeof TOPICS)[number]): string[] {
  if (id === 'exit-codes' || id === 'environment') return [];
  const { about, text } = words.topics[id];
  return [
    heading(topicName(id, LANGUAGE)),
    roff(sentence(about)),
    ...text.flatMap((paragraph) => ['.PP', roff(paragraph)]),
    ...item(`allocate help ${topicName(id, LANGUAGE)}`, 'fält och exempel'),
  ];
}

function heading(text: string): string {
  return `.SH "${roff(text.toUpperCase())}"`;
}

/** Something, and below it what it is. */
function item(what: string, about: string): string[] {
  return ['.TP', bold(what), roff(about)];
}

function bold(text: string): string {
  return `\\fB${roff(text)}\\fR`;
}

/** A text as roff has it on a line of its own: nothing in it is a command, and every letter is in ASCII. */
function roff(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/[^\0-\x7F]/gu, (letter) => `\\[u${hex(letter)}]`);
  return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}

function hex(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
