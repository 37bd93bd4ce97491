import type { Series } from './chart.js';

/** The inside and the edge of a bar, each told from the others in black and white. */
export function fillXml(fill: Series['fill']): string {
  switch (fill) {
    case 'none':
      return '<a:noFill/><a:ln><a:noFill/></a:ln>';
    case 'weak':
      return `${solid('D6E2EF')}${line('1F4E79')}`;
    case 'hollow':
      return `${solid('FFFFFF')}${line('1F4E79', 12700, 'dash')}`;
    default:
      return `${solid('7FA3C7')}${line('1F4E79')}`;
  }
}

/** One colour all over. */
export function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

/** A line, its width in EMU. */
export function line(colour: string, width = 9525, dash = 'solid'): string {
  return `<a:ln w="${width}">${solid(colour)}<a:prstDash val="${dash}"/></a:ln>`;
}
