import { distance } from 'fastest-levenshtein';
import { fold } from '../core/party.js';

/** The known word that was probably meant: at most a third of its letters wrong. Ties go to the first known. */
export function nearest(text: string, known: readonly string[]): string | undefined {
  const wanted = fold(text).slice(0, 100);
  let best: { word: string; wrong: number } | undefined;
  for (const word of known) {
    const wrong = distance(wanted, fold(word));
    if (wrong <= Math.max(1, Math.floor(word.length / 3)) && wrong < (best?.wrong ?? Infinity)) best = { word, wrong };
  }
  return best?.word;
}
