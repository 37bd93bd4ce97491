import type { FileFaults } from './faults/files.js';
import type { KeyFaults } from './faults/keys.js';
import type { LedgerFaults } from './faults/ledger.js';
import type { LockFaults } from './faults/locks.js';
import type { MeasureFaults } from './faults/measures.js';
import type { MoneyFaults } from './faults/money.js';
import type { NameFaults } from './faults/names.js';
import type { TableFaults } from './faults/tables.js';
import type { TimelineFaults } from './faults/timeline.js';
import type { TradeFaults } from './faults/trade.js';
import type { ValueFaults } from './faults/values.js';
import type { YamlFaults } from './faults/yaml.js';
import type { Place } from './place.js';

export type { Label } from './label.js';
export type { Located, Place } from './place.js';

/** What each fault in the input tells about itself, by what it is a fault of. The sentences are in `cli/words/issues`. */
export interface IssueFacts
  extends FileFaults,
    YamlFaults,
    ValueFaults,
    NameFaults,
    KeyFaults,
    MeasureFaults,
    TimelineFaults,
    MoneyFaults,
    TradeFaults,
    LedgerFaults,
    LockFaults,
    TableFaults {}

export type IssueCode = keyof IssueFacts;

/** A fault in the user's data: a value, collected and never thrown. */
export type Issue = {
  [C in IssueCode]: {
    readonly code: C;
    readonly facts: IssueFacts[C];
    readonly at: Place;
    /** The faults that may be no more than what follows from this one, and cannot be judged until it is mended. */
    readonly hides?: readonly IssueCode[];
  };
}[IssueCode];

/** Makes an issue whose facts fit its code. */
export function issue<C extends IssueCode>(code: C, facts: IssueFacts[C], at: Place): Issue {
  return { code, facts, at } as Issue;
}

/** An issue that these others may follow from. */
export function hiding(codes: readonly IssueCode[] = [], fault: Issue): Issue {
  return codes.length === 0 ? fault : { ...fault, hides: [...(fault.hides ?? []), ...codes] };
}

/** The issues without those that say the same of the same place as an earlier one: what is wrong in two answers is said once. */
export function distinct(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ code, facts, at: { file, sheet, line, column } }) => {
    const key = JSON.stringify([code, facts, file, sheet, line, column], (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    return seen.has(key) ? false : seen.add(key);
  });
}
