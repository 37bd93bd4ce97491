import type { Label } from '../../kernel/issue.js';
import type { JsonSchema } from '../../text/json-schema.js';

/** What a command answers as JSON, and its schema, loaded when it is asked for. */
interface AnswerKind {
  readonly name: string;
  readonly title: Label;
  readonly shape: () => Promise<{ readonly schema: JsonSchema }>;
}

/** Every command that answers as JSON: `json/run` is the one without a verb. */
export const ANSWERS: readonly AnswerKind[] = Object.freeze([
  answer('run', 'en fördelning', 'an allocation', () => import('../run/schema.js')),
  answer(
    'split',
    'en fördelning utan avtal',
    'an allocation of no agreement',
    () => import('../split/schema.js'),
  ),
  answer('explain', 'kvitton', 'receipts', () => import('../explain/schema.js')),
  answer('check', 'en prövning', 'a check', () => import('../check/schema.js')),
  answer('audit', 'en granskning', 'an audit', () => import('../audit/schema.js')),
  answer('compare', 'en jämförelse', 'a comparison', () => import('../compare/schema.js')),
  answer('plan', 'en plan', 'a plan', () => import('../plan/schema.js')),
  answer('invoice', 'fakturor', 'invoices', () => import('../invoice/schema.js')),
  answer('settle', 'en avstämning', 'a settlement', () => import('../settle/schema.js')),
  answer('cost', 'en kalkyl', 'a cost sheet', () => import('../cost/schema.js')),
  answer('list', 'en förteckning', 'a list', () => import('../list/schema.js')),
  answer('survey', 'en enkät', 'a survey', () => import('../survey/schema.js')),
  answer('import', 'en import', 'an import', () => import('../import/schema.js')),
]);

function answer(command: string, sv: string, en: string, shape: AnswerKind['shape']): AnswerKind {
  const typed = (agreement: string) => (command === 'run' ? `<${agreement}>` : command);
  return {
    name: `json/${command}`,
    title: {
      sv: `${sv} som JSON: allocate ${typed('avtal')} --format json`,
      en: `${en} as JSON: allocate ${typed('agreement')} --format json`,
    },
    shape,
  };
}
