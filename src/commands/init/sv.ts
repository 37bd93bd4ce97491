import { allocation } from '../../allocation/sv.js';

/** Svenska: vad som sägs om en ny mapp. */
export const init = {
  copied: (files: number, folder: string) =>
    `${files} filer är skrivna i ${folder}. Räkna med dem: allocate list --data ${folder}`,
};

export const words = { ...allocation, init };
