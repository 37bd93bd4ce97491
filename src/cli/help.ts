import type { Command, Help } from 'commander';
import type { Shell } from '../commands/command.js';
import { FORMATS } from '../formats/index.js';
import { KEYS } from '../keys/index.js';
import { plain } from '../sheet/plain.js';
import { COMMANDS, type CommandId } from './commands.js';
import { type Example, readExamples } from './examples.js';
import type { Words } from './words/words.js';

/** Whose help is asked for, and what commander knows of it. */
export interface HelpRequest {
  readonly id: CommandId | 'main';
  readonly command: Command;
  readonly helper: Help;
}

/** The help that was asked for, with the examples of the cooperation in use: the one that `data` names, or as ever. */
export async function writeHelp(
  request: HelpRequest,
  data: string | undefined,
  { dataFolder, cwd, embeddedData, disk }: Shell,
  words: Words,
): Promise<string> {
  return formatHelp(request, await readExamples(data ?? dataFolder, cwd, embeddedData, disk), words);
}

/** The help of the program or of one command: examples first, then what can be written. */
function formatHelp({ id, command, helper }: HelpRequest, all: readonly Example[], words: Words): string {
  const { headings, purpose, commands } = words.help;
  const examples = all.filter((one) => one.command === id);
  const sections: Section[] = [
    [headings.examples, examples.map(({ example, text }) => [plain(example), plain(text[words.language])])],
    [headings.usage, id === 'main' ? [] : [[usageOf(id, command), '']]],
    ...(id === 'main' ? mainSections(command, words) : []),
    [
      headings.arguments,
      helper.visibleArguments(command).map((argument) => [argument.name(), argument.description]),
    ],
    [headings.options, optionsOf(command, helper).map(({ flags, description }) => [flags, description])],
    [headings.exit, id === 'main' ? words.help.exitCodes : []],
  ];
  const written = sections.filter(([, lines]) => lines.length > 0);
  const lefts = written.flatMap(([, lines]) =>
    lines.filter(([, right]) => right !== '').map(([left]) => left.length),
  );
  const width = Math.max(...lefts);
  const about = id === 'main' ? purpose : `${commands[id].charAt(0).toUpperCase()}${commands[id].slice(1)}.`;
  const body = written.flatMap(([heading, lines]) => [
    '',
    `${heading}:`,
    ...lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd()),
  ]);
  return [about, ...body, ''].join('\n');
}

type Section = readonly [heading: string, lines: readonly (readonly [left: string, right: string])[]];

function mainSections(program: Command, { help, language }: Words): Section[] {
  const verbs = COMMANDS.map(({ id }, i): [string, string] => [
    usageOf(id, program.commands[i] as Command),
    help.commands[id],
  ]);
  return [
    [help.headings.commands, verbs],
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

/** `allocate split <amount> [name=weight...]`; the command without a verb is `allocate <agreement>`. */
function usageOf(id: CommandId, command: Command): string {
  const forms = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '…' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return ['allocate', ...(id === 'run' ? [] : [id]), ...forms].join(' ');
}

/** The options of a command and those of every command; the main help tells those of the command without a verb. */
function optionsOf(command: Command, helper: Help) {
  const [own, main] = command.parent ? [command, command.parent] : [command.commands[0] ?? command, command];
  const all = [...helper.visibleOptions(own), ...helper.visibleOptions(main)];
  return all.filter(({ flags }, i) => all.findIndex((option) => option.flags === flags) === i);
}
