import type { OptionId } from '../commands/options.js';

/** Options that every command understands. */
export const GLOBAL: readonly OptionId[] = Object.freeze(['data', 'lang', 'color', 'quiet', 'verbose']);
