/** Vilket år ett underlag läser, räknat från fördelningens år. */
export function yearsBack(years: number): string {
  return ['samma år', 'året före', 'året före föregående'][years] ?? `${years} år tillbaka`;
}
