import { asSentence } from '../sheet/sentence.js';

/** Svenska: vad som sägs därtill, det mesta med -v. */
export const more = {
  data: (folder: string) => `Mappen med underlag: ${folder}`,
  foundBy: {
    option: 'angiven med --data',
    variable: 'angiven med ALLOCATE_DATA',
    upwards: 'den närmaste, från mappen du står i och uppåt',
    embedded: 'den inbyggda samverkan',
  },
  read: (files: number, encoding: string) => `${files === 1 ? '1 fil' : `${files} filer`} ${encoding}`,
  readAs: (list: string) => `Läst: ${list}`,
  binary: 'som arbetsböcker',
  own: 'i sitt formats egen kodning',
  as: (encoding: string) => `som ${encoding}`,
  ending: (file: string, format: string, ending: string) =>
    asSentence(`${file} är skriven som ${format}, men filändelsen säger ${ending}.`),
};
