import { resolve } from 'node:path';
import { isSame, nameMeant } from '../kernel/identity.js';
import { type Issue, type IssueCode, issue, type Label, type Located, type Place } from '../kernel/issue.js';
import {
  causing,
  fail,
  failed,
  follow,
  issuesOf,
  map,
  type Outcome,
  outcome,
  soFar,
  valueIn,
  optional as when,
  withIssues,
} from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import { equal } from '../keys/equal.js';
import { type Ingredients, measureAmong, type NamedKey } from '../keys/form.js';
import { keyIds } from '../keys/index.js';
import type { MeasureFacts } from '../keys/measure.js';
import { keyIn } from '../keys/read.js';
import { about } from '../text/field.js';
import { dialectOf } from '../text/figure.js';
import { type Folder, readSource } from '../text/files.js';
import type { Node } from '../text/node.js';
import {
  either,
  label,
  later,
  list,
  located,
  mapped,
  optional,
  type Read,
  type Reader,
  record,
  referredTo,
  text,
  whole,
} from '../text/readers.js';
import { repeated } from '../text/scalars/names.js';
import { type DataRecord, readTable, recordsWith } from '../text/tables.js';
import { readYaml } from '../text/yaml.js';
import { COOPERATION_FILE } from './file-names.js';
import type { Host } from './host.js';
import { declaredMeasure } from './measures/declared.js';
import { hostAmong } from './read-host.js';
import { OF_PARTIES, PARTY_FIELDS, partiesFrom } from './read-parties.js';

/** What cannot be judged of what reads a measure where the list of them is not sound. */
const OF_MEASURES: readonly IssueCode[] = ['unknown-key', 'unknown-measure', 'missing-measure'];

/** The bodies that share costs, and what is said of their measures: cooperation.yaml. */
export interface Cooperation {
  readonly name: Label;
  /** In table order. */
  readonly parties: readonly Party[];
  readonly measures: readonly MeasureFacts[];
  /** Keys that it has given a name. */
  readonly keys: readonly NamedKey[];
  /** The host of every agreement that does not name its own. */
  readonly host?: Host;
  /** The measure that amounts are told per, beside kronor: inhabitants. */
  readonly per?: MeasureFacts;
  /** What it was read from, as it is written. */
  readonly written: Node;
  readonly at: Place;
}

/** What cooperation.yaml says, where what it is to say of its parties and measures is known already. */
export function writtenCooperation(known: Ingredients = { parties: [], measures: [], keys: [] }) {
  // A key is made of parties and measures, and of the keys before it: it is read when they are.
  const namedKey = record({
    id: about`${located(text)} kortnamn | grund | namnet som avtal väljer nyckeln med | the name by which agreements choose the key`,
    key: about`${later(() => keyIn(known, dialectOf([])))} nyckel | { base: { each: 10 000, rest: equal } } | hur nyckeln fördelar | how the key divides`,
  });

  return record({
    name: about`${label} namn | Räddningssamverkan | vad samverkan heter | what the cooperation is called`,
    parties: about`${referredTo(OF_PARTIES, located(either(located(text), recordsWith(PARTY_FIELDS))))} parter | [{ id: alby, name: Alby, code: 9001 }] | de som samverkar: en lista, eller namnet på en fil | those who cooperate: a list, or the name of a file`,
    host: about`${optional(later(() => hostAmong(known.parties, dialectOf([]))))} värd | { party: alby, surcharge: 5 % } | den part som är värd i alla avtal som inte säger annat, och vad den får för det | the party that is the host of every agreement that does not say otherwise, and what it gets for it`,
    keys: about`${referredTo(['unknown-key'], optional(list(namedKey)))} nycklar | [{ id: grund, key: { base: { each: 10 000, rest: equal } } }] | nycklar som har ett eget namn, för flera avtal | keys that have a name of their own, for several agreements`,
    per: about`${optional(later(() => measureAmong(known.measures)))} per | elever | underlaget som beloppen också visas per, till exempel invånare | the measure that amounts are told per too, for example inhabitants`,
    measures: about`${referredTo(OF_MEASURES, optional(list(whole(declaredMeasure))))} underlag | [{ id: budget, title: budgetomslutning, file: measures/budget.csv, years-back: 2, source: Årsredovisningarna }] | de siffror för varje part som nycklar läser | the figures of each party that keys read`,
  });
}

/** Reads a cooperation: its parties (in the file, or in a file it names) and what it says of its measures and keys. */
export async function readCooperation(folder: Folder): Promise<Outcome<Cooperation>> {
  const source = readSource(folder, COOPERATION_FILE);
  if (!source.ok) return failed(source);
  const read = await readYaml(source.value, cooperationWritten);
  const found = valueIn(read);
  if (!found) return failed(read);
  const { parties: list, measures = [] } = found.said;
  folder.ownFiles.push(...measures.map(({ facts }) => resolve(folder.cwd, folder.path, facts.file)));
  const records = causing(OF_PARTIES, await recordsOf(list.value, folder));
  const isEmpty = read.ok && valueIn(records)?.length === 0;
  const issues = [...issuesOf(read), ...(isEmpty ? [issue('no-parties', {}, list.at)] : [])];
  return withIssues(
    follow(records, (rows) => cooperationOf(found, rows)),
    issues,
  );
}

/** A cooperation that stands whole in a node: its parties too. Issues as `readCooperation`. */
export const wholeCooperation: Reader<Cooperation> = (node) =>
  follow(cooperationWritten(node), (found) => {
    const { value: rows, at } = found.said.parties;
    return Array.isArray(rows) ? cooperationOf(found, rows) : fail('wrong-type', { expected: 'list' }, at);
  });

/** What is written of a cooperation, and its node. */
interface Found {
  readonly said: Read<ReturnType<typeof writtenCooperation>>;
  readonly node: Node;
}

const cooperationWritten: Reader<Found> = mapped(writtenCooperation(), (said, node) => ({ said, node }));

/** Makes a cooperation of what is written and the records of its parties. Issues: those of parties and keys, duplicate-row. */
function cooperationOf({ said, node }: Found, rows: readonly DataRecord[]): Outcome<Cooperation> {
  const { name, measures: declared = [], keys = [] } = said;
  const measures = declared.map(({ facts }) => facts);
  // Without its parties everything that names one would be at fault too.
  const made = follow(partiesFrom(rows), (parties) => {
    const per = when(said.per, measureAmong(measures));
    const host = when(said.host, hostAmong(parties, dialectOf([])));
    return withIssues(
      map(namedKeys(keys, { parties, measures }), (named) => ({
        name,
        parties,
        measures,
        keys: named,
        host: valueIn(host),
        per: valueIn(per),
        written: node,
        at: node.at,
      })),
      issuesOf(host, per),
    );
  });
  return withIssues(made, repeated(declared.map(({ id }) => id)));
}

async function recordsOf(
  written: Located<string> | DataRecord[],
  folder: Folder,
): Promise<Outcome<readonly DataRecord[]>> {
  if (Array.isArray(written)) return outcome(written);
  return map(await readTable(folder, written.value, PARTY_FIELDS, written.at), ({ records }) => records);
}

/** The keys that have a name; each may be made of those before it. Issues: those of keys, reserved-name. */
function namedKeys(
  written: readonly { readonly id: Located<string>; readonly key: Node }[],
  { parties, measures }: Pick<Cooperation, 'parties' | 'measures'>,
): Outcome<NamedKey[]> {
  const keys: NamedKey[] = [];
  const issues: Issue[] = [];
  for (const { id, key: node } of written) {
    const isTaken =
      nameMeant(id.value, [...keyIds, ...[...measures, ...keys].map((one) => one.id)]) !== undefined;
    if (isTaken) {
      const isMeasure = measures.some((one) => isSame(one.id, id.value));
      issues.push(issue('reserved-name', { name: id.value, isMeasure }, id.at));
    }
    const key = keyIn({ parties, measures, keys }, dialectOf([]))(node);
    issues.push(...issuesOf(key));
    // A faulty key keeps its name, so that it is not said to be unknown where it is used.
    if (!isTaken) keys.push({ id: id.value, key: key.ok ? key.value : equal });
  }
  return soFar(keys, issues);
}
