import type { Spoken } from '../../../sheet/sentence.js';
import type { workbook } from './sv.js';

/** What a workbook says beyond its tables; loaded only when one is written. */
export type WorkbookWords = Spoken<Omit<typeof workbook, Named>> & Pick<typeof workbook, Named>;

/** What formulas and tabs are called. */
type Named = 'names' | 'pages';
