import { isProposal } from '../../../agreement/decision.js';
import { COOPERATION_FILE } from '../../../agreement/file-names.js';
import type { Allocation, AllocationRow, Answer, Split } from '../../../allocation/allocation.js';
import { countOf, vouchedNote } from '../../../allocation/figure-notes.js';
import { fundingOf, stepTitle } from '../../../allocation/funding.js';
import type { Words } from '../../../allocation/words.js';
import { about, type BookCell, figure, kronor } from '../../../formats/xlsx/book.js';
import type { SourcesWords, Told } from '../../../formats/xlsx/sources-page.js';
import type { Place } from '../../../kernel/issue.js';
import { decimalsOf, type Rational } from '../../../kernel/number.js';
import { placeName } from '../../../kernel/place.js';
import type { Basis } from '../../../keys/key.js';

/** Every figure that a result rests on, and where it comes from. */
export function toldOf(allocation: Allocation, words: Words, sources: SourcesWords): Told[] {
  return allocation.kind === 'split'
    ? [splitTold(allocation, words, sources), ...weightsTold(allocation, words, sources)]
    : [...amountsTold(allocation, words, sources), ...basesTold(allocation, words, sources)];
}

/** The amount of a split, which nobody has agreed on. */
function splitTold({ amount, unit }: Split, words: Words, sources: SourcesWords): Told {
  return { what: sources.amount, period: '', value: money(amount, unit, words), status: sources.given };
}

/** The amount, what is added to it and deducted from it, and the agreement that they rest on. */
function amountsTold(answer: Answer, words: Words, sources: SourcesWords): Told[] {
  const { agreement, year, cost, unit, isAgreedAmount, adjustments } = answer;
  const kronorOf = (value: Rational) => money(value, unit, words);
  const agreedBy = { source: agreement.source, file: agreement.file };
  const agreedFor = agreement.year ?? year;
  const adjusted = { period: agreedFor === undefined ? undefined : String(agreedFor), ...agreedBy };
  const agreedStatus = isProposal(answer) ? sources.proposed : sources.agreed;
  const amount: Told = {
    what: sources.amount,
    period: String((isAgreedAmount ? agreement.year : undefined) ?? year ?? ''),
    value: kronorOf(cost),
    status: isAgreedAmount ? agreedStatus : sources.given,
    ...(isAgreedAmount ? { ...agreedBy, note: agreement.note?.[words.language] } : {}),
  };
  const agreed: Told = {
    what: sources.agreement,
    note: agreement.title[words.language],
    period: agreement.year === undefined ? undefined : String(agreement.year),
    status: isProposal(answer) ? words.decision.proposal : undefined,
    ...agreedBy,
  };
  return [
    amount,
    ...(!isAgreedAmount ? [agreed] : []),
    ...fundingOf(answer).steps.map((step) => ({
      what: stepTitle(step, words),
      value: kronorOf(step.value),
      ...adjusted,
      ...(step.kind === 'surcharge' && step.surcharge.at.file?.endsWith(COOPERATION_FILE)
        ? { file: COOPERATION_FILE }
        : {}),
    })),
    ...adjustments.direct.map(({ title, party, amount: one }) => ({
      what: title,
      party: party.name,
      value: kronorOf(one.value),
      status: words.adjustments.direct,
      ...adjusted,
    })),
  ];
}

/** Each party's figures; its weight where there are none; and what named the parties. */
function basesTold(answer: Answer, words: Words, sources: SourcesWords): Told[] {
  const { bases, rows, groups } = answer;
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
  const figures = bases.flatMap((basis, i) =>
    rows.flatMap((row) => figureTold(answer, basis, row, i, words)),
  );
  return [
    ...(bases.length > 0 ? figures : weightsTold(answer, words, sources)),
    ...perTold(answer, words),
    ...survey,
  ];
}

/** The figures that amounts are told per, where the key reads others. */
function perTold(answer: Answer, words: Words): Told[] {
  const { per, bases, rows } = answer;
  if (!per || bases.some(({ measure, period }) => measure.id === per.measure.id && period === per.period))
    return [];
  return rows.flatMap((row) =>
    figureTold(answer, per, { ...row, figures: [per.figures.get(row.party.id)] }, 0, words),
  );
}

function weightsTold(allocation: Allocation, words: Words, sources: SourcesWords): Told[] {
  const year = allocation.kind === 'split' ? undefined : allocation.year;
  return allocation.rows.map(({ party, weight }) => ({
    what: sources.weight,
    party: party.name,
    period: year === undefined ? undefined : String(year),
    value: shown(weight, words),
  }));
}

function figureTold(
  answer: Answer,
  basis: Basis,
  { party, figures }: AllocationRow,
  i: number,
  words: Words,
): Told[] {
  const { measure, period } = basis;
  const found = figures[i];
  if (!found) return [];
  const { referenceDate: day, title, unit, source, note, file } = measure;
  return (found.parts ?? [{ ...found, period }]).map((one) => {
    return {
      what: title[words.language],
      party: party.name,
      period: words.period(one.period),
      value: shown(one.value, words),
      unit,
      status: words.statuses[one.status],
      day: day && words.day(day.month, day.day, period),
      source: one.source ?? source,
      note: [
        ...countOf(basis, answer, words),
        one.note,
        note?.[words.language],
        ...vouchedNote(measure, answer.year, words),
      ]
        .filter((one) => one !== undefined)
        .join('. '),
      // The name within the folder of data: the folder itself may lie anywhere.
      file: placeOf(one.at, file),
    };
  });
}

function placeOf(at: Partial<Place>, file: string): string {
  const { line, column = 1, sheet } = at;
  if (line === undefined) return file;
  return sheet === undefined
    ? `${file}:${line}`
    : placeName({ file, sheet, line, column, excerpt: '', width: 1 });
}

function money(value: Rational, unit: Rational, { mark }: Words): BookCell {
  return figure(value, { look: 'plain', format: kronor(decimalsOf(unit) ?? 0) }, mark);
}

function shown(value: Rational, { mark }: Words): BookCell {
  if (decimalsOf(value) === undefined) return about(value, { look: 'plain', format: '0.000000' });
  return figure(value, { look: 'plain' }, mark);
}
