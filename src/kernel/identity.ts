/**
 * The form in which all that has a name is told apart: NFC, lower case, single spaces, without what nobody sees (a soft
 * hyphen, a zero-width joiner, a byte order mark). The same in every locale. Law: folding twice is folding once.
 */
export function fold(text: string): string {
  // Nearly every name: no letter here has another form, so lower case is all there is to it.
  if (PLAIN.test(text)) return text.toLowerCase();
  // Written here, what each class holds is looked up only when it is needed: that is slow.
  const seen = text
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\p{White_Space}+/gu, ' ');
  return seen.normalize('NFC').toLowerCase().trim().normalize('NFC');
}

/** Whether two texts name the same thing. */
export function isSame(one: string, other: string): boolean {
  return one === other || fold(one) === fold(other);
}

/** The one of these names that a text means, as it stands among them. */
export function nameMeant<T extends string>(text: string, known: readonly T[]): T | undefined {
  const wanted = fold(text);
  return known.find((name) => fold(name) === wanted);
}

/** Words of visible ASCII and Latin-1, single spaces between them. */
const PLAIN = /^[!-~\u00A1-\u00AC\u00AE-\u00FF]+(?: [!-~\u00A1-\u00AC\u00AE-\u00FF]+)*$/;
