/** A text of the data's own as a sentence: with a full stop, unless it ends as a sentence does. */
export function ended(text: string): string {
  return /[.!?…][)"'”’»]*$/.test(text) ? text : `${text}.`;
}
