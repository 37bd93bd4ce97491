/** A name or title in both languages. */
export interface Label {
  readonly sv: string;
  readonly en: string;
}
