import { isProposal } from '../../agreement/decision.js';
import { STATUSES } from '../../keys/measure.js';
import { joined, type Shown } from '../../sheet/sentence.js';
import { type Cell, columnsOf, EMPTY, type Sheet, text } from '../../sheet/sheet.js';
import type { Answer } from '../allocation.js';
import { statusesIn, vintageOf, vouchedNote } from '../figure-notes.js';
import type { Words } from '../words.js';

/** Where everything comes from that an answer rests on: what it is, when it is from, its status, source and file. */
export function sourcesSheet(answer: Answer, words: Words): Sheet {
  const { agreement, groups, isAgreedAmount } = answer;
  const { page, language, day } = words;
  const cells = (texts: readonly (Shown | undefined)[]): Cell[] =>
    texts.map((one) => (one === undefined ? EMPTY : text(one)));
  return {
    title: page.sources,
    columns: columnsOf(page.sourceHeadings),
    rows: [
      cells([
        isAgreedAmount ? page.amountSource : page.agreementSource,
        agreement.year === undefined ? undefined : String(agreement.year),
        isProposal(answer) ? words.decision.proposal : undefined,
        agreement.source,
        agreement.file,
      ]),
      ...figuredBy(answer).map(({ basis, rows, i }) => {
        const { measure } = basis;
        const statuses = statusesIn(rows, i, STATUSES, words);
        const note = measure.note ? ` (${measure.note[language]})` : '';
        return cells([
          measure.title[language],
          vintageOf(basis, answer, words),
          statuses.length > 0 ? joined(statuses, '; ') : undefined,
          joined([`${measure.source}${note}`, ...vouchedNote(measure, answer.year, words)], '. '),
          measure.file,
        ]);
      }),
      ...(groups
        ? [
            cells([
              page.partiesSource,
              day(groups.survey.date.month, groups.survey.date.day, String(groups.survey.date.year)),
              undefined,
              groups.survey.source,
              groups.survey.file,
            ]),
          ]
        : []),
    ],
    totals: [],
    notes: [],
  };
}

/** What figures an answer rests on, and by which its amounts are told per inhabitant. */
function figuredBy({ bases, rows, per }: Answer) {
  const told = per && {
    basis: per,
    rows: rows.map((row) => ({ ...row, figures: [per.figures.get(row.party.id)] })),
    i: 0,
  };
  const isRead = bases.some(({ measure, period }) => measure.id === per?.measure.id && period === per.period);
  return [...bases.map((basis, i) => ({ basis, rows, i })), ...(told && !isRead ? [told] : [])];
}
