import type { Provenance } from '../sheet/provenance.js';

/** The version of the JSON format: raised when a key changes meaning or goes away. */
const SCHEMA_VERSION = 1;

/** Data as JSON, with the version of the format first, and last what it was made by and of. */
export function renderJson(data: object, { version, commit, inputs }: Provenance): string {
  const document = {
    schemaVersion: SCHEMA_VERSION,
    ...data,
    madeBy: { name: 'allocate', version, commit },
    inputs: inputs.map(({ file, sha256 }) => ({ file, sha256 })),
  };
  return `${escapeInvisible(JSON.stringify(document, null, 2))}\n`;
}

/** JSON.stringify leaves some control and direction characters bare; a terminal would obey them. */
function escapeInvisible(json: string): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return json.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character.split('').map(escaped).join(''),
  );
}
