import type { Page } from './book.js';
import type { Series } from './chart.js';
import { textsXml } from './chart-cells.js';

/** The numbers of the two axes. */
export const [NAMES, VALUES] = [1, 2];

/** The number of a series, twice, and its name. */
export function headXml({ name }: Pick<Series, 'name'>, i: number, page: Page): string {
  const tx = name ? `<c:tx>${textsXml(name, page)}</c:tx>` : '';
  return `<c:idx val="${i}"/><c:order val="${i}"/>${tx}`;
}
