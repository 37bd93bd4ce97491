import type { Allocation } from '../../core/allocation.js';
import type { Provenance } from '../provenance.js';
import type { Words } from '../words/words.js';
import type { WorkbookWords } from '../words/workbook.js';
import { BLANK, type BookRow, label, type Page } from './book.js';
import { linesIn, sentence } from './layout.js';
import { amountsTold, type Told, weightsTold } from './told.js';

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

/** Every figure that a result rests on and where it comes from, the fingerprints of the files, and the program. */
export function sourcesPage(
  title: string,
  allocation: Allocation | undefined,
  made: Provenance,
  name: string,
  words: Words,
  said: WorkbookWords,
): Page {
  const told = allocation
    ? [...amountsTold(allocation, words, said), ...weightsTold(allocation, words, said)]
    : [];
  const headings = COLUMNS.map((id) => label(said.sources[id], 'heading', { isRight: id === 'value' }));
  const files = [
    {
      cells: [
        label(said.sources.file.split(' ')[0] ?? '', 'heading'),
        label('', 'heading'),
        label(said.sources.hash, 'heading'),
      ],
    },
    ...made.inputs.map(({ file, sha256 }) => ({ cells: [label(file), undefined, label(sha256)] })),
    ...(made.inputs.length === 0 ? [{ cells: [label(said.sources.noFiles)] }] : []),
  ];
  return {
    name,
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
      { cells: [label(said.sources.madeBy), undefined, label(`allocate ${made.version}`)] },
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
