import type { Run } from '../commands/command.js';
import type { Words } from './words/words.js';

export type CommandId = keyof Words['help']['commands'];
export type OptionId = Exclude<keyof Words['help']['options'], 'help' | 'version'>;

/** A verb of the command line: its arguments and options, and the file that does it, loaded when called. */
export interface CommandSpec {
  readonly id: CommandId;
  readonly arguments: readonly { readonly form: string; readonly word: keyof Words['help']['arguments'] }[];
  readonly options: readonly OptionId[];
  load(): Promise<Run<Words>>;
}

const ROUNDING: readonly OptionId[] = ['unit', 'rounding'];
const WRITING: readonly OptionId[] = ['format', 'excel', 'output'];
const QUESTION: readonly OptionId[] = [
  'parties',
  'without',
  'join',
  'leave',
  'amount',
  'year',
  'as-of',
  'key',
  ...ROUNDING,
];

/** Every command. `run` is the one without a verb: `allocate <agreement>`. */
export const COMMANDS: readonly CommandSpec[] = Object.freeze([
  {
    id: 'run',
    arguments: [{ form: '<agreement>', word: 'agreement' }],
    options: [...QUESTION, ...WRITING],
    load: async () => (await import('../commands/run/command.js')).run,
  },
  {
    id: 'split',
    arguments: [
      { form: '<amount>', word: 'amount' },
      { form: '[name=weight...]', word: 'weights' },
    ],
    options: ['weights', ...ROUNDING, ...WRITING],
    load: async () => (await import('../commands/split/command.js')).split,
  },
  {
    id: 'check',
    arguments: [{ form: '[agreement...]', word: 'agreements' }],
    options: ['verbose', 'format', 'output', 'embedded'],
    load: async () => (await import('../commands/check/command.js')).check,
  },
  {
    id: 'audit',
    arguments: [{ form: '<table>', word: 'table' }],
    options: [
      'name-column',
      'weight-column',
      'percent-column',
      'amount-column',
      'total-row',
      'unit',
      ...WRITING,
    ],
    load: async () => (await import('../commands/audit/command.js')).audit,
  },
  {
    id: 'cost',
    arguments: [{ form: '<agreement>', word: 'agreement' }],
    options: WRITING,
    load: async () => (await import('../commands/cost/command.js')).cost,
  },
  {
    id: 'settle',
    arguments: [{ form: '<agreement>', word: 'agreement' }],
    options: ['outcome', ...QUESTION, ...WRITING],
    load: async () => (await import('../commands/settle/command.js')).settle,
  },
  {
    id: 'plan',
    arguments: [
      { form: '<year>', word: 'year' },
      { form: '[agreement]', word: 'planned' },
    ],
    options: WRITING,
    load: async () => (await import('../commands/plan/command.js')).plan,
  },
  {
    id: 'list',
    arguments: [],
    options: [],
    load: async () => (await import('../commands/list/command.js')).list,
  },
  {
    id: 'explain',
    arguments: [
      { form: '<agreement>', word: 'agreement' },
      { form: '[party]', word: 'party' },
    ],
    options: [...QUESTION, 'outcome', 'instalments', ...WRITING],
    load: async () => (await import('../commands/explain/command.js')).explain,
  },
  {
    id: 'compare',
    arguments: [{ form: '<agreement>', word: 'agreement' }],
    options: ['with', 'scenario', ...QUESTION, ...WRITING],
    load: async () => (await import('../commands/compare/command.js')).compare,
  },
  {
    id: 'invoice',
    arguments: [{ form: '<agreement>', word: 'agreement' }],
    options: [...QUESTION, 'instalments', 'draft', ...WRITING],
    load: async () => (await import('../commands/invoice/command.js')).invoice,
  },
  {
    id: 'lock',
    arguments: [{ form: '<agreement>', word: 'agreement' }],
    options: ['decision', ...QUESTION],
    load: async () => (await import('../commands/lock/command.js')).lock,
  },
] satisfies CommandSpec[]);

/** Options that may be given several times. */
export const REPEATABLE: ReadonlySet<OptionId> = new Set<OptionId>(['with', 'scenario']);

/** Words that cannot be the name of an agreement. */
export const RESERVED: readonly string[] = [
  ...COMMANDS.map(({ id }) => id).filter((id) => id !== 'run'),
  'help',
];

/** How each option is written. `lang` and `data` are understood everywhere. */
export const OPTION_FORMS: Readonly<Record<OptionId, string>> = Object.freeze({
  parties: '--parties <list>',
  without: '--without <list>',
  join: '--join <list>',
  leave: '--leave <list>',
  amount: '--amount <amount>',
  year: '--year <year>',
  'as-of': '--as-of <date>',
  key: '--key <key>',
  decision: '--decision <number>',
  with: '--with <field=value>',
  scenario: '--scenario <name>',
  outcome: '--outcome <file>',
  unit: '--unit <unit>',
  rounding: '--rounding <rule>',
  instalments: '--instalments <period>',
  draft: '--draft',
  'name-column': '--name-column <heading>',
  'weight-column': '--weight-column <heading>',
  'percent-column': '--percent-column <heading>',
  'amount-column': '--amount-column <heading>',
  'total-row': '--total-row <name>',
  format: '--format <format>',
  excel: '--excel',
  output: '-o, --output <file>',
  weights: '--weights <file>',
  verbose: '-v, --verbose',
  embedded: '--embedded',
  lang: '--lang <language>',
  data: '--data <folder>',
});
