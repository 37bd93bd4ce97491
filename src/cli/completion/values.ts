import { PERIODS } from '../../agreement/payment-plan.js';
import { ROUNDING_FORMS } from '../../apportion/rounding.js';
import { CHECK_FORMATS } from '../../commands/check/formats.js';
import { SHELLS } from '../../commands/completion/shells.js';
import type { OptionId } from '../../commands/options.js';
import { FORMATS } from '../../formats/index.js';
import { KEYS } from '../../keys/index.js';
import type { Language } from '../../sheet/words.js';
import { COLOURS } from '../colours.js';
import { COMMANDS, type CommandId } from '../commands.js';
import { topics as english } from '../topics/en.js';
import { topics as swedish } from '../topics/sv.js';
import { LANGUAGES } from '../words/index.js';
import type { Names } from './names.js';

/** What may be chosen, and what it means. */
export type Choice = readonly [value: string, about?: string];

/** What only the shell knows. */
export const FILES = 'files';
export type Choices = readonly Choice[] | typeof FILES;

/** What is known where the cursor stands. */
export interface Known {
  readonly command: CommandId;
  readonly args: readonly string[];
  readonly names: Names;
  readonly language: Language;
}

/** What an option's value may be: of a list one of its elements, of which `typed` is the beginning. */
export function optionChoices(id: OptionId, typed: string, known: Known): Choices {
  return OPTION_CHOICES[id]?.(known, typed) ?? [];
}

const OPTION_CHOICES: { readonly [I in OptionId]?: (known: Known, typed: string) => Choices } = {
  parties,
  without: parties,
  of: parties,
  join: endingIn('='),
  leave: endingIn('='),
  year: ({ names, args }) => (args[0] === undefined ? [] : plain(names.years(args[0]))),
  key: ({ names, language }) => [
    ...KEYS.map(({ id, title }): Choice => [id, title[language]]),
    ...[...names.measures(), ...names.keys()].map(({ id, name }): Choice => [id, name]),
  ],
  unit: () => plain(['1', '0,01', '1000']),
  rounding,
  instalments: () => plain(Object.keys(PERIODS)),
  scenario: ({ names, args }) => names.scenarios(args[0] ?? '').map(({ id, name }): Choice => [id, name]),
  with: alternatives,
  format: ({ command }) => plain((command === 'check' ? CHECK_FORMATS : FORMATS).map(({ id }) => id)),
  lang: () => plain(LANGUAGES),
  color: () => plain(COLOURS),
  decimal: () => plain([',', '.']),
  data: () => FILES,
  output: () => FILES,
  weights: () => FILES,
  outcome: () => FILES,
  write: () => FILES,
};

/** What an argument may be, by how its command writes it: `<agreement>`, `[party]`. */
export function argumentChoices(known: Known): Choices {
  const { command, args, names, language } = known;
  if (args[0] === 'help' && command === 'run') return [...verbs(language), ...topicNames(language)];
  const forms = COMMANDS.find(({ id }) => id === command)?.arguments ?? [];
  const form = forms[Math.min(args.length, forms.length - 1)]?.form ?? '';
  const isFull = args.length >= forms.length && !form.includes('...');
  if (isFull) return [];
  const agreements = plain(names.agreements());
  if (command === 'run') return args.length > 0 ? agreements : [...agreements, ...verbs(language)];
  return ARGUMENT_CHOICES[form.replace(/[^a-z]/g, '')]?.(known) ?? [];
}

const ARGUMENT_CHOICES: Readonly<Record<string, (known: Known) => Choices>> = {
  agreement: ({ names }) => plain(names.agreements()),
  party: parties,
  measure: ({ names }) => names.measures().map(({ id, name }): Choice => [id, name]),
  shell: () => plain(SHELLS),
  file: () => FILES,
  folder: () => FILES,
  table: () => FILES,
};

function verbs(language: Language): Choice[] {
  const own = COMMANDS.map(({ id, about }): Choice => [id, about[language]]);
  return [...own, ['help', language === 'sv' ? 'visa hjälpen' : 'show the help']];
}

function topicNames(language: Language): Choice[] {
  const { topics } = language === 'sv' ? swedish : english;
  return Object.values(topics).map(({ names }): Choice => [names[0] ?? '']);
}

/** Parties by their ids; by their names where that is how one begins. */
function parties({ names }: Known, typed = ''): Choice[] {
  const all = names.parties();
  const byId = all.map(({ id, name }): Choice => [id, name]);
  const isId = byId.some(([id]) => id.toUpperCase().startsWith(typed.toUpperCase()));
  return isId ? byId : all.map(({ id, name }): Choice => [name, id]);
}

function endingIn(mark: string) {
  return (known: Known, typed: string) =>
    parties(known, typed).map(([id, about]): Choice => [`${id}${mark}`, about]);
}

/** The rules; of one that names a party, who that may be. */
function rounding(known: Known, typed: string): Choice[] {
  return Object.entries(ROUNDING_FORMS).flatMap(([rule, form]): Choice[] => {
    if (form === rule) return [[form]];
    if (!typed.startsWith(`${rule}:`)) return [[`${rule}:`]];
    return parties(known).map(([id, about]): Choice => [`${rule}:${id}`, about]);
  });
}

/** The fields of an alternative, and behind its `=` what the option of that name may be. */
function alternatives(known: Known, typed: string): Choices {
  const [, field, value] = /^([a-z]+)=(.*)$/.exec(typed) ?? [];
  const fields = ['parties', 'without', 'join', 'leave', 'amount', 'key', 'year'] as const;
  const named = fields.find((one) => one === field);
  if (!named || value === undefined) return fields.map((one): Choice => [`${one}=`]);
  const head = typed.slice(0, Math.max(typed.lastIndexOf(','), typed.indexOf('=')) + 1);
  const choices = optionChoices(named, typed.slice(head.length), known);
  return choices === FILES ? [] : choices.map(([one, about]): Choice => [`${head}${one}`, about]);
}

function plain(values: readonly string[]): Choice[] {
  return values.map((value) => [value]);
}
