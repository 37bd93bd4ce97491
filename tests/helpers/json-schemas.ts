import { Ajv, type ValidateFunction } from 'ajv';
import { ANSWERS } from '../../src/commands/schema/answers.js';
import type { JsonSchema } from '../../src/text/json-schema.js';

/** Code that runs a few times is not worth making short, which takes longer than all the rest. */
export const ajvOnce = () => new Ajv({ allowUnionTypes: true, code: { optimize: false } });

export const ajv = ajvOnce();

/** The schema of what each command answers as JSON. */
export const SCHEMAS = new Map<string, JsonSchema>();
for (const { name, shape } of ANSWERS) SCHEMAS.set(name.replace('json/', ''), (await shape()).schema);

/** What tells whether a document is what a command answers; it is made when it is first asked for. */
export function validatorOf(command: string): ValidateFunction | undefined {
  const schema = SCHEMAS.get(command);
  return schema && ajv.compile(schema);
}

/** What of a document is not as the schema of its command says. */
export function schemaFaults(command: string, document: unknown): string[] {
  const validate = validatorOf(command);
  if (!validate) return [`no schema of what ${command} answers`];
  return validate(document) ? [] : [ajv.errorsText(validate.errors)];
}
