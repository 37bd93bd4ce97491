import type { Rounding } from '../../apportion/rounding.js';
import { absolute, type Rational } from '../../kernel/number.js';
import { showMoney, showNumber, showUnit } from '../../sheet/figures.js';
import { joined, type Sentence } from '../../sheet/sentence.js';
import { FIGURE_ROLES, type ForeignTable } from '../../text/foreign/foreign.js';
import type { Audit } from './make.js';
import type { Words } from './words.js';

/** The sentences below an audit: how the table was understood, what its sums, shares and amounts are, and the verdict. */
export function auditNotes(table: ForeignTable, audit: Audit, words: Words): Sentence[] {
  return [
    readNote(table, words),
    ...asideNotes(table, words),
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
function verdictNote({ unread }: ForeignTable, { verdict, untested }: Audit, { audit }: Words): Sentence {
  const isPartly = verdict === 'inconsistent' && unread.length + untested.length > 0;
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
  const told = new Set(unread.map(({ at }) => at));
  const others = aside.filter(({ at }) => !told.has(at));
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
  const untested = audit.untested.map((role) => ({
    kind: 'untested' as const,
    name: table.headings[role] ?? '',
    number: table.numbers[role],
    line: 0,
    text: '',
  }));
  if (items.length + untested.length === 0) return [];
  return [words.audit.unread([...untested, ...items], Math.max(0, rows.length - MOST_UNREAD))];
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text;
}

function sumNotes({ headings, total }: ForeignTable, { sums }: Audit, words: Words): Sentence[] {
  const { audit, mark } = words;
  if (!total) return [audit.noTotal];
  return sums
    .filter(({ gap }) => gap.numerator !== 0n)
    .map(({ role, sum, printed, gap, isRight }) => {
      const show = (value: Rational) =>
        role === 'amount' ? showMoney(value, mark) : showNumber(value, mark);
      const heading = headings[role] ?? '';
      const said = [heading, show(sum), show(printed), show(absolute(gap))] as const;
      return isRight ? audit.roundedSum(...said) : audit.wrongSum(...said, gap.numerator > 0n);
    });
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
  const { audit, mark } = words;
  if (!amounts) return table.headings.amount === undefined ? [] : [audit.onlySums];
  const { basis, total, unit, rules, nearest, deviating, computed } = amounts;
  const made = audit.made(showMoney(total, mark), basis, showUnit(unit, mark));
  if (rules.length > 0) {
    return [
      audit.rules(made, computed.length, ruleText(rules[0] as Rounding, table, words), rules.length - 1),
    ];
  }
  if (amounts.isWithinPercents) return [audit.withinPercents(made)];
  const tell = amounts.isUndecided ? audit.undecided : audit.noRule;
  return [tell(made, ruleText(nearest, table, words), deviating.length, computed.length)];
}

function ruleText(rounding: Rounding, table: ForeignTable, words: Words): Sentence {
  return joined([ruleName(rounding, table, words), `(${ruleForm(rounding, table)})`]);
}

/** What a rule is called, a residual by its row. */
export function ruleName(rounding: Rounding, table: ForeignTable, { roundings, notes }: Words): Sentence {
  const row = rounding.rule === 'residual' ? table.rows[Number(rounding.code)] : undefined;
  return row ? notes.residualParty(row.name) : roundings[rounding.rule];
}
