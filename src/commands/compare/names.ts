import { namesGroup } from '../../agreement/groups.js';
import { partyDate } from '../../agreement/read-participation.js';
import type { StatedList } from '../../agreement/stated.js';
import type { Answer } from '../../allocation/allocation.js';
import type { Located } from '../../kernel/issue.js';
import { multiply, ONE } from '../../kernel/number.js';
import { valueIn } from '../../kernel/outcome.js';
import { findParty } from '../../kernel/party.js';
import { showExact, showMoney } from '../../sheet/figures.js';
import { asSentence, joined, once, type Sentence } from '../../sheet/sentence.js';
import { showYears } from '../../sheet/years.js';
import type { Alternative } from './alternative.js';
import type { Words } from './words.js';

/** What an alternative is called: by its own title, or by what it changes (`Lika delar, bara de intresserade, 1 201 676 kr`). */
export function nameOf({ title, stated, difference: { to } }: Alternative, words: Words): Sentence {
  if (title) return asSentence(title[words.language]);
  const { compare: said, mark } = words;
  const { parties, without, join, leave } = stated;
  const some = (list: StatedList | undefined, say: (names: Sentence[]) => Sentence) =>
    list ? [say(namesIn(list, to, words))] : [];
  return said.named([
    ...(stated.year && to.year !== undefined ? [asSentence(String(to.year))] : []),
    ...(stated.key ? [asSentence(to.key.title[words.language])] : []),
    ...some(parties, said.only),
    ...some(without, said.without),
    ...datesIn(join, to, words, said.joins),
    ...datesIn(leave, to, words, said.leaves),
    ...(stated.set
      ? (to.costs?.set ?? []).map(({ line, value }) =>
          asSentence(`${line.title} ${showExact(multiply(value, to.costs?.sheet.unit ?? ONE), mark)}`),
        )
      : []),
    ...(stated.amount ? [asSentence(showMoney(to.cost, mark))] : []),
  ]);
}

/** What the starting point is called: its year, where all it is compared with is of other years. */
export function nameOfStart(alternatives: readonly [Alternative, ...Alternative[]], words: Words): Sentence {
  const { year } = alternatives[0].difference.from;
  const others = alternatives.filter(({ difference: { to } }) => to.year !== year);
  const { from } = words.compare;
  if (year === undefined || others.length === 0) return from;
  return asSentence(others.length === alternatives.length ? String(year) : joined([from, String(year)]));
}

/** The agreement and the years that are compared. */
export function titleOfAll(
  alternatives: readonly [Alternative, ...Alternative[]],
  { compare: said, language }: Words,
): Sentence {
  const { from } = alternatives[0].difference;
  const years = [from, ...alternatives.map(({ difference: { to } }) => to)].flatMap(({ year }) => year ?? []);
  const shown = showYears([...new Set(years)].sort((a, b) => a - b));
  return said.title(joined([from.agreement.title[language], ...(shown === '' ? [] : [shown])]));
}

/** The parties and groups of a list, by their names. */
function namesIn({ items }: StatedList, answer: Answer, words: Words): Sentence[] {
  return once(items.map((text) => groupIn(text, answer, words) ?? asSentence(partyIn(text, answer))));
}

function partyIn({ value }: Located<string>, { agreement, rows }: Answer): string {
  return findParty([...agreement.parties, ...rows.map(({ party }) => party)], value)?.name ?? value;
}

/** A group as its survey calls it, or by the answer that it counts; nothing of what is none. */
function groupIn(text: Located<string>, { groups }: Answer, words: Words): Sentence | undefined {
  const { survey: said, language } = words;
  const group = groups?.survey.groups.find((one) => namesGroup(text, one));
  if (!groups || !group) return undefined;
  const { title, question, answer } = group;
  if (title) return asSentence(title[language]);
  const asked = groups.survey.questions.find(({ id }) => id === question)?.title[language];
  return answer && asked ? said.answering(groups.survey.words[answer], asked) : asSentence(`@${group.id}`);
}

/** Who joins or leaves, and when. */
function datesIn(
  list: StatedList | undefined,
  { agreement, rows }: Answer,
  { day }: Words,
  say: (name: string, date: Sentence) => Sentence,
): Sentence[] {
  const read = partyDate([...agreement.parties, ...rows.map(({ party }) => party)]);
  return (list?.items ?? []).flatMap((text) => {
    const one = valueIn(read(text));
    return one ? [say(one.party.name, day(one.date.month, one.date.day, String(one.date.year)))] : [];
  });
}
