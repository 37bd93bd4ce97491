import { plain } from '../../sheet/plain.js';
import type { Provenance } from '../../sheet/provenance.js';
import type { Sentence, Shown, Spoken } from '../../sheet/sentence.js';
import { BLANK, type BookCell, type BookRow, label, type Page } from './book.js';
import { linesIn, sentence } from './layout.js';
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

const COLUMNS = [
  'what',
  'party',
  'period',
  'value',
  'unit',
  'status',
  'day',
  'source',
  'note',
  'file',
] as const;
const WIDTHS = [24, 16, 11, 16, 9, 17, 18, 46, 30, 28];

/** What is told of the figures that a result rests on, the fingerprints of the files, and the program. */
export function sourcesPage(
  title: Sentence,
  told: readonly Told[],
  made: Provenance,
  said: SourcesWords,
): Page {
  const headings = COLUMNS.map((id) => label(said[id], 'heading', { isRight: id === 'value' }));
  const files = [
    {
      cells: [label(said.fileHeading, 'heading'), label('', 'heading'), label(said.hash, 'heading')],
    },
    ...made.inputs.map(({ file, sha256 }) => ({ cells: [label(file), undefined, label(sha256)] })),
    ...(made.inputs.length === 0 ? [{ cells: [label(said.noFiles)] }] : []),
  ];
  return {
    name: plain(said.name),
    widths: WIDTHS,
    headingRow: 3,
    printed: WIDTHS.length,
    isLandscape: true,
    rows: [
      sentence(title, WIDTHS, 'title'),
      BLANK,
      ...(told.length > 0 ? [{ cells: headings }, ...told.map(toldRow), BLANK] : []),
      ...files,
      BLANK,
      { cells: [label(said.madeBy), undefined, label(`allocate ${made.version} (${made.commit})`)] },
    ],
  };
}

function toldRow(told: Told): BookRow {
  const cells = COLUMNS.map((id) => {
    if (id === 'value') return told.value;
    const text = told[id];
    return text === undefined ? undefined : label(text, 'plain', { isWrapped: true });
  });
  const lines = COLUMNS.map((id, i) =>
    id === 'value' ? 1 : linesIn(told[id] ?? '', (WIDTHS[i] ?? 1) * 0.95),
  );
  return { cells, lines: Math.max(...lines) };
}
