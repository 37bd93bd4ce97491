/** Svenska: vad som sägs om diagrammen i en arbetsbok. */
export const charts = {
  about: {
    shares: (title: string) =>
      `Liggande staplar, en för varje rad i tabellen: ${title}. Talen står i tabellen.`,
    differences: (title: string, below: string, above: string) =>
      `Liggande staplar, en för varje rad i tabellen: ${title}. Till vänster: ${below}. Till höger: ${above}. Talen står i tabellen.`,
    years: (title: string) => `Linjer, en för varje rad, över åren: ${title}. Talen står i tabellen.`,
    cost: (title: string) =>
      `Liggande staplar, en för varje steg, där varje steg börjar där det förra slutade: ${title}. Talen står i tabellen.`,
  },
  sides: (below: string, above: string) => `◄ ${below}  |  ${above} ►`,
  /** Of lines that one scale does not show together. */
  bySize: (count: number) =>
    `Parterna är delade efter storlek på ${count} diagram med var sin skala, så att också de små syns.`,
  part: (title: string, one: number, all: number) => `${title} (${one} av ${all})`,
  some: (shown: number, all: number) => `Diagrammet visar de ${shown} största av tabellens ${all} rader.`,
  tooMany: (all: number, most: number) =>
    `Inget diagram: tabellen har ${all} rader, och fler än ${most} staplar går inte att läsa.`,
  tooLarge: 'Inget diagram: talen har fler siffror än ett kalkylark rymmer.',
  workings: 'Så ritas diagrammet',
  room: 'Diagrammets skala',
  columns: {
    name: 'Steg',
    end: 'Når till',
    start: 'Börjar',
    rise: 'Ökar',
    fall: 'Minskar',
    below: 'Under noll',
    sum: 'Summa',
  },
};
