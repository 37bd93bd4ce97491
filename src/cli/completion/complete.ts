import type { ShellId } from '../../commands/completion/shells.js';
import { COMMANDS, type CommandId } from '../commands.js';
import { GLOBAL } from '../globals.js';
import { type Environment, languageOf } from '../surroundings.js';
import { namesIn } from './names.js';
import { OPTIONS_TYPED, type TypedOption, typedOption } from './options.js';
import { inShell, textIn } from './typed.js';
import { argumentChoices, type Choice, type Choices, FILES, type Known, optionChoices } from './values.js';

/** What is asked when a user presses Tab: the words behind the program's name, the last of which is not yet ended. */
export interface Asked {
  readonly shell: ShellId;
  readonly words: readonly string[];
  readonly cwd: string;
  readonly environment: Environment;
  readonly embeddedData: string;
}

/**
 * What may stand where the cursor is: a line a choice, with what it means after a tab, or `:files` for the shell's own files.
 * It reads names alone, and says nothing of what is wrong: a folder that is broken has no names.
 */
export function complete({ shell, words, cwd, environment, embeddedData }: Asked): string {
  const texts = words.map((word) => textIn(shell, word));
  const current = texts.at(-1) ?? '';
  const line = lineOf(texts.slice(0, -1));
  const data = line.given.get('data') ?? (environment.ALLOCATE_DATA || undefined);
  const names = namesIn(data, cwd, embeddedData);
  const known: Known = { ...line, names, language: spokenIn(environment) };
  const [choices, start] = choicesAt(current, line, known);
  if (choices === FILES) return ':files\n';
  const { COMP_WORDBREAKS = '=:' } = environment;
  const head = current.slice(0, start);
  return fitting(choices, current.slice(start))
    .map(([value, about]) => {
      const shown = inShell(shell, head + value, words.at(-1) ?? '', COMP_WORDBREAKS);
      return `${shown}${about ? `\t${about}` : ''}\n`;
    })
    .join('');
}

/** A command line up to the cursor. */
interface Line {
  readonly command: CommandId;
  readonly args: readonly string[];
  readonly given: ReadonlyMap<string, string>;
  /** The option that the cursor stands behind, and that lacks its value. */
  readonly open?: TypedOption;
  /** Whether `--` stands before the cursor: options come no more. */
  readonly isEnded: boolean;
}

function lineOf(words: readonly string[]): Line {
  const given = new Map<string, string>();
  const others: string[] = [];
  let open: TypedOption | undefined;
  let isEnded = false;
  for (const word of words) {
    if (open) {
      given.set(open.id, word);
      open = undefined;
    } else if (!isEnded && word === '--') isEnded = true;
    else if (!isEnded && /^-./.test(word)) {
      const [name = '', value] = word.split(/=(.*)/s);
      const option = typedOption(name);
      if (option) given.set(option.id, value ?? '');
      open = option && option.takes !== 'nothing' && value === undefined ? option : undefined;
    } else others.push(word);
  }
  const verb = COMMANDS.find(({ id }) => id === others[0])?.id;
  const isHelp = others[0] === 'help';
  const args = verb || isHelp ? others.slice(1) : others;
  return { command: verb ?? 'run', args: isHelp ? ['help', ...args] : args, given, open, isEnded };
}

/** What may stand at the cursor, and where in its word the part begins that is chosen. */
function choicesAt(text: string, line: Line, known: Known): [Choices, start: number] {
  if (line.open) return valuesOf(line.open, text, 0, known);
  const [head, name] = /^(--[\w-]+)=/.exec(text) ?? [];
  const option = name === undefined || line.isEnded ? undefined : typedOption(name);
  if (option && head !== undefined) return valuesOf(option, text, head.length, known);
  if (text.startsWith('-') && !line.isEnded) return [optionsOf(line, known), 0];
  return [argumentChoices(known), 0];
}

/** The values of an option; of a list those that follow the last comma. */
function valuesOf(option: TypedOption, text: string, from: number, known: Known): [Choices, start: number] {
  const start = option.takes === 'list' ? Math.max(from, text.lastIndexOf(',') + 1) : from;
  return [optionChoices(option.id, text.slice(start), known), start];
}

/** The options of a command that are not given yet, by their long names. */
function optionsOf({ command, given }: Line, { language }: Known): Choice[] {
  const own = COMMANDS.find(({ id }) => id === command)?.options ?? [];
  const ids = [...new Set([...own, ...GLOBAL])];
  const options = OPTIONS_TYPED.filter((option) => ids.includes(option.id)).filter(
    (option) => option.takes === 'values' || !given.has(option.id),
  );
  return [
    ...options.map(({ long, about }): Choice => [long, about[language]]),
    ...(given.size === 0 ? ([['--help'], ['--version']] as Choice[]) : []),
  ];
}

/** The choices that begin as what is typed; else the one that does in another case. */
function fitting(choices: readonly Choice[], start: string): readonly Choice[] {
  const exact = choices.filter(([value]) => value.startsWith(start));
  if (exact.length > 0) return exact;
  const folded = choices.filter(([value]) => value.toUpperCase().startsWith(start.toUpperCase()));
  return folded.length === 1 ? folded : [];
}

function spokenIn(environment: Environment) {
  try {
    return languageOf([], environment);
  } catch {
    return 'sv';
  }
}
