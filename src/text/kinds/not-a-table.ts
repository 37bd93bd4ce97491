import type { NotATable } from '../../kernel/faults/files.js';
import { fail } from '../../kernel/outcome.js';
import type { FileKind, RawFile } from './kind.js';
import { entriesIn, isZip, unpacked } from './workbook/zip.js';

type What = Pick<NotATable, 'is' | 'form'>;

/** A file that holds no table that any of the other kinds reads: what it is, is the first thing said of it. */
export function notATable(others: readonly FileKind[]): FileKind {
  return {
    id: 'not-a-table',
    about: { sv: 'ingen tabell', en: 'no table' },
    isOf: (file) => whatIs(file, others) !== undefined,
    read: async (file) => {
      const { is, form } = whatIs(file, others) ?? { is: 'archive', form: 'ZIP' };
      const read = others.map(({ about }) => about);
      return fail(
        'not-a-table',
        { is, form, read },
        { file: file.shown, line: 1, column: 1, excerpt: '', width: 1 },
      );
    },
  };
}

/** What files begin with that are no text, given as Latin-1. */
const BEGINNINGS: readonly (readonly [string | RegExp, What])[] = [
  ['\x89PNG\r\n', { is: 'picture', form: 'PNG' }],
  ['\xFF\xD8\xFF', { is: 'picture', form: 'JPEG' }],
  [/^GIF8[79]a/, { is: 'picture', form: 'GIF' }],
  ['II*\0', { is: 'picture', form: 'TIFF' }],
  ['MM\0*', { is: 'picture', form: 'TIFF' }],
  [/^RIFF....WEBP/s, { is: 'picture', form: 'WebP' }],
  [/^....ftyp(heic|heix|mif1|avif)/s, { is: 'picture', form: 'HEIC' }],
  ['%PDF-', { is: 'document', form: 'PDF' }],
  ['{\\rtf', { is: 'document', form: 'RTF' }],
  ['\x1F\x8B', { is: 'archive', form: 'gzip' }],
  ['7z\xBC\xAF', { is: 'archive', form: '7z' }],
  ['Rar!', { is: 'archive', form: 'RAR' }],
  [/^BZh\d/, { is: 'archive', form: 'bzip2' }],
  ['PAR1', { is: 'data', form: 'Parquet' }],
  ['SQLite format 3\0', { is: 'data', form: 'SQLite' }],
];

/** An OLE2 container: what Office wrote before 2007, and what it hides behind a password. */
const OLE2 = '\xD0\xCF\x11\xE0';

const HTML = /^\s*<(!doctype html|html|head|body|table|meta)\b/i;
const XML = /^\s*<(\?xml|!--|[a-z][\w.-]*(:[\w.-]+)?[\s>/])/i;

function whatIs(file: RawFile, others: readonly FileKind[]): What | undefined {
  const { bytes } = file;
  const head = bytes.toString('latin1', 0, 1024);
  const known = BEGINNINGS.find(([beginning]) =>
    typeof beginning === 'string' ? head.startsWith(beginning) : beginning.test(head),
  );
  if (known) return known[1];
  if (head.startsWith(OLE2)) return inOle2(bytes);
  if (isZip(bytes)) return inZip(file, others);
  const text = head.replace(/^(\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '').replaceAll('\0', '');
  if (HTML.test(text) || (XML.test(text) && /<html\b/i.test(text))) return { is: 'page', form: 'HTML' };
  if (XML.test(text) && !isOfOthers(file, others)) return { is: 'data', form: 'XML' };
  return undefined;
}

/** The names of the streams of a container are in UTF-16. */
function inOle2(bytes: Buffer): What {
  const has = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return { is: 'encrypted', form: 'Office' };
  if (has('WordDocument')) return { is: 'document', form: 'DOC' };
  return has('Workbook') || has('Book')
    ? { is: 'old-workbook', form: 'XLS' }
    : { is: 'document', form: 'OLE2' };
}

/** How long the list of an archive's own files may be: it is read to see whether they have a password. */
const MOST_OF_A_LIST = 1_000_000;

function inZip(file: RawFile, others: readonly FileKind[]): What | undefined {
  const entries = entriesIn(file.bytes);
  if (!entries) return { is: 'broken-archive', form: 'ZIP' };
  const has = (name: RegExp) => entries.some((entry) => name.test(entry.name));
  const manifest = entries.find(
    ({ name, size }) => name === 'META-INF/manifest.xml' && size < MOST_OF_A_LIST,
  );
  const listed = manifest && unpacked(file.bytes, manifest);
  if (listed?.includes('encryption-data')) return { is: 'encrypted', form: 'ODF' };
  if (isOfOthers(file, others)) return undefined;
  if (has(/^xl\/workbook\.bin$/)) return { is: 'old-workbook', form: 'XLSB' };
  if (has(/^word\//)) return { is: 'document', form: 'DOCX' };
  if (has(/^ppt\//)) return { is: 'document', form: 'PPTX' };
  if (has(/^Index\/.*\.iwa$/)) return { is: 'old-workbook', form: 'Numbers' };
  if (has(/^mimetype$/)) return { is: 'document', form: 'ODF' };
  return { is: 'archive', form: 'ZIP' };
}

function isOfOthers(file: RawFile, others: readonly FileKind[]): boolean {
  return others.some((one) => one.id !== 'csv' && one.isOf(file));
}
