/** Why a table stands as figures instead of formulas. */
export type Still = 'stretches' | 'limits' | 'rule' | 'size' | 'rows';

/** What a workbook says beyond its tables. Names are those of cells: letters alone, unlike any cell's own. */
export interface WorkbookWords {
  readonly pages: Readonly<Record<'allocation' | 'sources' | 'receipt', string>>;
  readonly names: Readonly<
    Record<'amount' | 'cost' | 'unit' | 'scale' | 'units' | 'each' | 'over' | 'left', string>
  >;
  readonly labels: Readonly<
    Record<
      'amount' | 'cost' | 'unit' | 'rounding' | 'check' | 'scale' | 'units' | 'each' | 'over' | 'left',
      string
    >
  >;
  readonly helpers: string;
  readonly columns: Readonly<
    Record<'whole' | 'exact' | 'fineRest' | 'down' | 'nearest' | 'rest' | 'place' | 'order', string>
  >;
  readonly checks: Readonly<Record<'holds' | 'differs' | 'notWhole' | 'scale' | 'size' | 'taker', string>>;
  readonly change: string;
  readonly fine: string;
  readonly steps: (rule: 'largest-remainder' | 'half-up' | 'residual') => string;
  readonly still: Readonly<Record<Still, string>>;
  readonly sources: Readonly<
    Record<
      | 'what'
      | 'party'
      | 'period'
      | 'value'
      | 'unit'
      | 'status'
      | 'day'
      | 'source'
      | 'note'
      | 'file'
      | 'amount'
      | 'agreement'
      | 'weight'
      | 'given'
      | 'agreed'
      | 'proposed'
      | 'hash'
      | 'madeBy'
      | 'noFiles',
      string
    >
  >;
  readonly receiptHolds: (amount: string) => string;
  readonly receiptEnded: (amount: string) => string;
}
