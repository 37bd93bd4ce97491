import { relative, resolve } from 'node:path';
import { AGREEMENTS, COOPERATION_FILE } from '../../agreement/file-names.js';
import { nameMeant } from '../../kernel/identity.js';
import { all, failed, outcome } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import { UsageError } from '../../kernel/problem.js';
import { plain } from '../../sheet/plain.js';
import { asSentence, type Sentence } from '../../sheet/sentence.js';
import { asTyped } from '../../text/arguments.js';
import { DISK, type Disk } from '../../text/disk.js';
import { Unreadable } from '../../text/real-path.js';
import type { Call, OwnFile, Run, Shell } from '../command.js';
import { freeId, slugOf } from '../short-names.js';
import { type Body, lookalikes, readBodies } from './bodies.js';
import { cooperationsIn } from './embedded.js';
import { exampleFigures } from './figures.js';
import { partiesListed } from './parties.js';
import { costSaid, EXAMPLE, textSaid } from './settings.js';
import { agreementText, cooperationText } from './texts.js';
import type { Words } from './words.js';

/**
 * `allocate init [folder]`: a cooperation with its parties, a measure to fill in, and an agreement, in a folder that is empty or not
 * there. At a terminal it asks for what it needs when nothing is stated. Issues: those of the parties, the amount and the year.
 * Throws UsageError: nothing-to-begin, input-closed, missing-value, folder-not-empty, cannot-write.
 */
export const begin: Run<Words> = async (given) => {
  const { shell, args, words } = given;
  const bodies = readBodies(shell);
  if (args[0] !== undefined) mustBeEmpty(args[0], shell);
  const call = await stated(given, bodies);
  const { options, line, reserved } = call;
  const name = textSaid('name', call) ?? plain(words.init.defaults.name);
  const title = textSaid('title', call) ?? plain(words.init.defaults.title);
  const read = all({
    parties: partiesListed(line.list('--parties', options.parties ?? ''), bodies),
    cost: costSaid(call),
  });
  if (!read.ok) return failed(read);

  const { parties, cost } = read.value;
  const folder = args[0] ?? freeId(name, () => false, 'samverkan');
  mustBeEmpty(folder, shell);
  const agreement = freeId(title, (id) => nameMeant(id, reserved) !== undefined, 'avtal');
  const measureTitle = plain(words.init.defaults.measure);
  const measure = { id: slugOf(measureTitle), title: measureTitle };
  const figures = exampleFigures(measure.id, parties, [cost.year ?? EXAMPLE.year]);
  const texts = {
    [`measures/${measure.id}.csv`]: figures,
    [`${AGREEMENTS}/${agreement}.yaml`]: agreementText(
      { id: agreement, title, cost, usual: EXAMPLE.year },
      parties,
      [measure.id],
      words,
    ),
    [COOPERATION_FILE]: cooperationText(name, parties, measure, words),
  };
  const own = Object.entries(texts).map(([file, text]): OwnFile => {
    const path = resolve(shell.cwd, folder, file);
    const taken = new UsageError('folder-not-empty', { path: folder, file });
    return { file: path, text, taken };
  });
  const shown = relative(shell.cwd, resolve(shell.cwd, folder)) || '.';
  return outcome({
    own,
    talk: [
      words.init.begun(Object.keys(texts).reverse(), shown),
      ...aboutParties(parties, bodies, words),
      ...nextSteps(shown, agreement, call),
    ],
  });
};

/** The call, with what is answered at a terminal when it states nothing. */
async function stated(call: Call<Words>, bodies: readonly Body[]): Promise<Call<Words>> {
  const { options, shell } = call;
  const { name, parties, title, amount, unit, year } = options;
  if (parties !== undefined) {
    if (parties.replaceAll(',', '').trim() === '')
      throw new UsageError('missing-value', { option: '--parties' });
    return call;
  }
  const isSilent = [name, title, amount, unit, year].every((one) => one === undefined);
  const conversation = isSilent ? await shell.converse?.() : undefined;
  if (conversation) return (await import('./asked.js')).asked(call, conversation, bodies);
  const some = bodies.filter(({ code }) => code.length === 4).slice(0, 2);
  throw new UsageError('nothing-to-begin', {
    parties: some.map((one) => one.name).join(', '),
    embedded: cooperationsIn(shell),
  });
}

/** Throws UsageError: folder-not-empty for a folder in which anything is seen, folder-taken for a file of its name. */
function mustBeEmpty(folder: string, { cwd, disk = DISK }: Shell): void {
  const path = resolve(cwd, folder);
  const shown = relative(cwd, path) || '.';
  if (!disk.has(path)) return;
  const [first] = namesIn(path, shown, disk)
    .filter((name) => !name.startsWith('.'))
    .sort();
  if (first !== undefined) throw new UsageError('folder-not-empty', { path: shown, file: first });
}

function namesIn(path: string, shown: string, disk: Disk): readonly string[] {
  try {
    return disk.list(path, path);
  } catch (error) {
    if (error instanceof Unreadable && error.reason === 'ENOTDIR')
      throw new UsageError('folder-taken', { path: shown });
    throw error instanceof Unreadable
      ? new UsageError('cannot-read', { path: shown, reason: error.reason })
      : error;
  }
}

/** Who they are, with their codes; and of whom another is called nearly the same. */
function aboutParties(parties: readonly Party[], bodies: readonly Body[], { init: said }: Words): Sentence[] {
  const shown = ({ name, code }: Pick<Party, 'name' | 'code'>) => `${name} (${code})`;
  return [
    said.parties(parties.map(shown)),
    ...parties.flatMap((party) => {
      const body = bodies.find(({ code, name }) => code === party.code && name === party.name);
      const others = body ? lookalikes(body, bodies) : [];
      const strangers = others.filter(({ code }) => parties.every((one) => one.code !== code));
      return strangers.length > 0 ? [said.lookalike(shown(party), strangers.map(shown))] : [];
    }),
  ];
}

/** What can be done now: from the new folder, or with its name where the environment names another. */
function nextSteps(
  folder: string,
  agreement: string,
  { shell, words: { init: said } }: Call<Words>,
): Sentence[] {
  const isElsewhere = shell.dataFolder !== undefined;
  const data = isElsewhere ? ` --data ${asTyped(folder)}` : '';
  const lines = [
    ...(isElsewhere || folder === '.' ? [] : [`cd ${asTyped(folder)}`]),
    `allocate ${agreement}${data}`,
    `allocate check${data}`,
    `allocate init agreement ${plain(said.names.id)}${data}`,
  ];
  return [said.next, ...lines.map((line) => asSentence(`  ${line}`))];
}
