import type { Place } from '../place.js';

/** What faults of what is written in YAML, and its fields tell about themselves. */
export interface YamlFaults {
  'yaml-syntax': { reason: string };
  'yaml-too-deep': object;
  /** `levels`: where the lines around it begin that it may belong with. `textOf`: the field whose text the line begins. */
  'yaml-indent': { indent: number; levels: readonly number[]; textOf?: string };
  'yaml-tab': object;
  /** `code`: which character it is, as U+00A0. */
  'yaml-odd-space': { code: string };
  'yaml-no-space': { after: '-' | ':' };
  'yaml-no-colon': { name: string };
  /** `code`: which other dash stands there, as U+2013. */
  'yaml-no-dash': { code?: string };
  /** `isExtra`: what it would close is closed already. */
  'yaml-unbalanced': { mark: string; missing: string; isExtra?: boolean };
  'yaml-open-quote': { quote: string };
  'yaml-inner-quote': { quote: string };
  /** `isFirst`: whether the mark begins the value. */
  /** `isCurly`: the value stands in quotation marks that are none to YAML. */
  'yaml-needs-quotes': { mark: string; isFirst: boolean; isCurly?: boolean };
  /** A comma between braces that was meant as part of a figure or a text. `isEither`: of thousands, or before decimals. */
  'yaml-comma': { text: string; isFigure: boolean; isEither?: boolean };
  /** `isSemicolon`: one stands there instead. */
  'yaml-no-comma': { name: string; isSemicolon?: boolean };
  'yaml-alias': object;
  'yaml-tag': object;
  'yaml-key': object;
  'glued-comment': { text: string };
  /** `isNewItem`: it begins an item that lacks its dash; `under`: the field that its line may have been meant for. */
  'duplicate-field': { field: string; first?: Place; isNewItem?: boolean; under?: string };
  /** `unseen`: the character, as U+200B, but for which it is the suggestion. */
  'unknown-field': { field: string; known: readonly string[]; suggestion?: string; unseen?: string };
  'missing-field': { field: string };
  'empty-field': { field: string };
  'clashing-fields': { first: string; second: string };
  /** `example`: the field as it is written, where it is known: `instalments: { period: quarterly }`. */
  'wrong-type': { expected: 'text' | 'list' | 'map'; example?: string };
}
