import { isUtf8 } from 'node:buffer';
import type { IssueFacts, Place } from '../../../kernel/issue.js';
import { fail, type Outcome, outcome } from '../../../kernel/outcome.js';
import { decoded } from '../../encoding.js';
import type { RawFile } from '../kind.js';
import { type Entry, unpacked } from './zip.js';

/** A workbook unpacked and looked over. */
export interface Parts {
  readonly form: 'xlsx' | 'ods';
  readonly files: ReadonlyMap<string, Buffer>;
  /** What was seen of each sheet, in the workbook's order. */
  readonly sheets: readonly SeenSheet[];
}

/** A table from its row of headings on, so many columns wide; `cells` as a spreadsheet names them. */
export interface OwnTable {
  readonly row: number;
  readonly columns: number;
  readonly cells: string;
}

/** What the look at a sheet found that its reader does not tell. */
export interface SeenSheet {
  /** False for a sheet of charts alone. */
  readonly hasCells: boolean;
  /** The first cell whose text is not in the workbook; line and column count from 1. */
  readonly lost?: Pick<Place, 'line' | 'column'>;
  /** The cell so far away that the sheet is too large, and why; it is not among those that are read. */
  readonly far?: Pick<Place, 'line' | 'column'> & { readonly why: IssueFacts['table-too-large'] };
  /** Its table, in a workbook that this program wrote: above it stands what was asked, beside it how it was calculated. */
  readonly own?: OwnTable;
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
}

/** Workbooks that are larger than this when unpacked are no tables that people share costs by. */
const MOST_MEGABYTES = 256;

/** From so many bytes on, so much smaller when packed is a bomb. */
const SUSPECT_BYTES = 16_000_000;
const SUSPECT_RATIO = 200;

/** How many cells with something in them are read of a workbook. */
export const MOST_CELLS = 1_000_000;

const MEGABYTE = 1_000_000;

/**
 * The files of a workbook that are read, unpacked. Issues: table-too-large for more than a table can be, broken-workbook for
 * one that cannot be unpacked, or is in an encoding that is not read.
 */
export function unpackedParts(
  whole: RawFile,
  entries: readonly Entry[],
  isRead: (name: string) => boolean,
): Outcome<Map<string, Buffer>> {
  const { bytes, shown } = whole;
  const wanted = entries.filter(({ name }) => isRead(name));
  const at = startOf(shown);
  const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);
  const size = sum(wanted.map((one) => one.size));
  const packed = sum(wanted.map((one) => one.packed));
  if (size > MOST_MEGABYTES * MEGABYTE || (size > SUSPECT_BYTES && size > SUSPECT_RATIO * packed)) {
    const found = Math.ceil(size / MEGABYTE);
    return fail('table-too-large', { of: 'megabytes', found, most: Math.min(found - 1, MOST_MEGABYTES) }, at);
  }
  const files = new Map<string, Buffer>();
  for (const entry of wanted) {
    const file = inUtf8(unpacked(bytes, entry), whole);
    if (!file) return fail('broken-workbook', { part: entry.name }, at);
    files.set(entry.name, file);
  }
  return outcome(files);
}

/** A part in UTF-8, whatever encoding it has; undefined where it is none that is read. */
function inUtf8(part: Buffer | undefined, file: RawFile): Buffer | undefined {
  if (!part || (isUtf8(part) && !part.includes(0))) return part;
  const text = decoded({ ...file, bytes: part });
  return text.ok && !OTHER_ENCODING.test(text.value.text) ? Buffer.from(text.value.text) : undefined;
}

/** What XML that is in none of the encodings that are read says at its start. */
const OTHER_ENCODING = /^<\?xml[^>]*\sencoding=["'](?!utf-|us-ascii|iso-8859-1["']|windows-1252)/i;

/** The place of what is said of a whole file that has no lines. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1, excerpt: '', width: 1 };
}

/** An attribute of a tag of XML; undefined where it has none of that name. */
export function attribute(tag: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`[\\s:]${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  return double ?? single;
}
