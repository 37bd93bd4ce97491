import { isSame } from '../../kernel/identity.js';
import { UsageError } from '../../kernel/problem.js';
import { nearest } from '../../text/nearest.js';
import { noSuch } from '../../text/scalars/names.js';
import type { Call, Run } from '../command.js';
import type { Words } from './words.js';

/** What can be added to a cooperation that is there, one file each. */
const PARTS = {
  agreement: async () => (await import('./parts/agreement.js')).agreement,
  measure: async () => (await import('./parts/measure.js')).measure,
  invoicing: async () => (await import('./parts/invoicing.js')).invoicing,
  survey: async () => (await import('./parts/survey.js')).survey,
  costs: async () => (await import('./parts/costs.js')).costs,
} as const satisfies Record<string, () => Promise<Run<Words>>>;

type Part = keyof typeof PARTS;

/** What may be said of each: of another the option would be passed over in silence. */
const SAID: Readonly<Record<Part | 'cooperation' | 'copy', readonly Saying[]>> = {
  agreement: ['title', 'amount', 'unit', 'year'],
  measure: ['title', 'year'],
  invoicing: [],
  survey: ['title', 'year'],
  costs: ['title'],
  copy: [],
  cooperation: ['name', 'parties', 'title', 'amount', 'unit', 'year'],
};
const SAYINGS = ['name', 'parties', 'title', 'amount', 'unit', 'year'] as const;
type Saying = (typeof SAYINGS)[number];

/**
 * `allocate init [folder]` begins a cooperation, `init agreement|measure|invoicing|survey|costs` adds a file to one, and
 * `init --from <cooperation>` copies an embedded one. Nothing that is there is overwritten.
 */
export const init: Run<Words> = async (call) => {
  const { args, options, line } = call;
  const [first = '', second] = args;
  const part = Object.keys(PARTS).find((one): one is Part => one === first);
  if (options.from !== undefined) {
    mustGoTogether('--from', 'copy', call);
    return (await import('./copy.js')).copy(call);
  }
  if (part) {
    mustGoTogether(`init ${part}`, part, call);
    return (await PARTS[part]())(call);
  }
  if (second !== undefined) {
    const isSlip = Object.keys(PARTS).some((one) => isSame(one, first)) || nearest(first, Object.keys(PARTS));
    if (isSlip) return noSuch('unknown-choice', line.argument(0), Object.keys(PARTS));
    throw new UsageError('excess-argument', { argument: args.slice(1).join(' ') });
  }
  return (await import('./begin.js')).begin(call);
};

/** Throws UsageError options-clash for an option that says nothing of what is made. */
function mustGoTogether(what: string, kind: keyof typeof SAID, { options }: Call<Words>): void {
  const stray = SAYINGS.find((one) => options[one] !== undefined && !SAID[kind].includes(one));
  if (stray) throw new UsageError('options-clash', { first: what, second: `--${stray}` });
}
