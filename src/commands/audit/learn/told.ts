/** The one year that a text names: `Avgifter 2025`, and of `2016/17` the first. */
export function yearIn(text: string | undefined): number | undefined {
  const years = new Set(text?.match(YEAR));
  return years.size === 1 ? Number([...years][0]) : undefined;
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** What a heading says that its figures are, and its unit, without year: of `Budgetomslutning 2023 (mkr)` the first word, in mkr. */
export function measureIn(heading: string): { readonly name: string; readonly unit?: string } {
  const [, said = heading, aside] = /^(.*?)\s*\(([^()]*)\)\s*$/s.exec(heading) ?? [];
  const [name, unit] = [said, aside].map((text) => text?.replace(YEAR, ' ').replace(/[\s,:]+$/, ''));
  return { name: name ?? '', unit: unit || undefined };
}

/** A title without the year that it ends in: an agreement is told of with its year after it. */
export function titleIn(text: string, year: number | undefined): string {
  const [, before = '', last] = /^(.*?)[\s,:_-]*(\d{4})$/s.exec(text) ?? [];
  return before !== '' && last === String(year) ? before : text;
}
