import type { Agreement } from '../agreement/agreement.js';
import { fileIn, ownYear } from '../agreement/in-year.js';
import { decisionData, decisionNotes } from '../allocation/decision-notes.js';
import type { Opened } from '../allocation/read-question.js';
import { placeIn } from '../allocation/receipt/inputs-sheet.js';
import type { Words as AllocationWords } from '../allocation/words.js';
import type { Format } from '../formats/format.js';
import {
  failed,
  issuesOf,
  map,
  type Outcome,
  optional,
  outcome,
  valueIn,
  withIssues,
} from '../kernel/outcome.js';
import { UsageError } from '../kernel/problem.js';
import type { Provenance } from '../sheet/provenance.js';
import { asSentence, type Sentence } from '../sheet/sentence.js';
import { located } from '../text/readers.js';
import { oneYear } from '../text/years.js';
import { tradeData } from '../trade/data.js';
import { leftOutNotes, tradeNotes } from '../trade/notes.js';
import { type ReadTrade, readTrade } from '../trade/read.js';
import type { Words as TradeWords } from '../trade/words.js';
import type { Call } from './command.js';
import { given, nameOf, type OptionId, QUESTION } from './options.js';

/** What a command says of a trade. */
export type Words = AllocationWords & TradeWords;

/** A trade that a call asks about, for a year or all years. */
export interface AskedTrade {
  readonly agreement: Agreement;
  readonly trade: ReadTrade;
  readonly year: number | undefined;
}

/** What is asked of a cost alone: of a trade only the year. */
const OF_COST: readonly OptionId[] = [
  ...QUESTION.filter((id) => id !== 'year'),
  'instalments',
  'outcome',
  'chart',
];

/**
 * The trade of an agreement, as a call asks about it. Issues: those of the year, the agreement and the trade.
 * Throws UsageError: divides-nothing for what is asked of a cost alone, and for charts.
 */
export async function tradeAsked(
  call: Call,
  opened: Outcome<Opened>,
  format: Outcome<Format>,
): Promise<Outcome<AskedTrade>> {
  const found = valueIn(opened);
  if (!found) return failed(opened);
  const { options } = call;
  const drawn = valueIn(format);
  const { id } = found.file.agreement;
  const other = OF_COST.find((option) => options[nameOf(option)] !== undefined);
  const asked = other ? `--${other}` : drawn?.charts === 'only' ? `--format ${drawn.id}` : undefined;
  if (asked) throw new UsageError('divides-nothing', { agreement: id, asked });
  const stated = optional(given(call, 'year'), located(oneYear(call.command)));
  const ofYear = valueIn(stated);
  const inYear = ofYear ? await fileIn(found.file, ofYear, true) : outcome(found.file);
  const { agreement } = valueIn(inYear) ?? found.file;
  if (!agreement.trade) return failed(opened, stated, inYear);
  const year = ofYear?.value ?? agreement.year;
  const years = { own: ownYear(found.file), wanted: year };
  const read = await readTrade(agreement.trade, found.cooperation.parties, found.folder, years);
  return withIssues(
    map(read, (trade) => ({ agreement, trade, year })),
    issuesOf(opened, stated, inYear),
  );
}

/** The title of a trade, with its year. */
export function titleOfTrade({ agreement, year }: AskedTrade, { language }: Words): Sentence {
  const title = agreement.title[language];
  return asSentence(year === undefined ? title : `${title} ${year}`);
}

/** What is said below a trade: that it is a proposal, how it was made, and where it stands. */
export function notesOfTrade({ agreement, trade, year }: AskedTrade, words: Words): Sentence[] {
  const { notes, language } = words;
  return [
    ...decisionNotes({ agreement }, words),
    ...tradeNotes(trade, year, words),
    ...(agreement.note ? [notes.remark(agreement.note[language])] : []),
    notes.agreement(agreement.source),
  ];
}

/** What a format without sentences leaves unsaid: that lines are of other years. */
export function talkOfTrade(
  { trade, year }: AskedTrade,
  { isForMachines }: Format,
  words: Words,
): Sentence[] {
  return isForMachines ? leftOutNotes(trade, year, words.trade) : [];
}

/** A trade as data, its places by the names of files in the folder of data. */
export function dataOfTrade({ agreement, trade, year }: AskedTrade, { inputs }: Provenance): object {
  return {
    agreement: agreement.id,
    title: agreement.title.sv,
    year: year === undefined ? null : String(year),
    decision: decisionData({ agreement }),
    reference: agreement.source,
    ...tradeData(trade, (at) => placeIn(at, inputs)),
  };
}
