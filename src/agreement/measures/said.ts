import { nth } from '../../kernel/nth.js';
import { compare, sum } from '../../kernel/number.js';
import type { Party } from '../../kernel/party.js';
import type { Remark } from '../../kernel/remark.js';
import { withoutFootnote } from '../../text/foreign/form.js';
import type { Statistic } from '../../text/statistic.js';
import { periodId } from '../../text/statistics/period.js';
import { isTotal } from '../../text/sum-rows.js';
import { type Choice, type Gathered, gather, keyOf, type PartyFigure } from './gather.js';
import type { Places } from './places.js';

/** What is said of figures that are missing, or lack one of their parts. */
export function missingFigures(
  lacking: readonly Pick<Gathered, 'party' | 'year' | 'part'>[],
  file: string,
): Remark[] {
  const figures = lacking.map((one) => `${one.party.name} ${periodId(one)}`);
  return figures.length > 0 ? [{ code: 'figures-missing', facts: { file, figures } }] : [];
}

/** Parties that have no cell at all of a time of which others have. */
export function absentIn(
  gathered: readonly Gathered[],
  parties: readonly Party[],
): Pick<Gathered, 'party' | 'year' | 'part'>[] {
  const known = new Set(gathered.map(keyOf));
  const times = new Map(gathered.map(({ year, part }) => [periodId({ year, part }), { year, part }]));
  const found = parties.filter((party) => gathered.some((one) => one.party === party));
  return [...times.values()].flatMap((when) =>
    found.map((party) => ({ party, ...when })).filter((one) => !known.has(keyOf(one))),
  );
}

/** What is said of columns of figures that are none of the statistic's own. */
export function unreadColumns({ unread = [] }: Statistic, file: string): Remark[] {
  return unread.length > 0 ? [{ code: 'columns-passed-over', facts: { file, columns: unread } }] : [];
}

/** What is said of marks of footnotes behind figures, and behind the names of parties that are meant without them. */
export function footnotesLeftOut(
  { marked = [] }: Statistic,
  { dimension, meant }: Places,
  file: string,
): Remark[] {
  const names = dimension.categories.filter(
    ({ text }, i) => nth(meant, i).length > 0 && withoutFootnote(text) !== text.trim(),
  );
  const texts = [...names.map(({ text }) => text), ...marked];
  return texts.length > 0 ? [{ code: 'footnotes-left-out', facts: { file, texts } }] : [];
}

/** What is said of times that nobody can read, of nobody's figures that are wanted. */
export function timesPassedOver(times: readonly string[], file: string): Remark[] {
  return times.length > 0 ? [{ code: 'times-passed-over', facts: { file, times } }] : [];
}

/** What is said of totals that their parts do not make: each total was read as it stands. */
export function totalsThatDiffer(statistic: Statistic, choice: Choice, file: string): Remark[] {
  return choice.others.flatMap((chosen, i) => {
    if (chosen?.whole === undefined) return [];
    const { whole } = chosen;
    const { categories, text } = nth(statistic.dimensions, i);
    if (categories.some(({ within }) => within !== undefined) || categories.length < 3) return [];
    const parts = new Set([...categories.keys()].filter((index) => index !== whole));
    const others = choice.others.map((one, j) => (j === i && one ? { ...one, categories: parts } : one));
    const made = new Map(
      gather(statistic.cells, { ...choice, others }).map((one) => [keyOf(one), one.parts]),
    );
    const totals = gather(statistic.cells, choice).flatMap(({ parts: [total], ...when }) => {
      const of = made.get(keyOf(when)) ?? [];
      const figures = of.flatMap(({ figure }) => figure?.value ?? []);
      return total?.figure && figures.length === parts.size ? [{ total: total.figure.value, figures }] : [];
    });
    const tie = totals.filter(({ total, figures }) => compare(total, sum(figures)) === 0).length;
    if (tie === totals.length) return [];
    return [{ code: 'totals-differ', facts: { file, dimension: text, tie, totals: totals.length } }];
  });
}

/** What is said of other places and rows of sums, and of parties without figures. */
export function passedOver(
  { meant, dimension }: Places,
  { parties, file }: { readonly parties: readonly Party[]; readonly file: string },
  figures: readonly PartyFigure[],
): Remark[] {
  const others = dimension.categories.filter((_, i) => nth(meant, i).length === 0);
  const sums = others.filter(({ text }) => isTotal(text)).map(({ text }) => text);
  const without = parties.filter((party) => figures.every((one) => one.party !== party));
  const names = without.map(({ name }) => name);
  return [
    ...(others.length > sums.length
      ? [{ code: 'other-places' as const, facts: { file, places: others.length - sums.length } }]
      : []),
    ...(sums.length > 0 ? [{ code: 'sums-passed-over' as const, facts: { file, names: sums } }] : []),
    ...(names.length > 0
      ? [{ code: 'parties-without-figure' as const, facts: { file, parties: names } }]
      : []),
  ];
}

/** What is said of rows that are the headings again. */
export function headedAgain({ headedAgain: rows = 0 }: Statistic, file: string): Remark[] {
  return rows > 0 ? [{ code: 'rows-passed-over', facts: { file, rows, areHeadings: true } }] : [];
}
