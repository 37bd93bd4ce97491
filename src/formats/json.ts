import type { Provenance } from '../sheet/provenance.js';

/** The version of the JSON format: raised when a key goes away, changes its name, its type or what it means. */
export const SCHEMA_VERSION = 2;

/** What data was made by, and of which files when it does not say so itself. */
type MadeBy = Omit<Provenance, 'inputs'> & Partial<Pick<Provenance, 'inputs'>>;

/** Data as JSON, with the version of the format first, and last what it was made by and of. */
export function renderJson(data: object, { inputs, ...program }: MadeBy): string {
  const document = {
    schemaVersion: SCHEMA_VERSION,
    ...data,
    madeBy: { name: 'allocate', ...program },
    ...(inputs ? { inputs: inputsData(inputs) } : {}),
  };
  return `${escapedIn(JSON.stringify(document, null, 2), /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu)}\n`;
}

/** Files as data: their names and fingerprints. */
export function inputsData(inputs: Provenance['inputs']): object[] {
  return inputs.map(({ file, sha256 }) => ({ file, sha256 }));
}

/** JSON with some of its characters as their numbers: JSON.stringify leaves some bare that a terminal or a page would obey. */
export function escapedIn(json: string, some: RegExp): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return json.replace(some, (character) => character.split('').map(escaped).join(''));
}
