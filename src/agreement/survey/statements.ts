import type { Located } from '../../kernel/issue.js';
import { soFar } from '../../kernel/outcome.js';
import { about } from '../../text/field.js';
import {
  either,
  followed,
  label,
  list,
  located,
  optional,
  type Reader,
  record,
  someOf,
  text,
} from '../../text/readers.js';
import { wholeNumber } from '../../text/scalars/figures.js';
import { oneOf, repeated } from '../../text/scalars/names.js';
import { ANSWERS, type Answer, type Statement } from './survey.js';

/**
 * What a paper says in running text of how many gave an answer to one of these questions. Issues, all of them:
 * unknown-choice, wrong-type, duplicate-row for an answer that is counted twice and for words that are said twice of a
 * question, and those of a whole number.
 */
export function statementsAmong(asked: readonly string[]): Reader<Statement[]> {
  const statement = record({
    question: about`${oneOf(asked)} fråga | joins | frågan vars svar räknas | the question whose answers are counted`,
    answer: about`${COUNTED} svar | [no, later] | svaret, eller svaren, som räknas | the answer, or answers, that are counted`,
    count: about`${located(wholeNumber())} antal | 2 | hur många parter handlingen säger | how many parties the paper says`,
    text: about`${located(text)} text | Två vill inte vara med nu. | det som står, ordagrant | what it says, word for word`,
    source: about`${optional(text)} källa | Direktionen § 10/2024 | handlingen, om det är en annan än enkätens | the paper, when it is another than that of the survey`,
    reason: about`${optional(label)} skäl | Den ena har inte svarat. | varför det inte stämmer, när det är känt | why it does not agree, when that is known`,
  });
  return followed(list(statement), (statements) =>
    soFar(
      statements.map(({ count, text: said, ...rest }) => {
        return { ...rest, count: count.value, text: said.value, at: count.at };
      }),
      repeated(
        statements.map(({ question, source = '', text: { value: name, at } }) => {
          return { value: `${question} ${source} ${name}`, name, at };
        }),
      ),
    ),
  );
}

const CODE = located(oneOf(ANSWERS));

/** The answers that a statement counts: one, or a list of them. */
const COUNTED: Reader<Answer[]> = followed(
  either<Located<Answer> | Located<Answer>[], Located<Answer>[]>(CODE, someOf(CODE)),
  (codes) => {
    const answers = [codes].flat();
    return soFar(
      answers.map(({ value }) => value),
      repeated(answers),
    );
  },
);
