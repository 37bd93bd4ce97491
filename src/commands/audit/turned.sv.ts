import { UNTESTED } from './untested.sv.js';

interface Named {
  readonly name: string;
}

/** Svenska: det som sägs annorlunda om en tabell som är läst vänd, vars parter är filens kolumner. */
export const turned = {
  read: (headingLine: number | undefined, rows: number, total: Named | undefined) =>
    `Läst vänd: ${headingLine === undefined ? 'inga rubriker' : 'rubriker i en kolumn'}; ${rows} ${rows === 1 ? 'part' : 'parter'}${total ? `; summakolumn "${total.name}"` : ''}.`,
  aside: (lines: readonly { readonly text: string }[], more: number) =>
    `Inte med: ${lines.map(({ text }) => `"${text}"`).join(', ')}${more > 0 ? ` och ${more} till` : ''}.`,
  unread: (
    items: readonly (Named & {
      readonly kind: 'column' | 'row' | 'heading' | 'untested';
      readonly text: string;
      readonly why?: keyof typeof UNTESTED;
    })[],
    more: number,
  ) =>
    `Inte granskat: ${items
      .map(({ kind, name, text, why = 'no-total' }) => {
        if (kind === 'heading') return `"${text}", som kan vara rubriker eller siffror`;
        if (kind === 'row') return `kolumnen "${text}"`;
        return kind === 'column' ? `raden "${name}" ("${text}")` : `raden "${name}" (läst: ${UNTESTED[why]})`;
      })
      .join(', ')}${more > 0 ? ` och ${more} kolumner till` : ''}.`,
  repeated: (name: string, columns: readonly number[]) => `${name} står i ${columns.length} kolumner.`,
  wholes: (rows: readonly Named[]) =>
    `Delsummor som stämmer: ${rows.map(({ name }) => `"${name}"`).join(', ')}.`,
  pieces: (rows: readonly Named[]) =>
    `Uppdelade kolumner, vars delar stämmer: ${rows.map(({ name }) => `"${name}"`).join(', ')}.`,
  sumLike: (name: string) =>
    `"${name}" är räknad som part: kolumnerna före den blir lika mycket tillsammans, men inget namn säger att den är en summa.`,
};
