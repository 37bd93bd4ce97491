import { resolve } from 'node:path';
import * as v from 'valibot';
import { nameMeant } from '../kernel/identity.js';
import { type Issue, issue, type Label, type Place } from '../kernel/issue.js';
import type { Party } from '../kernel/party.js';
import { equal } from '../keys/equal.js';
import { keyIds } from '../keys/index.js';
import type { MeasureFacts } from '../keys/measure.js';
import { dialectOf } from '../text/figure.js';
import { type Folder, readSource } from '../text/files.js';
import type { Places } from '../text/path.js';
import { readTable, recordsAt, take } from '../text/records.js';
import { label, map, records, text } from '../text/shape.js';
import { labelOf, reportRepeated } from '../text/values.js';
import { readYaml } from '../text/yaml.js';
import { KEY_SHAPE, keyFrom, type NamedKey, type WrittenKey } from './read-keys.js';
import { declareMeasure, type WrittenMeasure } from './read-measures.js';
import { PARTY_FIELDS, partiesFrom } from './read-parties.js';

/** The bodies that share costs, and what is said of their measures: cooperation.yaml. */
export interface Cooperation {
  readonly name: Label;
  /** In table order. */
  readonly parties: readonly Party[];
  readonly measures: readonly MeasureFacts[];
  /** Keys that it has given a name. */
  readonly keys: readonly NamedKey[];
  readonly at: Place;
}

export const COOPERATION_FILE = 'cooperation.yaml';

/** Examples for the help, in the cooperation's own words: a cooperation may have them. */
export const HELP_FILE = 'help.yaml';

const SHAPE = map({
  name: label,
  parties: v.lazy((input) => (typeof input === 'string' ? text : records)),
  keys: v.optional(v.array(map({ id: text, key: KEY_SHAPE }))),
  measures: v.optional(
    v.array(
      map({
        id: text,
        title: label,
        unit: v.optional(text),
        file: text,
        source: text,
        note: v.optional(label),
        'years-back': text,
        'in-force-from': v.optional(text),
        'reference-date': v.optional(text),
      }),
    ),
  ),
});

/** Reads a cooperation: its parties (in the file, or in a file it names) and what it says of its measures. */
export async function readCooperation(folder: Folder, issues: Issue[]): Promise<Cooperation | undefined> {
  const source = take(readSource(folder, COOPERATION_FILE), issues);
  const yaml = source && (await readYaml(source, SHAPE, issues));
  if (!yaml) return undefined;
  const { name, parties, measures = [], keys = [] } = yaml.value;
  const list =
    typeof parties === 'string'
      ? (await readTable(folder, parties, PARTY_FIELDS, issues, yaml.place(['parties'])))?.records
      : recordsAt(['parties'], parties, yaml.place, PARTY_FIELDS, issues);
  folder.ownFiles.push(...measures.map(({ file }) => resolve(folder.cwd, folder.path, file)));
  const declared = measures.map((written, i) => {
    const place = (field: string) => yaml.place(['measures', i, field]);
    return declareMeasure(written as WrittenMeasure, place, issues);
  });
  const ids = declared.map(({ id }, i) => ({ value: id, at: yaml.place(['measures', i, 'id']) }));
  reportRepeated(ids, issues);
  if (list?.length === 0 && issues.length === 0)
    issues.push(issue('no-parties', {}, yaml.place(['parties'])));
  // Without its parties everything that names one would be at fault too.
  if (!list) return undefined;
  const everybody = partiesFrom(list, issues);
  return {
    name: labelOf(name),
    parties: everybody,
    measures: declared,
    keys: namedKeys(keys, { parties: everybody, measures: declared, place: yaml.place, issues }),
    at: yaml.place([]),
  };
}

/** Reads the keys that have a name; each may be made of those before it. Issues: those of keys, reserved-name. */
function namedKeys(
  written: readonly { id: string; key: WrittenKey }[],
  context: { parties: readonly Party[]; measures: readonly MeasureFacts[]; place: Places; issues: Issue[] },
): NamedKey[] {
  const keys: NamedKey[] = [];
  for (const [i, { id, key: form }] of written.entries()) {
    const at = context.place(['keys', i, 'id']);
    const taken = [...keyIds, ...context.measures, ...keys].map((one) =>
      typeof one === 'string' ? one : one.id,
    );
    const isTaken = nameMeant(id, taken) !== undefined;
    if (isTaken) context.issues.push(issue('reserved-name', { name: id }, at));
    const dialect = dialectOf([]);
    const key = keyFrom(form, ['keys', i, 'key'], { ...context, keys, dialect });
    // A faulty key keeps its name, so that it is not said to be unknown where it is used.
    if (!isTaken) keys.push({ id, key: key ?? equal });
  }
  return keys;
}
