import type { IssueWords } from '../../../kernel/complaint.js';
import type { FileFaults } from '../../../kernel/faults/files.js';
import { listed } from '../../../sheet/listed.js';
import { notATable } from '../not-a-table.en.js';
import { countsIn, notStatistics, syntaxFaults } from '../statistics.en.js';
import { reasonFor } from '../usage.en.js';

/** English: faults of files that cannot be read. */
export const files: IssueWords<FileFaults> = {
  'empty-file': () => ['the file is empty', 'Fill it in, or name another file.'],
  'not-utf8': ({ byte, isYaml }) => [
    `the file is not text saved as UTF-8: byte ${byte}`,
    isYaml
      ? 'Open it in a text editor and save it with the encoding UTF-8.'
      : 'Save it again as UTF-8. In Excel: Save as, CSV UTF-8.',
  ],
  'mixed-encodings': ({ byte }) => [
    `the file has two encodings: some letters are UTF-8, others are not (byte ${byte})`,
    'Correct the letters that are wrong, and save the file again as UTF-8.',
  ],
  'not-a-table': ({ is, form, read }) => [
    `the file is ${notATable[is].what(form)}`,
    `${notATable[is].remedy} What is read is ${listed(
      read.map(({ en }) => en),
      'and',
    )}.`,
  ],
  'table-too-large': ({ of, found, most }) => [
    `the table is too large: ${found ?? `more than ${most}`} ${{ megabytes: 'MB unpacked', columns: 'columns', cells: 'cells' }[of]}${found === undefined ? '' : `, at most ${most} are read`}`,
    'Save what is to be read in a file of its own, without the rest.',
  ],
  'broken-workbook': ({ part }) => [
    `the workbook is damaged${part === undefined ? ' and' : `: ${part} in it`} cannot be read`,
    'Open it in a spreadsheet and save it again, or download it again.',
  ],
  'lost-text': () => [
    'the cell refers to a text that is not in the workbook',
    'Open it in a spreadsheet, type the text again and save.',
  ],
  'uncalculated-formula': ({ cells }) => [
    `the formula has no calculated value${cells > 1 ? `, nor do ${cells - 1} others in the sheet` : ''}`,
    'Open the workbook in a spreadsheet, which calculates it, and save it.',
  ],
  'several-sheets': ({ sheets, example }) => [
    `the file has several tables: ${listed(sheets, 'and')}`,
    example === undefined ? 'Name a file with one table.' : `Name the one to read, for example ${example}`,
  ],
  'unknown-sheet': ({ text, known, suggestion }) => [
    `there is no sheet "${text}"`,
    known.length === 0
      ? 'The file has no sheets: remove sheet.'
      : suggestion === undefined
        ? `The sheets are ${listed(known, 'and')}.`
        : `Did you mean "${suggestion}"?`,
  ],
  'no-table': ({ sheets }) => [
    sheets.length > 1 ? `none of the sheets has a table: ${listed(sheets, 'and')}` : 'the sheet has no table',
    'A table has headings and rows with figures.',
  ],
  'file-outside-folder': ({ path }) => [
    `${path} lies outside the folder of data, or leads out of it`,
    'Put the file in the folder: what data itself names is read only there.',
  ],
  'unreadable-file': ({ path, reason }) => [
    `${path} cannot be read: ${reasonFor(reason)}`,
    'Correct its name, or put the file there.',
  ],
  'csv-syntax': () => [
    'the quotation marks do not match',
    'Write a field with quotation marks like this: "a ""b"" c".',
  ],
  'csv-row-length': ({ expected, found, isSheet }) => [
    isSheet
      ? 'the cell stands to the right of the headings of the table'
      : `the row has ${found} fields, the header has ${expected}`,
    isSheet
      ? 'Move it out of the rows of the table, or give its column a heading.'
      : found > expected
        ? 'Put quotation marks around numbers with a decimal comma, "442,6", or separate fields with semicolons.'
        : 'Write as many fields as in the header; a field may be empty.',
  ],
  'json-syntax': ({ reason }) => [
    `the file begins as JSON, but ${syntaxFaults[reason]}`,
    'Download the file again, whole and as it came.',
  ],
  'one-page-of-several': () => [
    'the file is one page of several: figures on the other pages would be missing',
    'Ask for fewer municipalities or years at a time, so that the answer fits on one page.',
  ],
  'px-syntax': ({ reason }) => [
    `the file begins as PX, but ${syntaxFaults[reason]}`,
    'Download the file again, whole and as it came.',
  ],
  'unknown-codepage': ({ codepage }) => [
    `the file says that it is written in the character set ${codepage}, which is not read`,
    'Save it again as UTF-8.',
  ],
  'not-statistics': ({ is }) => notStatistics[is],
  'statistic-size': (facts) => [
    countsIn(facts),
    'Download the file again, whole: every count then agrees with what the file itself states.',
  ],
  'other-separator': ({ text }) => [
    `the file is read with semicolons or tabs between fields, but "${text}" has commas`,
    'Remove the empty columns at the end of the lines, or separate all fields by semicolons.',
  ],
  'missing-column': ({ columns }) => [
    columns.length > 1
      ? `the columns ${listed(columns, 'and')} are missing`
      : `the column ${listed(columns, 'and')} is missing`,
    `Add ${listed(columns, 'and')} to the header.`,
  ],
  'merge-conflict': () => [
    'two versions of the file are not merged',
    'Keep the lines of both, and remove the marks <<<<<<<, ======= and >>>>>>>.',
  ],
};
