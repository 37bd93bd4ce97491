import type { Look, Style } from './book.js';
import { escapeMarkup, xmlFile } from './xml.js';

/** The styles of a workbook, each written once; the first is the one of empty cells. */
export interface Styles {
  /** The number of a style. */
  readonly idOf: (style: Style) => number;
  /** The file that holds all that were asked for. */
  readonly file: () => string;
}

/** Fonts, fills and borders by their numbers. */
const LOOKS: Readonly<Record<Look, readonly [font: number, fill: number, border: number]>> = {
  plain: [0, 0, 0],
  title: [2, 0, 0],
  heading: [1, 2, 1],
  total: [1, 0, 2],
  input: [1, 0, 3],
  entry: [0, 0, 3],
  made: [0, 3, 0],
  sum: [1, 3, 2],
  note: [3, 0, 0],
  helper: [3, 0, 0],
};

/** The first number that a workbook may give to formats of its own. */
const OWN_FORMATS = 164;

const FONTS = [
  '<sz val="11"/><name val="Calibri"/><family val="2"/>',
  '<b/><sz val="11"/><name val="Calibri"/><family val="2"/>',
  '<b/><sz val="14"/><name val="Calibri"/><family val="2"/>',
  '<sz val="10"/><color rgb="FF404040"/><name val="Calibri"/><family val="2"/>',
];
const FILLS = [
  '<patternFill patternType="none"/>',
  '<patternFill patternType="gray125"/>',
  '<patternFill patternType="solid"><fgColor rgb="FFE7EBF0"/><bgColor indexed="64"/></patternFill>',
  '<patternFill patternType="solid"><fgColor rgb="FFFFF7CC"/><bgColor indexed="64"/></patternFill>',
];
const LINE = (side: string) => `<${side} style="thin"><color rgb="FF404040"/></${side}>`;
const BORDERS = [
  '<left/><right/><top/><bottom/><diagonal/>',
  `<left/><right/><top/>${LINE('bottom')}<diagonal/>`,
  `<left/><right/>${LINE('top')}<bottom/><diagonal/>`,
  `${['left', 'right', 'top', 'bottom'].map(LINE).join('')}<diagonal/>`,
];

/** Collects the styles that cells ask for. */
export function collectStyles(): Styles {
  const ids = new Map<string, number>();
  const written: string[] = [];
  const formats: string[] = [];
  const idOf = (style: Style): number => {
    const key = JSON.stringify([
      style.look,
      style.format,
      style.isRight === true,
      style.isIndented === true,
      style.isWrapped === true,
    ]);
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, written.length);
    written.push(xfOf(style, formats));
    return written.length - 1;
  };
  idOf({ look: 'plain' });
  return { idOf, file: () => styleFile(written, formats) };
}

function xfOf({ look, format, isRight, isIndented, isWrapped }: Style, formats: string[]): string {
  const [font, fill, border] = LOOKS[look];
  if (format !== undefined && !formats.includes(format)) formats.push(format);
  const number = format === undefined ? 0 : OWN_FORMATS + formats.indexOf(format);
  const horizontal = isRight
    ? ' horizontal="right" indent="1"'
    : isIndented
      ? ' horizontal="left" indent="1"'
      : '';
  const wrap = isWrapped || look === 'heading' ? ' wrapText="1"' : '';
  return (
    `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" ` +
    `applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment${horizontal} vertical="top"${wrap}/></xf>`
  );
}

function styleFile(styles: readonly string[], formats: readonly string[]): string {
  const numbers = formats.map(
    (format, i) => `<numFmt numFmtId="${OWN_FORMATS + i}" formatCode="${escapeMarkup(format)}"/>`,
  );
  const each = (tag: string, bodies: readonly string[]) => bodies.map((body) => `<${tag}>${body}</${tag}>`);
  return xmlFile(
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      (numbers.length > 0 ? list('numFmts', numbers) : '') +
      list('fonts', each('font', FONTS)) +
      list('fills', each('fill', FILLS)) +
      list('borders', each('border', BORDERS)) +
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      list('cellXfs', styles) +
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
      '</styleSheet>',
  );
}

function list(tag: string, items: readonly string[]): string {
  return `<${tag} count="${items.length}">${items.join('')}</${tag}>`;
}
