import { unlearnable } from '../../commands/audit/learn/problems.en.js';
import type { ProblemWords } from '../../kernel/complaint.js';
import { isoDate } from '../../kernel/date.js';
import type { Place } from '../../kernel/issue.js';
import {
  absolute,
  compare,
  decimalsOf,
  HUNDRED,
  multiply,
  ONE,
  type Rational,
  subtract,
  toShortDecimal,
} from '../../kernel/number.js';
import { keyFailures } from '../../keys/module/en.js';
import { yearsBack as back } from '../../keys/years-back.en.js';
import { showMoney } from '../../sheet/figures.js';
import { listed } from '../../sheet/listed.js';
import { showYears } from '../../sheet/years.js';
import { dateMeant, figureMeant, settled } from '../../text/meant.js';
import { notATable } from './not-a-table.en.js';
import { countsIn, notStatistics, syntaxFaults } from './statistics.en.js';
import { reasonFor, usage } from './usage.en.js';

/** English: what is wrong, and how to mend it. */
export const problems: ProblemWords = {
  argument: 'the command line',
  issues: {
    'empty-file': () => ['the file is empty', 'Fill it in, or name another file.'],
    'not-utf8': ({ byte, isYaml }) => [
      `the file is not text saved as UTF-8: byte ${byte}`,
      isYaml
        ? 'Open it in a text editor and save it with the encoding UTF-8.'
        : 'Save it again as UTF-8. In Excel: Save as, CSV UTF-8.',
    ],
    'mixed-encodings': ({ byte }) => [
      `the file has two encodings: some letters are UTF-8, others are not (byte ${byte})`,
      'Correct the letters that are wrong, and save the file again as UTF-8.',
    ],
    'not-a-table': ({ is, form, read }) => [
      `the file is ${notATable[is].what(form)}`,
      `${notATable[is].remedy} What is read is ${listed(
        read.map(({ en }) => en),
        'and',
      )}.`,
    ],
    'table-too-large': ({ of, found, most }) => [
      `the table is too large: ${found ?? `more than ${most}`} ${{ megabytes: 'MB unpacked', columns: 'columns', cells: 'cells' }[of]}${found === undefined ? '' : `, at most ${most} are read`}`,
      'Save what is to be read in a file of its own, without the rest.',
    ],
    'broken-workbook': ({ part }) => [
      `the workbook is damaged${part === undefined ? '' : `: ${part} in it`} and cannot be read`,
      'Open it in a spreadsheet and save it again, or download it again.',
    ],
    'lost-text': () => [
      'the cell refers to a text that is not in the workbook',
      'Open it in a spreadsheet, type the text again and save.',
    ],
    'uncalculated-formula': ({ cells }) => [
      `the formula has no calculated value${cells > 1 ? `, nor do ${cells - 1} others in the sheet` : ''}`,
      'Open the workbook in a spreadsheet, which calculates it, and save it.',
    ],
    'several-sheets': ({ sheets, example }) => [
      `the file has several tables: ${listed(sheets, 'and')}`,
      example === undefined ? 'Name a file with one table.' : `Name the one to read, for example ${example}`,
    ],
    'unknown-sheet': ({ text, known, suggestion }) => [
      `there is no sheet "${text}"`,
      suggestion === undefined ? `The sheets are ${listed(known, 'and')}.` : `Did you mean "${suggestion}"?`,
    ],
    'no-table': ({ sheets }) => [
      sheets.length > 1
        ? `none of the sheets has a table: ${listed(sheets, 'and')}`
        : 'the sheet has no table',
      'A table has headings and rows with figures.',
    ],
    'file-outside-folder': ({ path }) => [
      `${path} lies outside the folder of data, or leads out of it`,
      'Put the file in the folder: what data itself names is read only there.',
    ],
    'unreadable-file': ({ path, reason }) => [
      `${path} cannot be read: ${reasonFor(reason)}`,
      'Correct its name, or put the file there.',
    ],
    'csv-syntax': () => [
      'the quotation marks do not match',
      'Write a field with quotation marks like this: "a ""b"" c".',
    ],
    'csv-row-length': ({ expected, found }) => [
      `the row has ${found} fields, the header has ${expected}`,
      found > expected
        ? 'Put quotation marks around numbers with a decimal comma, "442,6", or separate fields with semicolons.'
        : 'Write as many fields as in the header; a field may be empty.',
    ],
    'json-syntax': ({ reason }) => [
      `the file begins as JSON, but ${syntaxFaults[reason]}`,
      'Download the file again, whole and as it came.',
    ],
    'one-page-of-several': () => [
      'the file is one page of several: figures on the other pages would be missing',
      'Ask for fewer municipalities or years at a time, so that the answer fits on one page.',
    ],
    'px-syntax': ({ reason }) => [
      `the file begins as PX, but ${syntaxFaults[reason]}`,
      'Download the file again, whole and as it came.',
    ],
    'unknown-codepage': ({ codepage }) => [
      `the file says that it is written in the character set ${codepage}, which is not read`,
      'Save it again as UTF-8.',
    ],
    'not-statistics': ({ is }) => notStatistics[is],
    'statistic-size': (facts) => [
      countsIn(facts),
      'Download the file again, whole: every count then agrees with what the file itself states.',
    ],
    'yaml-syntax': ({ reason }) => [
      `the file cannot be read as YAML here${YAML_REASONS[reason] ? `: ${YAML_REASONS[reason]}` : ''}`,
      'Look at indents, colons, brackets and quotation marks on the line and the line above.',
    ],
    'yaml-too-deep': () => ['the file is nested too deeply', 'Remove unnecessary levels.'],
    'yaml-indent': ({ indent, levels }) => [
      `the indent does not fit: the line begins after ${indent === 1 ? 'one space' : `${indent} spaces`}, those around it after ${listed(levels.map(String), 'or')}`,
      'Indent the line as far as the lines that it belongs with.',
    ],
    'yaml-tab': () => [
      'the line is indented with a tab',
      'Indent it with spaces, as far as the lines that it belongs with.',
    ],
    'yaml-odd-space': ({ code }) => [
      `this looks like a space but is not one: ${code === 'U+00A0' ? 'a no-break space, ' : ''}${code}`,
      'Delete it and type an ordinary space. It easily comes along with pasted text.',
    ],
    'yaml-no-space': ({ after }) => [
      `a space is missing after the ${after === '-' ? 'dash' : 'colon'}`,
      after === '-'
        ? 'Write a dash, a space and the value.'
        : 'Write the name, a colon, a space and the value.',
    ],
    'yaml-no-colon': ({ name }) => [
      `a colon is missing after ${name}`,
      'Write the name, a colon, a space and the value.',
    ],
    'yaml-no-dash': () => [
      'a dash is missing, with which each item of a list begins',
      'Write a dash and a space before it.',
    ],
    'yaml-unbalanced': ({ mark, missing }) => [
      '{['.includes(mark)
        ? `${mark} is never closed: ${missing} is missing`
        : `${mark} has no ${missing} before it`,
      `Add ${missing} where it belongs, or put the text in quotation marks.`,
    ],
    'yaml-open-quote': ({ quote }) => [
      `the text begins with ${quote} but does not end with it`,
      `Add ${quote} where the text ends.`,
    ],
    'yaml-inner-quote': ({ quote }) => [
      'the text already ends at the quotation mark before this',
      quote === '"'
        ? 'Write \\" for a quotation mark within a text.'
        : "Write '' for an apostrophe within a text, or put it in \".",
    ],
    'yaml-needs-quotes': ({ mark, isFirst, isCurly }) => [
      isFirst
        ? `a value cannot begin with ${mark} outside quotation marks`
        : `a text with a ${mark === ':' ? 'colon' : mark} in it needs quotation marks`,
      isCurly
        ? 'Write straight quotation marks (") round the whole value, instead of curly ones.'
        : 'Put the whole value in quotation marks.',
    ],
    'yaml-comma': ({ text, isFigure }) => [
      `between { } the comma separates fields: "${text}" is not read as one value`,
      isFigure
        ? `Put it in quotation marks, "${text}", or write it with a point: ${text.replace(',', '.')}`
        : `Put it in quotation marks: "${text}"`,
    ],
    'yaml-alias': () => [
      'anchors and aliases (& and *) are not used here',
      'Write the value out where it belongs, or put the text in quotation marks.',
    ],
    'yaml-tag': () => [
      'tags (!) are not used here',
      'Remove the tag, or put quotation marks around the text.',
    ],
    'yaml-key': () => ["a field's name must be a text", 'Write the name, a colon and the value.'],
    'glued-comment': ({ text }) => [
      `"${text}" is read as a comment and not as a part of the value`,
      'Put quotation marks around the whole value. A comment is written with a space after #.',
    ],
    'duplicate-field': ({ field, first, isNewItem, under }) => [
      `${field} appears twice${first ? `, first at ${where(first)}` : ''}`,
      isNewItem
        ? 'Write a dash before it, if the line begins a new item of the list; else remove one of them.'
        : `Remove one of them${under === undefined ? '' : `, or indent the line if it belongs to ${under}`}.`,
    ],
    'unknown-field': ({ field, known, suggestion }) => [
      `unknown field: "${field}"`,
      didYouMean(suggestion, known),
    ],
    'missing-field': ({ field }) => [`the field ${field} is missing`, `Add ${field}.`],
    'unknown-heading': ({ text, known, suggestion }) => [
      `the printed table has no heading "${text}"`,
      didYouMean(suggestion, known) ||
        `The table has ${listed(known, 'and')}: write under columns the heading as it is printed.`,
    ],
    'unknown-printed-row': ({ text, isSum, known, suggestion }) =>
      isSum
        ? [
            `"${text}" is not a party, and nothing says that the row is a sum`,
            `Write total: ${text} in published.`,
          ]
        : [
            `the row "${text}" is not a party to the agreement`,
            `${didYouMean(suggestion, known)} Where a party is printed under another name, write in published: labels: [{ label: ${text}, party: ${suggestion ?? known[0] ?? ''} }]`.trim(),
          ],
    'not-a-list-of-tables': ({ file }) => [
      `${file} is a table, and published is a list of tables, or a .yaml file of such a list`,
      `Write for example published: [{ file: ${file}, title: Appendix 2, source: The board § 12, columns: { label: Municipality, amount: Amount } }]`,
    ],
    'other-separator': ({ text }) => [
      `the file is read with semicolons or tabs between fields, but "${text}" has commas`,
      'Remove the empty columns at the end of the lines, or separate all fields by semicolons.',
    ],
    'missing-column': ({ column }) => [`the column ${column} is missing`, `Add ${column} to the header.`],
    'empty-field': ({ field }) => [`${field} is not filled in`, 'Fill it in.'],
    'clashing-fields': ({ first, second }) => [
      `${first} and ${second} cannot be used together`,
      'Remove one of them.',
    ],
    'wrong-type': ({ expected, example }) => [
      `there should be ${{ text: 'a text', list: 'a list', map: 'fields with values' }[expected]} here`,
      example === undefined
        ? {
            text: 'Write a single value after the colon.',
            list: 'Write a list: one value per line, with a hyphen in front.',
            map: 'Write the fields as name, colon and value.',
          }[expected]
        : `Write for example ${example}`,
    ],
    'not-a-number': ({ text }) => {
      const { figure, letter } = figureMeant(text) ?? {};
      return [
        `"${text}" is not a number${letter === undefined ? '' : `: ${letter} is a letter`}`,
        `Write ${figure ?? 'digits with a decimal comma or point, for example 442.6'}`,
      ];
    },
    'ambiguous-number': ({ text }) => {
      const [whole, decimals = ''] = text.split(/[.,]/);
      return [
        `"${text}" can be read in two ways: ${whole}${decimals} or ${whole} point ${decimals}`,
        `Write ${whole} ${decimals} for thousands, or ${whole}.${settled(decimals)} for decimals.`,
      ];
    },
    'not-kronor': ({ text, currency }) => [
      `"${text}" is an amount in ${currency}; everything here is counted in kronor`,
      'Convert it, and write for example 1 200 000, 1 200 000 kr, 1 200 tkr or 1.2 mkr.',
    ],
    'ambiguous-column': ({ column, text }) => {
      const [mark = '', other] = text.includes(',') ? [',', '.'] : ['.', ','];
      const [whole, decimals] = text.split(mark);
      return [
        `the figures of the column "${column}" can be read in two ways: "${text}" is ${whole}${decimals} or ${whole} point ${decimals}`,
        `Use --decimal ${other} for thousands or --decimal ${mark} for decimals, or write the figures without a thousands separator.`,
      ];
    },
    'number-too-long': ({ most }) => [`the number has more than ${most} digits`, 'Check the number.'],
    'not-a-year': ({ text }) => [`"${text}" is not a year`, 'Write four digits, for example 2019.'],
    'not-years': ({ text }) => [
      `"${text}" is neither a year nor several`,
      'Write a year (2024), from and to (2024-2026) or several with commas (2024,2026).',
    ],
    'reversed-years': ({ from, to }) => [`${from}-${to} goes backwards`, `Write ${to}-${from}`],
    'too-many-years': ({ count, most }) => [
      `${count} years are too many at once`,
      `Ask for at most ${most} years at a time.`,
    ],
    'year-twice': ({ year }) => [`${year} is asked for twice`, 'Ask for each year once.'],
    'one-year': ({ text, command }) => [
      `allocate ${command} takes one year at a time, and ${text} is several`,
      'Write one of the years.',
    ],
    'not-a-date': ({ text }) => [
      `"${text}" is not a date`,
      dateMeant(text) === undefined
        ? 'Write year-month-day, for example 2019-03-01.'
        : `Did you mean ${dateMeant(text)}?`,
    ],
    'dated-rule': ({ text, year }) => [
      `"${text}" is a date, and what stands under years holds for whole years`,
      `Write ${year}, and when parties come and go in the parties of the agreement: [{ party: alby, from: ${text.length > 7 ? text : `${text}-01`} }].`,
    ],
    'outside-years': ({ field }) => [
      `${field} is for one year, but stands outside years`,
      `Move ${field} to its year under years.`,
    ],
    'repeated-year': ({ year, first, isFlat }) => [
      `${year} is already at ${where(first)}`,
      isFlat
        ? `Write it at the top, beside year: ${year}, or move what stands there to under years.`
        : `Write all about ${year} in one place.`,
    ],
    'year-before-first': ({ year, first }) => [
      `${year} is before ${first}, which is the agreement's own year`,
      `Move what is for ${first} to years, so that the years can be read in order.`,
    ],
    'repeating-entry': ({ year }) => [
      `${year} says nothing that does not hold already`,
      'Remove the year, or write what is decided for it: amount, source.',
    ],
    'outside-timeline': ({ agreement, year, known, isBefore }) => [
      `the agreement ${agreement} says nothing about ${year}${known.length > 0 ? `; the years it has are ${listed(known, 'and')}` : ''}`,
      isBefore
        ? 'Ask about one of those years, or write the year under years.'
        : `Ask about one of those years, use --amount, or write the year: allocate roll ${year} ${agreement}`,
    ],
    'year-is-there': ({ agreement, year, first }) => [
      `the agreement ${agreement} already has ${year}, at ${where(first)}`,
      'Change what stands there, or state another year.',
    ],
    'nothing-to-roll': ({ agreement, year, known }) => [
      `the agreement ${agreement} has no year before ${year} to go by${known.length > 0 ? `; the years it has are ${listed(known, 'and')}` : ''}`,
      known.length > 0 ? 'State a later year.' : 'Write the first year in the agreement: year: 2025',
    ],
    'no-such-day': ({ text, year, month, days }) => [
      `"${text}" is not a date: ${MONTHS[month - 1]}${month === 2 && year !== undefined ? ` ${year}` : ''} has ${days} days`,
      `Write a day from 1 to ${days}.`,
    ],
    'as-of-outside-year': ({ date, year }) => [
      `${date} is not in the year of the allocation, ${year}`,
      `Use --year ${date.slice(0, 4)}, or a day in ${year}.`,
    ],
    'not-a-day': ({ text }) => [`"${text}" is not a day of the year`, 'Write month-day, for example 10-15.'],
    'not-a-whole-number': ({ text, least, most }) => [
      `"${text}" is not a whole number from ${least} to ${most}`,
      'Write for example 2.',
    ],
    'unknown-choice': ({ text, known, suggestion }) => [
      `unknown value: "${text}"`,
      didYouMean(suggestion, known),
    ],
    'unknown-party': ({ text, known, suggestion, mayBeNew }) => [
      `unknown party: "${text}"`,
      suggestion === undefined && mayBeNew
        ? `${didYouMean(suggestion, known)} If it is new to the cooperation, add it under parties in cooperation.yaml.`.trim()
        : didYouMean(suggestion, known),
    ],
    'unknown-group': ({ text, known, suggestion }) => [
      `unknown group: "${text}"`,
      didYouMean(suggestion, known) ||
        'Groups stand under groups in the survey that the agreement names with survey.',
    ],
    'not-in-table': ({ text, known, suggestion }) => [
      `"${text}" is not in the published table`,
      didYouMean(suggestion, known) || 'Write the text as it is printed.',
    ],
    'unknown-agreement': ({ text, known, suggestion, misnamed, verb, isEmbedded }) => [
      `unknown agreement: "${text}"${misnamed ? `, though there is ${misnamed}` : ''}`,
      misnamed
        ? "Change the file's extension to .yaml: only such files are read."
        : verb
          ? `Did you mean the command ${verb}? Write allocate ${verb} --help to see how it is used.`
          : `${didYouMean(suggestion, known) || 'Write one: allocate init agreement <name>'}${isEmbedded ? ' These are the agreements of the embedded cooperation: name another with --data, or begin your own with allocate init.' : ''}`,
    ],
    'unknown-key': ({ text, known, suggestion }) => [`unknown key: "${text}"`, didYouMean(suggestion, known)],
    'key-without-data': ({ key }) => [
      `the key ${key} needs data of its own`,
      'Write it under key in the agreement, or name it under keys in cooperation.yaml.',
    ],
    'key-module-failed': ({ file, reason, detail }) => keyFailures[reason](file, detail),
    'key-module-weights': ({ parties, weights, missing }) => [
      missing.length > 0
        ? `the key gave no weight to ${missing.join(', ')}`
        : `the key gave ${weights} weights, but there are ${parties} parties`,
      "It should return a list in the order of parties, or an object with a weight by each party's id.",
    ],
    'key-module-weight': ({ name, text }) => [
      `the key gave ${name} a weight that is not an exact number: ${text}`,
      'It should return text with a decimal point, for example "442.6", or a bigint, 442n: a JavaScript number is not exact.',
    ],
    'key-module-in-data': ({ text }) => [
      `a key in a file of its own may not be named by data: "${text}"`,
      `Name it on the command line, --key ${text}, and write one of the keys in allocate list here.`,
    ],
    'unknown-format': ({ text, known, suggestion }) => [
      `unknown format: "${text}"`,
      didYouMean(suggestion, known),
    ],
    'unknown-measure': ({ text, known, suggestion }) => [
      `the cooperation has no measure called "${text}"`,
      didYouMean(suggestion, known) || 'Add it under measures in cooperation.yaml.',
    ],
    'unknown-cooperation': ({ text, known, suggestion }) => [
      `no embedded cooperation is named "${text}"`,
      didYouMean(suggestion, known),
    ],
    'unknown-topic': ({ text, known, suggestion }) => [
      `"${text}" is neither a command nor a help topic`,
      didYouMean(suggestion, known),
    ],
    'unknown-schema': ({ text, known, suggestion }) => [
      `"${text}" is not a kind of file that has a schema`,
      didYouMean(suggestion, known),
    ],
    'unknown-scenario': ({ text, known, suggestion }) => [
      `no scenario is named "${text}"`,
      didYouMean(suggestion, known) || 'Add it under scenarios in the agreement.',
    ],
    'unknown-line': ({ text, known, suggestion }) => [
      `no line of the cost sheet is called "${text}"`,
      didYouMean(suggestion, known),
    ],
    'unknown-row': ({ text }) => [
      `the row "${text}" is not in the agreement's cost sheet`,
      'Write it as under costs in the agreement, or add it there.',
    ],
    'cost-cycle': ({ lines }) => [
      lines.length === 1
        ? `the line ${lines[0]} builds on itself`
        : `the lines build on each other in a circle: ${[...lines, lines[0]].join(' → ')}`,
      'Remove one of the references under sum or of.',
    ],
    'not-months': ({ text }) => [`"${text}" is not a number of months`, 'Write a whole number from 1 to 12.'],
    'missing-costs': ({ agreement }) => [
      `the agreement ${agreement} has no cost sheet`,
      `Write one: allocate init costs ${agreement}. Or write costs in the agreement: the sheet, or the name of the file that holds it.`,
    ],
    'calculated-line': ({ line, isSum, from }) => [
      `${line} is calculated, as ${isSum ? 'a sum' : 'a part'} of other lines`,
      `Set ${from.length === 1 ? 'the line' : 'one of the lines'} that it is calculated from: ${listed(from, 'or')}.`,
    ],
    'no-cost-total': () => [
      'the cost sheet does not say which line is the cost to share',
      'Write total in the sheet: the id of that line.',
    ],
    'missing-survey': ({ agreement }) => [
      `the agreement ${agreement} has no survey`,
      `Write one: allocate init survey ${agreement}. Or write survey in the agreement: the name of the file that holds the replies.`,
    ],
    'reserved-name': ({ name, isMeasure }) => [
      isMeasure ? `the measure ${name} is there already` : `the name ${name} is taken`,
      isMeasure ? `Import its figures: allocate import ${name} <file>` : 'Choose another name.',
    ],
    'revision-without-date': ({ revision }) => [
      `${revision} says how the year is revised, but no new figures take effect during it`,
      'Add in-force-from, month and day when new figures take effect, or remove revision.',
    ],
    'duplicate-party': ({ text, holder, first }) => [
      text === holder
        ? `${text} is already there, at ${where(first)}`
        : `${text} is already used by ${holder}, at ${where(first)}`,
      'Give each party its own id, name and code.',
    ],
    'repeated-party': ({ name }) => [`${name} appears twice`, 'Name each party once.'],
    'unknown-body': ({ text, suggestions }) => [
      `no municipality or region is called "${text}"`,
      `${suggestions.length > 0 ? `Did you mean ${listed(suggestions, 'or')}? ` : ''}An association, or anyone else that is not a municipality or region, is written with a code of its own: "${text}=9001"`,
    ],
    'one-party': ({ name }) => [
      `${name} is alone: there is nobody to share with`,
      'Name at least two parties, separated by commas.',
    ],
    'comma-in-id': ({ id }) => [
      `the id "${id}" holds a comma`,
      'Write an id without one: in lists commas separate parties.',
    ],
    'no-party-in-file': ({ parties }) => [
      `no row is one of the parties of the cooperation: ${listed(parties, 'and')}`,
      'A party is written with its id, name or code. Are they in another column? Name it with columns: { party: … } at the measure.',
    ],
    'no-period-in-file': () => [
      'nothing says which year the figures are of',
      'State it with --period, for example --period 2024, or the column with columns: { period: … } at the measure.',
    ],
    'several-values': ({ dimension, known, areColumns, areParts }) => [
      areColumns
        ? `several columns have figures, and nothing says which one is meant: ${listed(known, 'or')}`
        : `the figures are broken down by ${dimension}, and nothing says which value is meant: ${listed(known, 'or')}`,
      `State one with --where "${dimension}=…"${areParts ? ' (=* adds them all up)' : ''}, or with where: { ${dimension}: … } at the measure.`,
    ],
    'no-such-dimension': ({ text, known }) => [
      `the figures are not broken down by ${text}`,
      `They are broken down by ${listed(known, 'and')}.`,
    ],
    'no-such-period': ({ text, known }) => [
      `the file has no figures of ${text}`,
      `It has ${listed(known, 'and')}.`,
    ],
    'other-measure': ({ found, wanted }) => [
      `the file has ${listed(found, 'and')}, and the source of the measure says ${listed(wanted, 'and')}`,
      'Download the right key figure, or correct source at the measure.',
    ],
    'nameless-row': ({ column }) => [
      `the row does not say whom it is of: ${column} is empty`,
      'Write the name on each row, also where cells are merged.',
    ],
    'not-own-file': ({ path }) => [
      `the measure's own table cannot be written to ${path}`,
      'It must be a CSV file in the folder of the cooperation: file: measures/pupils.csv.',
    ],
    'not-a-choice': ({ text }) => [
      `"${text}" does not say which value is meant`,
      'Write what the figures are broken down by, an equals sign and the value: --where sex=total',
    ],
    'several-periods': ({ year, known }) => [
      `${year} was counted several times: ${listed(known, 'and')}`,
      "State one with --period, or the measure's day with reference-date in cooperation.yaml.",
    ],
    'ambiguous-party': ({ text, parties }) => [
      `"${text}" may be ${listed(parties, 'or')}`,
      'Correct the code or the name.',
    ],
    'near-party': ({ text, suggestion }) => [
      `"${text}" is not a party, and ${suggestion} has no figure`,
      `Did you mean ${suggestion}? Correct the name, or give the row its code.`,
    ],
    'duplicate-figure': ({ name, period, first }) => [
      `${name} already has a figure for ${period}, at ${where(first)}`,
      'Remove one of them.',
    ],
    'duplicate-row': ({ name, first }) => [
      `${name} is already at ${where(first)}`,
      'Remove one of them, or rename it.',
    ],
    'not-taking-part': ({ name, year }) => [
      `${name} does not take part in the allocation${year === undefined ? '' : ` for ${year}`}`,
      'Choose a party that does.',
    ],
    'party-outside-agreement': ({ name, agreement }) => [
      `${name} is not a party to the agreement ${agreement}`,
      'Remove it, or add it under parties in the agreement.',
    ],
    'no-parties': () => ['there is no party to divide between', 'Name at least one party.'],
    'no-agreements': () => ['the cooperation has no agreements', 'Write one: allocate init agreement <name>'],
    'missing-figure': ({ measure, period, parties, yearsBack, isAgreed, known = [], other, joining, id }) => [
      `${measure.en} ${period} is missing for ${parties.join(', ')}${isAgreed ? `; the agreement says vintage: ${period}` : yearsBack === undefined ? '' : `; the key reads ${back(yearsBack)}`}`,
      [
        ...(known.length === 0 ? [] : [`There are figures for ${showYears(known.map(Number))}.`]),
        ...(other === undefined
          ? []
          : [`If the figures of ${other} apply, the agreement says so: vintage: ${other}.`]),
        ...(joining === undefined
          ? []
          : [`If the party takes part from later on, say so under parties: { party: ${joining}, from: … }.`]),
        `${known.length === 0 && joining === undefined ? 'Write' : 'Else: write'} ${parties.length === 1 ? 'the figure' : 'the figures'} for ${period} from the source${id === undefined ? '' : `, or import from a file with allocate import ${id} <file>`}.`,
      ].join(' '),
    ],
    'missing-measure': ({ agreement, key }) => [
      `the agreement ${agreement} does not say which measure the key ${key} reads`,
      'Add measure to the agreement: the name of a measure, or title, period, source and figures.',
    ],
    'missing-amount': ({ agreement }) => [
      `the agreement ${agreement} states no amount`,
      'State it with --amount, or write amount in the agreement.',
    ],
    'missing-year': ({ agreement }) => [
      `the agreement ${agreement} states no year`,
      'State it, for example --year 2019',
    ],
    'missing-price': ({ year, known }) => [
      `there is no price for ${year}${known.length > 0 ? `; there are prices for ${listed(known, 'and')}` : ''}`,
      `Add the price for ${year}, or ask about another year.`,
    ],
    'credit-above-purchase': ({ name, amount }) => [
      `${name} is credited more than it buys: ${showMoney(amount, '.')}`,
      'Remove the credit, or write purchases and sales with trade instead of key: there who sells may owe.',
    ],
    'unknown-item': ({ text, known, suggestion }) => [
      `the price list has no item "${text}"`,
      didYouMean(suggestion, known) || 'Add it to the price list.',
    ],
    'no-price': ({ item, seller, date, from }) => [
      `${item} has no price${date ? ` on ${isoDate(date)}` : ''} when ${seller} sells`,
      from
        ? `The first holds from ${isoDate(from)}. Add one that holds earlier, or correct the day.`
        : 'Add one to the price list.',
    ],
    'two-prices': ({ item, from, first }) => [
      `${item} already has a price ${from ? `from ${isoDate(from)}` : 'without a day'}, at ${where(first)}`,
      'Remove one of them, or write from which day the other holds.',
    ],
    'undated-line': ({ item }) => [
      item
        ? `the price of ${item} depends on the day, and the line has none`
        : 'the line has no day, and the agreement is not of a certain year',
      `Write it under date, for example 2025-03-14${item ? '' : ', or give the only year of the agreement: year'}.`,
    ],
    'sells-to-itself': ({ name }) => [
      `${name} sells to itself`,
      'Give another buyer or seller, or remove the line.',
    ],
    'missing-outcome': ({ agreement }) => [
      `the outcome is missing: the agreement ${agreement} has none for the year, and its key reads no figures that change during it`,
      'State what it cost, for example --outcome 2315400 or --outcome outcome.yaml, or write it in the agreement: outcome: { cost: 2 315 400, source: Annual accounts 2025 }',
    ],
    'nothing-to-plan': ({ year, years, withoutAmount }) => {
      const other =
        withoutAmount.length > 0
          ? `write amount in one of the agreements for ${year}: ${withoutAmount.join(', ')}`
          : `put an agreement for ${year} in the folder agreements`;
      return years.length > 0
        ? [
            `no agreement with an amount is for ${year}, only for ${listed(years, 'and')}`,
            `Choose ${listed(years, 'or')}, or ${other}.`,
          ]
        : [`no agreement for ${year} has an amount`, `Nor has any other year; ${other}.`];
    },
    'impossible-margins': (facts) =>
      facts.kind === 'totals'
        ? [
            `the lines come to ${showMoney(facts.lines, '.')} but the parties' amounts to ${showMoney(facts.parties, '.')}`,
            'Choose a rounding that shares the whole amount, for example largest-remainder.',
          ]
        : [
            `${listed(facts.parties, 'and')} are to have ${showMoney(facts.needed, '.')} in all of ${listed(facts.lines, 'and')}, where there is room for ${facts.least.numerator === facts.most.numerator ? '' : `${showMoney(facts.least, '.')} to `}${showMoney(facts.most, '.')}`,
            'Write a smaller unit in the agreement, for example 0.01, or another rounding.',
          ],
    'amount-follows': ({ stated, following }) => [
      `the key itself makes the amount ${showMoney(following, '.')}, but ${showMoney(stated, '.')} is stated`,
      'Remove the amount: it follows from quantity and price.',
    ],
    'nobody-takes-part': ({ from, to }) => [
      `nobody takes part from ${isoDate(from)} to ${isoDate(to)}`,
      'Correct the dates so that every day has at least one party. In the agreement parties lists all who share, those of the whole year too: see allocate help agreement.',
    ],
    'outcome-without-year': () => [
      'the agreement names no year, so that it cannot be told which year the outcome is of',
      'Write year, or put the outcome under years at its year.',
    ],
    'outcome-undecided': ({ agreement, year }) => [
      `the outcome is of ${year}, which is only proposed in the agreement ${agreement}`,
      `Lock the decision with allocate lock ${agreement} --year ${year}, or write the decision in the agreement.`,
    ],
    'unsettled-year': ({ year, settled }) => [
      `${settled} has an outcome, but ${year}, which lies between, has none: its difference cannot be carried`,
      `Write the outcome of ${year}.`,
    ],
    'unpaid-parties': ({ parties }) => [
      `the table is what all have paid, and lacks ${listed(parties, 'and')}`,
      'Add them, with 0 for one that has paid nothing, or write the cost in an outcome with cost and paid.',
    ],
    'due-before-year': ({ due, year }) => [
      `the difference is to be paid on ${isoDate(due)}, before the year ${year} that it is of`,
      'Write a day in that year or after it.',
    ],
    'settlement-changed': ({ year, rule, next, nextRule }) => [
      `the difference of ${year} is settled by ${rule}, but ${next} has ${nextRule}`,
      `Write settlement in the outcome of ${year}: what is to be done with that difference.`,
    ],
    'base-above-amount': ({ base, amount, parties }) => [
      `the base amounts of ${parties} parties add up to ${showMoney(base, '.')}, more than the ${showMoney(amount, '.')} to be divided`,
      'Lower the base amount, or state a larger amount.',
    ],
    'surcharge-above-cost': ({ surcharge, cost }) => [
      `the host's surcharge, ${showMoney(surcharge, '.')}, is larger than the cost, ${showMoney(cost, '.')}`,
      'Correct the surcharge or the amount.',
    ],
    'above-whole': ({ text }) => [`${text} is more than the whole`, 'Write 100 % at most.'],
    'own-funding-above-cost': ({ own, cost }) => [
      `the own funding, ${showMoney(own, '.')}, is larger than the cost, ${showMoney(cost, '.')}`,
      'Correct one of the amounts.',
    ],
    'grant-needs-lines': ({ lines, isOutcome }) => [
      isOutcome
        ? `the grant is a part of ${listed(lines, 'and')}, but the outcome does not say what that came to cost`
        : `the grant is a part of ${listed(lines, 'and')} in the cost sheet, which is of another amount`,
      isOutcome
        ? `Write lines in the outcome, in a file: lines: { ${lines[0]}: 100000 }.`
        : "Divide the agreement's amount, or set lines of the cost sheet with --set.",
    ],
    'external-above-amount': ({ external, amount, isCharged }) => [
      `the external funding, ${showMoney(external, '.')}, is larger than the cost${isCharged ? ' with the surcharge' : ''}, ${showMoney(amount, '.')}`,
      'Correct one of the amounts.',
    ],
    'floors-above-amount': ({ floors, amount }) => [
      `the floors add up to ${showMoney(floors, '.')}, ${showMoney(subtract(floors, amount), '.')} more than the ${showMoney(amount, '.')} to be divided`,
      'Lower a floor.',
    ],
    'caps-below-amount': ({ caps, amount }) => [
      `the caps add up to ${showMoney(caps, '.')}, ${showMoney(subtract(amount, caps), '.')} less than the ${showMoney(amount, '.')} to be divided`,
      'Raise a cap.',
    ],
    'cap-below-floor': ({ name, floor, cap, isStrict }) => [
      `${name} has the cap ${showMoney(cap, '.')} below the floor ${showMoney(floor, '.')}${isStrict ? ', as strict rounds them' : ''}`,
      `Raise the cap or lower the floor${isStrict ? ', or remove strict' : ''}.`,
    ],
    'limit-passed': ({ name, amount, which, limit, rule }) => [
      `${name} pays ${showMoney(amount, '.')} by the rule ${rule}, ${which === 'cap' ? 'above the cap' : 'below the floor'} ${showMoney(limit, '.')}`,
      'Choose another rule of rounding, for example largest-remainder.',
    ],
    'negative-amount': ({ text }) => [
      `${text} is negative; a number that is zero or larger is wanted here`,
      'Correct the number.',
    ],
    'party-without-part': ({ parties }) => [
      `${parties.join(', ')} has no fixed share`,
      'State a share, 0 if the party is not to pay.',
    ],
    'not-a-portion': ({ text }) => [`"${text}" is not a share`, 'Write for example 30 %, 0.3 or 1/3.'],
    'not-the-whole': ({ sum, whole, percent }) => {
      const gap = subtract(whole, sum);
      const said = compare(whole, ONE) === 0 ? part : toShortDecimal;
      return [
        `the parts add up to ${said(sum)} but must add up to ${said(whole)}: ${said(absolute(gap))} ${gap.numerator > 0n ? 'is missing' : 'too much'}`,
        percent === undefined ? 'Correct one of the parts.' : `Did you mean ${toShortDecimal(percent)} %?`,
      ];
    },
    'reversed-dates': ({ from, to }) => [
      `the last day, ${isoDate(to)}, is before the first, ${isoDate(from)}`,
      'Swap the dates, or correct one of them.',
    ],
    'overlapping-dates': ({ name, first }) => [
      `${name} already takes part on those days, by ${where(first)}`,
      'Let the times follow on each other without overlapping.',
    ],
    'not-a-party-date': ({ text }) => [`"${text}" is not party=date`, 'Write for example alby=2019-07-01'],
    'lock-missing': ({ lock }) => [
      `${lock} is missing, though the table is locked`,
      'Restore the file from version control; remove the line only if the decision has been repealed.',
    ],
    'lock-replaced': ({ lock }) => [
      `${lock} is another lock than the one that was listed here`,
      'Restore the file as it was: a new decision has a lock of its own.',
    ],
    'lock-unlisted': () => [
      'the lock is not in decisions/index.csv',
      'List it with allocate lock --renew, or remove the file if the table is not decided.',
    ],
    'lock-copied': ({ first }) => [
      `the same lock as ${first}, under another name`,
      'Remove one of the files.',
    ],
    'index-differs': ({ field, listed: said, locked }) => [
      `${field}: the line says "${said}", the lock "${locked}"`,
      'Make the line say what the lock does.',
    ],
    'still-an-example': ({ of, name }) =>
      ({
        agreement: [
          `the agreement ${name} is still an example, and an example cannot be locked`,
          'Write the right amount, year and source, and then take away the line example.',
        ] as const,
        source: [
          `the source of ${name} is still an example, and an example cannot be locked`,
          `Write in source where the figures come from, and then take away the line example; allocate import ${name} <file> does so.`,
        ] as const,
        figures: [
          `the figures of ${name} are still examples, and an example cannot be locked`,
          `Take the figures: allocate import ${name} <file>; or write them, and take away the word example after them.`,
        ] as const,
      })[of],
    'merge-conflict': () => [
      'two versions of the file are not merged',
      'Keep the lines of both, and remove the marks <<<<<<<, ======= and >>>>>>>.',
    ],
    'several-years': ({ agreement, years }) => [
      `the agreement ${agreement} has several years: ${listed(years, 'and')}`,
      `Say which year is decided, for example --year ${years.at(-1)}`,
    ],
    'lock-edited': () => [
      'the decided table was changed after it was written',
      'Restore the file from version control.',
    ],
    'no-weights': ({ columns }) => [
      `no column has weights: ${listed(columns, 'and')}`,
      'There must be a row for each party, with a name and a figure. Name the column with --weight-column.',
    ],
    'not-a-party-weight': ({ text }) => [`"${text}" is not name=weight`, 'Write for example A=469.9'],
    'sum-as-party': ({ name }) => [
      `"${name}" has the name of a total, not of a party: it would be counted twice`,
      'Remove it. If a party really has that name, call it something else.',
    ],
    'negative-weight': ({ name, weight }) => [
      `${name} has the weight ${toShortDecimal(weight)}; a weight cannot be negative`,
      'Correct the figure, or enter 0.',
    ],
    'all-weights-zero': () => [
      'all weights are zero: there is nothing to divide by',
      'Give at least one participating party a weight above zero.',
    ],
    'all-figures-zero': ({ measure, period }) => [
      `${measure.en} ${period} is zero for all that take part: the year has no shares`,
      `Correct the figures for ${period}, or read fewer years.`,
    ],
    'unit-not-positive': ({ text }) => [
      `the unit ${text} is not greater than zero`,
      'Enter for example 1, 0.01 or 1000.',
    ],
    'amount-finer-than-unit': ({ amount, unit, remedy, finerIn }) => [
      `the amount ${showMoney(amount, '.')} is not a whole number of ${toShortDecimal(unit) === toShortDecimal(ONE) ? 'kronor' : showMoney(unit, '.')}`,
      {
        option: `Round the amount, or use --unit ${toShortDecimal(remedy)}`,
        agreement: `Round the amount, or write unit: ${toShortDecimal(remedy)} in the agreement.`,
        nowhere: 'Round the amount.',
      }[finerIn],
    ],
    'residual-impossible': ({ name, amount }) => [
      `${name} cannot take the rest: its amount would be ${showMoney(amount, '.')}`,
      'Choose a party with a larger share, or --rounding largest-remainder',
    ],
    'too-few-units': ({ rule, amount, least }) => [
      `${showMoney(amount, '.')} is too little: with ${rule} each gets at least one unit, together ${showMoney(least, '.')}`,
      'Choose another rule, a finer --unit or a larger amount.',
    ],
    'table-without-figures': () => [
      'the table has no figures to audit',
      'It needs a row for each party and either a row of totals or two columns of figures, such as weight and amount.',
    ],
    'pivoted-table': ({ isTurned }) =>
      isTurned
        ? [
            'turned, the table has its parties as columns',
            'Leave out --transpose: as it stands it has a row for each party.',
          ]
        : ['the table has its parties as columns', 'Read it turned: add --transpose.'],
    'not-learnable': ({ reason }) => unlearnable[reason],
    'unclear-column': ({ role, columns }) => [
      `several columns may be the ${role}: ${listed(columns, 'and')}`,
      `Name one of them, for example --${role}-column "${columns.at(-1)}", or --${role}-column - for none.`,
    ],
    'several-totals': ({ names }) => [
      `the table has several rows of totals: ${listed(names, 'and')}`,
      'Name the right one with --total-row, or remove the others.',
    ],
    'missing-mark': ({ column, text, rows }) => [
      `${column}: "${text}" means that the figure is missing${rows > 1 ? `, as it is in ${rows} rows` : ''}`,
      'Fill it in, or remove the row: without it the table cannot be recomputed.',
    ],
    'dates-not-ascending': ({ date, before }) => [
      `${date} stands after ${before}, but is earlier`,
      'Write the dates in order, the earliest first.',
    ],
    'missing-party-value': ({ heading, parties }) => [
      `${heading} has no value for ${parties.join(', ')}`,
      'Add a row with party and value for each party.',
    ],
    'missing-ledger': () => [
      'nothing says how the invoices are to be booked',
      'Write sie in invoicing.yaml: company, accounts and dimensions. allocate init invoicing writes the file to fill in.',
    ],
    'wrong-form': ({ text, example }) => [`"${text}" has the wrong form`, `Write for example ${example}`],
    'other-year': ({ file, from, to, year }) => [
      `${file} has the financial year ${from}–${to}, but the settlement is of ${year}`,
      'Export the books of the right year, or use --year.',
    ],
    'nothing-booked': ({ accounts, objects, company }) => [
      `nothing is booked on accounts ${accounts}${objects === '' ? '' : ` and objects ${objects}`}${company === '' ? '' : ` by ${company}`}`,
      'Check the accounts and the objects against the books.',
    ],
    'sie-post': ({ post, form }) => [
      `the post ${post} cannot be read`,
      `Export the file again from the accounting system. In an SIE file the post is written: ${form}`,
    ],
    'voucher-unbalanced': ({ series, number, by }) => [
      `the voucher ${[series, number].filter((one) => one !== '').join(' ') || 'without a number'} does not balance: its rows add up to ${showMoney(by, '.')}`,
      'Correct the voucher in the accounting system, and export the file again.',
    ],
    'not-in-sie': ({ text, characters }) => [
      `"${text}" cannot be written in an SIE file, which does not hold ${characters.map(named).join(', ')}`,
      'Write the text with other characters: SIE has only those of code page 437.',
    ],
  },
  usage,
  bug: (law) =>
    `This is a bug in allocate, not in your data: ${law}. Nothing was written. Please report it, with the command and the files.`,
  more: (count) => `… and ${count} more.`,
};

const YAML_REASONS: Readonly<Record<string, string>> = {
  BAD_INDENT: 'the indent is wrong',
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon needs quotation marks',
  MISSING_CHAR: 'a character is missing, for example a quotation mark or a bracket',
  MULTILINE_IMPLICIT_KEY: "a field's name must stand on one line",
  MULTIPLE_DOCS: 'the file holds several documents (---)',
  TAB_AS_INDENT: 'a tab is used as indent, use spaces',
};

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function didYouMean(suggestion: string | undefined, known: readonly string[]): string {
  if (suggestion !== undefined) return `Did you mean ${suggestion}?`;
  if (known.length === 0) return '';
  return `Choose from: ${known.slice(0, 20).join(', ')}${known.length > 20 ? ' and more' : ''}.`;
}

/** A part of a whole: 40 % when that is exact, otherwise 1/3. */
function part(value: Rational): string {
  const percent = multiply(value, HUNDRED);
  return decimalsOf(percent) === undefined
    ? `${value.numerator}/${value.denominator}`
    : `${toShortDecimal(percent)} %`;
}

function where({ file, line, column }: Place): string {
  return file === undefined ? 'the command line' : `${file}:${line}:${column}`;
}

/** A character and its number: – (U+2013). */
function named(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${character} (U+${code})`;
}
