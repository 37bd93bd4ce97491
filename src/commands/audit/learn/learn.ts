import { readCooperation } from '../../../agreement/cooperation.js';
import type { Unlearnable } from '../../../kernel/faults/tables.js';
import { nameMeant } from '../../../kernel/identity.js';
import { nth } from '../../../kernel/nth.js';
import { compare, divide, isWhole, rational } from '../../../kernel/number.js';
import { fail, failed, type Outcome, outcome } from '../../../kernel/outcome.js';
import type { Sentence } from '../../../sheet/sentence.js';
import type { Call, OwnFile } from '../../command.js';
import type { Words } from '../words.js';
import { filesFor } from './files.js';
import type { Learned } from './learned.js';
import { measuresIn } from './measures.js';
import { tidied } from './names.js';
import { partiesFor } from './parties.js';
import { prove } from './prove.js';
import { reproduced } from './reproduce.js';
import type { Target } from './target.js';

/** What is to be written, and what is said of it. */
export interface Learning {
  readonly own: readonly OwnFile[];
  readonly talk: readonly Sentence[];
}

/**
 * The files of the agreement that makes a table, so that `check` holds it from then on. Law: read back, they make exactly the
 * printed table; that is asserted before anything is written. Issues: not-learnable, reserved-name, those of the parties and of
 * the cooperation that is there. Throws UsageError: file-taken.
 */
export async function learn(
  read: Learned,
  target: Target,
  { words, reserved, line }: Call<Words>,
): Promise<Outcome<Learning>> {
  const learned = tidied(read);
  const { folder, id, isCooperation, shown } = target;
  const named = line.option('--write', target.named);
  if (nameMeant(id, reserved)) return fail('reserved-name', { name: id }, named.at);
  const known = isCooperation ? await readCooperation(folder) : outcome(undefined);
  if (!known.ok) return failed(known);
  const cooperation = known.value;
  const parties = partiesFor(learned.parties, cooperation);
  if (!parties.ok) return failed(parties);
  const rule = reproduced(learned, parties.value);
  const reason = hindrance(learned) ?? (rule ? undefined : 'otherwise');
  const at = nth(learned.parties, 0).at;
  if (reason || !rule) return fail('not-learnable', { reason: reason ?? 'otherwise' }, at);

  const files = await filesFor({ learned, parties: parties.value, cooperation, rule }, target, words);
  if (!files.ok) return failed(files);
  await prove(files.value, folder, id);
  return outcome({ own: files.value, talk: [words.learn.written(files.value.length, id, shown)] });
}

/** What keeps a table that holds from being an agreement, whatever its parties. */
function hindrance({
  currency = 'SEK',
  threshold,
  key,
  year,
  amount,
  unit,
}: Learned): Unlearnable | undefined {
  if (currency !== 'SEK') return 'currency';
  if (threshold) return 'threshold';
  if (compare(unit, UNROUNDED) <= 0) return 'unrounded';
  if (!isWhole(divide(amount, unit))) return 'finer';
  return year === undefined && measuresIn(key).length > 0 ? 'year' : undefined;
}

/** Nobody pays a part of an öre: amounts that are as fine as this were never rounded. */
const UNROUNDED = rational(1n, 10n ** 6n);
