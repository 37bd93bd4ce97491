declare const SENTENCE: unique symbol;

/**
 * What people read, in their language. At run time it is a text; but it is shown, joined and laid into another, never
 * cut, compared or recognised: for that there is a kind, an id or a figure. Bytes are made of it by `plain`.
 */
export interface Sentence {
  readonly [SENTENCE]: never;
}

/** What may be shown: a sentence, or a text of the data's own, as a name. */
export type Shown = string | Sentence;

/** Words as the program has them: every text is a sentence, but for one of named texts, as a language. */
export type Spoken<T> = T extends string
  ? string extends T
    ? Sentence
    : T
  : T extends (...facts: infer F) => infer R
    ? (...facts: { [I in keyof F]: Told<F[I]> }) => Spoken<R>
    : { readonly [K in keyof T]: Spoken<T[K]> };

/** What a sentence tells of, which may be another sentence. */
type Told<F> = F extends string
  ? string extends F
    ? Shown
    : F
  : F extends readonly (infer E)[]
    ? readonly Told<E>[]
    : F;

/** Words, as they are loaded: from here on nobody reads what they say. */
export function spoken<T>(words: T): Spoken<T> {
  return words as Spoken<T>;
}

/** A sentence of what is no catalogue's: a title, a source, or figures and sentences laid together. */
export function asSentence(text: Shown): Sentence {
  return text as Sentence;
}

/** Sentences one after the other. */
export function joined(sentences: readonly Shown[], between = ' '): Sentence {
  return asSentence(sentences.join(between));
}

/** Sentences, each told once. */
export function once(sentences: readonly Sentence[]): Sentence[] {
  return [...new Set(sentences)];
}
