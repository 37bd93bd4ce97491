import type { topics as swedish } from './sv.js';

/** English: the topics of the help. */
export const topics: typeof swedish = {
  headings: {
    topics: 'Topics (allocate help <topic>)',
    example: 'For example',
    fields: 'Fields',
    theField: (name) => `The field ${name}`,
    inField: (name) => `Fields of ${name}`,
    keys: 'Keys',
    written: 'How they are written',
    lines: 'Fields of a line',
    columns: 'Columns of the file of a measure',
    books: 'Fields of sie, for the books',
    ofYear: 'Decided for a year, and for that year alone',
    rules: 'In force from a year until changed',
    roundings: 'Rules',
    formats: 'Formats and extensions',
    codes: 'Exit codes',
    variables: 'Variables',
    options: 'Options',
    see: 'See also',
  },
  required: 'required',
  among: 'Required, at least one of',
  topics: {
    cooperation: {
      names: ['cooperation', 'party', 'parties', 'host'],
      about: 'the parties, measures and keys: cooperation.yaml',
      text: [
        'A cooperation is a folder. It holds cooperation.yaml, which says who the parties are and which measures and keys they have, and the folder agreements, with a file for each agreement.',
        'The program takes the folder that --data names, else ALLOCATE_DATA, else the nearest folder upwards that holds a cooperation.yaml, else the embedded one.',
      ],
    },
    agreement: {
      names: ['agreement', 'agreements', 'fields'],
      about: 'what is shared, by whom and how: agreements/<name>.yaml',
      text: [
        'An agreement is a cost that is shared by a key. parties lists all who share it; a party that joins or leaves during a year has from or to. Its file lies in the folder agreements, and what it is called is written on the command line: agreements/jour.yaml is calculated by allocate jour.',
      ],
    },
    measure: {
      names: ['measure', 'measures', 'vintage'],
      about: "the figures that keys read, and which year's are used",
      text: [
        'A measure is a figure of each party and period: budget turnover, pupils, population. It is named in cooperation.yaml, and the figures stand in a file, as a rule in the folder measures: a table of the program’s own, or a workbook or file of statistics as it is.',
        'Which period a year reads is said by years-back: with 2, 2025 reads the figures of 2023. With in-force-from new figures take effect on a day of the year. With within-year: sum or mean the figure of a year is made of quarters, tertials, half-years or months.',
      ],
    },
    keys: {
      names: ['keys', 'key'],
      about: 'what costs are divided by',
      text: [
        'A key says how much each party weighs. Every measure is a key by its own name. Keys that need more than a name are written in the agreement; --key chooses another key for one question.',
      ],
    },
    rounding: {
      names: ['rounding', 'leftover'],
      about: 'how amounts become whole kronor, and who gets the kronor left over',
      text: [
        'Amounts are rounded once, last, so that they make exactly the sum. The largest remainder is the usual rule: all are rounded down, and the kronor left over go to those with the largest remainders. Of equal remainders the larger weight comes first, then the code that comes first. Choose another rule in the agreement (rounding) or with --rounding; unit is what it is rounded to.',
      ],
    },
    years: {
      names: ['years', 'timeline'],
      about: 'agreements over several years: what is in force when',
      text: [
        'Under years an agreement says what holds for each year. Some of it is decided for that very year; the rest is rules, in force from that year until they are changed. What stands outside years holds from the start, or from the one in year. A year that nothing is decided for is a proposal.',
        'A party that joins or leaves within a year has from and to in parties. That much of the year counts, day by day, and the year is rounded once.',
      ],
    },
    costs: {
      names: ['costs', 'sheet'],
      about: 'the lines behind an amount: costs/*.yaml',
      text: [
        'A cost sheet is the lines behind the amount of an agreement: pay, charges in per cent, rent, and sums of them. total names the line that is the amount. allocate cost shows it worked out.',
      ],
    },
    surveys: {
      names: ['surveys', 'groups', 'group'],
      about: 'what the parties have answered, and groups of them: surveys/*.yaml',
      text: [
        'A survey is questions to the parties and their answers: yes, no, later or none. A group is those that answered something, and may be chosen: --parties @interested. allocate survey shows the answers.',
      ],
    },
    published: {
      names: ['published', 'printed'],
      about: 'printed tables that check compares with: published/*.yaml',
      text: [
        'A published table is one that stood in a paper, copied character by character in a CSV file. columns says which printed heading is what. allocate check makes the table again and compares every cell; known lists what was printed wrong, and why.',
      ],
    },
    decisions: {
      names: ['decisions', 'locks'],
      about: 'decided tables, which are never rewritten: decisions/',
      text: [
        'allocate lock <agreement> --decision <number> writes the decided table to the folder decisions, with all that it was made of. allocate check makes it again, and says why when something has changed. A lock is never rewritten; a new decision is a new lock.',
        'An agreement whose decision has status: proposed is a proposal: that is said below every table, and its invoices are drafts.',
      ],
    },
    invoicing: {
      names: ['invoicing', 'invoices', 'bookkeeping'],
      about: 'the columns of the invoice file, and the books: invoicing.yaml',
      text: [
        'allocate invoice <agreement> makes the invoices of the year, a line for each party and instalment; instalments in the agreement says when they are due. invoicing.yaml says which columns the invoice file is to have and how the host books them, for --format sie.',
      ],
    },
    outcome: {
      names: ['outcome', 'settlement'],
      about: 'what a year came to cost, and what is done with the difference',
      text: [
        'When the year is over its outcome stands in the agreement (outcome, for its year), or in a file after --outcome. allocate settle divides it as the agreement does, and says what each is to pay or get back; settlement says whether that is done now, carried to the next year or kept.',
      ],
    },
    files: {
      names: ['files', 'statistics', 'workbook'],
      about: 'files that are read: CSV, workbooks, statistics, books',
      text: [
        'Measures, weights and tables to audit are read from the files people have: CSV with , ; or tabs, workbooks (XLSX, ODS; book.xlsx#Sheet chooses a sheet), JSON-stat, PxWeb, PX and Kolada, and SIE for outcomes. What a file is, its content tells. Text is read as UTF-8, UTF-16 or Windows-1252; YAML must be UTF-8.',
        'Decimals have a comma or a point before them and thousands a space: 1 204,5. A column is read as a whole; --decimal answers where that cannot tell. What is not read is said.',
      ],
    },
    csv: {
      names: ['csv', 'excel'],
      about: 'CSV for machines, and for Excel',
      text: [
        '--format csv is for machines: UTF-8, commas, decimal points, English headings that never change with the language, a row for each party and no row of totals. Weights have as many decimals as tell them apart.',
        '--format csv --excel opens by a double click in Swedish Excel: semicolons, decimal commas, Swedish headings, a row of totals and no spaces in figures. With -o the extension is enough: allocate <agreement> -o file.csv --excel.',
      ],
    },
    json: {
      names: ['json'],
      about: 'JSON for programs',
      text: [
        '--format json has English keys, figures as decimal text ("647274"), schemaVersion, which is raised when a key changes meaning or goes away, the version of the program, and every file that was read with its SHA-256. It is the same in every language.',
      ],
    },
    formats: {
      names: ['formats', 'format', 'output'],
      about: 'the formats of the output',
      text: [
        '--format chooses the format. With -o <file> the extension is enough. Figures go to standard output and what is said of them to standard error, so that a file or a pipe gets the figures alone.',
      ],
    },
    schemas: {
      names: ['schemas', 'editor'],
      about: 'schemas by which an editor checks the files',
      text: [
        'allocate schema <kind> -o file.json writes the JSON Schema of a kind of file. An editor that reads it (VS Code with the extension YAML, JetBrains, Neovim) shows the fields, what they mean and what is wrong while you write. Name it in the first line of the file: # yaml-language-server: $schema=file.json',
      ],
    },
    errors: {
      names: ['errors', 'messages'],
      about: 'how faults are told',
      text: [
        'A fault is told with its place (file:line:column), what is wrong, a code in brackets, the line as it stands with a mark below it, and how to mend it. All faults are told at once, and nothing is written; of a YAML file that cannot be read the first is, which the others follow from. The codes do not change: they can be searched for.',
      ],
    },
    'exit-codes': {
      names: ['exit-codes', 'exit', 'exitcodes'],
      about: 'what the program answers the shell',
      text: ['The exit code says how it went, for scripts and pipelines.'],
    },
    environment: {
      names: ['environment', 'variables', 'env'],
      about: 'variables of the environment',
      text: ['An option goes before a variable. An empty variable is as good as none.'],
    },
    language: {
      names: ['language', 'english'],
      about: 'Swedish or English',
      text: [
        'All that is said to people is in Swedish, or in English with --lang en. Names of fields, options, commands and keys are English in both, and the machine formats (csv, json) are the same.',
      ],
    },
    color: {
      names: ['color', 'colour', 'colours'],
      about: 'when output is coloured',
      text: ['Colour is for terminals alone, and never says anything that words do not say too.'],
    },
  },
};
