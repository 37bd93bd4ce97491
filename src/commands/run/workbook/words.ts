import type { workbook } from './sv.js';

/** What a workbook says beyond its tables; loaded only when one is written. */
export type WorkbookWords = typeof workbook;
