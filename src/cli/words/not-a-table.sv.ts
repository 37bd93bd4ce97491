import type { NotATable } from '../../kernel/faults/files.js';

/** Vad en fil är som ingen tabell har, och vad man då gör. */
export const notATable: Readonly<
  Record<NotATable['is'], { readonly what: (form: string) => string; readonly remedy: string }>
> = {
  picture: {
    what: (form) => `en bild (${form}), ingen tabell`,
    remedy: 'Skriv av tabellen i ett kalkylblad och spara det som XLSX eller CSV.',
  },
  document: {
    what: (form) => `ett dokument (${form}), ingen tabell`,
    remedy: 'Kopiera tabellen till ett kalkylblad och spara det som XLSX eller CSV.',
  },
  page: {
    what: (form) => `en webbsida (${form}), ingen tabell`,
    remedy: 'Hämta tabellen som XLSX eller CSV, eller kopiera den till ett kalkylblad.',
  },
  archive: {
    what: (form) => `ett packat arkiv (${form})`,
    remedy: 'Packa upp det och ange filen med tabellen.',
  },
  'broken-archive': {
    what: (form) =>
      `avhuggen eller skadad: den börjar som en arbetsbok eller ett arkiv (${form}) men slutar för tidigt`,
    remedy: 'Hämta eller spara den på nytt.',
  },
  'old-workbook': {
    what: (form) => `en arbetsbok av ett slag som inte läses (${form})`,
    remedy: 'Öppna den och spara den som XLSX eller CSV.',
  },
  encrypted: {
    what: (form) => `skyddad med lösenord (${form})`,
    remedy: 'Spara den utan lösenord.',
  },
  data: {
    what: (form) => `en datafil av ett slag som inte läses (${form})`,
    remedy: 'Hämta eller spara tabellen som XLSX eller CSV.',
  },
};
