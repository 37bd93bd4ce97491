/** Values that each name may take. */
export type Choices = Readonly<Record<string, readonly unknown[]>>;
/** One value of each name. */
export type Chosen<C extends Choices> = { readonly [Name in keyof C]: C[Name][number] };

/** Two values of two names, by their places among the choices. */
type Pair = readonly [name: number, value: number, other: number, otherValue: number];

/**
 * Rows in which every two values of every two names stand together at least once: far fewer than all combinations.
 * The same choices give the same rows. Greedy: a row begins with a pair that has not been seen, and each further name
 * takes the value that makes most new pairs.
 */
export function pairwise<const C extends Choices>(choices: C): Chosen<C>[] {
  const names = Object.keys(choices);
  const sizes = names.map((name) => choices[name]?.length ?? 0);
  const unseen = new Map(allPairs(sizes).map((pair) => [pair.join(), pair]));
  const rows: number[][] = [];
  for (let [first] = unseen.values(); first; [first] = unseen.values()) {
    const row = rowFrom(first, sizes, unseen);
    for (const pair of pairsIn(row)) unseen.delete(pair.join());
    rows.push(row);
  }
  return rows.map(
    (row) => Object.fromEntries(names.map((name, i) => [name, choices[name]?.[row[i] ?? 0]])) as Chosen<C>,
  );
}

function rowFrom(
  [name, value, other, otherValue]: Pair,
  sizes: readonly number[],
  unseen: ReadonlyMap<string, Pair>,
) {
  const row: (number | undefined)[] = sizes.map(() => undefined);
  row[name] = value;
  row[other] = otherValue;
  for (const [i, size] of sizes.entries()) {
    if (row[i] !== undefined) continue;
    const gains = Array.from({ length: size }, (_, candidate) => newPairs(row.with(i, candidate), i, unseen));
    row[i] = gains.indexOf(Math.max(...gains));
  }
  return row.map((value) => value ?? 0);
}

function newPairs(
  row: readonly (number | undefined)[],
  i: number,
  unseen: ReadonlyMap<string, Pair>,
): number {
  const pairWith = (other: number | undefined, j: number) =>
    i < j ? [i, row[i], j, other].join() : [j, other, i, row[i]].join();
  return row.filter((other, j) => j !== i && other !== undefined && unseen.has(pairWith(other, j))).length;
}

function pairsIn(row: readonly (number | undefined)[]): Pair[] {
  return row.flatMap((value, i) =>
    row.flatMap((other, j): Pair[] =>
      i < j && value !== undefined && other !== undefined ? [[i, value, j, other]] : [],
    ),
  );
}

function allPairs(sizes: readonly number[]): Pair[] {
  const values = (size: number) => Array.from({ length: size }, (_, i) => i);
  return sizes.flatMap((size, i) =>
    sizes.flatMap((otherSize, j) =>
      i < j ? values(size).flatMap((a) => values(otherSize).map((b): Pair => [i, a, j, b])) : [],
    ),
  );
}
