/** What the figures of a column may be to the division of a cost. */
export const FIGURE_ROLES = ['weight', 'percent', 'amount'] as const;
export type FigureRole = (typeof FIGURE_ROLES)[number];
