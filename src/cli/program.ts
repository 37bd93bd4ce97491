import { type Command, CommanderError, type Help } from 'commander';
import type { DataFolder, Output, Shell } from '../commands/command.js';
import { dataOf } from '../commands/data.js';
import { OPTIONS, type Options } from '../commands/options.js';
import { nth } from '../kernel/nth.js';
import { failed, map, type Outcome, outcome } from '../kernel/outcome.js';
import { UsageError } from '../kernel/problem.js';
import { asSentence } from '../sheet/sentence.js';
import type { Language } from '../sheet/words.js';
import { type CommandLine, commandLine } from '../text/arguments.js';
import { oneOf } from '../text/scalars/names.js';
import { COLOURS } from './colours.js';
import { addCommand, flagsOf, giveOptions, makeProgram } from './commander.js';
import { COMMANDS, RESERVED } from './commands.js';
import type { HelpRequest } from './help.js';
import { addHelp } from './help-command.js';
import { usageErrorOf } from './misuse.js';
import { loadProblemWords } from './words/index.js';

/**
 * Finds the command that the arguments ask for and runs it; help and version are outputs like any other. What -v tells
 * is told also when it goes wrong.
 */
export async function runProgram(
  typed: readonly string[],
  language: Language,
  shell: Shell,
  tell: (text: string) => void = () => undefined,
): Promise<Outcome<Output>> {
  // A negative figure is no option: with a true minus sign it cannot be taken for one.
  const argv = typed.map((text) => (/^-\d/.test(text) ? `\u2212${text.slice(1)}` : text));
  let result: Outcome<Output> | undefined;
  let printed = '';
  const found: DataFolder[] = [];
  // Help is noted when commander asks for it and written afterwards: its examples lie in a file.
  const requests: HelpRequest[] = [];
  const helpOf = (id: HelpRequest['id']) => (command: Command, helper: Help) => {
    // The help of the program tells of the options of its first command.
    for (const one of [command, ...command.commands.slice(0, 1)]) giveOptions(one, language);
    requests.push({ id, command, helper });
    return '';
  };
  const program = makeProgram(shell.version, language, helpOf('main'), (text) => {
    printed += text;
  });
  program.hook('preSubcommand', (_, command) => giveOptions(command, language));
  for (const spec of COMMANDS) {
    const command = addCommand(program, spec, language, helpOf(spec.id));
    command.action(async () => {
      const { folders, options } = given(command.optsWithGlobals());
      if (folders.length > 1 && OPTIONS.data.repeatedBy !== spec.id)
        throw new UsageError('repeated-option', { option: '--data' });
      if (options.quiet && options.verbose)
        throw new UsageError('options-clash', { first: '-q', second: '-v' });
      const line = commandLine('allocate', argv, command.args, flagsOf(program, command));
      const call = (coloured: Shell) => ({
        shell: coloured,
        line,
        command: spec.id,
        args: command.args,
        folders,
        options,
        problemWords: () => loadProblemWords(language),
        reserved: RESERVED,
        found,
      });
      const coloured = shellWith(options.color, shell, line);
      try {
        const ran = coloured.ok ? await spec.run(call(coloured.value), language) : failed(coloured);
        const isEndingIdle = options.format !== undefined && options.output !== undefined;
        if (options.quiet) result = map(ran, withoutTalk);
        else if (ran.ok && isEndingIdle)
          result = outcome(await (await import('./ending.js')).withEndingSaid(ran.value, options, language));
        else result = ran;
      } finally {
        if (options.verbose) tell(await (await import('./more.js')).tellMore(found, shell, language));
      }
    });
  }
  addHelp(program, argv, language, shell.width, (told) => {
    result = told;
  });
  if (argv.length === 0) {
    const { writeShortHelp } = await import('./help.js');
    const talk = [asSentence((await writeShortHelp(shell, language)).trimEnd())];
    return outcome({ text: '', talk, exitCode: 2 });
  }
  await parse(program, argv, language);
  const [request] = requests.slice(-1);
  if (request) {
    const { writeHelp } = await import('./help.js');
    const text = await writeHelp(request, given(program.opts()).options.data, shell, language);
    return outcome({ text });
  }
  if (result) return result;
  return outcome({ text: (await moreOfVersion(argv, shell, language)) ?? printed });
}

/** What is said of the version when more is asked for: the options may stand on either side of it. */
async function moreOfVersion(
  argv: readonly string[],
  shell: Shell,
  language: Language,
): Promise<string | undefined> {
  const nothing = () => '';
  const program = makeProgram(shell.version, language, nothing, nothing);
  const others = argv.flatMap((text) => (text === '--version' ? [] : text.replace(/^(-\w*)V/, '$1')));
  program.parseOptions(others.filter((text) => text !== '-'));
  const { options } = given(program.opts());
  if (!options.verbose) return undefined;
  const find = (): DataFolder => {
    const found: DataFolder[] = [];
    dataOf({ options, shell, found });
    return nth(found, 0);
  };
  return (await import('./more.js')).versionLines(find, shell, language);
}

/** The shell with the colour that a call asks for. Issue: unknown-choice. */
function shellWith(asked: string | undefined, shell: Shell, line: CommandLine): Outcome<Shell> {
  if (asked === undefined) return outcome(shell);
  return map(oneOf(COLOURS)(line.option('--color', asked)), (when) =>
    when === 'auto' ? shell : { ...shell, hasColour: when === 'always' },
  );
}

/** An output that says nothing but figures and faults. */
function withoutTalk({ inputs, ...output }: Output): Output {
  return { ...output, talk: [], inputs: inputs && { ...inputs, remarks: [] } };
}

/** The options that were given, and the folders of data that they name. What is written to `-` is printed, as it is when no file is named. */
function given({ data: folders = [], ...others }: Omit<Options, 'data'> & { data?: readonly string[] }) {
  const options: Options = { ...others, data: folders.at(-1) };
  return { folders, options: options.output === '-' ? { ...options, output: undefined } : options };
}

/** Has commander find the command and run it. Throws UsageError for what it cannot make sense of. */
async function parse(program: Command, argv: readonly string[], language: Language): Promise<void> {
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    for (const command of program.commands) giveOptions(command, language);
    if (error.exitCode !== 0 && error.code !== 'commander.help') throw usageErrorOf(error, program, argv);
  }
}
