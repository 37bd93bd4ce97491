import type { Remark } from '../kernel/remark.js';

/** A file as it came: its bytes, and the name under which it is shown. */
export interface RawFile {
  readonly shown: string;
  readonly bytes: Buffer;
  /** Says something of the file that is no fault. */
  readonly remark: (remark: Remark) => void;
}
