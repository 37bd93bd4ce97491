import { describe, expect, it } from 'vitest';
import { en, sv } from '../../../tests/helpers/words.js';
import { KEY_FAILURES } from '../../kernel/faults/keys.js';
import { UNLEARNABLE } from '../../kernel/faults/tables.js';
import type { Issue, IssueCode, IssueFacts, Place } from '../../kernel/issue.js';
import { rational } from '../../kernel/number.js';
import { type UsageCode, UsageError, type UsageFacts } from '../../kernel/problem.js';
import { renderIssues, renderUsage } from '../complaints.js';
import { LANGUAGES, loadProblemWords } from './index.js';

/** Facts of every kind of issue; where a sentence has several forms, facts for each. */
const ISSUES: { readonly [C in IssueCode]: readonly IssueFacts[C][] } = {
  'empty-file': [{}],
  'not-utf8': [{ byte: 'FACT' }, { byte: 'FACT', isYaml: true }],
  'mixed-encodings': [{ byte: 'FACT' }],
  'file-outside-folder': [{ path: 'FACT' }],
  'not-a-table': (
    ['picture', 'document', 'page', 'archive', 'broken-archive', 'old-workbook', 'encrypted', 'data'] as const
  ).map((is) => ({ is, form: 'FACT', read: [{ sv: 'FACT', en: 'FACT' }] })),
  'table-too-large': [
    { of: 'megabytes', found: 300, most: 256 },
    { of: 'columns', found: 3000, most: 2000 },
    { of: 'cells', most: 2_000_000 },
  ],
  'broken-workbook': [{}, { part: 'FACT' }],
  'lost-text': [{}],
  'uncalculated-formula': [{ cells: 1 }, { cells: 3 }],
  'several-sheets': [{ sheets: ['FACT', 'b'] }, { sheets: ['FACT', 'b'], example: 'a.xlsx#a' }],
  'unknown-sheet': [
    { text: 'FACT', known: ['a', 'b'] },
    { text: 'FACT', known: ['a'], suggestion: 'a' },
    { text: 'FACT', known: [] },
  ],
  'no-table': [{ sheets: ['a'] }, { sheets: ['FACT', 'b'] }],
  'csv-syntax': [{}],
  'csv-row-length': [
    { expected: 2, found: 3 },
    { expected: 2, found: 3, isSheet: true },
  ],
  'json-syntax': [{ reason: 'ends' }, { reason: 'unexpected' }, { reason: 'twice' }, { reason: 'too-deep' }],
  'one-page-of-several': [{}],
  'px-syntax': [{ reason: 'ends' }, { reason: 'unexpected' }],
  'unknown-codepage': [{ codepage: 'FACT' }],
  'not-statistics': [
    { is: 'metadata' },
    { is: 'links' },
    { is: 'query' },
    { is: 'settings' },
    { is: 'catalogue' },
    { is: 'kolada-list' },
    { is: 'empty' },
    { is: 'error' },
    { is: 'json' },
  ],
  'statistic-size': (['sizes', 'categories', 'places', 'values', 'number', 'row'] as const).map((of) => ({
    of,
    name: 'X',
    stated: '30',
    found: 'FACT',
  })),
  'yaml-syntax': [{ reason: 'BAD_INDENT' }],
  'yaml-too-deep': [{}],
  'yaml-alias': [{}],
  'other-year': [{ file: 'FACT', from: '2024-01-01', to: '2024-12-31', year: 2025 }],
  'not-parts': ['', 'FACT'].map((category) => ({ dimension: 'FACT', category })),
  'income-above-cost': [{ accounts: 'FACT', objects: '1=110', amount: rational(-5n) }],
  'two-sums': [{ account: 'FACT', result: rational(1n), balance: rational(2n) }],
  'nothing-booked': [
    { accounts: 'FACT', objects: '', company: '' },
    { accounts: 'FACT', objects: '1=2', company: 'b' },
  ],
  'sie-post': [{ post: 'FACT', form: '#VER' }],
  'voucher-unbalanced': [
    { series: 'FACT', number: '7', by: rational(1n) },
    { series: '', number: '', by: rational(-1n) },
  ],
  'yaml-tag': [{}],
  'yaml-indent': [
    { indent: 1, levels: [0, 2] },
    { indent: 3, levels: [0] },
    { indent: 0, levels: [2], textOf: 'FACT' },
  ],
  'yaml-tab': [{}],
  'yaml-odd-space': [{ code: 'U+00A0' }, { code: 'U+2009' }],
  'yaml-no-space': [{ after: '-' }, { after: ':' }],
  'yaml-no-colon': [{ name: 'FACT' }],
  'yaml-no-dash': [{}, { code: 'U+2013' }],
  'yaml-no-comma': [{ name: 'FACT' }, { name: 'FACT', isSemicolon: true }],
  'yaml-unbalanced': [
    { mark: '{', missing: '}' },
    { mark: ']', missing: '[' },
    { mark: '}', missing: '{', isExtra: true },
  ],
  'yaml-open-quote': [{ quote: '"' }],
  'yaml-inner-quote': [{ quote: '"' }, { quote: "'" }],
  'yaml-needs-quotes': [
    { mark: '%', isFirst: true },
    { mark: ':', isFirst: false },
    { mark: ':', isFirst: false, isCurly: true },
  ],
  'yaml-comma': [
    { text: '60,5', isFigure: true },
    { text: '60,500', isFigure: true, isEither: true },
    { text: 'FACT, b', isFigure: false },
  ],
  'duplicate-field': [
    { field: 'FACT' },
    { field: 'FACT', first: place('a.yaml'), isNewItem: true },
    { field: 'FACT', first: place('a.yaml'), under: 'b' },
  ],
  'unknown-field': [
    { field: 'FACT', known: ['a', 'b'] },
    { field: 'FACT', known: ['a', 'b'], suggestion: 'FACT', unseen: 'U+200B' },
  ],
  'missing-field': [{ field: 'FACT' }],
  'wrong-type': [{ expected: 'text' }, { expected: 'list' }, { expected: 'map', example: 'key: { a: b }' }],
  'not-learnable': UNLEARNABLE.map((reason) => ({ reason })),
  'not-a-number': [
    { text: 'FACT' },
    { text: '2.400.000' },
    { text: '37O' },
    { text: '51.5', mark: ',' },
    { text: '51,5', mark: '.' },
  ],
  'not-kronor': [{ text: 'FACT', currency: 'EUR' }],
  'ambiguous-column': [
    { column: 'Belopp', text: '11,093' },
    { column: 'Belopp', text: '1.234' },
  ],
  'unmarked-cells': [{ text: 'FACT' }],
  'mixed-units': [
    { column: 'FACT', unit: '37,5 %', text: '0,125' },
    { unit: '50 %', text: '30' },
  ],
  'choose-values': [
    {
      dimensions: [
        { text: 'FACT', value: 'FACT' },
        { text: 'b', value: 'c' },
      ],
    },
  ],
  'ambiguous-number': [{ text: '1.234' }, { text: '-1,234' }],
  'number-too-long': [{ most: 40 }],
  'not-a-year': [{ text: 'FACT' }, { text: 'FACT', year: 2024 }],
  'not-a-date': [{ text: 'FACT' }, { text: '2023-7-1' }],
  'no-such-day': [
    { text: 'FACT', year: 2025, month: 2, days: 28 },
    { text: 'FACT', month: 6, days: 30 },
  ],
  'not-a-whole-number': [{ text: 'FACT', least: 1, most: 50 }],
  'unknown-choice': [{ text: 'FACT', known: ['a', 'b'] }],
  'unknown-party': [
    { text: 'FACT', known: ['a', 'b'] },
    { text: 'FACT', known: ['a'], suggestion: 'a' },
    { text: 'FACT', known: ['a', 'b'], mayBeNew: true },
  ],
  'unknown-group': [
    { text: 'FACT', known: [] },
    { text: 'FACT', known: ['@a', '@b'] },
    { text: 'FACT', known: ['@a'], suggestion: '@a' },
  ],
  'not-in-table': [
    { text: 'FACT', known: [] },
    { text: 'FACT', known: ['a', 'b'] },
  ],
  'unknown-agreement': [
    { text: 'FACT', known: ['a', 'b'] },
    { text: 'FACT', known: ['a', 'b'], misnamed: 'b.yml' },
    { text: 'FACT', known: ['a', 'b'], isEmbedded: true },
    { text: 'FACT', known: [] },
    { text: 'FACT', known: ['a', 'b'], verb: 'b' },
  ],
  'unknown-key': [{ text: 'FACT', known: ['a', 'b'] }],
  'key-module-failed': KEY_FAILURES.map((reason) => ({ file: 'FACT', reason, detail: 'why' })),
  'key-module-weights': [
    { parties: 3, weights: 2, missing: [] },
    { parties: 3, weights: 2, missing: ['FACT'] },
  ],
  'key-module-weight': [{ name: 'FACT', text: '0.5 (number)' }],
  'key-module-in-data': [{ text: 'FACT' }],
  'unknown-format': [{ text: 'FACT', known: ['a', 'b'] }],
  'unknown-measure': [
    { text: 'FACT', known: [] },
    { text: 'FACT', known: ['a'] },
  ],
  'unknown-cooperation': [{ text: 'FACT', known: ['a', 'b'] }],
  'unknown-topic': [
    { text: 'FACT', known: ['KNOWN'] },
    { text: 'FACT', known: ['KNOWN'], suggestion: 'KNOWN' },
  ],
  'unknown-schema': [
    { text: 'FACT', known: ['KNOWN'] },
    { text: 'FACT', known: ['KNOWN'], suggestion: 'KNOWN' },
  ],
  'unknown-scenario': [
    { text: 'FACT', known: [] },
    { text: 'FACT', known: ['KNOWN'], suggestion: 'KNOWN' },
  ],
  'unknown-line': [{ text: 'FACT', known: ['a', 'b'] }],
  'credit-above-purchase': [{ name: 'FACT', amount: rational(-5n) }],
  'unknown-item': [
    { text: 'FACT', known: [] },
    { text: 'FACT', known: ['a'], suggestion: 'a' },
  ],
  'no-price': [
    { item: 'FACT', seller: 'b' },
    { item: 'FACT', seller: 'b', date: day(1) },
    { item: 'FACT', seller: 'b', date: day(1), from: day(1) },
  ],
  'two-prices': [
    { item: 'FACT', first: place('a.csv') },
    { item: 'FACT', first: place('a.csv'), from: day(1) },
  ],
  'undated-line': [{ item: 'FACT' }, {}],
  'sells-to-itself': [{ name: 'FACT' }],
  'unknown-row': [{ text: 'FACT' }],
  'counted-twice': [{ line: 'FACT', twice: ['FACT', 'b'], through: ['FACT'] }],
  'cost-cycle': [{ lines: ['FACT'] }, { lines: ['FACT', 'b'] }],
  'not-months': [{ text: 'FACT' }],
  'missing-costs': [{ agreement: 'FACT' }],
  'calculated-line': [
    { line: 'FACT', isSum: true, from: ['FACT'] },
    { line: 'FACT', isSum: false, from: ['FACT', 'FACT'] },
  ],
  'no-cost-total': [{}],
  'above-whole': [{ text: 'FACT' }],
  'own-funding-above-cost': [undefined, ['FACT'], ['FACT', 'FACT']].flatMap((names) =>
    [undefined, rational(3n)].map((outcome) => ({ own: rational(2n), cost: rational(1n), names, outcome })),
  ),
  'grant-needs-lines': [
    { lines: ['FACT'], isOutcome: true },
    { lines: ['FACT', 'FACT'], isOutcome: false },
  ],
  'lines-above-cost': [
    { lines: ['FACT'], spent: rational(3n), cost: rational(2n) },
    { lines: ['FACT', 'FACT'], spent: rational(3n), cost: rational(2n) },
  ],
  'missing-survey': [{ agreement: 'FACT' }],
  'reserved-name': [{ name: 'FACT' }, { name: 'FACT', isMeasure: true }],
  'revision-without-date': [{ revision: 'FACT' }],
  'duplicate-party': [
    { text: 'FACT', holder: 'A', first: place('a.csv') },
    { text: 'FACT', holder: 'A', first: place() },
  ],
  'repeated-party': [{ name: 'FACT' }],
  'unknown-body': [
    { text: 'FACT', suggestions: [] },
    { text: 'FACT', suggestions: ['A (1)'] },
    { text: 'FACT', suggestions: ['A (1)', 'B (2)'] },
  ],
  'one-party': [{ name: 'FACT' }],
  'comma-in-id': [{ id: 'FACT' }],
  'not-taking-part': [{ name: 'FACT' }, { name: 'FACT', year: 'FACT' }],
  'no-agreements': [{}],
  'unreadable-file': [{ path: 'FACT', reason: 'ENOENT' }],
  'yaml-key': [{}],
  'glued-comment': [{ text: 'FACT' }],
  'unknown-heading': [
    { text: 'FACT', known: ['a', 'b'] },
    { text: 'FACT', known: ['a', 'b'], suggestion: 'FACT' },
  ],
  'unknown-printed-row': [
    { text: 'FACT', isSum: true, known: ['a', 'b'] },
    { text: 'FACT', isSum: false, known: ['a', 'b'] },
    { text: 'FACT', isSum: false, known: ['a', 'b'], suggestion: 'FACT' },
  ],
  'not-a-list-of-tables': [{ file: 'FACT' }],
  'other-separator': [{ text: 'FACT' }],
  'missing-column': [{ columns: ['FACT'] }, { columns: ['FACT', 'OTHER'] }],
  'empty-field': [{ field: 'FACT' }],
  'clashing-fields': [{ first: 'FACT', second: 'B' }],
  'not-a-day': [{ text: 'FACT' }],
  'dated-rule': [
    { text: 'FACT', year: '2025' },
    { text: '2025-07', year: '2025' },
  ],
  'outside-years': [{ field: 'FACT' }],
  'repeated-year': [
    { year: 'FACT', first: place('a.yaml') },
    { year: 'FACT', first: place('a.yaml'), isFlat: true },
  ],
  'year-before-first': [{ year: '2023', first: 'FACT' }],
  'repeating-entry': [{ year: 'FACT' }],
  'outside-timeline': [
    { agreement: 'jour', year: '2020', known: ['FACT'], isBefore: true },
    { agreement: 'FACT', year: '2020', known: [], isBefore: true },
    { agreement: 'jour', year: '2030', known: ['FACT', '2025'], isBefore: false },
  ],
  'not-years': [{ text: 'FACT' }],
  'reversed-years': [{ from: 'FACT', to: '2024' }],
  'too-many-years': [{ count: 977, most: 100 }],
  'year-twice': [{ year: 'FACT' }],
  'one-year': [{ text: 'FACT', command: 'explain' }],
  'year-is-there': [{ agreement: 'jour', year: 'FACT', first: place('a.yaml') }],
  'nothing-to-roll': [
    { agreement: 'FACT', year: '2020', known: [] },
    { agreement: 'jour', year: '2020', known: ['FACT'] },
  ],
  'as-of-outside-year': [{ date: 'FACT', year: '2019' }],
  'no-party-in-file': [{ parties: ['FACT', 'b'] }],
  'no-period-in-file': [{}],
  'several-values': [
    { dimension: 'FACT', known: ['a', 'b'], areColumns: false, areParts: true },
    { dimension: 'FACT', known: ['FACT', 'b'], areColumns: true, areParts: false },
  ],
  'no-such-dimension': [{ text: 'FACT', known: ['a', 'b'] }],
  'no-such-period': [
    { text: 'FACT', known: ['a', 'b'] },
    { text: 'FACT', known: ['a'], isReferenceDate: true },
  ],
  'other-measure': [{ found: ['FACT'], wanted: ['b'] }],
  'nameless-row': [{ column: 'FACT' }],
  'not-own-file': [{ path: 'FACT' }, { path: 'FACT', isForeign: true }],
  'not-a-choice': [{ text: 'FACT' }],
  'several-periods': [{ year: 'FACT', known: ['a', 'b'] }],
  'ambiguous-party': [{ text: 'FACT', parties: ['a', 'b'] }],
  'near-party': [
    { text: 'FACT', suggestion: 'b' },
    { text: 'FACT', suggestion: 'b', period: '2017K1' },
  ],
  'duplicate-figure': [
    { name: 'FACT', period: '2017', first: place('a.csv') },
    { name: 'FACT', period: '2017', first: place('a.csv'), beside: '2017K1' },
  ],
  'duplicate-row': [{ name: 'FACT', first: place('a.csv') }],
  'party-outside-agreement': [{ name: 'FACT', agreement: 'dso' }],
  'no-parties': [{}],
  'missing-figure': [figure(['FACT'], 2), figure(['FACT', 'B'], 1), figure(['FACT'], 0), figure(['FACT'], 7)],
  'incomplete-year': [
    { ...figure(['FACT'], 1), lacking: ['2017K3', '2017M04'] },
    { ...figure(['FACT', 'B'], 1), lacking: ['2017T3'], other: '2016' },
  ],
  'missing-measure': [{ agreement: 'FACT', key: 'benefit' }],
  'missing-amount': [{ agreement: 'FACT' }],
  'missing-year': [{ agreement: 'FACT' }],
  'missing-price': [
    { year: 'FACT', known: [] },
    { year: 'FACT', known: ['2018', '2019'] },
  ],
  'missing-outcome': [{ agreement: 'FACT' }],
  'nothing-to-plan': [
    { year: 'FACT', years: [], withoutAmount: [] },
    { year: 'FACT', years: [], withoutAmount: ['a', 'b'] },
    { year: 'FACT', years: ['2018', '2019'], withoutAmount: [] },
    { year: 'FACT', years: ['2019'], withoutAmount: ['a'] },
  ],
  'impossible-margins': [
    { kind: 'totals', lines: rational(10n), parties: rational(9n) },
    {
      kind: 'cells',
      lines: ['FACT'],
      parties: ['A', 'B'],
      needed: rational(3n),
      least: rational(0n),
      most: rational(2n),
    },
  ],
  'lock-edited': [{}],
  'lock-missing': [{ lock: 'FACT' }],
  'lock-replaced': [{ lock: 'FACT' }],
  'lock-unlisted': [{}],
  'lock-copied': [{ first: 'FACT' }],
  'index-differs': [{ field: 'FACT', listed: 'FACT', locked: 'FACT' }],
  'still-an-example': [
    { of: 'agreement', name: 'FACT' },
    { of: 'source', name: 'FACT' },
    { of: 'figures', name: 'FACT' },
  ],
  'merge-conflict': [{}],
  'several-years': [{ agreement: 'FACT', years: ['FACT'] }],
  'no-weights': [{ columns: ['FACT', 'b'] }],
  'not-a-party-weight': [{ text: 'FACT' }],
  'sum-as-party': [
    { name: 'Summa' },
    { name: 'Summa', made: { sum: rational(10n), printed: rational(11n) } },
  ],
  'negative-weight': [
    { name: 'FACT', weight: rational(-5n, 2n) },
    { name: 'FACT', weight: rational(-5n, 2n), part: '2017K1' },
  ],
  'all-weights-zero': [{}],
  'all-figures-zero': [{ measure: { sv: 'FACT', en: 'FACT' }, period: '2019' }],
  'unit-not-positive': [{ text: 'FACT' }],
  'amount-finer-than-unit': [
    { amount: rational(201n, 2n), unit: rational(1n), remedy: rational(1n, 100n), finerIn: 'option' },
    { amount: rational(1n, 3n), unit: rational(1000n), remedy: rational(1n, 3n), finerIn: 'agreement' },
    { amount: rational(1n, 3n), unit: rational(1n), remedy: rational(1n, 3n), finerIn: 'nowhere' },
  ],
  'key-without-data': [{ key: 'FACT' }],
  'amount-follows': [{ stated: rational(1n), following: rational(2n) }],
  'outcome-without-year': [{}],
  'outcome-undecided': [{ agreement: 'FACT', year: '2025' }],
  'unsettled-year': [{ year: '2025', settled: '2026' }],
  'unpaid-parties': [{ parties: ['FACT'] }],
  'paid-is-no-cost': (['surcharge', 'external', 'direct'] as const).map((one) => ({
    agreement: 'FACT',
    file: 'FACT',
    beside: [one],
  })),
  'due-before-year': [{ due: day(1), year: '2025' }],
  'settlement-changed': [{ year: '2025', rule: 'FACT', next: '2026', nextRule: 'FACT' }],
  'nobody-takes-part': [{ from: day(1), to: day(2) }],
  'base-above-amount': [{ base: rational(2000n), amount: rational(1000n), parties: 2 }],
  'surcharge-above-cost': [{ surcharge: rational(2n), cost: rational(1n) }],
  'external-above-amount': [false, true].flatMap((isCharged) =>
    [undefined, rational(3n)].map((outcome) => ({
      external: rational(2n),
      amount: rational(1n),
      isCharged,
      outcome,
    })),
  ),
  'floors-above-amount': [{ floors: rational(2n), amount: rational(1n) }],
  'caps-below-amount': [{ caps: rational(1n), amount: rational(2n) }],
  'cap-below-floor': [
    { name: 'FACT', floor: rational(2n), cap: rational(1n), isStrict: false },
    { name: 'FACT', floor: rational(2n), cap: rational(1n), isStrict: true },
  ],
  'last-year-credit': [
    { name: 'FACT', lastYear: rational(2n), isCredit: true },
    { name: 'FACT', lastYear: rational(2n), isCredit: false },
  ],
  'limit-passed': [
    { name: 'FACT', amount: rational(2n), which: 'cap', limit: rational(1n), rule: 'FACT' },
    { name: 'FACT', amount: rational(1n), which: 'floor', limit: rational(2n), rule: 'FACT' },
  ],
  'negative-amount': [{ text: 'FACT' }],
  'party-without-part': [{ parties: ['FACT'] }],
  'not-a-portion': [
    { text: 'FACT' },
    { text: 'FACT', isOrKronor: true },
    { text: 'FACT', isOrKronor: true, percent: rational(3n) },
  ],
  'not-the-whole': [
    { sum: rational(9n, 10n), whole: rational(1n) },
    { sum: rational(4n, 3n), whole: rational(1n) },
    { sum: rational(100n), whole: rational(1n), percent: rational(30n) },
  ],
  'reversed-dates': [{ from: day(2), to: day(1) }],
  'overlapping-dates': [
    { name: 'FACT', first: place('a.yaml') },
    { name: 'FACT', first: place() },
  ],
  'not-a-party-date': [{ text: 'FACT' }],
  'residual-impossible': [{ name: 'FACT', amount: rational(-1n) }],
  'too-few-units': [{ rule: 'FACT', amount: rational(2n), least: rational(3n) }],
  'table-without-figures': [{}],
  'pivoted-table': [{ isTurned: false }, { isTurned: true }],
  'unclear-column': [
    { role: 'weight', columns: ['FACT', 'B'] },
    { role: 'amount', columns: ['A', 'FACT'] },
  ],
  'doubtful-heading': [{ name: 'FACT', figure: '2000' }],
  'several-totals': [{ names: ['FACT', 'B'] }],
  'missing-mark': [
    { column: 'FACT', text: '..', names: ['A'] },
    { column: 'FACT', text: '..', names: ['A', 'B'] },
  ],
  'dates-not-ascending': [{ date: 'FACT', before: '2018-11-30' }],
  'missing-party-value': [{ heading: 'FACT', parties: ['A', 'B'] }],
  'missing-ledger': [{}],
  'wrong-form': [{ text: 'FACT', example: '1510' }],
  'not-in-sie': [
    { text: 'FACT', characters: ['–'] },
    { text: 'FACT', characters: ['\u202e', '€'] },
  ],
};

/** The same for every kind of fault in a call. */
const USAGE: { readonly [C in UsageCode]: readonly UsageFacts[C][] } = {
  'unknown-option': [{ option: 'FACT' }, { option: 'FACT', suggestion: '--format' }],
  'missing-value': [{ option: 'FACT' }],
  'needs-books': [{ option: 'FACT' }],
  'needs-accounts': [{ file: 'FACT' }],
  'binary-to-terminal': [{ format: 'FACT', extension: 'FACT' }],
  'missing-option': [{ option: 'FACT', example: 'FACT' }],
  'missing-argument': [{ argument: 'FACT' }],
  'excess-argument': [{ argument: 'FACT' }],
  'nothing-to-check': [{}],
  'no-working-folder': [{}],
  'nothing-to-compare': [{}],
  'already-locked': [{ path: 'FACT' }],
  'no-own-folder': [{}],
  'embedded-data': [{ cooperation: 'FACT' }],
  'nothing-to-begin': [
    { parties: 'A, B', embedded: ['a'] },
    { parties: 'A, B', embedded: ['a', 'b'] },
  ],
  'folder-not-empty': [{ path: 'FACT', file: 'b' }],
  'already-has': [
    { file: 'FACT', field: 'costs', value: 'b' },
    { file: 'FACT', field: 'costs', value: '' },
  ],
  'input-closed': [{}],
  'folder-taken': [{ path: 'FACT' }],
  'file-taken': [{ path: 'FACT' }],
  'not-an-agreement-file': [{ path: 'FACT' }],
  'changed-meanwhile': [{ path: 'FACT' }],
  'divides-nothing': [
    { agreement: 'FACT', asked: '--key' },
    { agreement: 'a', others: ['FACT'], asked: 'FACT' },
  ],
  'options-clash': [{ first: 'FACT', second: '--excel' }],
  'repeated-option': [{ option: 'FACT' }],
  'one-agreement': [{ option: 'FACT' }],
  'needs-vouchers': [{ format: 'FACT' }],
  'no-chart': [{}],
  'needs-draft': [{ agreement: 'FACT' }, { agreement: 'FACT', isTrade: true }],
  'output-is-input': [{ path: 'FACT' }],
  'unknown-language': [{ text: 'FACT' }, { text: 'FACT', variable: 'ALLOCATE_LANG' }],
  'unknown-extension': [{ file: 'FACT', known: ['.csv'] }],
  'no-cooperation': [{ folder: 'FACT' }, { folder: 'FACT', misnamed: 'b' }],
  'cannot-read': [{ path: 'FACT', reason: 'ENOENT' }],
  'is-a-folder': [{ path: 'FACT' }],
  'file-too-large': [{ path: 'FACT', most: 64 }],
  'cannot-write': [{ path: 'FACT', reason: 'ENOSPC' }],
  'cannot-print': [{ reason: 'FACT' }],
};

const issues = Object.entries(ISSUES).flatMap(([code, list]) =>
  list.map((facts) => ({ code, facts, at: place('a.csv') }) as Issue),
);
const usageErrors = Object.entries(USAGE).flatMap(([code, list]) =>
  list.map((facts) => new UsageError(code as UsageCode, facts as never)),
);

describe.each(LANGUAGES)('problems in %s', (language) => {
  it.each(issues)('$code says what is wrong and how to mend it', async (issue) => {
    const said = await renderIssues([issue], await loadProblemWords(language));
    const [problem = '', excerpt, caret, remedy = '', ...more] = said.trimEnd().split('\n');
    expect(problem).toMatch(new RegExp(`^a\\.csv:3:3: heading: .{8,} \\[${issue.code}\\]$`));
    expect([excerpt, caret, more]).toEqual(['    a;FACT;b', '      ^^^^', []]);
    expectSentences(problem, remedy, JSON.stringify(issue.facts, text));
  });

  it.each(usageErrors)('$code says what is wrong and how to mend it', async (error) => {
    const said = renderUsage(error, await loadProblemWords(language));
    const [problem = '', remedy = '', ...more] = said.trimEnd().split('\n');
    expect(problem).toMatch(new RegExp(`^allocate: .{8,} \\[${error.code}\\]$`));
    expect(more).toEqual([]);
    expectSentences(problem, remedy, JSON.stringify(error.facts, text));
  });

  it('fifty issues are shown, the rest are counted', async () => {
    const many = Array.from({ length: 53 }, () => issues[0] as Issue);
    const said = await renderIssues(many, await loadProblemWords(language));
    expect(said.match(/\[empty-file\]$/gm)).toHaveLength(50);
    expect(said.trimEnd().split('\n').at(-1)).toMatch(/^… .*\b3\b.*\.$/);
  });

  it('a bug is told with the law that was broken', async () => {
    const { bug } = await loadProblemWords(language);
    expect(bug('the amounts add up')).toContain('the amounts add up');
  });
});

describe('the two languages', () => {
  it('say the same things in different words', async () => {
    const [sv, en] = await Promise.all([loadProblemWords('sv'), loadProblemWords('en')]);
    for (const issue of issues) {
      expect(await renderIssues([issue], sv)).not.toBe(await renderIssues([issue], en));
    }
    for (const error of usageErrors) expect(renderUsage(error, sv)).not.toBe(renderUsage(error, en));
  });

  it('know themselves', async () => {
    expect([sv.language, en.language]).toEqual(LANGUAGES);
  });
});

function expectSentences(problem: string, remedy: string, facts: string): void {
  expect(`${problem} ${remedy}`).not.toMatch(/undefined|null|NaN|\[object|function|=>/);
  expect(remedy).toMatch(/^\p{Lu}.{3,}/u);
  if (facts.includes('FACT')) expect(problem).toContain('FACT');
}

function figure(parties: readonly string[], yearsBack: number): IssueFacts['missing-figure'] {
  const measure = { sv: 'budgetomslutning', en: 'budget turnover' };
  return { measure, period: '2017', parties, yearsBack, known: ['2015', '2016'], id: 'budget' };
}

function place(file?: string): Place {
  return { file, line: 3, column: 3, field: 'heading', excerpt: 'a;FACT;b', width: 4 };
}

/** The nth of July. */
function day(n: number) {
  return { year: 2019, month: 7, day: n };
}

function text(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
