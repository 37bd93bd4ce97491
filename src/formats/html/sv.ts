/** Svenska: vad varje sida säger omkring det som den visar. */
export const html = {
  /** What kind of document it is, above its title. */
  kind: 'Fördelning av gemensam kostnad',
  /** What a page says that has no calculator, and is not told why. */
  withoutCalculator:
    'Den här sidan räknar inte om, det gör bara den för en fördelning. Med andra val eller siffror görs den på nytt med allocate.',
  files: 'Filer och version',
  fileHeadings: { file: 'Fil', fingerprint: 'Fingeravtryck (SHA-256)' },
  madeBy: (version: string, commit: string) =>
    `Framställd av allocate ${version} (${commit}) ur filerna nedan, oförändrade så länge deras fingeravtryck är desamma.`,
  /** Before the number of a page of paper, and between it and how many there are. */
  page: 'Sida ',
  pageOf: ' av ',
};
