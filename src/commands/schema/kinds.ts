import type { Label } from '../../kernel/issue.js';
import { DRAFT, type JsonSchema, schemaOf } from '../../text/json-schema.js';
import { ANSWERS } from './answers.js';
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
export const KINDS: readonly Kind[] = Object.freeze([...FILES.map(kindOf), ...ANSWERS.map(kindOfAnswer)]);

function kindOf({ read, ...kind }: FileKind): Kind {
  return { ...kind, schema: async (language) => schemaOf(await read(), kind.title, language) };
}

function kindOfAnswer({ name, title, shape }: (typeof ANSWERS)[number]): Kind {
  const schema = async (language: keyof Label) => {
    return { $schema: DRAFT, title: title[language], ...(await shape()).schema };
  };
  return { name, title, files: [], schema };
}
