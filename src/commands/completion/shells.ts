/** The shells that are completed in. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type ShellId = (typeof SHELLS)[number];
