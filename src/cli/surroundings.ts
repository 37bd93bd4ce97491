import { UsageError } from '../kernel/problem.js';
import type { Language } from '../sheet/words.js';
import { LANGUAGES } from './words/index.js';

/** The variables of the environment, by their names. One that is empty is as good as none. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language: --lang, else ALLOCATE_LANG, else what the system speaks: English where the first of LC_ALL, LC_MESSAGES and
 * LANG is English, Swedish anywhere else. Throws UsageError: missing-value, unknown-language.
 */
export function languageOf(argv: readonly string[], environment: Environment): Language {
  const asked = optionIn(argv, '--lang');
  if (asked === '') throw new UsageError('missing-value', { option: '--lang' });
  if (asked !== undefined) return known(asked);
  const { ALLOCATE_LANG, LC_ALL, LC_MESSAGES, LANG } = environment;
  if (ALLOCATE_LANG) return known(ALLOCATE_LANG, 'ALLOCATE_LANG');
  return /^en(?![a-z])/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'sv';
}

/** Whether output is coloured when nobody says it on the command line: FORCE_COLOR, else NO_COLOR, else on a terminal that can. */
export function isColoured({ FORCE_COLOR, NO_COLOR, TERM }: Environment, isTerminal: boolean): boolean {
  if (FORCE_COLOR) return !['0', 'false'].includes(FORCE_COLOR);
  return !NO_COLOR && TERM !== 'dumb' && isTerminal;
}

/** Whether the system's letters are none but ASCII's, or others than UTF-8's: where nothing is said they are taken to be UTF-8. */
export function isPlainAscii({ LC_ALL, LC_CTYPE, LANG }: Environment): boolean {
  return !/^$|utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '');
}

function known(text: string, variable?: string): Language {
  const language = LANGUAGES.find((one) => one === text);
  if (language === undefined) throw new UsageError('unknown-language', { text, variable });
  return language;
}

/** The value of an option before it is known to be one: empty when it lacks one. */
function optionIn(argv: readonly string[], option: string): string | undefined {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const index = options.findIndex((argument) => argument === option || argument.startsWith(`${option}=`));
  if (index < 0) return undefined;
  const [, value = options[index + 1] ?? ''] = options[index]?.split(/=(.*)/s) ?? [];
  return value;
}
