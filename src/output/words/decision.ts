/** What is said of a decision, and of a proposal that is none. */
export interface DecisionWords {
  /** `of` is the case, as far as it is known; empty when it has no name. */
  readonly proposed: (of: string) => string;
  readonly locked: (decision: string, file: string) => string;
  /** What a list calls a proposal, and the heading above it. */
  readonly proposal: string;
  readonly status: string;
}
