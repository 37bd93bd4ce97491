import type { Label } from '../../kernel/issue.js';
import { type JsonSchema, schemaOf } from '../../text/json-schema.js';
import { FILES, type FileKind } from './files.js';

/** A kind of document that has a schema. */
export interface Kind {
  readonly name: string;
  readonly title: Label;
  /** The files of this kind, as they are called: `agreements/*.yaml`. */
  readonly files: readonly string[];
  readonly schema: (language: keyof Label) => Promise<JsonSchema>;
}

/** Every kind of document that has a schema, in the order in which they are listed. */
export const KINDS: readonly Kind[] = Object.freeze([...FILES.map(kindOf)]);

function kindOf({ read, ...kind }: FileKind): Kind {
  return { ...kind, schema: async (language) => schemaOf(await read(), kind.title, language) };
}
