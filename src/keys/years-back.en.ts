/** Which year a measure reads, counted from the year of the allocation. */
export function yearsBack(years: number): string {
  return ['the same year', 'the year before', 'the year before last'][years] ?? `${years} years back`;
}
