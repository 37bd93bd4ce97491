import { isProposal } from '../../../agreement/decision.js';
import type { Allocation, AllocationRow } from '../../../allocation/allocation.js';
import type { Words } from '../../../allocation/words.js';
import { about, type BookCell, figure, kronor } from '../../../formats/xlsx/book.js';
import type { SourcesWords, Told } from '../../../formats/xlsx/sources-page.js';
import type { Place } from '../../../kernel/issue.js';
import { decimalsOf, negate, type Rational } from '../../../kernel/number.js';
import { placeName } from '../../../kernel/place.js';
import type { Basis } from '../../../keys/key.js';

/** Every figure that a result rests on, and where it comes from. */
export function toldOf(allocation: Allocation, words: Words, sources: SourcesWords): Told[] {
  return [...amountsTold(allocation, words, sources), ...weightsTold(allocation, words, sources)];
}

/** The amount, what is deducted from it, and the agreement that they rest on. */
function amountsTold(allocation: Allocation, words: Words, sources: SourcesWords): Told[] {
  const { agreement, year, cost, unit, isAgreedAmount, adjustments } = allocation;
  const money = (value: Rational) =>
    figure(value, { look: 'plain', format: kronor(decimalsOf(unit) ?? 0) }, words.mark);
  const agreedBy = { source: agreement?.source, file: agreement?.file };
  const agreedStatus = isProposal(allocation) ? sources.proposed : sources.agreed;
  const amount: Told = {
    what: sources.amount,
    period: String((isAgreedAmount ? agreement?.year : undefined) ?? year ?? ''),
    value: money(cost),
    status: isAgreedAmount ? agreedStatus : sources.given,
    ...(isAgreedAmount ? { ...agreedBy, note: agreement?.note?.[words.language] } : {}),
  };
  const agreed: Told = {
    what: sources.agreement,
    note: agreement?.title[words.language],
    period: agreement?.year === undefined ? undefined : String(agreement.year),
    status: isProposal(allocation) ? words.decision.proposal : undefined,
    ...agreedBy,
  };
  return [
    amount,
    ...(agreement && !isAgreedAmount ? [agreed] : []),
    ...adjustments.external.map(({ title, amount: one }) => ({
      what: title,
      value: money(negate(one.value)),
      ...agreedBy,
    })),
    ...adjustments.direct.map(({ title, party, amount: one }) => ({
      what: title,
      party: party.name,
      value: money(one.value),
      status: words.adjustments.direct,
      ...agreedBy,
    })),
  ];
}

/** Each party's figures; its weight where there are none; and what named the parties. */
function weightsTold(allocation: Allocation, words: Words, sources: SourcesWords): Told[] {
  const { bases, rows, groups } = allocation;
  const survey: Told[] = groups
    ? [
        {
          what: groups.survey.title[words.language],
          period: String(groups.survey.date.year),
          note: groups.ids.join(', '),
          source: groups.survey.source,
          file: groups.survey.file,
        },
      ]
    : [];
  const weights = rows.map(
    ({ party, weight }): Told => ({ what: sources.weight, party: party.name, value: shown(weight, words) }),
  );
  const figures = bases.flatMap((basis, i) => rows.flatMap((row) => figureTold(basis, row, i, words)));
  return [...(bases.length > 0 ? figures : weights), ...survey];
}

function figureTold(
  { measure, period }: Basis,
  { party, figures }: AllocationRow,
  i: number,
  words: Words,
): Told[] {
  const found = figures[i];
  if (!found) return [];
  const { referenceDate: day, title, unit, source, note, file } = measure;
  return [
    {
      what: title[words.language],
      party: party.name,
      period,
      value: shown(found.value, words),
      unit,
      status: words.statuses[found.status],
      day: day && words.day(day.month, day.day, period),
      source: found.source ?? source,
      note: [found.note, note?.[words.language]].filter((one) => one !== undefined).join('. '),
      // The name within the folder of data: the folder itself may lie anywhere.
      file: placeOf(found.at, file),
    },
  ];
}

function placeOf(at: Partial<Place>, file: string): string {
  const { line, column = 1, sheet } = at;
  if (line === undefined) return file;
  return sheet === undefined
    ? `${file}:${line}`
    : placeName({ file, sheet, line, column, excerpt: '', width: 1 });
}

function shown(value: Rational, { mark }: Words): BookCell {
  if (decimalsOf(value) === undefined) return about(value, { look: 'plain', format: '0.000000' });
  return figure(value, { look: 'plain' }, mark);
}
