import { placeName } from '../../kernel/place.js';
import type { RemarkWords } from '../../kernel/remark.js';
import { showGrouped, showMoney } from '../../sheet/figures.js';
import { listed } from '../../sheet/listed.js';

/** English: what is said of input without faults, so that nothing is passed over in silence. */
export const remarks: RemarkWords = {
  'hidden-cells': ({ file, sheet, isSheet, rows, columns, cells }) => {
    const hidden = [
      ...(isSheet ? ['the sheet'] : []),
      ...(rows > 0 ? [rows === 1 ? 'a row' : `${rows} rows`] : []),
      ...(columns > 0 ? [columns === 1 ? 'a column' : `${columns} columns`] : []),
      ...(cells > 0 ? [cells === 1 ? 'a cell' : `${cells} cells`] : []),
    ];
    return `${file}#${sheet}: what is hidden was read like the rest: ${listed(hidden, 'and')}.`;
  },
  'own-workbook': ({ file, sheet, cells }) =>
    `${file}#${sheet} was written by allocate: the table in ${cells} was read, not what stands above and beside it.`,
  'cut-figures': ({ file, sheet, cells, cell, text }) =>
    `${file}#${sheet}: ${cells === 1 ? 'one cell holds' : `${cells} cells hold`} more than 15 digits, read to 15 as spreadsheets show: ${cell} as ${text}.`,
  'whole-figures': ({ file, sheet, cells, cell, text }) =>
    `${file}#${sheet}: ${cells === 1 ? 'one cell is' : `${cells} cells are`} shown in thousands or millions, which no text says, and read as stored: ${cell} as ${text}.`,
  chosen: ({ file, dimension, category, isColumn }) =>
    isColumn
      ? `${file}: the column "${category}" was read.`
      : `${file}: of ${dimension}, "${category}" was read.`,
  'added-up': ({ file, dimension, categories, known }) =>
    `${file}: ${dimension} is added up of ${categories} values: ${known.join(', ')}.`,
  'times-read-as': ({ file, times }) =>
    `${file}: ${listed(
      times.map(
        ({ text, period, isPreliminary }) =>
          `${text} is read as ${period}${isPreliminary ? ', preliminary' : ''}`,
      ),
      'and',
    )}.`,
  'broken-years': ({ file, first, year }) =>
    `${file}: school years and other broken years are read as the year that they begin in, ${first} as ${year}.`,
  'footnotes-left-out': ({ file, texts }) =>
    `${file}: marks of footnotes are left out: ${texts.slice(0, 6).join(', ')}${texts.length > 6 ? ' …' : ''}.`,
  'not-converted': ({ file, from, to }) =>
    `${file}: the figures are in ${from} and the measure in ${to}: they are not converted.`,
  'totals-differ': ({ file, dimension, tie, totals }) =>
    `${file}: ${tie} of ${totals} totals of ${dimension} are the sum of their parts; they were read as they stand.`,
  converted: ({ file, from, to }) => `${file}: the figures were converted from ${from} to ${to}.`,
  'counted-in': ({ file, unit, many }) =>
    `${file}: the figures are in ${unit}, and are ${showGrouped(many, '.')} times as large here.`,
  'far-from-before': ({ file, name, period, before, value, was, parties }) =>
    `${file}: ${name} has ${showGrouped(value, '.')} for ${period} and ${showGrouped(was, '.')} for ${before}${parties > 1 ? `, and so it is for ${parties} parties` : ''}. Are the figures in another unit?`,
  'ledger-does-not-tie': ({ file, accounts, of, account, computed, stated }) =>
    `${file}: opening balances and vouchers do not add up to what is stated for ${accounts} of ${of} accounts, first ${account}: ${showMoney(computed, '.')} against ${showMoney(stated, '.')}. The stated figures were read.`,
  'ledger-read-by': ({ file, by, accounts: [first, ...more] }) =>
    `${file}: of account ${first}${more.length > 0 ? ` and ${more.length} more` : ''} ${by === 'balances' ? '#UB is stated and not #RES: #UB is read, less what stood there when the year began' : 'neither #RES nor #UB is stated: the vouchers are added up'}.`,
  'balance-accounts': ({ file, accounts }) =>
    `${file}: the outcome counts ${accounts.length === 1 ? 'an account' : 'accounts'} of the balance sheet, not of the costs of the year: ${listed(accounts, 'and')}.`,
  'books-end-early': ({ file, day, is, to }) =>
    `${file}: ${is === 'until' ? `the sums are until ${day}` : `the file was written on ${day}`}, and the financial year ends on ${to}: what came after is not in them.`,
  'vouchers-of-other-years': ({ file, vouchers, day }) =>
    `${file}: ${vouchers === 1 ? `a voucher, dated ${day}, is` : `${vouchers} vouchers, the first dated ${day}, are`} outside the financial year and left out.`,
  'named-as-a-command': ({ name }) =>
    `The agreement ${name} has the name of a command: write allocate run ${name} to calculate it.`,
  'trade-by-itself': ({ agreement }) =>
    `${agreement} is purchases and sales and is not included: ask for it by itself, for example allocate invoice ${agreement}.`,
  misnamed: ({ file }) => `${file} was not read: only files that end in .yaml are.`,
  'other-places': ({ file, places }) =>
    `${file}: ${places === 1 ? 'one row or place is of no party and was left out' : `${places} rows or places are of no party and were left out`}.`,
  'title-of-another-year': ({ file, title, period }) =>
    `${file}: the figures were read as ${period}, but the title says "${title}".`,
  'times-passed-over': ({ file, times }) =>
    `${file}: ${times.length === 1 ? 'a time' : `${times.length} times`} nobody can read, and what is of ${times.length === 1 ? 'it' : 'them'} is left out: ${times
      .slice(0, 3)
      .map((one) => `"${one}"`)
      .join(', ')}${times.length > 3 ? ' …' : ''}.`,
  'sums-passed-over': ({ file, names }) =>
    `${file}: ${names.length === 1 ? 'the row of sums' : 'the rows of sums'} ${listed(names, 'and')} ${names.length === 1 ? 'was' : 'were'} left out, and not compared with the rows.`,
  'sum-of-others': ({ file, names }) =>
    names.length > 1
      ? `${file}: ${listed(names, 'and')} weigh as much as all others together and pay half. If they are sums of others, remove the rows.`
      : `${file}: ${listed(names, 'and')} weighs as much as all others together and pays half. If it is their sum, remove the row.`,
  'shares-not-whole': ({ file, whole }) =>
    `${file ?? 'the command line'}: the shares make ${showGrouped(whole, '.')}, not 100 % or 1: each pays its part of that sum.`,
  'two-names': ({ file, names }) =>
    `${file}: ${listed(names, 'and')} share one by one. If two of them are one party, write it in one row.`,
  'rows-passed-over': ({ file, rows, areHeadings }) =>
    areHeadings
      ? `${file}: ${rows === 1 ? 'one row with the headings again was' : `${rows} rows with the headings again were`} passed over.`
      : `${file}: ${rows === 1 ? 'one row with a note was' : `${rows} rows with notes were`} passed over.`,
  'no-lines': ({ file }) => `${file}: purchases and sales have no lines.`,
  'alike-lines': ({ alike, lines }) => {
    const more = lines - alike.length;
    const told = alike.map(({ at, first }) => `${placeName(at)} is like ${placeName(first)}`).join(', ');
    return `Lines that are wholly alike all count: ${told}${more > 0 ? ` and ${more} more` : ''}.`;
  },
  'rows-left-aside': ({ file, choices, rows }) =>
    `${file}: only the rows of ${listed(choices, 'and')} were read; ${rows === 1 ? 'one row was' : `${rows} rows were`} left aside.`,
  'rows-told-apart': ({ file, column, values }) =>
    `${file}: the names stand once for each ${column} (${values.slice(0, 3).join(', ')}${values.length > 3 ? ' …' : ''}). Read one at a time: --where "${column}=${values[0]}".`,
  'columns-passed-over': ({ file, columns }) =>
    `${file}: the ${columns.length === 1 ? 'column' : 'columns'} ${listed(columns, 'and')} ${columns.length === 1 ? 'was' : 'were'} passed over.`,
  'attributes-passed-over': ({ file, columns }) =>
    `${file}: the ${columns.length === 1 ? 'column' : 'columns'} ${listed(columns, 'and')} ${columns.length === 1 ? 'has' : 'have'} one value for each party and ${columns.length === 1 ? 'does' : 'do'} not tell figures apart: all values are read. To choose one: --where "${columns[0]}=…".`,
  'columns-not-compared': ({ table, columns }) =>
    `${table}: the ${columns.length === 1 ? 'column' : 'columns'} ${listed(columns, 'and')} ${columns.length === 1 ? 'is not' : 'are not'} compared. Say under columns what ${columns.length === 1 ? 'it is' : 'they are'}: a measure under measures, or under others that ${columns.length === 1 ? 'it is' : 'they are'} not to be compared.`,
  'tables-not-compared': ({ files }) =>
    `${listed(files, 'and')} ${files.length === 1 ? 'is not' : 'are not'} compared: no agreement names ${files.length === 1 ? 'it' : 'them'} under published.`,
  'figures-missing': ({ file, figures }) =>
    `${file}: the figure is missing for ${listed(figures.slice(0, 12), 'and')}${figures.length > 12 ? ` and ${figures.length - 12} more` : ''}.`,
  'several-locks': ({ lock, locks }) =>
    `${listed(locks, 'and')} are locks of the same year, and decisions/index.csv does not say which was decided last. ${lock} has this table.`,
  'later-lock': ({ lock, later }) =>
    `${lock} has this table, but ${later} was decided later for the same year and holds instead.`,
  'parties-without-figure': ({ file, parties }) => `${file}: no figure for ${listed(parties, 'and')}.`,
  'one-page': ({ file }) => `${file} is one page of several: figures on the other pages are not included.`,
  'read-as': ({ file, encoding }) => `${file} was read as ${encoding}.`,
};
