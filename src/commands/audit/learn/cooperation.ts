import { nth } from '../../../kernel/nth.js';
import { type Outcome, outcome } from '../../../kernel/outcome.js';
import type { Party } from '../../../kernel/party.js';
import { fieldOf, isList, type Node } from '../../../text/node.js';
import type { Source } from '../../../text/source.js';
import { yamlItem, yamlLines, yamlMap, yamlText } from '../../../text/yaml/write.js';
import { readYaml } from '../../../text/yaml.js';
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
  const declared = measures.flatMap((measure) => declaration(measure, source.file, '  '));
  return [
    `# ${comment}`,
    ...yamlLines({ name: yamlText(title) }),
    'parties:',
    ...lines,
    ...(declared.length > 0 ? ['measures:', ...declared] : []),
    '',
  ].join('\n');
}

/** What is said of a measure, as an item of a list. */
function declaration({ id, of, yearsBack, file }: TableMeasure, source: string, indent: string): string[] {
  const fields = {
    id: yamlText(id),
    title: yamlText(of.name),
    unit: of.unit && yamlText(of.unit),
    file: yamlText(file),
    'years-back': String(yearsBack),
    source: yamlText(source),
  };
  return yamlItem(fields, indent);
}

/**
 * The text of a cooperation.yaml with more measures, after those that it has: not a line of it is another. Undefined when
 * they stand in a list between brackets, where no line can be added.
 */
export async function withMeasures(
  source: Source,
  measures: readonly TableMeasure[],
  { source: { file } }: Learned,
): Promise<string | undefined> {
  if (measures.length === 0) return source.text;
  const lines = source.text.replace(/\n$/, '').split('\n');
  const root = await readYaml(source, (node): Outcome<Node> => outcome(node));
  const listed = root.ok ? fieldOf(root.value, 'measures')?.node : undefined;
  const written = (indent: string) => measures.flatMap((measure) => declaration(measure, file, indent));
  if (!listed) return [...lines, 'measures:', ...written('  '), ''].join('\n');
  const last = isList(listed) ? listed.value.at(-1) : undefined;
  const dash = /^( *)- /.exec(nth(lines, (last?.at.line ?? 1) - 1))?.[1];
  if (!last || dash === undefined) return undefined;
  const end = endOfItem(lines, last.at.line, dash.length);
  return [...lines.slice(0, end), ...written(dash), ...lines.slice(end), ''].join('\n');
}

/** After which line the item ends that begins on a line: the last one below it that is further in. */
function endOfItem(lines: readonly string[], start: number, indent: number): number {
  let end = start;
  for (const [i, line] of lines.entries()) {
    if (i < start || /^\s*(#|$)/.test(line)) continue;
    if (line.search(/\S/) <= indent) break;
    end = i + 1;
  }
  return end;
}
