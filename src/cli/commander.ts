import { Command, type Help, Option } from 'commander';
import { OPTIONS, type OptionId, type OptionSpec } from '../commands/options.js';
import type { CommandSpec } from '../commands/spec.js';
import type { Label } from '../kernel/issue.js';
import { UsageError } from '../kernel/problem.js';
import type { Language } from '../sheet/words.js';
import { COMMANDS } from './commands.js';
import { GLOBAL } from './globals.js';

const HELP: Label = { sv: 'visa denna hjälp', en: 'show this help' };
const VERSION: Label = { sv: 'visa versionen', en: 'show the version' };

type FormatHelp = (command: Command, helper: Help) => string;

/** The options that take no value, as they may be typed. */
export function flagsOf(...commands: readonly Command[]): ReadonlySet<string> {
  const flags = commands.flatMap(({ options }) => options.filter((option) => option.isBoolean()));
  return new Set(flags.flatMap(({ short, long }) => [short ?? '', long ?? '']));
}

/** The program without its commands: what every command understands. */
export function makeProgram(
  version: string,
  language: Language,
  formatHelp: FormatHelp,
  print: (text: string) => void,
): Command {
  const program = new Command('allocate')
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: () => undefined })
    .helpCommand(false)
    .helpOption('-h, --help', HELP[language])
    .version(version, '-V, --version', VERSION[language])
    .configureHelp({ formatHelp });
  for (const id of GLOBAL) program.addOption(optionOf(id, language));
  return program;
}

/** A command with its arguments, as yet without its options. */
export function addCommand(
  program: Command,
  { id, arguments: forms }: CommandSpec,
  language: Language,
  formatHelp: FormatHelp,
): Command {
  const command = program
    .command(id, { isDefault: id === 'run' })
    .helpOption('-h, --help', HELP[language])
    .configureHelp({ showGlobalOptions: true, formatHelp })
    // What stands too much after the name of no agreement is not what is wrong.
    .allowExcessArguments(id === 'run');
  for (const { form, about } of forms) command.argument(form, about[language]);
  return command;
}

/** Gives a command its options, if it has none yet: those of all the commands would cost each start milliseconds. */
export function giveOptions(command: Command, language: Language): void {
  const spec = COMMANDS.find(({ id }) => id === command.name());
  if (!spec || command.options.length > 0) return;
  for (const option of spec.options) command.addOption(optionOf(option, language, spec.meaning?.[option]));
}

/** An option. Most may be given once: of two values one would be lost in silence. */
function optionOf(id: OptionId, language: Language, meaning?: Label): Option {
  const { form, about, takes, repeatedBy }: OptionSpec = OPTIONS[id];
  const option = new Option(form, (meaning ?? about)[language]);
  if (option.isBoolean()) return option;
  if (takes === 'values' || repeatedBy)
    return option.argParser((value: string, before: string[] = []) => [...before, value]);
  return option.argParser((value: string, before: string | undefined) => {
    if (before !== undefined) throw new UsageError('repeated-option', { option: option.long ?? id });
    return value;
  });
}
