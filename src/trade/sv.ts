/** Svenska: vad som sägs om köp och sälj. */
export const trade = {
  headings: {
    party: 'Parter',
    sales: 'Sålt',
    purchases: 'Köpt',
    balance: 'Saldo',
    seller: 'Säljare',
    buyer: 'Köpare',
    creditor: 'Får betalt',
    debtor: 'Betalar',
    amount: 'Belopp',
    place: 'Rad',
    date: 'Datum',
    what: 'Vad',
    quantity: 'Antal',
    price: 'Pris',
    from: 'Pris från',
    exact: 'Antal × pris',
  },
  total: 'Summor',
  matrix: 'Vem som sålde till vem',
  claims: 'Vem som betalar vem',
  netClaims: 'Vem som betalar vem, kvittat',
  lines: (title: string) => `Rader: ${title}`,
  sold: (name: string, title: string) => `${name} sålde: ${title}`,
  bought: (name: string, title: string) => `${name} köpte: ${title}`,
  rounding: (lines: number) =>
    `${lines === 1 ? 'En rad' : `${lines} rader`}, var och en antal × pris i hela ören: ett halvt öre avrundas från noll, så att en kredit blir lika stor som det den krediterar.`,
  none: (year?: string) =>
    `Det finns inga rader${year ? ` för ${year}` : ''}: ingen har sålt eller köpt något.`,
  priced:
    'En artikel har det pris i prislistan som gäller på radens dag; säljarens eget går före det som gäller alla.',
  balanceNote:
    'Saldo: sålt minus köpt. Över noll är det att få, under noll att betala. Alla saldon är tillsammans noll.',
  direct: 'Var och en betalar den som den har köpt av.',
  through: (name: string) => `Alla betalar till ${name} och får betalt av ${name}.`,
  net: 'Det som två parter är skyldiga varandra är kvittat: bara skillnaden betalas. Ingens saldo ändras av det.',
  otherYears: (lines: number, year: string) =>
    `${lines === 1 ? 'En rad är av ett annat år än' : `${lines} rader är av andra år än`} ${year} och är inte med.`,
  undated: (lines: number, year: string) =>
    `${lines === 1 ? 'En rad har' : `${lines} rader har`} ingen dag och hör till avtalets eget år, inte ${year}.`,
  balanceOf: (sales: string, purchases: string, balance: string) =>
    `Saldo: ${sales} - ${purchases} = ${balance}.`,
  neither: (name: string, year?: string) =>
    `${name} har varken sålt eller köpt${year ? ` ${year}` : ' något'}.`,
  claim: (seller: string, buyer: string, amount: string) => `${buyer} betalar ${seller} ${amount}.`,
  even: 'Ingen är skyldig någon något.',
  setOff: (title: string) => `${title}, kvittat`,
  othersInvoices: (invoices: number, name: string) =>
    `${invoices === 1 ? 'En faktura' : `${invoices} fakturor`} som andra skickar är inte med: columns i invoicing.yaml gäller dem som ${name} skickar.`,
  number: 'Fakturanummer',
};
