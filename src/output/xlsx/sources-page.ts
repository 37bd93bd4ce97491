import type { Allocation, AllocationRow } from '../../core/allocation.js';
import type { Basis } from '../../core/keys/key.js';
import { decimalsOf, negate, type Rational } from '../../core/number.js';
import type { Provenance } from '../provenance.js';
import type { Words } from '../words/words.js';
import type { WorkbookWords } from '../words/workbook.js';
import {
  about,
  BLANK,
  type BookCell,
  type BookRow,
  figure,
  kronor,
  label,
  linesIn,
  type Page,
  sentence,
} from './book.js';

/** What is told of one figure: each part that is known. */
interface Told {
  readonly what: string;
  readonly party?: string;
  readonly period?: string;
  readonly value?: BookCell;
  readonly unit?: string;
  readonly status?: string;
  readonly day?: string;
  readonly source?: string;
  readonly note?: string;
  readonly file?: string;
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

/** The amount, what is deducted from it, and the decision that they rest on. */
function amountsTold(allocation: Allocation, words: Words, { sources }: WorkbookWords): Told[] {
  const { agreement, year, cost, unit, isAgreedAmount, adjustments } = allocation;
  const money = (value: Rational) =>
    figure(value, { look: 'plain', format: kronor(decimalsOf(unit) ?? 0) }, words.mark);
  const decided = { source: agreement?.source, file: agreement?.file };
  const amount: Told = {
    what: sources.amount,
    period: String((isAgreedAmount ? agreement?.year : undefined) ?? year ?? ''),
    value: money(cost),
    status: isAgreedAmount ? sources.agreed : sources.given,
    ...(isAgreedAmount ? { ...decided, note: agreement?.note?.[words.language] } : {}),
  };
  const agreed: Told = {
    what: sources.agreement,
    note: agreement?.title[words.language],
    period: agreement?.year === undefined ? undefined : String(agreement.year),
    ...decided,
  };
  return [
    amount,
    ...(agreement && !isAgreedAmount ? [agreed] : []),
    ...adjustments.external.map(({ title, amount: one }) => ({
      what: title,
      value: money(negate(one.value)),
      ...decided,
    })),
    ...adjustments.direct.map(({ title, party, amount: one }) => ({
      what: title,
      party: party.name,
      value: money(one.value),
      status: words.adjustments.direct,
      ...decided,
    })),
  ];
}

/** Each party's figures; its weight where there are none; and what named the parties. */
function weightsTold(allocation: Allocation, words: Words, { sources }: WorkbookWords): Told[] {
  const { bases, rows, groups } = allocation;
  const survey: Told[] = groups
    ? [
        {
          what: groups.survey.title[words.language],
          period: String(groups.survey.date.year),
          note: groups.ids.join(', '),
          source: groups.survey.source,
          file: groups.survey.file,
        },
      ]
    : [];
  const weights = rows.map(
    ({ party, weight }): Told => ({ what: sources.weight, party: party.name, value: shown(weight, words) }),
  );
  const figures = bases.flatMap((basis, i) => rows.flatMap((row) => figureTold(basis, row, i, words)));
  return [...(bases.length > 0 ? figures : weights), ...survey];
}

function figureTold(
  { measure, period }: Basis,
  { party, figures }: AllocationRow,
  i: number,
  words: Words,
): Told[] {
  const found = figures[i];
  if (!found) return [];
  const { referenceDate: day, title, unit, source, note, file } = measure;
  return [
    {
      what: title[words.language],
      party: party.name,
      period,
      value: shown(found.value, words),
      unit,
      status: words.statuses[found.status],
      day: day && words.day(day.month, day.day, period),
      source: found.source ?? source,
      note: [found.note, note?.[words.language]].filter((one) => one !== undefined).join('. '),
      // The name within the folder of data: the folder itself may lie anywhere.
      file: found.at.line === undefined ? file : `${file}:${found.at.line}`,
    },
  ];
}

function shown(value: Rational, { mark }: Words): BookCell {
  if (decimalsOf(value) === undefined) return about(value, { look: 'plain', format: '0.000000' });
  return figure(value, { look: 'plain' }, mark);
}
