export const workbook = {
  pages: { allocation: 'Fördelning', receipt: 'Kvitto', years: 'Alla år' },
  names: {
    amount: 'Belopp',
    cost: 'Kostnad',
    unit: 'Enhet',
    scale: 'Skala',
    units: 'Enheter',
    each: 'PerDel',
    over: 'Kvar',
    left: 'Restenheter',
  },
  labels: {
    amount: 'Belopp att fördela',
    cost: 'Kostnad',
    unit: 'Avrundas till hela',
    rounding: 'Avrundning',
    check: 'Kontroll',
    scale: 'Vikterna gånger',
    units: 'Beloppet i enheter',
    each: 'Enheter till varje heltalsvikt',
    over: 'Enheter kvar därefter',
    left: 'Restenheter till plats 1, 2 …',
  },
  helpers: 'Så räknas beloppen',
  columns: {
    whole: 'Heltalsvikt',
    exact: 'Exakta enheter',
    fineRest: 'Rest',
    down: 'Enheter nedåt',
    nearest: 'Närmaste enhet',
    rest: 'Rest (delar)',
    place: 'Plats i kön',
    order: 'Kodordning',
    draw: 'Lottning',
    bar: 'Stapelns namn',
  },
  checks: {
    holds: 'Stämmer: delarna blir tillsammans beloppet.',
    charged: 'Stämmer inte: påslaget är mer än kostnaden.',
    above: 'Stämmer inte: det som dras av är mer än kostnaden.',
    differs: 'Stämmer inte: delarna blir tillsammans något annat än beloppet.',
    notWhole: 'Stämmer inte: beloppet är inte ett helt antal enheter.',
    scale: 'Stämmer inte: en vikt har fler decimaler än skalan rymmer.',
    size: 'Stämmer inte säkert: talen är för stora för ett kalkylark.',
    taker: 'Stämmer inte: parten som tar resten skulle byta tecken.',
  },
  change: 'Ändra beloppet i den vita cellen med ram, eller en vikt: tabellen räknas om och summan stämmer.',
  changeSheet:
    'Beloppet är gult: det räknas ut på kalkylens blad. Ändra en vit cell med ram där, eller en vikt här: tabellen räknas om och summan stämmer.',
  apart: (total: string) =>
    `Kalkylen på sitt blad ger ${total}, men beloppet är skrivet för hand och följer den inte.`,
  fine: 'Vikterna är bråk med för många siffror för hela tal: kalkylarket jämför därför resterna med sex decimaler. För beloppet som det står ger det samma kronor som de exakta resterna.',
  steps: (rule: 'largest-remainder' | 'half-up' | 'residual') =>
    ({
      'largest-remainder':
        'Varje part får sitt belopp avrundat nedåt. Enheterna som blir över går en och en till de största resterna; vid lika rester går den största vikten före, därefter den kod som kommer först, tecken för tecken.',
      'half-up': 'Varje rad avrundas för sig till närmaste enhet. Det som då skiljer står som öresutjämning.',
      residual: 'Varje rad avrundas till närmaste enhet, och en part tar det som blir över.',
    })[rule],
  drawn: (source: string) =>
    `Vid lika rester går först de som har lottats, i den ordning som kolumnen Lottning visar (${source}).`,
  still: {
    stretches:
      'Beloppen för årets delar står som siffror, inte formler: parter kommer till eller lämnar under året. Summorna är formler. Ändras beloppet, gör om tabellen med programmet.',
    limits:
      'Beloppen står som siffror, inte formler: golv och tak avgör dem. Summorna är formler. Ändras beloppet, gör om tabellen med programmet.',
    grants:
      'Beloppen står som siffror, inte formler: finansiering är en del av kostnaden. Summorna är formler. Ändras beloppet, gör om tabellen med programmet.',
    rule: 'Beloppen står som siffror, inte formler: avrundningsregeln räknas av programmet. Summorna är formler. Ändras beloppet, gör om tabellen med programmet.',
    size: 'Beloppen står som siffror, inte formler: talen är för stora för att ett kalkylark ska räkna dem exakt. Ändras beloppet, gör om tabellen med programmet.',
    rows: 'Beloppen står som siffror, inte formler: raderna är för många för att ett kalkylark ska ordna dem snabbt. Summorna är formler. Ändras beloppet, gör om tabellen med programmet.',
  },
  receiptHolds: (amount: string) => `Kvittot gäller beloppet ${amount}.`,
  receiptEnded: (amount: string) =>
    `Beloppet är ändrat. Kvittot gäller ${amount}, inte tabellen som den nu står.`,
};
