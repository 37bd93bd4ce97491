import type { AgreementFile } from '../../agreement/agreement-file.js';
import { readCooperation } from '../../agreement/cooperation.js';
import { agreementIds } from '../../agreement/file-names.js';
import { readAgreement } from '../../agreement/read-agreement.js';
import { type Issue, issue, type Located } from '../../kernel/issue.js';
import { all, each, failed, type Outcome, outcome, valueIn } from '../../kernel/outcome.js';
import { assert, UsageError } from '../../kernel/problem.js';
import type { Sentence } from '../../sheet/sentence.js';
import type { Folder } from '../../text/files.js';
import { fieldOf, isMap, type Node } from '../../text/node.js';
import { readYear } from '../../text/scalars/dates.js';
import { makeSource, type Source } from '../../text/source.js';
import { withEntry } from '../../text/yaml/insert.js';
import { yamlNode } from '../../text/yaml/write.js';
import { readYaml } from '../../text/yaml.js';
import { changedFile } from '../changed-file.js';
import type { OwnFile, Run } from '../command.js';
import { ownFolder } from '../data.js';
import { agreementOf } from '../question.js';
import { entryAfter, hasSheet, leftFields, takenFields } from './entry.js';
import type { Words } from './words.js';

/**
 * `allocate roll <year> [agreement…]`: writes a year's entry into agreements, from the entry before it, as a proposal. Of all
 * agreements those that have the year, or have none to go by, are left as they are and named.
 * Issues: those of the agreements; year-is-there, nothing-to-roll. Throws UsageError: no-own-folder, cannot-write, divides-nothing.
 */
export const roll: Run<Words> = async (call) => {
  const { args, line, words } = call;
  const folder = ownFolder(call);
  const stated = line.argument(0);
  const names = args.slice(1).map((_, i) => line.argument(i + 1));
  const named = each(names, (name) => agreementOf(name, folder));
  const cooperation = await readCooperation(folder);
  const ids = names.length > 0 ? [...new Set(valueIn(named) ?? [])] : agreementIds(folder);
  const files: Outcome<AgreementFile>[] = [];
  for (const id of ids) files.push(await readAgreement(folder, id, valueIn(cooperation)));
  const read = all({ year: readYear(stated), named, cooperation, agreements: each(files, (file) => file) });
  if (!read.ok) return failed(read);

  const { year } = read.value;
  const isTrade = ({ agreement }: AgreementFile) => agreement.trade !== undefined;
  const trades = read.value.agreements.filter(isTrade);
  const agreements = read.value.agreements.filter((file) => !isTrade(file));
  const [trade] = trades;
  if (trade && names.length > 0)
    throw new UsageError('divides-nothing', { agreement: trade.agreement.id, asked: call.command });
  const plans = await Promise.all(agreements.map((file) => planOf(file, year)));
  const rolling = plans.filter((plan) => plan.refused === undefined);
  if (names.length > 0 || rolling.length === 0) {
    const issues = plans.flatMap((plan) => refusal(plan, stated));
    if (issues.length > 0) return { ok: false, issues };
  }
  const own: OwnFile[] = [];
  for (const plan of rolling) own.push(await rolled(plan, year, folder, words));
  const talk = plans.flatMap((plan) => talkOf(plan, stated.value, words));
  const passed = trades.map(({ agreement }) => words.roll.trade(agreement.id));
  return outcome({ own, talk: [...talk, ...passed] });
};

/** An agreement as it is for the year to go by, and why nothing is to be written, where nothing is. */
interface Plan {
  readonly file: AgreementFile;
  readonly from: number;
  readonly refused?: 'year-is-there' | 'nothing-to-roll';
}

async function planOf(file: AgreementFile, year: number): Promise<Plan> {
  const { years, inYear } = file.timeline;
  const from = years.findLast((one) => one < year);
  if (years.includes(year)) return { file, from: year, refused: 'year-is-there' };
  if (from === undefined) return { file, from: year, refused: 'nothing-to-roll' };
  const view = await inYear(from);
  assert(view.ok, 'a year that was read is read again');
  return { file: view.value, from };
}

function refusal({ file: { agreement, timeline }, from, refused }: Plan, stated: Located<string>): Issue[] {
  const facts = { agreement: agreement.id, year: stated.value };
  if (refused === 'nothing-to-roll') {
    const known = timeline.years.map(String);
    return [issue(refused, { ...facts, known }, stated.at)];
  }
  return refused ? [issue(refused, { ...facts, first: timeline.entryAt(from) }, stated.at)] : [];
}

/** The file of an agreement with the entry. Law: what it said of every other year it says still. */
function rolled({ file, from }: Plan, year: number, folder: Folder, words: Words): Promise<OwnFile> {
  return changedFile(folder, file.agreement.file, async (source) => {
    const text = await withEntry(source, 'years', String(year), entryAfter(file, from, year, words));
    await assertKept(source, text, String(year));
    return text;
  });
}

/** A file of YAML says what it said, but for one entry of its years. */
async function assertKept(source: Source, text: string, year: string): Promise<void> {
  const [before, after] = await Promise.all([wholeOf(source), wholeOf(makeSource(text, source.file))]);
  const years = fieldOf(after, 'years')?.node;
  assert(years !== undefined && fieldOf(years, year) !== undefined, 'a new year is there');
  assert(yamlNode(without(after, year)) === yamlNode(before), 'a new year changes no other');
}

async function wholeOf(source: Source): Promise<Node> {
  const read = await readYaml(source, (node) => outcome(node));
  assert(read.ok, 'an agreement with a new year can be read');
  return read.value;
}

/** What a file says without an entry of its years, which are not said at all when it is the only one. */
function without(node: Node, year: string): Node {
  const years = fieldOf(node, 'years');
  if (!isMap(node) || !years || !isMap(years.node)) return node;
  const others = new Map([...years.node.value].filter(([name]) => name !== year));
  const kept = { ...years, node: { ...years.node, value: others } };
  const fields = [...node.value].map(([name, field]) => [name, name === 'years' ? kept : field] as const);
  return { ...node, value: new Map(fields.filter(([name]) => name !== 'years' || others.size > 0)) };
}

/** What was written, and what is to be looked over; or why an agreement is left as it is. */
function talkOf({ file, from, refused }: Plan, year: string, { roll: said }: Words): Sentence[] {
  const { agreement } = file;
  if (refused === 'year-is-there') return [said.alreadyThere(agreement.id, year)];
  if (refused) return [said.noYears(agreement.id, year)];
  const taken = takenFields(file, from, Number(year));
  const left = leftFields(file, from, Number(year));
  return [
    said.written(agreement.file, year, String(from)),
    taken.length > 0 ? said.taken(taken) : agreement.key.value.setsAmount ? said.follows : said.nothingTaken,
    ...(left.length > 0 ? [said.left(left, year)] : []),
    ...(hasSheet(file, from) ? [said.sheetLeft(String(from))] : []),
  ];
}
