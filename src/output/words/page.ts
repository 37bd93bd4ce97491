/** What a page was made with: what is decided, what is proposed, what an agreement says that names no case, or other figures. */
export type PageState = 'decided' | 'proposed' | 'agreed' | 'calculated';

/** What a page says around its tables, and its calculator. Amounts and lists of names come written. */
export interface PageWords {
  /** What kind of document it is, above its title. */
  readonly kind: string;
  readonly asDecided: (by: string) => string;
  readonly asProposed: (by: string) => string;
  readonly asAgreed: (source: string) => string;
  readonly notDecided: string;
  readonly withoutAgreement: string;
  readonly shares: string;
  readonly chart: (title: string) => string;
  readonly bars: (bars: readonly string[]) => string;
  readonly grounds: string;
  readonly receipts: string;
  readonly receiptsHelp: string;
  readonly sources: string;
  readonly sourceHeadings: Readonly<Record<'of' | 'period' | 'status' | 'source' | 'file', string>>;
  readonly amountSource: string;
  readonly agreementSource: string;
  readonly partiesSource: string;
  readonly files: string;
  readonly fileHeadings: Readonly<Record<'file' | 'fingerprint', string>>;
  readonly madeBy: (version: string) => string;
  readonly calculator: {
    readonly title: string;
    /** Whatever is chosen, what the page was made with stays. */
    readonly help: Readonly<Record<PageState, string>>;
    readonly parties: string;
    readonly all: string;
    readonly nobody: string;
    readonly amount: string;
    readonly key: string;
    readonly agreedKey: (title: string) => string;
    readonly back: Readonly<Record<PageState, string>>;
    readonly change: string;
    /** What is read out when the figures have changed. */
    readonly changed: (count: number, amount: string) => string;
    readonly shown: string;
    readonly withoutScript: string;
    readonly isMissing: string;
    readonly noParty: string;
    readonly noAmount: (unit: string) => string;
    readonly noFigures: (names: readonly string[]) => string;
    readonly impossible: string;
  };
}
