import { type Outcome, outcome } from '../../kernel/outcome.js';
import { plain } from '../../sheet/plain.js';
import { asSentence, type Sentence } from '../../sheet/sentence.js';
import { type CommandLine, commandLine } from '../../text/arguments.js';
import type { Call, Conversation } from '../command.js';
import { complaintOf } from '../complaint.js';
import type { Options } from '../options.js';
import type { Body } from './bodies.js';
import { partiesListed } from './parties.js';
import { costSaid, EXAMPLE, yearSaid } from './settings.js';
import type { Words } from './words.js';

/** A question about what an option would say: how it is put, what no answer means, and what is wrong with an answer. */
interface Question {
  readonly option: 'name' | 'parties' | 'title' | 'amount' | 'year';
  readonly text: Sentence;
  readonly otherwise: Sentence;
  readonly check: (options: Options, line: CommandLine) => Outcome<unknown>;
}

/**
 * The call with what its user answers at the terminal, as if it were typed as options; each question is put again until its
 * answer will do. Throws UsageError input-closed.
 */
export async function asked(
  call: Call<Words>,
  conversation: Conversation,
  bodies: readonly Body[],
): Promise<Call<Words>> {
  const { words, options } = call;
  const answers: Record<string, string> = {};
  try {
    conversation.say(`${plain(words.init.questions.begin)}\n`);
    for (const question of questionsIn(words, bodies)) {
      const answer = await answerTo(question, call, conversation);
      if (answer !== '') answers[question.option] = answer;
    }
  } finally {
    conversation.end();
  }
  return { ...call, options: { ...options, ...answers }, line: lineOf(answers) };
}

function questionsIn({ init: { questions: said, defaults } }: Words, bodies: readonly Body[]): Question[] {
  const nothing = asSentence('');
  const anything = () => outcome(undefined);
  const example = (value: string) => said.example(value);
  return [
    { option: 'name', text: said.name, otherwise: defaults.name, check: anything },
    {
      option: 'parties',
      text: said.parties,
      otherwise: nothing,
      check: ({ parties = '' }, line) => partiesListed(line.list('--parties', parties), bodies),
    },
    { option: 'title', text: said.title, otherwise: defaults.title, check: anything },
    {
      option: 'amount',
      text: said.amount,
      otherwise: example(String(EXAMPLE.amount.numerator)),
      check: (options, line) => costSaid({ options, line }),
    },
    {
      option: 'year',
      text: said.year,
      otherwise: example(String(EXAMPLE.year)),
      check: (options, line) => yearSaid({ options, line }),
    },
  ];
}

/** An answer that will do; nothing, where nothing was answered and something holds then. */
async function answerTo(
  { option, text, otherwise, check }: Question,
  { words, problemWords }: Call<Words>,
  conversation: Conversation,
): Promise<string> {
  for (;;) {
    const answer = (await conversation.ask(plain(words.init.questions.ask(text, otherwise)))).trim();
    if (answer === '' && plain(otherwise) !== '') return '';
    const checked = check({ [option]: answer }, lineOf({ [option]: answer }));
    if (answer !== '' && checked.ok) return answer;
    const issues = checked.ok ? [] : checked.issues;
    const complaints = await problemWords();
    for (const one of issues)
      for (const line of complaintOf(one, complaints)) conversation.say(`  ${plain(line)}\n`);
  }
}

/** The command line that would say the same. */
function lineOf(answers: Readonly<Record<string, string>>): CommandLine {
  const typed = Object.entries(answers).flatMap(([option, answer]) => [`--${option}`, answer]);
  return commandLine('allocate', ['init', ...typed], [], new Set());
}
