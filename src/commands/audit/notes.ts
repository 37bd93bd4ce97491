import type { Place } from '../../kernel/issue.js';
import { nth } from '../../kernel/nth.js';
import { absolute, type Rational, sum } from '../../kernel/number.js';
import { showNumber, showUnit } from '../../sheet/figures.js';
import type { Sentence } from '../../sheet/sentence.js';
import type { ForeignTable, TableColumn } from '../../text/foreign/foreign.js';
import type { Check } from './checks/check.js';
import type { ShareCheck } from './checks/shares.js';
import { isKronor } from './checks/sums.js';
import { headingOf } from './complete.js';
import type { Audit } from './findings.js';
import { shownRuling } from './primary.js';
import type { Ruling } from './rule/search.js';
import type { Found } from './rule/try-key.js';
import { keyText, ruleText, shown } from './rule-text.js';
import { asideNotes, unreadNotes } from './unread-notes.js';
import type { Words } from './words.js';

/** The sentences below an audit: how the table was understood, what its sums, shares and amounts are, and the verdict. */
export function auditNotes(table: ForeignTable, audit: Audit, words: Words): Sentence[] {
  return [
    readNote(table, words),
    ...asideNotes(table, words),
    ...rowNotes(table, words),
    ...sumNotes(table, audit, words),
    ...audit.checks.map((one) => checkNote(one, words)),
    ...audit.shares.flatMap((one) => shareNote(one, words)),
    ...audit.rulings.flatMap((one) => rulingNotes(one, one === shownRuling(audit), table, words)),
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

/** Where the headings stand, and how many rows. */
function readNote({ headingLine, rows, total }: ForeignTable, { audit }: Words): Sentence {
  return audit.read(headingLine, rows.length, total && { name: total.name, line: total.at.line });
}

function sumNotes(table: ForeignTable, { sums, misprints, wholes, shares }: Audit, words: Words): Sentence[] {
  const { audit, mark } = words;
  const wrong = sums
    .filter(({ gap }) => gap.numerator !== 0n)
    .map(({ column, row, sum: made, printed, gap, isRight, isDisturbed }) => {
      const show = (value: Rational) => shown(value, column, words);
      const said = [
        row === undefined ? headingOf(column) : audit.inRow(headingOf(column), row),
        show(made),
        show(printed),
        show(absolute(gap)),
      ] as const;
      if (isDisturbed) return audit.disturbedSum(...said);
      return isRight ? audit.roundedSum(...said) : audit.wrongSum(...said, gap.numerator > 0n);
    });
  const misprinted = misprints.map((column) => {
    const made = sum(column.figures.map(({ value }) => value));
    return audit.misprint(headingOf(column), column.misprint?.value.trim() ?? '', showNumber(made, mark));
  });
  const alone = wholes.filter(({ of }) => !of.total && !shares.some(({ column }) => column === of));
  return [
    ...(table.total ? [] : [audit.noTotal]),
    ...wrong,
    ...misprinted,
    ...alone.map((one) => audit.wholePercents(headingOf(one.of), showNumber(one.sum, mark))),
  ];
}

/** Sums between the rows, rows that are parts of another, and parties that may be sums. */
function rowNotes({ wholes, pieces, sumLike, total }: ForeignTable, { audit }: Words): Sentence[] {
  const told = ({ name, at }: { readonly name: string; readonly at: Place }) => ({ name, line: at.line });
  return [
    ...(wholes.length > 0 ? [audit.wholes(wholes.map(told))] : []),
    ...(pieces.length > 0 ? [audit.pieces(pieces.map(told))] : []),
    ...(total && sumLike.length > 0
      ? [audit.perhapsSums(sumLike.map(({ name }) => name))]
      : sumLike.map(({ name, at }) => audit.sumLike(name, at.line))),
  ];
}

function checkNote({ test, column, of, lines, deviating, isExact }: Check, { audit }: Words): Sentence {
  const said = audit.tests[test](of.map(headingOf));
  return deviating.length > 0
    ? audit.deviates(headingOf(column), said, deviating.length, lines)
    : audit.follows(headingOf(column), said, isExact);
}

function shareNote(check: ShareCheck, words: Words): Sentence[] {
  const { audit, roundings, mark } = words;
  const { column, of, lines, made, deviating, isDoubtful, partOfMore } = check;
  if (isDoubtful) return [];
  if (partOfMore)
    return [audit.partOfMore(headingOf(column), of.map(headingOf), showNumber(partOfMore, mark))];
  const [rule] = made?.rules ?? [];
  if (!rule || !made || deviating.length > 0) return [checkNote(check, words)];
  const whole = of.map(headingOf).join(', ');
  return [
    audit.roundedShares(headingOf(column), whole, lines, showNumber(made.unit, mark), roundings[rule.rule]),
  ];
}

function rulingNotes(
  { column, state, found }: Ruling,
  isShown: boolean,
  table: ForeignTable,
  words: Words,
): Sentence[] {
  const { audit } = words;
  const [first, ...others] = found;
  if (column.figures.every(({ value }) => value.numerator === 0n)) return [audit.allZero(headingOf(column))];
  if (!first) return [audit.undecided(headingOf(column))];
  const { rules, nearest, deviating, computed } = first;
  const made = madeText(column, first, words);
  if (state === 'within' || state === 'doubtful') return [audit[state](made)];
  if (state === 'apart') {
    const names = deviating.map((row) => nth(table.rows, row).name);
    return [audit.apart(made, names, computed.length)];
  }
  const rule = ruleText(rules[0] ?? nearest, table, words);
  if (state === 'deviating') return [audit.deviating(made, rule, deviating.length, computed.length)];
  const keys = [...new Set(others.map((one) => keyText(one.key, column, words)))].filter(
    (one) => one !== keyText(first.key, column, words),
  );
  return [
    first.isEven
      ? audit.even(made, computed.length)
      : audit.rules(made, computed.length, rule, rules.length - 1, isShown),
    ...(keys.length > 0 ? [audit.otherKeys(keys)] : []),
  ];
}

function madeText(column: TableColumn, { total, key, unit }: Found, words: Words): Sentence {
  const { audit, mark } = words;
  const own = isKronor(column.column.currency)
    ? showUnit(unit, mark)
    : `${showNumber(unit, mark)} ${column.column.currency}`;
  return audit.made(headingOf(column), shown(total, column, words), keyText(key, column, words), own);
}
