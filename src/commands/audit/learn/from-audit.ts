import { basename } from 'node:path';
import { nth } from '../../../kernel/nth.js';
import {
  absolute,
  compare,
  divide,
  HUNDRED,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
} from '../../../kernel/number.js';
import { fail, type Outcome, outcome } from '../../../kernel/outcome.js';
import type { TableColumn } from '../../../text/foreign/foreign.js';
import { withoutPeriod } from '../../../text/foreign/words.js';
import { sha256Of } from '../../import/own.js';
import { headingOf, isShareColumn } from '../complete.js';
import { primaryRuling } from '../primary.js';
import { columnsIn, type Key } from '../rule/key.js';
import type { Audited } from '../sheet.js';
import type { Learned, LearnedKey, SimpleKey } from './learned.js';

/** What a call says beside the table: the agreement's id, the year, and the bytes that were read. */
type Said = Pick<Learned, 'id' | 'year'> & { readonly bytes: Uint8Array };

/**
 * What an audit found, as an agreement. Of several columns of amounts whose rules are known, the only one of the year that is
 * said is meant. Issues: not-learnable, unclear-column. Requires: the table is consistent.
 */
export function learnedFrom({ file, table, audit }: Audited, { id, bytes, ...said }: Said): Outcome<Learned> {
  const { rows, rest, total, headings, headingLine = 0, columns, aside } = table;
  const ofYear = audit.rulings.filter(({ column }) => isOfYear(column, said.year));
  const ruling = ofYear.length === 1 ? ofYear[0] : primaryRuling(audit);
  const made = ruling?.state === 'known' ? ruling.found[0] : undefined;
  const [rounding, ...otherRoundings] = made?.rules ?? [];
  const { at } = nth(rows, 0);
  if (!ruling) return fail('not-learnable', { reason: 'no-amounts' }, at);
  const known = audit.rulings.filter(({ state }) => state === 'known');
  if (ofYear.length !== 1 && known.length > 1)
    return fail(
      'unclear-column',
      { role: 'amount', columns: known.map(({ column }) => headingOf(column)) },
      at,
    );
  if (!made || !rounding) return fail('not-learnable', { reason: 'no-rule' }, at);
  const scale = compare(table.whole, HUNDRED) === 0 ? ONE : HUNDRED;
  const share = columns.find(({ role }) => role === 'percent') ?? audit.shares[0]?.column;
  const percents = figuresIn(share).map((value) => multiply(value, scale));
  if (columnsIn(made.key).some((one) => isShareColumn(one) && !isWholeOf(figuresIn(one), table.whole)))
    return fail('not-learnable', { reason: 'parts' }, at);
  const key = learnedKey(made.key, scale);
  if (!key) return fail('not-learnable', { reason: 'no-rule' }, at);

  const { column } = ruling;
  const [weight] = columnsIn(made.key);
  const isTitle = ({ at: { line }, text }: (typeof aside)[number]) =>
    line < headingLine && !text.startsWith('#');
  const title = aside.find(isTitle)?.text ?? id;
  const source = file === '-' ? 'stdin' : basename(file);
  const year = said.year ?? [column.column.period, title, source, id].map(yearIn).find(Boolean);
  const sums = {
    weight:
      weight && !isShareColumn(weight) ? weight.total && asWritten(weight, weight.total.value) : undefined,
    percent: share?.total && multiply(share.total.value, scale),
  };
  const printed = { amounts: figuresIn(column), total: column.total?.value, sums, rest: column.rest?.value };
  return outcome({
    id,
    title: titleIn(title, year),
    parties: rows.map((row) => ({ name: row.name, at: row.at })),
    key,
    amount: made.total,
    unit: made.unit,
    rounding,
    otherRoundings,
    threshold: made.key.kind === 'column' ? made.key.threshold : undefined,
    printed: { ...printed, percents: percents.length === rows.length ? percents : undefined },
    names: {
      ...(headingLine > 0
        ? {
            label: headings.name,
            weight: weight && !isShareColumn(weight) ? headingOf(weight) : undefined,
            percent: share && headingOf(share),
            amount: headingOf(column),
          }
        : {}),
      total: total?.name,
      rest: rest?.name,
    },
    year,
    source: { file: source, sha: sha256Of(bytes) },
    currency: column.column.currency,
  });
}

function isOfYear({ column }: TableColumn, year: number | undefined): boolean {
  return year !== undefined && yearIn(column.period) === year;
}

/** A key as it is learned. */
function learnedKey(key: Key, scale: Rational): LearnedKey | undefined {
  if (key.kind === 'each-and-rest') {
    const rest = simpleKey(key.rest, scale);
    return rest && { kind: 'each-and-rest', each: key.each, rest };
  }
  if (key.kind !== 'mixed') return simpleKey(key, scale);
  const parts = [
    { share: key.part, key: simpleKey(key.first, scale) },
    { share: subtract(ONE, key.part), key: simpleKey(key.second, scale) },
  ];
  return {
    kind: 'mixed',
    parts: parts.flatMap((one) => (one.key ? [{ share: one.share, key: one.key }] : [])),
  };
}

function simpleKey(key: Key, scale: Rational): SimpleKey | undefined {
  if (key.kind === 'equal-parts') return { kind: 'alike' };
  if (key.kind !== 'column') return undefined;
  const { of } = key;
  const weights = figuresIn(of).map((value) =>
    isShareColumn(of) ? multiply(value, scale) : asWritten(of, value),
  );
  return {
    kind: 'measure',
    ...measureIn(of.column.heading),
    ...(isShareColumn(of) ? { unit: '%' } : {}),
    period: yearIn(of.column.period),
    weights,
  };
}

/** A figure in the unit of its heading, as it is written: 442,6 of `442,6` under `mkr`. */
function asWritten({ column }: TableColumn, value: Rational): Rational {
  return divide(value, column.scale);
}

function figuresIn(column: TableColumn | undefined): Rational[] {
  return column?.cells.flatMap((cell) => cell?.value ?? []) ?? [];
}

/** Whether percentages make the whole, but for the noise of a spreadsheet's arithmetic. */
function isWholeOf(percents: readonly Rational[], whole: Rational): boolean {
  return compare(multiply(absolute(subtract(sum(percents), whole)), NOISE), ONE) <= 0;
}

const NOISE = rational(10n ** 8n);

/** The one year that a text names: `Avgifter 2025`, and of `2016/17` the first. */
function yearIn(text: string | undefined): number | undefined {
  const years = new Set(text?.match(YEAR));
  return years.size === 1 ? Number([...years][0]) : undefined;
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** What a heading says that its figures are, and its unit, without year or day: of `Budgetomslutning 2023 (mkr)` the first word, in mkr. */
function measureIn(heading: string): { readonly name: string; readonly unit?: string } {
  const [, said = heading, aside] = /^(.*?)\s*\(([^()]*)\)\s*$/s.exec(heading) ?? [];
  const [name, unit] = [said, aside].map((text) => text && withoutPeriod(text).replace(/[\s,:]+$/, ''));
  return { name: name ?? '', unit: unit || undefined };
}

/** A title without the year that it ends in: an agreement is told of with its year after it. */
function titleIn(text: string, year: number | undefined): string {
  const [, before = '', last] = /^(.*?)[\s,:_-]*(\d{4})$/s.exec(text) ?? [];
  return before !== '' && last === String(year) ? before : text;
}
