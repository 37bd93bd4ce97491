import { joined, type Sentence } from '../../sheet/sentence.js';
import { columnsOf, countCell, machineColumn, type Sheet, text } from '../../sheet/sheet.js';
import type { ForeignTable, TableColumn } from '../../text/foreign/foreign.js';
import { columnAccounts, type Test } from './account.js';
import { headingOf } from './complete.js';
import type { Audit } from './findings.js';
import { auditNotes } from './notes.js';
import { shownRuling } from './primary.js';
import { accountRows, checkRows, misprintRow, openRows, rulingRows, sumRow } from './rows.js';
import { keyText, ruleForm, ruleName } from './rule-text.js';
import type { Words } from './words.js';

/** Somebody else's table, and what was found in it. */
export interface Audited {
  readonly file: string;
  readonly table: ForeignTable;
  readonly audit: Audit;
}

/** What an audit found, as pages: what was compared, the account of every column, and the rules that were tried. */
export function auditSheets(audited: Audited, words: Words): Sheet[] {
  return [foundSheet(audited, words), accountSheet(audited, words), ...ruleSheets(audited, words)];
}

/** Every printed sum, every figure that differs, and what was not read or not tested; below, how the table was understood. */
function foundSheet({ file, table, audit }: Audited, words: Words): Sheet {
  const { check } = words;
  const { row, column, printed, computed, difference, place } = check.headings;
  const followed = [...audit.checks, ...audit.shares];
  return {
    title: words.audit.title(file),
    columns: [machineColumn('check'), ...columnsOf({ row, column, printed, computed, difference, place })],
    rows: [
      ...audit.sums.map((one) => sumRow(one, table, words)),
      ...audit.misprints.map((one) => misprintRow(one, table, words)),
      ...followed.flatMap(checkRows),
      ...audit.rulings.flatMap((one) => rulingRows(one, table, followed)),
      ...openRows(table, audit),
    ],
    machineRows: accountRows(table, audit),
    totals: [],
    notes: auditNotes(table, audit, words),
  };
}

/** What every column holds, what it was tried by, and what came of it. */
function accountSheet({ table, audit }: Audited, words: Words): Sheet {
  const { title, headings, kinds, outcomes } = words.audit.account;
  return {
    title,
    columns: columnsOf(headings),
    rows: columnAccounts(table, audit).map(({ column, tests, outcome }) => [
      countCell(column.column.index + 1),
      text(column.column.heading),
      text(kinds[column.column.kind]),
      text(
        joined(
          tests.map((one) => testText(one, column, words)),
          '; ',
        ),
      ),
      text(outcomes[outcome]),
    ]),
    totals: [],
    notes: [],
  };
}

function testText(test: Test, column: TableColumn, words: Words): Sentence {
  const { tests } = words.audit;
  if (test.test === 'rule') return tests.rule(keyText(test.key, column, words));
  return 'of' in test ? tests[test.test](test.of.map(headingOf)) : tests[test.test];
}

/** At most so many rules are told of where none makes every row. */
const MOST_RULES = 5;

/** The rules that make every row; where none does, those that come nearest. */
function ruleSheets({ table, audit }: Audited, words: Words): Sheet[] {
  const ruling = shownRuling(audit);
  const [found] = ruling?.found ?? [];
  if (!ruling || !found) return [];
  const inOrder = [...found.tried].sort((a, b) => a.deviations - b.deviations);
  const right = inOrder.filter(({ deviations }) => deviations === 0);
  const { rule, meaning, deviations } = words.audit.headings;
  return [
    {
      title: words.audit.tried(headingOf(ruling.column), right.length > 0),
      columns: columnsOf({ rule, meaning, deviations }),
      rows: (right.length > 0 ? right : inOrder.slice(0, MOST_RULES)).map(({ rounding, deviations }) => [
        text(ruleForm(rounding, table)),
        text(ruleName(rounding, table, words)),
        countCell(deviations),
      ]),
      totals: [],
      notes: [],
    },
  ];
}
