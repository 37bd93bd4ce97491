/** Svenska: vad ett diagram säger utöver sina namn och tal. */
export const picture = {
  shares: (bars: readonly string[]) => `Stapeldiagram, en stapel för varje part: ${bars.join('; ')}.`,
  differences: (bars: readonly string[]) => `Stapeldiagram, störst först: ${bars.join('; ')}.`,
  sides: (below: string, above: string) => `Åt höger: ${above}. Åt vänster: ${below}.`,
  years: (lines: readonly string[]) => `Linjediagram, en linje för varje part: ${lines.join('; ')}.`,
  ownScale: 'Varje linje har en egen skala, där noll är med.',
  cost: (steps: readonly string[]) => `Trappdiagram, steg för steg: ${steps.join('; ')}.`,
  madeBy: (version: string, commit: string) => `Ritat med allocate ${version} (${commit}) av dessa filer:`,
  fingerprint: (file: string, sha256: string) => `${file}: SHA-256 ${sha256}`,
  /** Those that are not drawn one by one. */
  rest: (count: number) => `${count} mindre, tillsammans`,
  /** Said of a line that has but one year. */
  oneYear: 'bara ett år',
};
