/** What faults of decided tables tell about themselves. */
export interface LockFaults {
  'lock-edited': object;
  /** A lock that is listed, and whose file is gone. */
  'lock-missing': { lock: string };
  /** A lock that is whole, and is another than the one that was listed. */
  'lock-replaced': { lock: string };
  'lock-unlisted': object;
  /** `first`: the file that has the same seal. */
  'lock-copied': { first: string };
  /** A line of the list of locks that says something else than its lock. */
  'index-differs': { field: string; listed: string; locked: string };
}
