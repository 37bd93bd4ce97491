import { distance } from 'fastest-levenshtein';
import { fold } from '../kernel/identity.js';

/** The known word that was probably meant: two letters wrong, or a third of a long word. The first known wins ties. */
export function nearest(text: string, known: readonly string[]): string | undefined {
  const wanted = fold(text).slice(0, 100);
  let best: { word: string; wrong: number } | undefined;
  for (const word of known) {
    const wrong = distance(wanted, fold(word));
    if (
      wrong <= Math.max(2, Math.floor(word.length / 3)) &&
      wrong < Math.min(word.length, best?.wrong ?? Infinity)
    )
      best = { word, wrong };
  }
  return best?.word;
}
