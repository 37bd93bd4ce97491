import type { Answer } from '../../../allocation/allocation.js';
import { markOf } from '../../../allocation/decision-notes.js';
import type { Format, Report } from '../../../formats/format.js';
import type { Language } from '../../../sheet/words.js';
import { saidByYear } from '../../../sheet/years.js';
import type { Call, Output } from '../../command.js';
import { directWarning, ownWarning, unclaimedWarning, write } from '../../report.js';
import type { Page } from '../page/document.js';
import type { Words } from '../words.js';
import type { Answered } from './answered.js';
import { perSheet, rowsSheet, yearsSheet } from './sheet.js';

/** Writes the answers of several years: a column a year, and of rows alone one a party and year. */
export async function reportYears(
  answered: Answered,
  format: Format,
  call: Call<Words>,
  inputs: Output['inputs'],
  calculator: (language: Language) => Promise<Page['calculator']>,
): Promise<Output> {
  const make = (words: Words): Report => ({
    sheets:
      format.holds === 'rows'
        ? [rowsSheet(answered, words)]
        : // A page shows it with the table, and calculates it too.
          [yearsSheet(answered, words), ...(format.id === 'html' ? [] : perSheet(answered, words))],
    mark: markOf(
      answered.years.map(({ allocation }) => allocation),
      words,
    ),
    data: async () => (await import('./data.js')).yearsData(answered),
    documents: {
      html: async () => {
        const { yearsDocument } = await import('./document.js');
        return yearsDocument(answered, await calculator(words.language), words);
      },
      xlsx: async () => (await import('./workbook.js')).yearsWorkbook(answered, words),
    },
  });
  const warnings = ({ year, allocation }: { year: number; allocation: Answer }) => ({
    year,
    notes: [
      ...unclaimedWarning(allocation, format, call.words),
      ...(format.holds === undefined
        ? []
        : [...directWarning(allocation, call.words), ...ownWarning(allocation, call.words)]),
    ],
  });
  const talk = saidByYear(answered.years.map(warnings));
  return { ...(await write(make, format, call, inputs)), talk };
}
