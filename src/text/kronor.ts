import { fold } from '../kernel/identity.js';
import { ONE, type Rational, rational } from '../kernel/number.js';

/** An amount as written, without the unit it names: how many kronor that is, or the currency that is another. */
export interface BareAmount {
  readonly figure: string;
  readonly kronor: Rational;
  readonly currency?: string;
}

/** Takes the unit of an amount from its figure: `9,6 mkr`, `9 600 000:-`, `SEK 500`. Any other text is a figure, as far as this tells. */
export function bareAmount(text: string): BareAmount {
  const written = text.trim();
  const [, figure = '', after = ''] = UNIT_AFTER.exec(written) ?? [];
  const known = after === '' ? undefined : unitOf(after);
  if (known) return { figure, ...known };
  const [, before = '', rest = ''] = UNIT_BEFORE.exec(written) ?? [];
  const leading = before === '' ? undefined : unitOf(before);
  return leading ? { figure: rest, ...leading } : { figure: written, kronor: ONE };
}

const UNIT_AFTER = /^(.*\d)\s*([:,]-|[^\d\s.,][^\d]*)$/u;
const UNIT_BEFORE = /^([\p{L}€$£]+)\s*([-\u2212]?\d.*)$/u;

function unitOf(word: string): Omit<BareAmount, 'figure'> | undefined {
  const folded = fold(word).replace(/\.$/, '');
  const kronor = KRONOR.get(folded);
  if (kronor) return { kronor };
  return CURRENCIES.has(folded) ? { kronor: ONE, currency: word.trim() } : undefined;
}

/** What kronor and their thousands are called, and how many kronor each is. */
const KRONOR = new Map(
  [
    { words: ['kr', 'kronor', 'krona', 'sek', ':-', ',-', 'kr/år', 'kr per år'], zeros: 0n },
    { words: ['tkr', 'kkr', 'ksek', 'tsek', 'tusen kr', 'tusen kronor'], zeros: 3n },
    {
      words: ['mkr', 'mnkr', 'msek', 'mn kr', 'milj kr', 'miljon kr', 'miljoner kr', 'miljoner kronor'],
      zeros: 6n,
    },
    { words: ['mdkr', 'mdr kr', 'miljarder kr', 'miljarder kronor'], zeros: 9n },
  ].flatMap(({ words, zeros }) => words.map((word) => [word, rational(10n ** zeros)] as const)),
);

/** What amounts are in when they are not in kronor. */
const CURRENCIES = new Set('€ eur euro $ usd dollar £ gbp nok dkk isk chf'.split(' '));
