import { placeName } from '../../kernel/place.js';
import type { RemarkWords } from '../../kernel/remark.js';
import { showGrouped, showMoney } from '../../sheet/figures.js';
import { listed } from '../../sheet/listed.js';
import { called } from './issues/phrases.sv.js';

/** Svenska: vad som sägs om underlag utan fel, så att inget passeras i tysthet. */
export const remarks: RemarkWords = {
  'hidden-cells': ({ file, sheet, isSheet, rows, columns, cells }) => {
    const hidden = [
      ...(isSheet ? ['bladet'] : []),
      ...(rows > 0 ? [rows === 1 ? 'en rad' : `${rows} rader`] : []),
      ...(columns > 0 ? [columns === 1 ? 'en kolumn' : `${columns} kolumner`] : []),
      ...(cells > 0 ? [cells === 1 ? 'en cell' : `${cells} celler`] : []),
    ];
    return `${file}#${sheet}: det som är dolt är läst som det övriga: ${listed(hidden, 'och')}.`;
  },
  'own-workbook': ({ file, sheet, cells }) =>
    `${file}#${sheet} är skriven av allocate: tabellen i ${cells} är läst, inte det som står ovanför och bredvid.`,
  'cut-figures': ({ file, sheet, cells, cell, text }) =>
    `${file}#${sheet}: ${cells === 1 ? 'en cell har' : `${cells} celler har`} fler än 15 siffror lagrade och är läst till 15, som kalkylblad visar: ${cell} som ${text}.`,
  'whole-figures': ({ file, sheet, cells, cell, text }) =>
    `${file}#${sheet}: ${cells === 1 ? 'en cell visas' : `${cells} celler visas`} i tusental eller miljoner utan att någon text säger det, och är läst${cells === 1 ? '' : 'a'} som lagrat: ${cell} som ${text}.`,
  chosen: ({ file, dimension, category, isColumn }) =>
    isColumn
      ? `${file}: kolumnen "${category}" är läst.`
      : `${file}: av ${called(dimension)} är "${category}" läst.`,
  'added-up': ({ file, dimension, categories, known }) =>
    `${file}: ${called(dimension)} är sammanräknad av ${categories} värden: ${known.join(', ')}.`,
  'times-read-as': ({ file, times }) =>
    `${file}: ${listed(
      times.map(
        ({ text, period, isPreliminary }) =>
          `${text} är läst som ${period}${isPreliminary ? ', preliminärt' : ''}`,
      ),
      'och',
    )}.`,
  'broken-years': ({ file, first, year }) =>
    `${file}: läsår och brutna år är lästa som året då de börjar, ${first} som ${year}.`,
  'footnotes-left-out': ({ file, texts }) =>
    `${file}: fotnotsmärken är utelämnade: ${texts.slice(0, 6).join(', ')}${texts.length > 6 ? ' …' : ''}.`,
  'not-converted': ({ file, from, to }) =>
    `${file}: siffrorna är i ${from} och underlaget i ${to}: de är inte omräknade.`,
  'totals-differ': ({ file, dimension, tie, totals }) =>
    `${file}: ${tie} av ${totals} totaler för ${dimension} är summan av sina delar; de är lästa som de står.`,
  converted: ({ file, from, to }) => `${file}: siffrorna är omräknade från ${from} till ${to}.`,
  'counted-in': ({ file, unit, many }) =>
    `${file}: siffrorna är i ${unit}, och är här ${showGrouped(many, ',')} gånger så stora.`,
  'far-from-before': ({ file, name, period, before, value, was, parties }) =>
    `${file}: ${name} har ${showGrouped(value, ',')} för ${period} och ${showGrouped(was, ',')} för ${before}${parties > 1 ? `, och så är det för ${parties} parter` : ''}. Är siffrorna i en annan enhet?`,
  'ledger-does-not-tie': ({ file, accounts, of, account, computed, stated }) =>
    `${file}: ingående balans och verifikationer blir inte det angivna för ${accounts} av ${of} konton, först ${account}: ${showMoney(computed, ',')} mot ${showMoney(stated, ',')}. Det angivna är läst.`,
  'ledger-read-by': ({ file, by, accounts: [first, ...more] }) =>
    `${file}: för konto ${first}${more.length > 0 ? ` och ${more.length} till` : ''} ${by === 'balances' ? 'anges #UB men inte #RES: #UB, utan det som stod där vid årets början, är läst' : 'anges varken #RES eller #UB: verifikationerna är räknade'}.`,
  'balance-accounts': ({ file, accounts }) =>
    `${file}: ${accounts.length === 1 ? 'kontot' : 'kontona'} ${listed(accounts, 'och')} hör till balansräkningen, inte till årets kostnader, men är med i utfallet.`,
  'books-end-early': ({ file, day, is, to }) =>
    `${file}: ${is === 'until' ? `summorna är till och med ${day}` : `filen är skriven ${day}`}, och räkenskapsåret slutar ${to}: det som har kommit senare är inte med.`,
  'vouchers-of-other-years': ({ file, vouchers, day }) =>
    `${file}: ${vouchers === 1 ? `en verifikation, daterad ${day},` : `${vouchers} verifikationer, den första daterad ${day},`} ligger utanför räkenskapsåret och är inte med.`,
  'named-as-a-command': ({ name }) =>
    `Avtalet ${name} heter som ett kommando: skriv allocate run ${name} för att räkna det.`,
  'trade-by-itself': ({ agreement }) =>
    `${agreement} är köp och sälj och är inte med: fråga om det för sig, till exempel allocate invoice ${agreement}.`,
  misnamed: ({ file }) => `${file} är inte läst: bara filer som slutar på .yaml läses.`,
  'other-places': ({ file, places }) =>
    `${file}: ${places === 1 ? 'en rad eller ort gäller inte någon part och är utelämnad' : `${places} rader eller orter gäller inte någon part och är utelämnade`}.`,
  'title-of-another-year': ({ file, title, period }) =>
    `${file}: siffrorna är lästa som ${period}, men rubriken säger "${title}".`,
  'times-passed-over': ({ file, times }) =>
    `${file}: ${times.length === 1 ? 'en tid' : `${times.length} tider`} går inte att läsa, och det som gäller ${times.length === 1 ? 'den' : 'dem'} är utelämnat: ${times
      .slice(0, 3)
      .map((one) => `"${one}"`)
      .join(', ')}${times.length > 3 ? ' …' : ''}.`,
  'sums-passed-over': ({ file, names }) =>
    `${file}: ${names.length === 1 ? 'summaraden' : 'summaraderna'} ${listed(names, 'och')} ${names.length === 1 ? 'är utelämnad och inte jämförd' : 'är utelämnade och inte jämförda'} med sina rader.`,
  'sum-of-others': ({ file, names }) =>
    `${file}: ${listed(names, 'och')} väger lika mycket som alla andra tillsammans och betalar hälften. ${names.length > 1 ? 'Är de summor av andra, ta bort raderna' : 'Är den deras summa, ta bort raden'}.`,
  'shares-not-whole': ({ file, whole }) =>
    `${file ?? 'kommandoraden'}: andelarna blir ${showGrouped(whole, ',')}, inte 100 % eller 1: var och en betalar sin del av den summan.`,
  'two-names': ({ file, names }) =>
    `${file}: ${listed(names, 'och')} delar var för sig. Är två av dem samma part, skriv den på en rad.`,
  'rows-passed-over': ({ file, rows, areHeadings }) =>
    areHeadings
      ? `${file}: ${rows === 1 ? 'en rad med rubrikerna igen' : `${rows} rader med rubrikerna igen`} är inte med.`
      : `${file}: ${rows === 1 ? 'en rad med en anmärkning' : `${rows} rader med anmärkningar`} är inte med.`,
  'no-lines': ({ file }) => `${file}: köp och sälj har inga rader.`,
  'alike-lines': ({ alike, lines }) => {
    const more = lines - alike.length;
    const told = alike.map(({ at, first }) => `${placeName(at)} är lik ${placeName(first)}`).join(', ');
    return `Rader som är helt lika räknas alla: ${told}${more > 0 ? ` och ${more} till` : ''}.`;
  },
  'rows-left-aside': ({ file, choices, rows }) =>
    `${file}: bara raderna för ${listed(choices, 'och')} är lästa; ${rows === 1 ? 'en rad' : `${rows} rader`} är inte med.`,
  'rows-told-apart': ({ file, column, values }) =>
    `${file}: namnen står en gång för varje ${column} (${values.slice(0, 3).join(', ')}${values.length > 3 ? ' …' : ''}). Läs en i taget: --where "${column}=${values[0]}".`,
  'columns-passed-over': ({ file, columns }) =>
    `${file}: ${columns.length === 1 ? 'kolumnen' : 'kolumnerna'} ${listed(columns, 'och')} är inte med.`,
  'attributes-passed-over': ({ file, columns }) =>
    `${file}: ${columns.length === 1 ? 'kolumnen' : 'kolumnerna'} ${listed(columns, 'och')} har ett enda värde för varje part och delar inte upp siffrorna: alla värden är med. Välj ett: --where "${columns[0]}=…".`,
  'columns-not-compared': ({ table, columns }) =>
    `${table}: ${columns.length === 1 ? 'kolumnen' : 'kolumnerna'} ${listed(columns, 'och')} jämförs inte. Skriv under columns vad ${columns.length === 1 ? 'den är' : 'de är'}: ett underlag under measures, eller under others att ${columns.length === 1 ? 'den' : 'de'} inte ska jämföras.`,
  'tables-not-compared': ({ files }) =>
    `${listed(files, 'och')} jämförs inte: inget avtal nämner ${files.length === 1 ? 'tabellen' : 'tabellerna'} under published.`,
  'figures-missing': ({ file, figures }) =>
    `${file}: siffran saknas för ${listed(figures.slice(0, 12), 'och')}${figures.length > 12 ? ` och ${figures.length - 12} till` : ''}.`,
  'several-locks': ({ lock, locks }) =>
    `${listed(locks, 'och')} är lås för samma år, och decisions/index.csv säger inte vilket som beslutades sist. ${lock} har den här tabellen.`,
  'later-lock': ({ lock, later }) =>
    `${lock} har den här tabellen, men ${later} är beslutad senare för samma år och gäller i stället.`,
  'parties-without-figure': ({ file, parties }) => `${file}: ingen siffra för ${listed(parties, 'och')}.`,
  'one-page': ({ file }) => `${file} är en sida av flera: tal på de andra sidorna är inte med.`,
  'read-as': ({ file, encoding }) => `${file} är läst som ${encoding}.`,
};
