import type { LackIssue } from '../../allocation/lacks.js';
import type { Sentence } from '../../sheet/sentence.js';
import { showYears } from '../../sheet/years.js';
import type { Lacking } from './planned.js';
import type { Words } from './words.js';

/** Which agreements are not planned, and what each lacks: those of other years and those without amount together. */
export function lackingNotes(lacking: readonly Lacking[], words: Words): Sentence[] {
  const { plan: said, language } = words;
  const titled = ({ agreement }: Lacking, years?: string) =>
    [agreement.title[language], years, `(${agreement.id})`].filter(Boolean).join(' ');
  const each = <T>(read: (lack: LackIssue, one: Lacking) => readonly T[]): T[] =>
    lacking.flatMap((one) => one.lacks.flatMap((lack) => read(lack, one)));
  const ofOtherYear = each(({ code, facts }, one) =>
    code === 'outside-timeline' ? [titled(one, showYears(facts.known.map(Number)))] : [],
  );
  const withoutAmount = each(({ code }, one) =>
    code === 'missing-amount' ? [titled(one, one.agreement.year?.toString())] : [],
  );
  return [
    ...(ofOtherYear.length > 0 ? [said.ofOtherYear(ofOtherYear)] : []),
    ...(withoutAmount.length > 0 ? [said.withoutAmount(withoutAmount)] : []),
    ...each(({ code, facts }, one) => {
      if (code === 'missing-price') return [said.withoutPrice(titled(one), facts.year)];
      if (code !== 'missing-figure') return [];
      return [said.withoutFigures(titled(one), facts.measure[language], facts.period, facts.parties)];
    }),
  ];
}

/** The same as data: an agreement and one thing that it lacks. */
export function lackingData(lacking: readonly Lacking[], year: number): object[] {
  return lacking.flatMap(({ agreement, lacks }) =>
    lacks.map((lack) => ({ agreement: agreement.id, year: String(year), code: lack.code, ...factsOf(lack) })),
  );
}

function factsOf({ code, facts }: LackIssue): object {
  switch (code) {
    case 'outside-timeline':
    case 'missing-price':
      return { known: facts.known };
    case 'missing-figure':
      return { measure: facts.measure.sv, period: facts.period, parties: facts.parties };
    case 'missing-amount':
      return {};
  }
}
