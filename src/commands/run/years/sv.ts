/** Svenska: det som sägs om flera år. */
export const years = {
  chart: 'Beloppen år för år',
  absent: 'En tom cell: parten deltar inte det året.',
  borne: (isOwn: boolean, isHandedIn: boolean, isPaid: boolean) =>
    `Beloppen är vad varje part bär av årets kostnad${isOwn ? ', med egen finansiering' : ''}${isHandedIn ? '; bidrag att lämna in är inte med' : ''}${isPaid ? '; det som är betalt direkt är inte avdraget' : ''}.`,
  amountOfEach: 'Det angivna beloppet gäller vart och ett av åren.',
  called: (title: string) => `Avtalet heter ${title}.`,
};
