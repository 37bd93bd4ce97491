import { map } from '../../kernel/outcome.js';
import { oneOf } from '../../text/scalars/names.js';
import type { Run } from '../command.js';
import { SCRIPTS } from './scripts.js';
import { SHELLS } from './shells.js';

/** `allocate completion bash`: the script that asks the program what may stand where the cursor is. Issue: unknown-choice. */
export const completion: Run = async ({ line, options }) => {
  const shell = oneOf(SHELLS)(line.argument(0));
  return map(shell, (asked) => ({ text: SCRIPTS[asked], file: options.output }));
};
