import { guard } from '../../../formats/csv.js';
import { isSame } from '../../../kernel/identity.js';
import { nth } from '../../../kernel/nth.js';
import { decimalsOf, HUNDRED, multiply, type Rational, toDecimal } from '../../../kernel/number.js';
import type { Party } from '../../../kernel/party.js';
import { type Cell, EMPTY, text } from '../../../sheet/sheet.js';
import { yamlItem, yamlMap, yamlText } from '../../../text/yaml/write.js';
import { csvOf, figureCell } from '../../import/write.js';
import type { Learned } from './learned.js';
import type { Reproduced } from './reproduce.js';

/** A printed percentage as it is written down, and whether it is the party's share rounded by itself. */
interface Percent {
  readonly cell: Cell;
  readonly written: string;
  readonly isShare: boolean;
}

/** The table as it was printed, in the columns that can be compared: a row a party, and the rows of sums. */
export function publishedText(learned: Learned, { shares }: Reproduced): string {
  const { parties, printed, names = {} } = learned;
  const columns = columnsOf(learned);
  const weights = learned.key.kind === 'measure' ? learned.key.weights : [];
  const percents = percentsOf(learned, shares);
  const finest = decimalsOf(learned.unit) ?? 0;
  const amount = (value: Rational | undefined) => figure(value, finest);
  const row = (cells: Readonly<Record<string, Cell>>) => columns.map(([role]) => cells[role] ?? EMPTY);
  const rows = parties.map(({ name }, i) =>
    row({
      label: text(guard(name)),
      weight: figure(weights[i]),
      percent: percents[i]?.cell ?? EMPTY,
      amount: amount(printed.amounts[i]),
    }),
  );
  const { weight, percent } = printed.sums ?? {};
  const total = { label: text(names.total ?? ''), weight: figure(weight), percent: figure(percent) };
  return csvOf(
    columns.map(([, heading]) => heading),
    [
      ...rows,
      ...(printed.rest ? [row({ label: text(names.rest ?? ''), amount: amount(printed.rest) })] : []),
      ...(printed.total ? [row({ ...total, amount: amount(printed.total) })] : []),
    ],
  );
}

/** How the agreement names that table: the lines of an item of a list. */
export function publishedItem(
  learned: Learned,
  parties: readonly Party[],
  { shares }: Reproduced,
  file: string,
  rounded: string,
): string[] {
  const { title, source, names = {}, printed } = learned;
  const columns = Object.fromEntries(columnsOf(learned).map(([role, heading]) => [role, yamlText(heading)]));
  const head = {
    file: yamlText(file),
    title: yamlText(title),
    source: yamlText(source.file),
    columns: yamlMap(columns),
    total: printed.total && yamlText(names.total ?? ''),
    unclaimed: printed.rest && yamlText(names.rest ?? ''),
  };
  const labels = learned.parties.flatMap(({ name }, i) => {
    const [{ id, name: own }, label] = [nth(parties, i), guard(name)];
    return isSame(label, own) ? [] : [`      - ${yamlMap({ label: yamlText(label), party: yamlText(id) })}`];
  });
  const known = percentsOf(learned, shares).flatMap(({ written, isShare }, i) => {
    const row = yamlText(guard(learned.parties[i]?.name ?? ''));
    const fields = { row, column: columns.percent, printed: yamlText(written), reason: yamlText(rounded) };
    return isShare ? [] : yamlItem(fields, '      ');
  });
  return [
    ...yamlItem(head, '  '),
    ...(labels.length > 0 ? ['    labels:', ...labels] : []),
    ...(known.length > 0 ? ['    known:', ...known] : []),
  ];
}

/** The columns that `check` compares: what is divided by only where it alone makes the weights. */
function columnsOf({ key, printed, names = {} }: Learned): (readonly [string, string])[] {
  const { label = '', weight = '', percent = '', amount = '' } = names;
  // Percentages that are divided by stand in their own column.
  const isPercents = key.kind === 'measure' && key.unit === '%' && printed.percents !== undefined;
  return [
    ['label', label],
    ...(key.kind === 'measure' && !isPercents ? [['weight', weight] as const] : []),
    ...(printed.percents ? [['percent', percent] as const] : []),
    ['amount', amount],
  ];
}

/** At least so many decimals tell shares apart; beyond them a spreadsheet's own rounding shows. */
const MOST_DECIMALS = 6;

function percentsOf({ printed }: Learned, shares: readonly Rational[]): Percent[] {
  const values = printed.percents ?? [];
  const places = values.map((value) => Math.min(decimalsOf(value) ?? MOST_DECIMALS, MOST_DECIMALS));
  return values.map((value, i) => {
    const share = multiply(nth(shares, i), HUNDRED);
    // As finely as the column is printed, else as the row is. Three decimals might be thousands to who reads the file.
    const tried = [Math.max(...places), nth(places, i)].flatMap((one) => (one === 3 ? [4, 2] : [one]));
    const decimals = tried.find((one) => toDecimal(value, one) === toDecimal(share, one));
    const written = decimals ?? nth(tried, 0);
    const cell: Cell = { kind: 'percent', value, decimals: written };
    return { cell, written: toDecimal(value, written), isShare: decimals !== undefined };
  });
}

/** A figure with as many decimals as it has, or more. */
function figure(value: Rational | undefined, least = 0): Cell {
  if (!value) return EMPTY;
  return figureCell({ value, decimals: Math.max(least, decimalsOf(value) ?? 12) });
}
