import type { Label } from '../../kernel/issue.js';
import type { Reader } from '../../text/field.js';
import { ALONE } from '../../text/figure.js';
import { list } from '../../text/readers.js';
import { recordsWith } from '../../text/tables.js';
import { both } from '../written.js';

/** A kind of file that people write, and what reads it, loaded when it is asked for: it knows of no parties or measures. */
export interface FileKind {
  readonly name: string;
  readonly title: Label;
  readonly files: readonly string[];
  readonly read: () => Promise<Reader<unknown>>;
}

const NOBODY = { parties: [], measures: [], keys: [], payers: [] };

/** Every kind of file that people write, in the order in which they come to need it. */
export const FILES: readonly FileKind[] = Object.freeze([
  {
    name: 'cooperation',
    title: both`en samverkan: dess parter, underlag och nycklar | a cooperation: its parties, measures and keys`,
    files: ['cooperation.yaml'],
    read: async () => (await import('../../agreement/cooperation.js')).writtenCooperation(NOBODY),
  },
  {
    name: 'parties',
    title: both`parterna, i en egen fil | the parties, in a file of their own`,
    files: ['parties.yaml', 'parties.csv'],
    read: async () => recordsWith((await import('../../agreement/read-parties.js')).PARTY_FIELDS),
  },
  {
    name: 'measure',
    title: both`ett underlag: en siffra för varje part och period | a measure: a figure of each party and period`,
    files: ['measures/*.csv', 'measures/*.yaml'],
    read: async () => (await import('../../agreement/measures/own-table.js')).writtenFigures,
  },
  {
    name: 'agreement',
    title: both`ett avtal: vad som delas, av vilka och hur, år för år | an agreement: what is shared, by whom and how, year by year`,
    files: ['agreements/*.yaml'],
    read: async () => (await import('../../agreement/written-agreement.js')).agreementFile('', NOBODY, ALONE),
  },
  {
    name: 'costs',
    title: both`en kalkyl: raderna bakom ett belopp | a cost sheet: the lines behind an amount`,
    files: ['costs/*.yaml'],
    read: async () => (await import('../../agreement/costs/read.js')).writtenCosts(new Map(), ALONE),
  },
  {
    name: 'survey',
    title: both`en enkät: frågor till parterna, och svaren | a survey: questions to the parties, and their answers`,
    files: ['surveys/*.yaml'],
    read: async () => (await import('../../agreement/survey/read.js')).writtenSurvey([]),
  },
  {
    name: 'answers',
    title: both`svaren på en enkät, i en egen fil | the answers to a survey, in a file of their own`,
    files: ['surveys/*.csv'],
    read: async () => (await import('../../agreement/survey/read.js')).writtenAnswers,
  },
  {
    name: 'published',
    title: both`publicerade tabeller: var de står och hur de läses | published tables: where they stand and how they are read`,
    files: ['published/*.yaml'],
    read: async () => list((await import('../../agreement/published/written.js')).writtenTable),
  },
  {
    name: 'invoicing',
    title: both`hur samverkan fakturerar: fakturafilens kolumner, och bokföringen | how a cooperation invoices: the columns of the invoice file, and the books`,
    files: ['invoicing.yaml'],
    read: async () => (await import('../invoice/invoicing.js')).invoicingFor(NOBODY),
  },
  {
    name: 'outcome',
    title: both`ett utfall: vad ett år kom att kosta | an outcome: what a year came to cost`,
    files: ['outcomes/*.yaml', 'utfall.yaml'],
    read: async () => (await import('../../agreement/read-outcome.js')).writtenOutcome,
  },
  {
    name: 'paid',
    title: both`det som parterna betalade, i en egen fil | what the parties paid, in a file of its own`,
    files: ['outcomes/*.csv'],
    read: async () => recordsWith((await import('../../agreement/read-outcome.js')).PAID_FIELDS),
  },
  {
    name: 'lock',
    title: both`en beslutad tabell, som allocate lock skriver den | a decided table, as allocate lock writes it`,
    files: ['decisions/*.yaml'],
    read: async () => (await import('../lock/written.js')).writtenLock,
  },
  {
    name: 'locks',
    title: both`alla beslutade tabeller, i den ordning de beslutades | every decided table, in the order in which they were decided`,
    files: ['decisions/index.csv'],
    read: async () => recordsWith((await import('../lock/listing.js')).INDEX_FIELDS),
  },
  {
    name: 'weights',
    title: both`vikter för allocate split | weights for allocate split`,
    files: ['weights.csv', 'weights.yaml'],
    read: async () => recordsWith((await import('../split/command.js')).WEIGHT_FIELDS),
  },
  {
    name: 'help',
    title: both`exemplen i hjälpen | the examples of the help`,
    files: ['help.yaml'],
    read: async () => (await import('../../agreement/help-examples.js')).helpExamples,
  },
]);
