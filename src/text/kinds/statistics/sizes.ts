/** How many cells a table of these sizes has. */
export function product(sizes: readonly number[]): number {
  return sizes.reduce((so, size) => so * size, 1);
}

/** The index in each dimension of the cell with this number, counted with the last dimension running fastest. */
export function indexesOf(number: number, sizes: readonly number[]): number[] {
  const indexes = new Array<number>(sizes.length);
  let rest = number;
  for (let i = sizes.length - 1; i >= 0; i--) {
    const size = sizes[i] ?? 1;
    indexes[i] = rest % size;
    rest = Math.floor(rest / size);
  }
  return indexes;
}
