/** So many texts are remembered: the figures of a table are fewer, or are found anew. */
const MOST = 2 ** 16;

/** The same function of a text, which remembers what it found. Law: it finds what the function finds. */
export function remembered<T extends object>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    if (known.size >= MOST) known.clear();
    const found = find(text);
    known.set(text, found);
    return found;
  };
}
