import { Ajv, type ValidateFunction } from 'ajv';
import { ANSWERS } from '../../src/commands/schema/answers.js';
import type { JsonSchema } from '../../src/text/json-schema.js';

export const ajv = new Ajv({ allowUnionTypes: true });

/** The schema of what each command answers as JSON. */
export const SCHEMAS = new Map<string, JsonSchema>();
for (const { name, shape } of ANSWERS) SCHEMAS.set(name.replace('json/', ''), (await shape()).schema);

/** What tells whether a document is what a command answers. */
export const VALIDATORS = new Map<string, ValidateFunction>(
  [...SCHEMAS].map(([command, schema]) => [command, ajv.compile(schema)]),
);

/** What of a document is not as the schema of its command says. */
export function schemaFaults(command: string, document: unknown): string[] {
  const validate = VALIDATORS.get(command);
  if (!validate) return [`no schema of what ${command} answers`];
  return validate(document) ? [] : [ajv.errorsText(validate.errors)];
}
