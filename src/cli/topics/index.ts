import { fold } from '../../kernel/identity.js';
import type { Located } from '../../kernel/issue.js';
import { type Outcome, outcome } from '../../kernel/outcome.js';
import type { Language } from '../../sheet/words.js';
import { unknown } from '../../text/scalars/names.js';
import { inLines, laidOut, type Section } from '../laid-out.js';
import { topics as english } from './en.js';
import { sectionsOf, sectionsOfField } from './sections.js';
import { topics as swedish, type TopicId } from './sv.js';

const WORDS = { sv: swedish, en: english };

/** Every topic, in the order in which they are listed. */
export const TOPICS = Object.freeze(Object.keys(swedish.topics)) as readonly TopicId[];

/** The topics as the main help lists them. */
export function topicSection(language: Language): Section {
  const { headings, topics } = WORDS[language];
  return [headings.topics, TOPICS.map((id) => [topicName(id, language), topics[id].about])];
}

/** What a topic is called in a language. */
export function topicName(id: TopicId, language: Language): string {
  return WORDS[language].topics[id].names[0] ?? id;
}

/**
 * What is said of a topic, which may be named in either language, or by a field of the file that it is of: then of the
 * field first. Issue: unknown-topic, which knows commands too.
 */
export async function writeTopic(
  asked: Located<string>,
  commands: readonly string[],
  language: Language,
  width: number | undefined,
): Promise<Outcome<string>> {
  const other = language === 'sv' ? 'en' : 'sv';
  const named = (id: TopicId) => [language, other].flatMap((one) => WORDS[one as Language].topics[id].names);
  const wanted = fold(asked.value);
  const topic = TOPICS.find((one) => named(one).some((name) => fold(name) === wanted));
  const meant = topic ? undefined : await (await import('./field-meant.js')).fieldMeant(asked.value);
  const id = topic ?? meant?.topic;
  const own = TOPICS.map((one) => topicName(one, language));
  if (!id)
    return {
      ok: false,
      issues: [unknown('unknown-topic', asked, [...own, ...commands], TOPICS.flatMap(named))],
    };
  const { about, text } = WORDS[language].topics[id];
  const title = `${topicName(id, language)}: ${about}`;
  const said = [title, ...text.flatMap((paragraph) => ['', ...inLines(paragraph, 80)])].join('\n');
  const sections = [
    ...(meant ? sectionsOfField(meant.name, meant.field, language, WORDS[language]) : []),
    ...(await sectionsOf(id, language, WORDS[language])),
  ];
  return outcome(laidOut(said, sections, Math.min(100, width ?? 100)));
}
