import type { Words } from '../allocation/words.js';
import type { ProblemWords } from '../kernel/complaint.js';
import type { Issue } from '../kernel/issue.js';
import type { Outcome } from '../kernel/outcome.js';
import type { UsageError } from '../kernel/problem.js';
import type { Sentence, Spoken } from '../sheet/sentence.js';
import type { CommandLine } from '../text/arguments.js';
import type { Disk } from '../text/disk.js';
import type { Folder } from '../text/files.js';
import type { Options } from './options.js';

/** What surrounds the program: all that it may know of the machine. */
export interface Shell {
  readonly cwd: string;
  /** The Node that runs the program, which runs a key of one's own too. */
  readonly execPath: string;
  readonly nodeVersion: string;
  /** Ends a process with all the group that it leads. */
  readonly endGroup: (leader: number) => void;
  /** Where files are read from: the disk of the machine, when no other is given. */
  readonly disk?: Disk;
  /** Where the program itself lies. */
  readonly packageFolder: string;
  /** Where the embedded cooperation lies. */
  readonly embeddedData: string;
  /** ALLOCATE_DATA. */
  readonly dataFolder: string | undefined;
  /** Whether standard output shows colour. */
  readonly hasColour: boolean;
  /** How many columns the terminal has; undefined when standard output is none. */
  readonly width: number | undefined;
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean;
  /** Begins a talk with the user; undefined where nobody sits at a terminal. */
  readonly converse?: () => Promise<Conversation | undefined>;
  /** The version of the program. */
  readonly version: string;
  /** The commit that it was built from, read when it is asked for. */
  readonly commit: () => string;
}

/** A talk with the user at a terminal. */
export interface Conversation {
  /** Throws UsageError input-closed when no answer can come. */
  ask(question: string): Promise<string>;
  say(text: string): void;
  end(): void;
}

/** A folder of data that a call reads, and how it was found. */
export interface DataFolder {
  readonly folder: Folder;
  readonly by: 'option' | 'variable' | 'upwards' | 'embedded';
}

/** One call of a command, which says more than an allocation does when it has words of its own. */
export interface Call<W = Words> {
  readonly shell: Shell;
  readonly line: CommandLine;
  /** The command that is called. */
  readonly command: string;
  readonly args: readonly string[];
  /** The folders that --data names: more than one only where the command takes several. */
  readonly folders: readonly string[];
  readonly options: Options;
  readonly words: W;
  /** The same in Swedish, for machine formats: they are the same whatever the language. */
  readonly swedish: () => Promise<W>;
  /** The sentences about problems, in the same language: loaded when they are asked for. */
  readonly problemWords: () => Promise<Spoken<ProblemWords>>;
  /** The names of commands, by which no agreement is meant. */
  readonly reserved: readonly string[];
  /** The folders of data that it has found so far, of which -v tells. */
  readonly found: DataFolder[];
}

/** What a command has to say: data for standard output, talk for standard error. */
export interface Output {
  readonly text?: string | Uint8Array;
  readonly talk?: readonly Sentence[];
  /** What it was made from, which -o may not overwrite. */
  readonly inputs?: Pick<Folder, 'path' | 'ownFiles' | 'read'> & Partial<Pick<Folder, 'remarks'>>;
  /** The file that -o names, instead of standard output. */
  readonly file?: string;
  /** What it writes to the cooperation's own folder, beside what it prints. */
  readonly own?: readonly OwnFile[];
  /** Faults in the data that the text tells of too: they are told on standard error, and decide the exit code. */
  readonly issues?: readonly Issue[];
  /** 1 when `check` found deviations, 2 when nothing was asked. */
  readonly exitCode?: 0 | 1 | 2 | 3;
}

/** A file of the cooperation's own, by its full path, as it is to be. */
export interface OwnFile {
  readonly file: string;
  readonly text: string;
  /** What is wrong when it is there already: given when it must be new. */
  readonly taken?: UsageError;
  /** What stood in it when it was read, where it was: it must stand there still. */
  readonly before?: Uint8Array;
  /** Given when the text is added to what is there: the first line of a file that is not. Such a file comes last. */
  readonly header?: string;
  /** Its name as the user would write it. */
  readonly shown?: string;
}

export type Run<W = Words> = (call: Call<W>) => Promise<Outcome<Output>>;
