import type { ProblemWords } from '../../kernel/complaint.js';
import { listed } from '../../sheet/listed.js';

const SEE_HELP = 'See allocate --help';

/** English: what is wrong with a call or a file, and how to mend it. */
export const usage: ProblemWords['usage'] = {
  'unknown-option': ({ option, suggestion }) => [
    `unknown option: ${option}`,
    suggestion ? `Did you mean ${suggestion}?` : SEE_HELP,
  ],
  'missing-value': ({ option }) => [`${option} has no value`, SEE_HELP],
  'missing-option': ({ option, example }) => [`${option} is missing`, `Write for example ${example}`],
  'missing-argument': ({ argument }) => [`the argument <${argument}> is missing`, SEE_HELP],
  'excess-argument': ({ argument }) => [`too many arguments: ${argument}`, SEE_HELP],
  'nothing-to-check': () => [
    'there is no cooperation.yaml to check, neither in the folder nor above it',
    'Name the folder with --data, begin a cooperation with allocate init, or check the embedded one with --embedded.',
  ],
  'nothing-to-compare': () => [
    'there is no alternative to compare with',
    'Use for example --with key=equal, or write scenarios in the agreement.',
  ],
  'already-locked': ({ path }) => [
    `${path} already exists: the table is locked`,
    'Use another --decision: a new decision has a lock of its own.',
  ],
  'changed-meanwhile': ({ path }) => [
    `${path} was changed while the figures were read`,
    'Nothing was written. Run the command again.',
  ],
  'folder-taken': ({ path }) => [`${path} already exists`, 'Choose a folder that does not exist yet.'],
  'file-taken': ({ path }) => [
    `${path} already exists, and nothing was written`,
    'Choose another name: an existing file is never overwritten.',
  ],
  'not-an-agreement-file': ({ path }) => [
    `${path} is not the name of an agreement file`,
    "State the folder and the agreement's name, which ends in .yaml, for example --write jour/avgift.yaml",
  ],
  'embedded-data': ({ cooperation }) => [
    `${cooperation} is the embedded cooperation and is not changed`,
    `Make a folder of your own: allocate init --from ${cooperation} writes a copy. Then name it with --data, or run the command in it.`,
  ],
  'nothing-to-begin': ({ parties, embedded }) => [
    'a new cooperation needs its parties',
    `State them: allocate init --name "Our cooperation" --parties "${parties}". Or copy an embedded one: allocate init --from ${listed(embedded, 'or')}`,
  ],
  'folder-not-empty': ({ path, file }) => [
    `${path} is not empty: ${file} is there`,
    'State a folder that is empty or does not exist: nothing is ever overwritten.',
  ],
  'already-has': ({ file, field, value }) => [
    `${file} already has ${field}${value === '' ? '' : `: ${value}`}`,
    'Change it there: nothing is ever overwritten.',
  ],
  'input-closed': () => [
    'the questions were not answered: the input was closed, and nothing was written',
    'Answer them, or use --name and --parties.',
  ],
  'no-own-folder': () => [
    "it is written to the cooperation's own folder, and none is given",
    'Name it with --data, run the command in it, or begin one: allocate init',
  ],
  'divides-nothing': ({ agreement, others = [], asked }) => [
    `${listed([agreement, ...others], 'and')} ${others.length > 0 ? 'are purchases and sales and divide' : 'is purchases and sales and divides'} no cost: ${asked} has nothing to do there`,
    `What can be asked is allocate ${agreement}, allocate explain ${agreement} [party], allocate invoice ${agreement}, allocate check ${agreement} and allocate list, with --year.`,
  ],
  'options-clash': ({ first, second }) => [
    `${first} and ${second} do not go together`,
    'Use only one of them.',
  ],
  'repeated-option': ({ option }) => [`${option} appears twice`, 'Use it once.'],
  'one-agreement': ({ option }) => [
    `${option} states something of one agreement, but several are asked for`,
    'Ask for one agreement at a time.',
  ],
  'needs-vouchers': ({ format }) => [
    `the format ${format} writes vouchers, and only allocate invoice and allocate settle make them`,
    `Write allocate invoice <agreement> --format ${format}`,
  ],
  'no-chart': () => [
    'this answer has no chart',
    'Charts are made by allocate <agreement>, also of several years (--year 2019-2024), split, compare, settle and cost, and by plan of several years',
  ],
  'needs-books': ({ option }) => [
    `${option} chooses from an SIE file, and none is named`,
    'Name it, for example --outcome books.se',
  ],
  'needs-accounts': ({ file }) => [
    `no accounts of ${file} are chosen`,
    'Say which the cost is booked on, for example --accounts 4000-7999',
  ],
  'needs-draft': ({ agreement, isTrade }) => [
    `${agreement}: what is asked is a proposal, an example or a calculation, not a decision: its invoices are drafts, and vouchers of drafts are written only when asked for`,
    isTrade ? 'Use --draft.' : 'Use --draft, or lock the table once it is decided: allocate lock.',
  ],
  'output-is-input': ({ path }) => [`${path} is a file of data`, 'Choose another name after -o.'],
  'unknown-language': ({ text, variable }) => [
    `unknown language${variable ? ` in ${variable}` : ''}: "${text}"`,
    variable ? `Set ${variable} to sv or en, or remove it.` : 'Choose --lang sv or --lang en',
  ],
  'unknown-extension': ({ file, known }) => [
    `the extension of ${file} names no format`,
    `Use --format, or one of the extensions ${known.join(', ')}`,
  ],
  'binary-to-terminal': ({ format, extension }) => [
    `${format} is not text and cannot be shown here`,
    `Name a file with -o, for example -o table${extension}`,
  ],
  'no-cooperation': ({ folder, misnamed }) => [
    `${folder} holds no cooperation.yaml${misnamed ? `, but ${misnamed}` : ''}`,
    misnamed
      ? 'Rename it cooperation.yaml: only files that end in .yaml are read.'
      : 'Name the right folder with --data, or begin a cooperation: allocate init <folder>',
  ],
  'no-working-folder': () => ['the folder that you are in is no longer there', 'Go to one that is, with cd.'],
  'cannot-read': ({ path, reason }) => [
    `${path} cannot be read: ${reasonFor(reason)}`,
    'Check its name and your permissions.',
  ],
  'is-a-folder': ({ path }) => [`${path} is a folder`, 'Name a file.'],
  'file-too-large': ({ path, most }) => [`${path} is larger than ${most} MB`, 'Name a smaller file.'],
  'cannot-write': ({ path, reason }) => [
    `${path} cannot be written: ${reason === 'ENOENT' ? 'the folder does not exist' : reasonFor(reason)}`,
    'Check the folder, your permissions and the space. Nothing was changed.',
  ],
  'cannot-print': ({ reason }) => [
    `the output cannot be written: ${reasonFor(reason)}`,
    'Check the space where it goes.',
  ],
};

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'access denied',
  EDQUOT: 'no space is left',
  EISDIR: 'it is a folder',
  ENOENT: 'it does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of the path is not a folder',
  EPERM: 'access denied',
  EROFS: 'the disk is read-only',
  'file-too-large': 'it is too large',
  'is-a-folder': 'it is a folder',
  'no-new-files': 'no files can be made there',
  'not-a-file': 'it is not an ordinary file',
  outside: 'it leads out of the folder of data',
};

/** The system's reason for refusing, in words. */
export function reasonFor(code: string): string {
  return REASONS[code] ?? code;
}
