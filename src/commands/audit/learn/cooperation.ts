import type { Party } from '../../../kernel/party.js';
import { makeSource, type Source } from '../../../text/source.js';
import { type NewFields, withItem } from '../../../text/yaml/insert.js';
import { yamlItem, yamlLines, yamlMap, yamlText } from '../../../text/yaml/write.js';
import type { Learned } from './learned.js';
import type { TableMeasure } from './measures.js';

/** A cooperation.yaml of the parties of a table, and of what they share by. */
export function cooperationText(
  { title, source }: Learned,
  parties: readonly Party[],
  measures: readonly TableMeasure[],
  comment: string,
): string {
  const lines = parties.map(({ id, name, code, order }) => {
    const own = code === id ? undefined : yamlText(code);
    return `  - ${yamlMap({ id: yamlText(id), name: yamlText(name), code: own, order: String(order) })}`;
  });
  const declared = measures.flatMap((measure) => yamlItem(declaration(measure, source.file), '  '));
  return [
    `# ${comment}`,
    ...yamlLines({ name: yamlText(title) }),
    'parties:',
    ...lines,
    ...(declared.length > 0 ? ['measures:', ...declared] : []),
    '',
  ].join('\n');
}

/** What is said of a measure. */
function declaration({ id, of, yearsBack, file }: TableMeasure, source: string): NewFields {
  return {
    id: yamlText(id),
    title: yamlText(of.name),
    ...(of.unit ? { unit: yamlText(of.unit) } : {}),
    file: yamlText(file),
    'years-back': String(yearsBack),
    source: yamlText(source),
  };
}

/** The text of a cooperation.yaml with more measures, after those that it has: not a character of them is another. */
export async function withMeasures(
  source: Source,
  measures: readonly TableMeasure[],
  { source: { file } }: Learned,
): Promise<string> {
  let { text } = source;
  for (const measure of measures)
    text = await withItem(makeSource(text), 'measures', declaration(measure, file));
  return text;
}
