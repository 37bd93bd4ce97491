import { Command, CommanderError, type Help, Option } from 'commander';
import type { Output, Shell } from '../commands/command.js';
import { OPTIONS, type OptionId, type OptionSpec, type Options } from '../commands/options.js';
import type { CommandSpec } from '../commands/spec.js';
import type { Label } from '../kernel/issue.js';
import { type Outcome, outcome } from '../kernel/outcome.js';
import { UsageError } from '../kernel/problem.js';
import { asSentence } from '../sheet/sentence.js';
import type { Language } from '../sheet/words.js';
import { commandLine } from '../text/arguments.js';
import { nearest } from '../text/nearest.js';
import { COMMANDS, RESERVED } from './commands.js';
import type { HelpRequest } from './help.js';
import { addHelp } from './help-command.js';
import { loadProblemWords } from './words/index.js';

const HELP: Label = { sv: 'visa denna hjälp', en: 'show this help' };
const VERSION: Label = { sv: 'visa versionen', en: 'show the version' };

/** Options that every command understands. */
const GLOBAL: readonly OptionId[] = ['data', 'lang'];

/** Finds the command that the arguments ask for and runs it; help and version are outputs like any other. */
export async function runProgram(
  typed: readonly string[],
  language: Language,
  shell: Shell,
): Promise<Outcome<Output>> {
  // A negative figure is no option: with a true minus sign it cannot be taken for one.
  const argv = typed.map((text) => (/^-\d/.test(text) ? `\u2212${text.slice(1)}` : text));
  let result: Outcome<Output> | undefined;
  let printed = '';
  // Help is noted when commander asks for it and written afterwards: its examples lie in a file.
  const requests: HelpRequest[] = [];
  const helpOf = (id: HelpRequest['id']) => (command: Command, helper: Help) => {
    requests.push({ id, command, helper });
    return '';
  };
  const program = makeProgram(shell.version, language, helpOf('main'), (text) => {
    printed += text;
  });
  for (const spec of COMMANDS) {
    const command = addCommand(program, spec, language, helpOf(spec.id));
    command.action(async () => {
      const given = command.optsWithGlobals<Options & { data?: readonly string[] }>();
      const folders = given.data ?? [];
      const options = withoutDash({ ...given, data: folders.at(-1) });
      if (folders.length > 1 && OPTIONS.data.repeatedBy !== spec.id)
        throw new UsageError('repeated-option', { option: '--data' });
      const line = commandLine('allocate', argv, command.args, flagsOf(program, command));
      const problemWords = () => loadProblemWords(language);
      const call = {
        shell,
        line,
        command: spec.id,
        args: command.args,
        folders,
        options,
        problemWords,
        reserved: RESERVED,
      };
      result = await spec.run(call, language);
    });
  }
  addHelp(program, argv, language, shell.width, (told) => {
    result = told;
  });
  if (argv.length === 0) program.helpInformation();
  else await parse(program, argv);
  const [request] = requests.slice(-1);
  if (request) {
    const { writeHelp } = await import('./help.js');
    const text = await writeHelp(request, program.opts<{ data?: string[] }>().data?.at(-1), shell, language);
    const talk = [asSentence(text.trimEnd())];
    return outcome(argv.length === 0 ? { text: '', talk, exitCode: 2 } : { text });
  }
  return result ?? outcome({ text: printed });
}

/** What is written to `-` is printed, as it is when no file is named. */
function withoutDash(options: Options): Options {
  return options.output === '-' ? { ...options, output: undefined } : options;
}

/** Has commander find the command and run it. Throws UsageError for what it cannot make sense of. */
async function parse(program: Command, argv: readonly string[]): Promise<void> {
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0 && error.code !== 'commander.help') throw usageErrorOf(error, program, argv);
  }
}

type FormatHelp = (command: Command, helper: Help) => string;

/** The options that take no value, as they may be typed. */
function flagsOf(...commands: readonly Command[]): ReadonlySet<string> {
  const flags = commands.flatMap(({ options }) => options.filter((option) => option.isBoolean()));
  return new Set(flags.flatMap(({ short, long }) => [short ?? '', long ?? '']));
}

function makeProgram(
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

function addCommand(
  program: Command,
  { id, arguments: forms, options, meaning }: CommandSpec,
  language: Language,
  formatHelp: FormatHelp,
): Command {
  const command = program
    .command(commandName(id), { isDefault: id === 'run' })
    .helpOption('-h, --help', HELP[language])
    .configureHelp({ showGlobalOptions: true, formatHelp })
    .allowExcessArguments(false);
  for (const { form, about } of forms) command.argument(form, about[language]);
  for (const option of options) command.addOption(optionOf(option, language, meaning?.[option]));
  return command;
}

/** The command without a verb has a name that nobody types and no agreement has. */
function commandName(id: string): string {
  return id === 'run' ? '<agreement>' : id;
}

/** An option. Most may be given once: of two values one would be lost in silence. */
function optionOf(id: OptionId, language: Language, meaning?: Label): Option {
  const { form, about, isRepeatable, repeatedBy }: OptionSpec = OPTIONS[id];
  const option = new Option(form, (meaning ?? about)[language]);
  if (option.isBoolean()) return option;
  if (isRepeatable || repeatedBy)
    return option.argParser((value: string, before: string[] = []) => [...before, value]);
  return option.argParser((value: string, before: string | undefined) => {
    if (before !== undefined) throw new UsageError('repeated-option', { option: option.long ?? id });
    return value;
  });
}

/** Commander's complaint in the program's own words. */
function usageErrorOf(
  { code, message }: CommanderError,
  program: Command,
  argv: readonly string[],
): UsageError {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownOption': {
      const command = program.commands.find((one) => argv.includes(one.name())) ?? program.commands[0];
      const known = [program, command].flatMap((one) => one?.options.map(({ long }) => long ?? '') ?? []);
      return new UsageError('unknown-option', { option: quoted, suggestion: nearest(quoted, known) });
    }
    case 'commander.optionMissingArgument':
      return new UsageError('missing-value', { option: quoted.replace(/ <.*/, '') });
    case 'commander.missingArgument':
      return new UsageError('missing-argument', { argument: quoted });
    default: {
      const command = program.commands.find((candidate) => candidate.name() === quoted);
      const excess = command?.args.slice(command.registeredArguments.length) ?? [];
      return new UsageError('excess-argument', { argument: excess.join(' ') });
    }
  }
}
