import { distance } from 'fastest-levenshtein';
import { fold } from '../kernel/identity.js';

/** The known word that was probably meant: two letters wrong, or a third of a long word. The first known wins ties. */
export function nearest(text: string, known: readonly string[]): string | undefined {
  const wanted = fold(text).slice(0, 100);
  const best = spelt(wanted, known);
  const start = begun(wanted, known);
  const beginsAlike = best && bare(fold(best.word))[0] === bare(wanted)[0];
  return best && (best.wrong < 2 || beginsAlike) ? best.word : (start ?? best?.word);
}

/** The known name that a text is but for letters that are wrong, the first of them right: none that it only begins as. */
export function misspelt(text: string, known: readonly string[]): string | undefined {
  const word = spelt(fold(text).slice(0, 100), known)?.word;
  return word !== undefined && fold(word)[0] === fold(text)[0] ? word : undefined;
}

function spelt(
  wanted: string,
  known: readonly string[],
): { readonly word: string; readonly wrong: number } | undefined {
  let best: { word: string; wrong: number } | undefined;
  for (const word of known) {
    const wrong = distance(wanted, fold(word));
    if (
      wrong <= Math.max(2, Math.floor(word.length / 3)) &&
      wrong < Math.min(word.length, best?.wrong ?? Infinity)
    )
      best = { word, wrong };
  }
  return best;
}

/** The word that was begun, perhaps with two letters wrong, when it begins alike: letters count without their marks. */
function begun(wanted: string, known: readonly string[]): string | undefined {
  const start = bare(wanted);
  if (start.length < 3) return undefined;
  const most = Math.floor(start.length / 2);
  const ranked = known.flatMap((word) => {
    const whole = bare(fold(word));
    const lengths = [start.length - 1, start.length, start.length + 1].filter((n) => n <= whole.length);
    const wrong = Math.min(...lengths.map((n) => distance(start, whole.slice(0, n))));
    const isBegunAlike = whole.slice(0, 2) === start.slice(0, 2);
    return isBegunAlike && wrong <= most ? [{ word, wrong }] : [];
  });
  return ranked.sort((a, b) => a.wrong - b.wrong)[0]?.word;
}

function bare(text: string): string {
  return text.normalize('NFD').replace(/^-+|\p{M}/gu, '');
}
