import { xmlFile } from './xml.js';

export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a part of a workbook leads to, numbered from rId1. Source: ECMA-376, part 2, 6.5. */
export function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return xmlFile(`<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`);
}
