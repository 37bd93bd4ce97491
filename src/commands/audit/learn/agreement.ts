import { compare, ONE } from '../../../kernel/number.js';
import type { Party } from '../../../kernel/party.js';
import { baseForm } from '../../../keys/base.js';
import { equal } from '../../../keys/equal.js';
import { yamlFigure, yamlLines, yamlMap, yamlShare, yamlText } from '../../../text/yaml/write.js';
import type { Learned, SimpleKey } from './learned.js';
import type { TableMeasure } from './measures.js';
import type { Reproduced } from './reproduce.js';

/** The file of the agreement that makes a table; its parties are named unless they are everybody in the cooperation. */
export function agreementText(
  learned: Learned,
  parties: readonly Party[],
  isEverybody: boolean,
  measures: readonly TableMeasure[],
  { rounding, form }: Reproduced,
  published: readonly string[],
  comment: string,
): string {
  const { title, year, amount, unit, source } = learned;
  const fields = {
    title: yamlText(title),
    year: year === undefined ? undefined : String(year),
    key: keyText(learned, measures),
    parties: isEverybody ? undefined : `[${parties.map(({ id }) => yamlText(id)).join(', ')}]`,
    amount: yamlFigure(amount),
    unit: compare(unit, ONE) === 0 ? undefined : yamlFigure(unit),
    rounding: rounding.rule === 'largest-remainder' ? undefined : yamlText(form),
    source: yamlText(source.file),
  };
  return [`# ${comment}`, ...yamlLines(fields), 'published:', ...published, ''].join('\n');
}

function keyText({ key }: Learned, measures: readonly TableMeasure[]): string {
  const named = (simple: SimpleKey) =>
    simple.kind === 'alike' ? equal.id : yamlText(measures.find(({ of }) => of === simple)?.id ?? '');
  if (key.kind === 'each-and-rest')
    return yamlMap({ [baseForm.id]: yamlMap({ each: yamlFigure(key.each), rest: named(key.rest) }) });
  if (key.kind !== 'mixed') return named(key);
  const parts = key.parts.map((part) => yamlMap({ share: yamlShare(part.share), key: named(part.key) }));
  return `{ mix: [${parts.join(', ')}] }`;
}
