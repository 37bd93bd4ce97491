/** Svenska: vad som sägs om ett avtal som lärs av en tabell, också i dess filer. */
export const learn = {
  written: (files: number, agreement: string, folder: string) =>
    `${files} filer är skrivna i ${folder}: avtalet ${agreement} gör tabellen. Håll den: allocate check ${agreement} --data ${folder}`,
  inconsistent: 'Inget avtal är skrivet: tabellen stämmer inte.',
  incomplete: 'Inget avtal är skrivet: tabellen är inte fullständigt granskad.',
  comment: (file: string) => `Lärt av tabellen ${file} med allocate audit --write; ändra och fyll på.`,
  rounded: 'Andelarna är avrundade tillsammans, inte var för sig.',
};
