import { repeatedNames } from '../../agreement/read-parties.js';
import type { Claimant } from '../../allocation/allocation.js';
import { readRounding } from '../../allocation/read-question.js';
import { alone, distinct, share } from '../../allocation/share.js';
import { fold } from '../../kernel/identity.js';
import type { Located } from '../../kernel/issue.js';
import { HUNDRED, multiply, ONE } from '../../kernel/number.js';
import {
  all,
  each,
  fail,
  failed,
  follow,
  type Outcome,
  outcome,
  soFar,
  valueIn,
} from '../../kernel/outcome.js';
import { byTable } from '../../kernel/party.js';
import { UsageError } from '../../kernel/problem.js';
import type { Language } from '../../sheet/words.js';
import { about, type Fields } from '../../text/field.js';
import { ALONE, dialectOf } from '../../text/figure.js';
import { anywhere, type Folder } from '../../text/files.js';
import { partAfter } from '../../text/part-after.js';
import { located, optional, text } from '../../text/readers.js';
import { amountIn, figureIn, readPortion } from '../../text/scalars/figures.js';
import { readTable } from '../../text/tables.js';
import type { Call, Run } from '../command.js';
import { columnsNamedBy, decimalOf, whereOf } from '../foreign.js';
import { statedBy } from '../question.js';
import { formatOf } from '../report.js';
import { report } from '../run/report.js';
import type { Words } from '../run/words.js';
import { claimantOf, type WrittenWeight } from './weights.js';

/** The options that say how a file of weights is read. */
const OF_FILES = ['nameColumn', 'weightColumn', 'transpose', 'where', 'decimal'] as const;

/** `allocate split 10 A=61 B=19 C=20`: the calculator alone, with weights from the command line or a file. */
export const split: Run<Words> = async (call) => {
  const { line, options, args, shell } = call;
  const format = formatOf(call);
  const folder = anywhere(shell);
  const pairs = args.slice(1);
  const ofFile = OF_FILES.find((id) => options[id] !== undefined);
  if (ofFile && options.weights === undefined)
    throw new UsageError('options-clash', {
      first: `--${ofFile.replace('Column', '-column')}`,
      second: pairs[0] ?? '',
    });
  const claimants = follow(
    options.weights === undefined
      ? weightsOf(pairs, call)
      : await weightsIn(folder, options.weights, pairs, call),
    inTable,
  );
  const parties = (valueIn(claimants) ?? []).map(({ party }) => party);
  const asked = all({
    format,
    amount: located(amountIn(ALONE))(line.argument(0)),
    claimants,
    stated: await readRounding(statedBy(call), parties),
  });
  if (!asked.ok) return failed(asked);

  const { amount, stated } = asked.value;
  if (pairs.length > 0 && pairs.every((pair) => /%\s*$/.test(pair))) {
    const { brokenWhole } = await import('./said.js');
    const whole = brokenWhole(asked.value.claimants.map(({ weight }) => multiply(weight, HUNDRED)));
    if (whole) folder.remarks.push({ code: 'shares-not-whole', facts: { whole } });
  }
  const cost = { unit: ONE, rounding: { rule: 'largest-remainder' } as const, ...stated, amount };
  const division = share(cost, asked.value.claimants);
  if (!division.ok) return failed(division);
  const page = async (language: Language) => {
    const [{ calculating }, { pageData }] = await Promise.all([
      import('../run/page/make.js'),
      import('../run/page/data.js'),
    ]);
    const data = pageData({ cost, claimants: asked.value.claimants });
    return { state: 'calculated' as const, calculator: calculating(data, language) };
  };
  return outcome(await report(alone(division.value), asked.value.format, call, folder, { page }));
};

/** Pairs of the command line: `A=469,9`, `B=1/3`, `C=50 %`; a name may hold = itself, but no pair. Issues: not-a-party-weight, mixed-units. */
function weightsOf(pairs: readonly string[], { line }: Call<Words>): Outcome<Claimant[]> {
  const parts = each(pairs, (pair, i) => {
    const mark = pair.lastIndexOf('=');
    const { value, at } = line.argument(i + 1);
    const name = pair.slice(0, Math.max(0, mark));
    return fold(name) === '' || PAIR.test(name)
      ? fail('not-a-party-weight', { text: pair }, at)
      : outcome({ name: { value: name, at }, weight: partAfter({ value, at }, mark + 1) });
  });
  return follow(parts, weighed);
}

/** What holds a pair already: `A=1,B`. */
const PAIR = /\S\s*=\s*[-\u2212.,]?\d/u;

/** Weights that stand as texts: figures in the marks of all of them, and parts of a whole. Issue: mixed-units, for the first figure beside per cent. */
function weighed(
  written: readonly (Omit<WrittenWeight, 'weight' | 'cell'> & { weight: Located<string> })[],
): Outcome<Claimant[]> {
  const isPart = ({ value }: Located<string>) => /[%/]/.test(value);
  const figure = figureIn(dialectOf(written.map(({ weight }) => weight.value)));
  const percent = written.find(({ weight }) => weight.value.includes('%'));
  const isBare = ({ value }: Located<string>) => !/[%/]/.test(value) && /[1-9]/.test(value);
  const bare = percent && written.find(({ weight }) => isBare(weight));
  return each(written, (one) => {
    const { weight, ...of } = one;
    const read = isPart(weight) ? readPortion(weight) : figure(weight);
    const facts = { unit: percent?.weight.value.trim() ?? '', text: weight.value.trim() };
    return claimantOf({
      ...of,
      weight: one === bare ? fail('mixed-units', facts, weight.at) : read,
      cell: weight,
    });
  });
}

/** The columns of a file of weights. */
export const WEIGHT_FIELDS: Fields = {
  name: about`${text} namn | Alby | vad den som delar heter | what the one who shares is called`,
  weight: about`${text} vikt | 469.9 | hur mycket den väger mot de andra | how much it weighs beside the others`,
  party: about`${optional(text)} part | alby | ett kort namn | a short name`,
  code: about`${optional(text)} kod | 9001 | ett nummer som skiljer dem åt | a number that tells them apart`,
};

/** A file of weights: YAML, or any table. Issues: those of a table, no-parties. */
async function weightsIn(
  folder: Folder,
  file: string,
  pairs: readonly string[],
  call: Call<Words>,
): Promise<Outcome<Claimant[]>> {
  if (pairs.length > 0) throw new UsageError('options-clash', { first: '--weights', second: pairs[0] ?? '' });
  if (!/\.ya?ml$/i.test(file)) {
    const said = all({ decimal: decimalOf(call), where: whereOf(call) });
    if (!said.ok) return failed(said);
    const { weightsInTable } = await import('./weights-file.js');
    const named = { columns: columnsNamedBy(call), isTurned: call.options.transpose, ...said.value };
    return weightsInTable(folder, file, named);
  }
  const table = await readTable(folder, file, WEIGHT_FIELDS);
  if (table.ok && table.value.records.length === 0) return fail('no-parties', {}, table.value.at);
  return follow(table, ({ records }) =>
    weighed(
      records.map(({ fields }) => ({
        name: fields.get('name') as Located<string>,
        weight: fields.get('weight') as Located<string>,
        id: fields.get('party')?.value,
        code: fields.get('code')?.value,
      })),
    ),
  );
}

/** Those that share, in table order. Issue: duplicate-party. */
function inTable(claimants: readonly Claimant[]): Outcome<readonly Claimant[]> {
  const sorted = [...claimants].sort((a, b) => byTable(a.party, b.party));
  const repeated = repeatedNames(claimants.map(({ party }) => party));
  return repeated.length === 0 ? outcome(distinct(sorted)) : soFar(sorted, repeated);
}
