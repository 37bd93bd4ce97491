import { FILES } from '../../commands/schema/files.js';
import { isSame } from '../../kernel/identity.js';
import { asField, type Field, type Reader } from '../../text/field.js';
import { formOf, partsOf } from '../../text/form.js';
import type { TopicId } from './sv.js';

/** The files that a topic is of, each by its kind. */
const FILES_OF = {
  cooperation: ['cooperation', 'parties'],
  agreement: ['agreement'],
  measure: ['measure'],
  costs: ['costs'],
  surveys: ['survey', 'answers'],
  published: ['published'],
  invoicing: ['invoicing'],
  outcome: ['outcome', 'paid'],
} as const satisfies Partial<Record<TopicId, readonly string[]>>;

/** A field of a file, and the topic of that file. */
export interface FieldMeant {
  readonly topic: TopicId;
  readonly name: string;
  readonly field: Field<unknown>;
}

/** The field that a text names, by its name or by its Swedish word, in the file that has it outermost. */
export async function fieldMeant(text: string): Promise<FieldMeant | undefined> {
  const kinds = Object.entries(FILES_OF).flatMap(([topic, names]) =>
    FILES.filter(({ name }) => (names as readonly string[]).includes(name)).map(
      async ({ read }) => [topic as TopicId, await read()] as const,
    ),
  );
  const seen = new Set<Reader<unknown>>();
  let level = await Promise.all(kinds);
  while (level.length > 0) {
    const fields = level.flatMap(([topic, read]) => fieldsIn(read).map((one) => ({ topic, ...one })));
    const found =
      fields.find(({ name }) => isSame(name, text)) ??
      fields.find(({ field }) => isSame(field.about?.().word ?? '', text));
    if (found) return found;
    for (const [, read] of level) seen.add(read);
    level = fields.flatMap(({ topic, field: { read } }) => (seen.has(read) ? [] : [[topic, read] as const]));
  }
  return undefined;
}

/** The fields of the maps that a reader reads first, through lists, names and choices. */
function fieldsIn(read: Reader<unknown>): { readonly name: string; readonly field: Field<unknown> }[] {
  const form = formOf(read);
  if (form.takes !== 'fields') return partsOf(form).flatMap(([, part]) => fieldsIn(part));
  return Object.entries(form.fields).map(([name, field]) => ({ name, field: asField(field) }));
}
