/** How offices of statistics say in a note that figures are disturbed one by one, so that parts need not make their totals. */
const DISTURBED =
  /slumpmässig\w* (osäkerhet|ändring|justering|störning)|små slumpmässiga|cell[- ]?key|randomly (adjusted|rounded|perturbed)|random (uncertainty|noise|perturbation|adjustment)/i;

/** Whether a note says so. */
export function isDisturbedIn(notes: readonly string[]): boolean {
  return notes.some((note) => DISTURBED.test(note));
}
