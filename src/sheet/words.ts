import type { Label } from '../kernel/issue.js';
import type { DecimalMark } from './figures.js';

export type Language = keyof Label;

/** What figures need to be shown to people, in a language. Each room above says more, and its words hold these. */
export interface Words {
  readonly language: Language;
  readonly mark: DecimalMark;
}
