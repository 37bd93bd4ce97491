import { plain } from '../../sheet/plain.js';
import type { Provenance } from '../../sheet/provenance.js';
import type { Sentence, Shown, Spoken } from '../../sheet/sentence.js';
import { BLANK, type BookCell, type BookRow, label, type Page } from './book.js';
import { isWide, linesIn, sentence } from './layout.js';
import type { sourcesPage as sv } from './sources-page.sv.js';

/** What the page of sources says. */
export type SourcesWords = Spoken<typeof sv>;

/** What is told of one figure: each part that is known. */
export interface Told {
  readonly what: Shown;
  readonly party?: Shown;
  readonly period?: Shown;
  readonly value?: BookCell;
  readonly unit?: Shown;
  readonly status?: Shown;
  readonly day?: Shown;
  readonly source?: Shown;
  readonly note?: Shown;
  readonly file?: Shown;
}

/** The columns and how wide each is: together a landscape page that can be read in print. */
const WIDTHS = {
  what: 20,
  party: 14,
  period: 11,
  value: 16,
  unit: 7,
  status: 14,
  day: 12,
  source: 34,
  note: 32,
  file: 22,
} as const;
type Column = keyof typeof WIDTHS;

/** The room of a fingerprint, which stands from the third column on. */
const FINGERPRINT = 68;

/** What is told of the figures that a result rests on, the fingerprints of the files, and the program. */
export function sourcesPage(
  title: Sentence,
  told: readonly Told[],
  made: Provenance,
  said: SourcesWords,
): Page {
  const columns = columnsOf(told);
  const widths = widthsOf(columns);
  const headings = columns.map((id) => label(said[id], 'heading', { isRight: id === 'value' }));
  const files = [
    {
      cells: [label(said.fileHeading, 'heading'), label('', 'heading'), label(said.hash, 'heading')],
    },
    ...made.inputs.map(({ file, sha256 }) => ({ cells: [label(file), undefined, label(sha256)] })),
    ...(made.inputs.length === 0 ? [{ cells: [label(said.noFiles)] }] : []),
  ];
  return {
    name: plain(said.name),
    widths,
    headingRow: 3,
    printed: widths.length,
    isLandscape: isWide(widths),
    rows: [
      sentence(title, widths, 'title'),
      BLANK,
      ...(told.length > 0
        ? [{ cells: headings }, ...told.map((one) => toldRow(one, columns, widths)), BLANK]
        : []),
      ...files,
      BLANK,
      { cells: [label(said.madeBy), undefined, label(`allocate ${made.version} (${made.commit})`)] },
    ],
  };
}

/** The columns that something is told in. */
function columnsOf(told: readonly Told[]): Column[] {
  const isTold = (one: Told[Column]) => typeof one === 'object' || plain(one ?? '') !== '';
  return (Object.keys(WIDTHS) as Column[]).filter((id) => told.some((one) => isTold(one[id])));
}

/** How wide the columns are, with room for fingerprints. */
function widthsOf(columns: readonly Column[]): number[] {
  const [what = WIDTHS.what, party = WIDTHS.party, ...rest] = columns.map((id) => WIDTHS[id]);
  const room = rest.reduce<number>((sum, one) => sum + one, 0);
  const last = (rest.at(-1) ?? 0) + Math.max(0, FINGERPRINT - room);
  return [what, party, ...rest.slice(0, -1), last];
}

function toldRow(told: Told, columns: readonly Column[], widths: readonly number[]): BookRow {
  const cells = columns.map((id) => {
    if (id === 'value') return told.value;
    const text = told[id];
    return text === undefined ? undefined : label(text, 'plain', { isWrapped: true });
  });
  const lines = columns.map((id, i) =>
    id === 'value' ? 1 : linesIn(told[id] ?? '', ((widths[i] ?? 1) - 1) * 1.05),
  );
  return { cells, lines: Math.max(...lines) };
}
