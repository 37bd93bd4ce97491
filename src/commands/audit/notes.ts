import type { Rounding } from '../../apportion/rounding.js';
import type { Place } from '../../kernel/issue.js';
import { absolute, type Rational, sum } from '../../kernel/number.js';
import { showMoney, showNumber, showUnit } from '../../sheet/figures.js';
import { joined, type Sentence } from '../../sheet/sentence.js';
import type { ForeignTable } from '../../text/foreign/foreign.js';
import { FIGURE_ROLES } from '../../text/foreign/roles.js';
import type { Audit } from './make.js';
import { isKronor } from './sums.js';
import type { Words } from './words.js';

/** The sentences below an audit: how the table was understood, what its sums, shares and amounts are, and the verdict. */
export function auditNotes(table: ForeignTable, audit: Audit, words: Words): Sentence[] {
  return [
    readNote(table, words),
    ...asideNotes(table, words),
    ...rowNotes(table, words),
    ...sumNotes(table, audit, words),
    ...percentNotes(audit, words),
    ...amountNotes(table, audit, words),
    ...audit.repeated.map(({ name, places }) =>
      words.audit.repeated(
        name,
        places.map(({ line }) => line),
      ),
    ),
    ...unreadNotes(table, audit, words),
    verdictNote(table, audit, words),
  ];
}

/** The verdict; of a table that is wrong also whether more may be wrong in it. */
function verdictNote(
  { unread }: ForeignTable,
  { verdict, untested, untestedOthers }: Audit,
  { audit }: Words,
): Sentence {
  const isPartly = verdict === 'inconsistent' && unread.length + untested.length + untestedOthers.length > 0;
  return isPartly ? audit.inconsistentAndIncomplete : audit.verdicts[verdict];
}

/** A rule as it is written in a command, a residual with the name of its row. */
export function ruleForm(rounding: Rounding, { rows }: ForeignTable): string {
  return rounding.rule === 'residual' ? `residual:${rows[Number(rounding.code)]?.name ?? ''}` : rounding.rule;
}

/** Which columns were taken for what, and how many rows. */
function readNote({ headings, headingLine, rows, total }: ForeignTable, { audit }: Words): Sentence {
  const columns = (['name', ...FIGURE_ROLES] as const).flatMap((role) =>
    headings[role] === undefined ? [] : [`${audit.columns[role]} "${headings[role]}"`],
  );
  return audit.read(columns, headingLine, rows.length, total && { name: total.name, line: total.at.line });
}

/** At most so many lines outside the table are told of one by one, and so many that have figures. */
const MOST_ASIDE = 5;
const MOST_UNREAD = 20;

function asideNotes({ aside, unread }: ForeignTable, { audit }: Words): Sentence[] {
  const told = new Set(unread.map(({ at }) => `${at.line}:${at.column}`));
  const others = aside.filter(({ at }) => !told.has(`${at.line}:${at.column}`));
  if (others.length === 0) return [];
  const shown = others.slice(0, MOST_ASIDE).map(({ text, at }) => ({ line: at.line, text: shortened(text) }));
  return [audit.aside(shown, others.length - shown.length)];
}

/** Every column, and some of the rows, that was not read or not tested. */
function unreadNotes(table: ForeignTable, audit: Audit, words: Words): Sentence[] {
  const columns = table.unread.filter(({ kind }) => kind === 'column');
  const rows = table.unread.filter(({ kind }) => kind !== 'column');
  const items = [...columns, ...rows.slice(0, MOST_UNREAD)].map((one) => ({
    ...one,
    line: one.at.line,
    text: shortened(one.text),
  }));
  const others = audit.untestedOthers.map(({ column, figures }) => ({
    kind: 'untested' as const,
    name: column.heading || String(column.index + 1),
    number: column.index + 1,
    line: figures[0]?.at.line ?? 0,
    text: '',
  }));
  const untested = audit.untested.map((role) => ({
    kind: 'untested' as const,
    name: table.headings[role] ?? '',
    number: table.numbers[role],
    line: 0,
    text: '',
  }));
  if (items.length + untested.length + others.length === 0) return [];
  return [words.audit.unread([...untested, ...others, ...items], Math.max(0, rows.length - MOST_UNREAD))];
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text;
}

function sumNotes(table: ForeignTable, { sums, misprints }: Audit, words: Words): Sentence[] {
  const { audit, mark } = words;
  if (!table.total) return [audit.noTotal, ...wholePercents(table, words)];
  const wrong = sums
    .filter(({ gap }) => gap.numerator !== 0n)
    .map(({ looks, heading, sum: made, printed, gap, isRight }) => {
      const show = (value: Rational) =>
        looks === 'amount' ? showMade(value, table, words) : showNumber(value, mark);
      const said = [heading, show(made), show(printed), show(absolute(gap))] as const;
      return isRight ? audit.roundedSum(...said) : audit.wrongSum(...said, gap.numerator > 0n);
    });
  const misprinted = misprints.map(({ column, misprint, figures }) => {
    const made = sum(figures.map(({ value }) => value));
    const heading = column.heading || String(column.index + 1);
    return audit.misprint(heading, misprint?.value.trim() ?? '', showNumber(made, mark));
  });
  return [...wrong, ...misprinted];
}

/** What percentages make that stand alone, without weights, amounts or a sum. */
function wholePercents({ rows }: ForeignTable, { audit, mark }: Words): Sentence[] {
  const percents = rows.flatMap(({ percent, weight, amount }) =>
    weight || amount || !percent ? [] : percent,
  );
  return percents.length > 0
    ? [audit.wholePercents(showNumber(sum(percents.map(({ value }) => value)), mark))]
    : [];
}

/** Sums between the rows, rows that are parts of another, and parties that may be sums. */
function rowNotes({ wholes, pieces, sumLike }: ForeignTable, { audit }: Words): Sentence[] {
  const told = ({ name, at }: { readonly name: string; readonly at: Place }) => ({ name, line: at.line });
  return [
    ...(wholes.length > 0 ? [audit.wholes(wholes.map(told))] : []),
    ...(pieces.length > 0 ? [audit.pieces(pieces.map(told))] : []),
    ...sumLike.map(({ name, at }) => audit.sumLike(name, at.line)),
  ];
}

/** Money in the currency of the amounts. */
function showMade(value: Rational, { columns }: ForeignTable, { mark }: Words): string {
  const currency = columns.find(({ role }) => role === 'amount')?.column.currency;
  return isKronor(currency) ? showMoney(value, mark) : `${showNumber(value, mark)} ${currency}`;
}

function percentNotes({ percents }: Audit, { audit, roundings, mark }: Words): Sentence[] {
  if (!percents) return [];
  const { rules, deviating, computed, unit, isUndecided } = percents;
  const step = showNumber(unit, mark);
  if (isUndecided) return [audit.undecidedPercents(deviating.length, computed.length, step)];
  if (rules[0]) return [audit.percents(computed.length, step, roundings[rules[0].rule])];
  return [audit.wrongPercents(deviating.length, computed.length, step)];
}

function amountNotes(table: ForeignTable, { amounts }: Audit, words: Words): Sentence[] {
  const { audit } = words;
  if (!amounts) return table.headings.amount === undefined ? [] : [audit.onlySums];
  const { basis, total, unit, rules, nearest, deviating, computed } = amounts;
  const made = audit.made(showMade(total, table, words), basis, unitShown(unit, table, words));
  if (rules.length > 0) {
    return [
      audit.rules(made, computed.length, ruleText(rules[0] as Rounding, table, words), rules.length - 1),
    ];
  }
  if (amounts.isWithinPercents) return [audit.withinPercents(made)];
  const tell = amounts.isUndecided ? audit.undecided : audit.noRule;
  return [tell(made, ruleText(nearest, table, words), deviating.length, computed.length)];
}

/** The unit of amounts; undefined for whole kronor. */
function unitShown(unit: Rational, { columns }: ForeignTable, { mark }: Words): string | undefined {
  const currency = columns.find(({ role }) => role === 'amount')?.column.currency;
  return isKronor(currency) ? showUnit(unit, mark) : `${showNumber(unit, mark)} ${currency}`;
}

function ruleText(rounding: Rounding, table: ForeignTable, words: Words): Sentence {
  return joined([ruleName(rounding, table, words), `(${ruleForm(rounding, table)})`]);
}

/** What a rule is called, a residual by its row. */
export function ruleName(
  rounding: Rounding,
  table: ForeignTable,
  { roundings, rounding: said }: Words,
): Sentence {
  const row = rounding.rule === 'residual' ? table.rows[Number(rounding.code)] : undefined;
  return row ? said.takenBy('nearest', row.name) : roundings[rounding.rule];
}
