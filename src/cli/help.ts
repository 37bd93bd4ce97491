import type { Command, Help } from 'commander';
import { type Example, readExamples } from '../agreement/help-examples.js';
import type { Shell } from '../commands/command.js';
import { FORMATS } from '../formats/index.js';
import { KEYS } from '../keys/index.js';
import { plain } from '../sheet/plain.js';
import type { Language } from '../sheet/words.js';
import { COMMANDS } from './commands.js';
import type { help as helpWords } from './help.sv.js';
import { laidOut, type Section } from './laid-out.js';
import { topicSection } from './topics/index.js';
import { sentence, usageOf } from './usage.js';

type HelpWords = typeof helpWords;

/** Whose help is asked for, and what commander knows of it. */
export interface HelpRequest {
  /** A command, or `main`. */
  readonly id: string;
  readonly command: Command;
  readonly helper: Help;
}

/** The help that was asked for, with the examples of the cooperation in use: the one that `data` names, or as ever. */
export async function writeHelp(
  request: HelpRequest,
  data: string | undefined,
  shell: Shell,
  language: Language,
): Promise<string> {
  const [examples, help] = await helpIn(data, shell, language);
  return formatHelp(request, examples, help, language, shell.width);
}

async function helpIn(
  data: string | undefined,
  { dataFolder, cwd, embeddedData, disk }: Shell,
  language: Language,
): Promise<[readonly Example[], HelpWords]> {
  const { help } = language === 'en' ? await import('./help.en.js') : await import('./help.sv.js');
  return [await readExamples(data ?? dataFolder, cwd, embeddedData, disk), help];
}

/** How many examples are shown to who asked nothing. */
const FEW = 4;

/** What the program is for, a few examples, and where the rest stands: for who asked nothing. */
export async function writeShortHelp(shell: Shell, language: Language): Promise<string> {
  const [examples, { headings, purpose, more }] = await helpIn(undefined, shell, language);
  const few = examples.filter(({ command }) => command === 'main').slice(0, FEW);
  const sections: Section[] = [
    [headings.examples, few.map(({ example, text }) => [plain(example), plain(text[language])])],
    [headings.more, more],
  ];
  return laidOut(purpose, sections, shell.width);
}

/** The help of the program or of one command: examples first, then what can be written. */
function formatHelp(
  { id, command, helper }: HelpRequest,
  all: readonly Example[],
  help: HelpWords,
  language: Language,
  width: number | undefined,
): string {
  const { headings, purpose } = help;
  const examples = all.filter((one) => one.command === id);
  const spec = COMMANDS.find((one) => one.id === id);
  const sections: Section[] = [
    [headings.examples, examples.map(({ example, text }) => [plain(example), plain(text[language])])],
    [headings.usage, spec ? [[usageOf(spec), '']] : []],
    ...(id === 'main' ? mainSections(help, language) : []),
    [
      headings.arguments,
      helper.visibleArguments(command).map((argument) => [argument.name(), argument.description]),
    ],
    [headings.options, optionsOf(command, helper).map(({ flags, description }) => [flags, description])],
    [headings.exit, id === 'main' ? help.exitCodes : []],
  ];
  return laidOut(spec ? sentence(spec.about[language]) : purpose, sections, width);
}

function mainSections(help: HelpWords, language: Language): Section[] {
  const verbs = COMMANDS.map((spec): [string, string] => [usageOf(spec), spec.about[language]]);
  return [
    [help.headings.commands, verbs],
    topicSection(language),
    [
      help.headings.keys,
      [
        ...KEYS.map(({ id, title }): [string, string] => [id, title[language]]),
        ['<measure>', help.anyMeasure],
      ],
    ],
    [help.headings.formats, FORMATS.map(({ id, extensions }) => [id, extensions.join(' ')])],
  ];
}

/** The options of a command and those of every command; the main help tells those of the command without a verb. */
function optionsOf(command: Command, helper: Help) {
  const [own, main] = command.parent ? [command, command.parent] : [command.commands[0] ?? command, command];
  const all = [...helper.visibleOptions(own), ...helper.visibleOptions(main)];
  return all.filter(({ flags }, i) => all.findIndex((option) => option.flags === flags) === i);
}
