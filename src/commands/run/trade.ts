import { markOf } from '../../allocation/decision-notes.js';
import type { Opened } from '../../allocation/read-question.js';
import type { Format } from '../../formats/format.js';
import { all, failed, type Outcome, outcome } from '../../kernel/outcome.js';
import type { Folder } from '../../text/files.js';
import { tradeSheets } from '../../trade/sheets.js';
import type { Call, Output } from '../command.js';
import { provenanceIn, write } from '../report.js';
import { dataOfTrade, notesOfTrade, talkOfTrade, titleOfTrade, tradeAsked } from '../trade.js';
import type { Words } from './words.js';

/** Writes a trade: what each party sold and bought, who sold to whom, and who pays whom. */
export async function runTrade(
  opened: Outcome<Opened>,
  format: Outcome<Format>,
  folder: Folder,
  call: Call<Words>,
): Promise<Outcome<Output>> {
  const read = all({ format, asked: await tradeAsked(call, opened, format) });
  if (!read.ok) return failed(read);
  const trade = read.value.asked;
  const make = (words: Words) => ({
    sheets: tradeSheets(trade.trade, titleOfTrade(trade, words), notesOfTrade(trade, words), words),
    mark: markOf([trade], words),
    data: async () => dataOfTrade(trade, await provenanceIn(call.shell, folder)),
  });
  const talk = talkOfTrade(trade, read.value.format, call.words);
  return outcome({ ...(await write(make, read.value.format, call, folder)), talk });
}
