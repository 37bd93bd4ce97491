/** What is made when it is first asked for, and kept: a form that no everyday question uses costs its start nothing. */
export function madeOnce<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
