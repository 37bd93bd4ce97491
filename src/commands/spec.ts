import type { Label } from '../kernel/issue.js';
import type { Outcome } from '../kernel/outcome.js';
import { type Spoken, spoken } from '../sheet/sentence.js';
import type { Language, Words as SheetWords } from '../sheet/words.js';
import type { Call, Output, Run } from './command.js';
import type { OptionId } from './options.js';
import { written } from './written.js';

/** An argument, as it stands in the help. */
export interface ArgumentSpec {
  readonly form: string;
  readonly about: Label;
}

/** A verb of the command line: what it is called and takes, and what runs it. */
export interface CommandSpec<I extends string = string> {
  readonly id: I;
  readonly about: Label;
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionId[];
  /** What an option says here, where it says something else than elsewhere. */
  readonly meaning?: { readonly [I in OptionId]?: Label };
  /** Runs it with its own words, loaded for it alone. */
  readonly run: (call: Asked, language: Language) => Promise<Outcome<Output>>;
}

/** A call before its words are loaded. */
type Asked = Omit<Call, 'words' | 'swedish'>;

/** Declares a command: its words and its code are loaded when it is called. */
export function command<const I extends string, W extends SheetWords>({
  words,
  load,
  ...spec
}: Omit<CommandSpec<I>, 'run'> & {
  readonly words: Readonly<Record<Language, () => Promise<{ readonly words: W }>>>;
  readonly load: () => Promise<Run<Spoken<W>>>;
}): CommandSpec<I> {
  const wordsIn = async (language: Language) => spoken<W>((await words[language]()).words);
  const run = async (call: Asked, language: Language) => {
    const [action, own] = await Promise.all([load(), wordsIn(language)]);
    return action({ ...call, words: own, swedish: () => wordsIn('sv') });
  };
  return { ...spec, run };
}

/** The argument that names an agreement. */
export const AGREEMENT: ArgumentSpec = written`<agreement> | avtalets namn (se allocate list) | the agreement's name (see allocate list)`;
