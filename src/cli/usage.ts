import type { CommandSpec } from '../commands/spec.js';

/** How a command is written: `allocate split <amount> [name=weight…]`; the one that needs no verb is `allocate <agreement>`. */
export function usageOf({ id, arguments: forms }: Pick<CommandSpec, 'id' | 'arguments'>): string {
  const written = forms.map(({ form }) => form.replace('...', '…'));
  return ['allocate', ...(id === 'run' ? [] : [id]), ...written].join(' ');
}

/** What something does, as a sentence: it ends as it does, or with a full stop. */
export function sentence(about: string): string {
  return `${about.charAt(0).toUpperCase()}${about.slice(1)}${about.endsWith('?') ? '' : '.'}`;
}
