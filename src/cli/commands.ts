import { audit } from '../commands/audit/spec.js';
import { check } from '../commands/check/spec.js';
import { compare } from '../commands/compare/spec.js';
import { completion } from '../commands/completion/spec.js';
import { cost } from '../commands/cost/spec.js';
import { explain } from '../commands/explain/spec.js';
import { importing } from '../commands/import/spec.js';
import { init } from '../commands/init/spec.js';
import { invoice } from '../commands/invoice/spec.js';
import { list } from '../commands/list/spec.js';
import { lock } from '../commands/lock/spec.js';
import { plan } from '../commands/plan/spec.js';
import { roll } from '../commands/roll/spec.js';
import { run } from '../commands/run/spec.js';
import { schema } from '../commands/schema/spec.js';
import { settle } from '../commands/settle/spec.js';
import { split } from '../commands/split/spec.js';
import { survey } from '../commands/survey/spec.js';

/** Every command. `run` is the one that needs no verb: `allocate <agreement>`. */
export const COMMANDS = Object.freeze([
  run,
  split,
  check,
  audit,
  cost,
  survey,
  settle,
  plan,
  list,
  explain,
  compare,
  invoice,
  importing,
  init,
  roll,
  lock,
  schema,
  completion,
] as const);

export type CommandId = (typeof COMMANDS)[number]['id'];

/** Words that are commands, and mean no agreement where they stand first: `allocate run list` runs an agreement called so. */
export const RESERVED: readonly string[] = [
  ...new Set([...COMMANDS.map(({ id }) => id), 'completion', 'help', 'schema']),
];
