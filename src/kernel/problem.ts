/** What is wrong with how the program was called (exit 2) or with a file it was pointed at (exit 4). */
export interface UsageFacts {
  'unknown-option': { option: string; suggestion?: string };
  'missing-value': { option: string };
  /** An option that a command cannot do without; `example`: how it may be written. */
  'missing-option': { option: string; example: string };
  'missing-argument': { argument: string };
  'excess-argument': { argument: string };
  'nothing-to-check': object;
  'nothing-to-compare': object;
  'already-locked': { path: string };
  'no-own-folder': object;
  'embedded-data': { cooperation: string };
  /** `parties`: an example of a list of them; `embedded`: the cooperations that can be copied. */
  'nothing-to-begin': { parties: string; embedded: readonly string[] };
  /** `file`: the first that is there. */
  'folder-not-empty': { path: string; file: string };
  /** A file that says something already: `value` is what. */
  'already-has': { file: string; field: string; value: string };
  'input-closed': object;
  'folder-taken': { path: string };
  'file-taken': { path: string };
  'not-an-agreement-file': { path: string };
  'changed-meanwhile': { path: string };
  /** An option that states something of one agreement, where several are asked for. */
  'one-agreement': { option: string };
  /** A command or an option that divides a cost, asked of purchases and sales: `asked` is which. */
  'divides-nothing': { agreement: string; others?: readonly string[]; asked: string };
  'options-clash': { first: string; second: string };
  'repeated-option': { option: string };
  'needs-vouchers': { format: string };
  'no-chart': object;
  /** Accounts can be chosen in books alone. */
  'needs-books': { option: string };
  'needs-accounts': { file: string };
  'needs-draft': { agreement: string; isTrade?: boolean };
  'output-is-input': { path: string };
  /** `variable`: the one that says it, when no option does. */
  'unknown-language': { text: string; variable?: string };
  'unknown-extension': { file: string; known: readonly string[] };
  'binary-to-terminal': { format: string; extension: string };
  /** `misnamed`: the file that is there with the wrong extension. */
  'no-cooperation': { folder: string; misnamed?: string };
  'no-working-folder': object;
  'cannot-read': { path: string; reason: string };
  'is-a-folder': { path: string };
  'file-too-large': { path: string; most: number };
  'cannot-write': { path: string; reason: string };
  'cannot-print': { reason: string };
}

export type UsageCode = keyof UsageFacts;

const FILE_PROBLEMS: ReadonlySet<UsageCode> = new Set<UsageCode>([
  'no-cooperation',
  'no-working-folder',
  'cannot-read',
  'is-a-folder',
  'file-too-large',
  'cannot-write',
  'changed-meanwhile',
  'cannot-print',
]);

/** Thrown once, caught in main, printed as a sentence. */
export class UsageError<C extends UsageCode = UsageCode> extends Error {
  readonly exitCode: 2 | 4;

  constructor(
    readonly code: C,
    readonly facts: UsageFacts[C],
  ) {
    super(code);
    this.exitCode = FILE_PROBLEMS.has(code) ? 4 : 2;
  }
}

/** A broken promise of our own: never the user's fault. Exit 70, nothing written. */
class Bug extends Error {}

/** Checks what must always hold, also in production. */
export function assert(holds: boolean, law: string): asserts holds {
  if (!holds) throw new Bug(law);
}
