import type { Cooperation } from '../../agreement/cooperation.js';
import type { Rational } from '../../kernel/number.js';
import type { Party } from '../../kernel/party.js';
import { equal } from '../../keys/equal.js';
import { plain } from '../../sheet/plain.js';
import type { Sentence, Shown } from '../../sheet/sentence.js';
import { yamlFigure, yamlItem, yamlLines, yamlMap, yamlText } from '../../text/yaml/write.js';
import { type CostSaid, EXAMPLE } from './settings.js';
import type { Words } from './words.js';

/** A measure that a file declares. */
export interface NewMeasure {
  readonly id: string;
  readonly title: string;
}

/** A cooperation.yaml of parties and one measure. */
export function cooperationText(
  name: string,
  parties: readonly Party[],
  measure: NewMeasure,
  { init: { comments, figures } }: Words,
): string {
  return textOf([
    comment(comments.cooperation),
    ...yamlLines({ name: yamlText(name) }),
    comment(comments.parties),
    'parties:',
    ...parties.map((party) => `  - ${yamlMap(partyFields(party))}`),
    comment(comments.per(measure.title)),
    `# per: ${yamlText(measure.id)}`,
    comment(comments.measures),
    comment(comments.examples),
    'measures:',
    ...yamlItem(measureFields(measure, figures), '  '),
  ]);
}

/** A code that begins with a nought is a text: others would take it for a number. */
function partyFields({ id, name, code, order }: Party) {
  const written = /^0\d+$/.test(code) ? JSON.stringify(code) : yamlText(code);
  return { id: yamlText(id), name: yamlText(name), code: written, order: String(order) };
}

/** What is said of a measure in cooperation.yaml, whose figures are those of the year before. */
export function measureFields({ id, title }: NewMeasure, source: Sentence) {
  return {
    id: yamlText(id),
    title: yamlText(title),
    file: `measures/${id}.csv`,
    'years-back': '1',
    source: quoted(source),
    example: 'true',
  };
}

/** What a new agreement is, where its cooperation is known. */
export interface NewAgreement {
  readonly id: string;
  readonly title: string;
  readonly cost: CostSaid;
  /** The year that it is for when none is stated. */
  readonly usual: number;
}

/**
 * An agreement of all parties, by equal shares; other keys and who joins stand as comments, to take away # from. What nobody
 * has stated is an example, and below its table it says so.
 */
export function agreementText(
  { id, title, cost: { amount, unit, year }, usual }: NewAgreement,
  parties: readonly Party[],
  measures: readonly string[],
  { init: { comments, source, examples } }: Words,
): string {
  const isExample = amount === undefined || year === undefined;
  const which = amount ? 'year' : year === undefined ? 'both' : 'amount';
  const of = year ?? usual;
  const ids = parties.map((party) => yamlText(party.id));
  const joining = yamlMap({ party: ids.at(-1), from: `${of}-07-01` });
  return textOf([
    comment(comments.agreement(id)),
    ...yamlLines({
      title: yamlText(title),
      year: String(of),
      amount: yamlFigure(amount ?? EXAMPLE.amount),
      unit: unit && yamlFigure(unit),
    }),
    comment(comments.key(measures)),
    ...yamlLines({ key: equal.id }),
    ...measures.slice(0, 1).map((measure) => `# key: ${mixOf(measure)}`),
    comment(comments.joining),
    `# parties: [${[...ids.slice(0, -1), joining].join(', ')}]`,
    comment(comments.source),
    ...yamlLines({ source: quoted(source) }),
    comment(comments.example),
    ...yamlLines({ example: 'true' }),
    ...(isExample ? [comment(comments.note), ...yamlLines({ note: quoted(examples[which]) })] : []),
  ]);
}

function mixOf(measure: string): string {
  const parts = [
    { share: '30 %', key: equal.id },
    { share: '70 %', key: yamlText(measure) },
  ];
  return yamlMap({ mix: `[${parts.map(yamlMap).join(', ')}]` });
}

/** How a cooperation invoices: what is the host's own to say is there to be filled in. */
export function invoicingText(
  { parties, host }: Pick<Cooperation, 'parties' | 'host'>,
  { init: { comments, columns } }: Words,
): string {
  const { own: ownColumn, ...fields } = columns;
  const own = parties.map(({ id }) => yamlMap({ party: yamlText(id), value: '0' }));
  const company = (host?.party ?? parties[0])?.name ?? '';
  return textOf([
    comment(comments.invoicing),
    'columns:',
    ...Object.entries(fields).map(
      ([field, heading]) => `  - ${yamlMap({ heading: yamlText(plain(heading)), field })}`,
    ),
    `  ${comment(comments.own)}`,
    `  # - heading: ${yamlText(plain(ownColumn))}`,
    '  #   parties:',
    ...own.map((one) => `  #     - ${one}`),
    comment(comments.ledger),
    '# sie:',
    `#   company: ${yamlText(company)}`,
    '#   debit: { value: 0 }',
    '#   credit: { value: 0 }',
  ]);
}

/** A survey that nobody has answered yet. */
export function surveyText(
  id: string,
  title: string,
  year: number,
  parties: readonly Party[],
  { init: { comments, source, survey } }: Words,
): string {
  const words = Object.entries(survey.words).map(
    ([answer, word]) => [answer, yamlText(plain(word))] as const,
  );
  return textOf([
    comment(comments.survey(id)),
    ...yamlLines({ title: yamlText(title), source: quoted(source) }),
    comment(comments.date),
    `date: ${year}-01-01`,
    'questions:',
    ...yamlItem({ id: 'takes-part', title: quoted(survey.question) }, '  '),
    `words: ${yamlMap(Object.fromEntries(words))}`,
    'answers:',
    ...parties.map((party) => `  - ${yamlMap({ party: yamlText(party.id), 'takes-part': 'none' })}`),
    comment(comments.group(id)),
    'groups:',
    `  - ${yamlMap({ id: 'willing', question: 'takes-part', answer: 'yes' })}`,
  ]);
}

/**
 * A sheet of costs of one line, which comes to an amount. Of an agreement without one it is an example, and its total is not
 * to be the amount until somebody says so.
 */
export function costsText(
  id: string,
  title: string,
  amount: Rational | undefined,
  { init: { comments, source, costs } }: Words,
): string {
  return textOf([
    comment(comments.costs(id)),
    ...yamlLines({ title: yamlText(title), source: quoted(source) }),
    comment(amount ? comments.total : comments.totalToBe),
    `${amount ? '' : '# '}total: total`,
    comment(comments.lines),
    'lines:',
    `  - ${yamlMap({ id: 'staff', title: quoted(costs.staff), amount: yamlFigure(amount ?? EXAMPLE.amount) })}`,
    `  - ${yamlMap({ id: 'total', title: quoted(costs.total), sum: '[staff]' })}`,
  ]);
}

function comment(text: Shown): string {
  return `# ${plain(text)}`;
}

function quoted(text: Sentence): string {
  return yamlText(plain(text));
}

function textOf(lines: readonly string[]): string {
  return [...lines, ''].join('\n');
}
