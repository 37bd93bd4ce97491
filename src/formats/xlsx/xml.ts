import { plain } from '../../sheet/plain.js';
import type { Shown } from '../../sheet/sentence.js';

/** The most characters that a cell holds. */
const MOST = 32_767;

/** A text that stays the text it is: nothing invisible, no markup, no escape of the format itself (`_x0041_`). */
export function xmlText(text: Shown): string {
  const shown = plain(text);
  const whole = shown.length > MOST ? `${shown.slice(0, MOST - 1)}…` : shown;
  return escapeMarkup(whole.replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_'));
}

/** An attribute or a formula: markup becomes text. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"]/g, (mark) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[mark]};`);
}

/** An XML file. */
export function xmlFile(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`;
}
