import fc from 'fast-check';

/** A statistic as a test makes it up: the codes of each dimension, and for each cell its figure as a text, or a mark. */
export interface MadeUp {
  readonly dimensions: readonly { readonly name: string; readonly codes: readonly string[] }[];
  readonly cells: readonly { readonly figure?: string; readonly mark?: string }[];
}

/** Names with what statistics have in them, and what their files use for themselves. */
const names = fc.string({ unit: fc.constantFrom(...'aåÖ9 ;,=()[]#.-€'), minLength: 1, maxLength: 6 });

const figures = fc.tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.nat(6)).map(([digits, decimals]) => {
  const plain = String(digits < 0n ? -digits : digits).padStart(decimals + 1, '0');
  const point = plain.length - decimals;
  const figure = decimals === 0 ? plain : `${plain.slice(0, point)}.${plain.slice(point)}`;
  return digits < 0n ? `-${figure}` : figure;
});

/** Statistics of one to four dimensions, of one to four categories each. */
export const madeUp: fc.Arbitrary<MadeUp> = fc
  .uniqueArray(names, { minLength: 1, maxLength: 4 })
  .chain((named) =>
    fc.tuple(
      ...named.map((name) =>
        fc.record({ name: fc.constant(name), codes: fc.uniqueArray(names, { minLength: 1, maxLength: 4 }) }),
      ),
    ),
  )
  .chain((dimensions) => {
    const count = dimensions.reduce((so, { codes }) => so * codes.length, 1);
    const cell = fc.oneof(
      figures.map((figure) => ({ figure })),
      fc.constantFrom({ mark: '..' }, { mark: '.' }),
    );
    return fc.record({
      dimensions: fc.constant(dimensions),
      cells: fc.array(cell, { minLength: count, maxLength: count }),
    });
  });

/** What a reader should tell of its cells, by their codes. */
export function toldOf({ dimensions, cells }: MadeUp): string[] {
  const rows = codesOf(dimensions.map(({ codes }) => codes));
  return cells.map(({ figure = 'missing', mark = '' }, i) =>
    [...(rows[i] ?? []), figure, mark].join(' ').trim(),
  );
}

/** The codes of each cell, the last dimension running fastest. */
function codesOf(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (rows, codes) => rows.flatMap((row) => codes.map((code) => [...row, code])),
    [[]],
  );
}

/** How JSON-stat can say the same. */
export const jsonStatForms = fc.record({
  version: fc.constantFrom(1, 2),
  index: fc.constantFrom('map', 'list'),
  values: fc.constantFrom('list', 'map'),
  sizes: fc.constantFrom('text', 'number'),
});

/** A statistic as JSON-stat. */
export function asJsonStat(
  made: MadeUp,
  form: typeof jsonStatForms extends fc.Arbitrary<infer F> ? F : never,
): string {
  const { dimensions, cells } = made;
  const id = dimensions.map(({ name }) => name);
  const sizes = dimensions.map(({ codes }) => codes.length);
  const size = form.sizes === 'text' ? sizes.map(String) : sizes;
  const category = (codes: readonly string[]) => {
    if (codes.length === 1 && form.index === 'map') return { label: { [codes[0] ?? '']: 'x' } };
    return { index: form.index === 'list' ? codes : Object.fromEntries(codes.map((code, i) => [code, i])) };
  };
  const within = Object.fromEntries(
    dimensions.map(({ name, codes }) => [name, { category: category(codes) }]),
  );
  const written = cells.map(({ figure }) => (figure === undefined ? null : `§${figure}§`));
  const value = form.values === 'list' ? written : { ...written };
  const status = Object.fromEntries(cells.flatMap(({ mark }, i) => (mark ? [[i, mark]] : [])));
  const dataset =
    form.version === 1
      ? { dataset: { dimension: { ...within, id, size }, value, status } }
      : { version: '2.0', class: 'dataset', id, size, dimension: within, value, status };
  // Figures stand in it as numbers, with every digit.
  return JSON.stringify(dataset).replace(/"§([^§]*)§"/g, '$1');
}

/** A statistic as JSON of PxWeb 1: its last dimension is the contents. */
export function asPxwebJson({ dimensions, cells }: MadeUp): string {
  const contents = dimensions.at(-1)?.codes ?? [];
  const keys = dimensions.slice(0, -1);
  const columns = [
    ...keys.map(({ name }) => ({ code: name, text: name, type: 'd' })),
    ...contents.map((code) => ({ code, text: code, type: 'c' })),
  ];
  const texts = cells.map(({ figure, mark }) => figure ?? mark);
  const data = codesOf(keys.map(({ codes }) => codes)).map((key, row) => ({
    key,
    values: texts.slice(row * contents.length, (row + 1) * contents.length),
  }));
  return JSON.stringify({ columns, comments: [], data });
}

/** How PX can say the same. `stub`: how many dimensions stand there; `width`: where its lines are broken. */
export const pxForms = fc.record({
  stub: fc.nat(4),
  width: fc.integer({ min: 1, max: 9 }),
  hasKeys: fc.boolean(),
  hasCodes: fc.boolean(),
});

/** A statistic as PX. */
export function asPx(
  { dimensions, cells }: MadeUp,
  form: typeof pxForms extends fc.Arbitrary<infer F> ? F : never,
): string {
  const text = (one: string) =>
    (one.match(new RegExp(`.{1,${form.width}}`, 'gu')) ?? ['']).map((part) => `"${part}"`).join('\n');
  const list = (texts: readonly string[]) => texts.map(text).join(',');
  const stub = dimensions.slice(0, form.stub);
  const heading = dimensions.slice(form.stub);
  const tokens = cells.map(({ figure, mark }) => figure ?? `"${mark}"`);
  const width = heading.reduce((so, { codes }) => so * codes.length, 1);
  const rows = codesOf(stub.map(({ codes }) => codes)).map((key, row) => {
    const figures = tokens.slice(row * width, (row + 1) * width);
    return form.hasKeys && stub.length > 0
      ? [...key.map((one) => `"${one}"`), figures.join(' ')].join(',')
      : figures.join(' ');
  });
  return [
    'CHARSET="ANSI"',
    'CODEPAGE="utf-8"',
    ...(stub.length > 0 ? [`STUB=${list(stub.map(({ name }) => name))}`] : []),
    ...(heading.length > 0 ? [`HEADING=${list(heading.map(({ name }) => name))}`] : []),
    ...dimensions.map(
      ({ name, codes }) =>
        `VALUES("${name}")=${list(form.hasCodes ? codes.map((code) => `${code}x`) : codes)}`,
    ),
    ...dimensions.flatMap(({ name, codes }) => (form.hasCodes ? [`CODES("${name}")=${list(codes)}`] : [])),
    ...stub.flatMap(({ name }) =>
      form.hasKeys ? [`KEYS("${name}")=${form.hasCodes ? 'CODES' : 'VALUES'}`] : [],
    ),
    `DATA=\n${rows.join(' \n')} `,
    '',
  ].join(';\n');
}
