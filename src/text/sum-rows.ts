import { fold } from '../kernel/identity.js';

// What rows of sums, and parts of them, are called; codes, marks and footnotes around it do not matter, but for those of a formula:
// `=SUM(1)` is no name of a sum. Each form stands where it is used: V8 looks up what a letter is when it first comes there.

/** Whether a row is called what sums of a table are: `Summa`, `TOTALT:`, `Sum of all`, `00 Riket`. */
export function isTotal(name: string): boolean {
  return isFoldedTotal(fold(name));
}

/** Whether a row is called the sum of all, and nothing more: `Totalt:`, `Summa totalt`; not `Summa norra`. */
export function isBareTotal(name: string): boolean {
  return /^\P{L}*(?:summa|summor|(?:summa )?totalt?|totalsumma|sum|(?:grand )?totals?)\P{L}*$/u.test(
    fold(name),
  );
}

/** Whether a row is called what sums of some of a table's rows are, or parts of one: `Delsumma`, `varav skolor`. */
export function isSubtotal(name: string): boolean {
  return isFoldedSubtotal(fold(name));
}

/** Whether a row is called a sum of any kind. */
export function isAnySum(name: string): boolean {
  const folded = fold(name);
  return isFoldedTotal(folded) || isFoldedSubtotal(folded);
}

/** Whether a row is called a sum of any kind, a part of another (`Alby, varav tätort`), or the middle of the others: `Medelvärde`, `Rikssnitt`, `Ovägt medel`. */
export function isNobody(name: string): boolean {
  const folded = fold(name);
  return isFoldedTotal(folded) || isFoldedSubtotal(folded) || isFoldedAverage(folded) || isFoldedPart(folded);
}

function isFoldedTotal(name: string): boolean {
  return /^0{1,4} \p{L}|^[^\p{L}\p{N}]*[Σσ∑](?![\p{L}\p{N}])|^(?:\d{1,4} )?[^\p{L}\p{N}=@]*(summa|summor|summering|totalt?|totalsumma|totals?|grand total|sums?|s:a|samtliga|sammanlagt|tillsammans|tot|riket|i alt|ialt|att betala|att fakturera|alla (?:kommuner|regioner|parter|medlemmar|län|orter|enheter)|hela \p{L}+|hele landet|koko maa|summe|gesamt|insgesamt|yhteensä|samtals|totaal|razem)(?!\p{L})|\P{L}(summa|totalt?)[^\p{L}]*$/u.test(
    name,
  );
}

function isFoldedSubtotal(name: string): boolean {
  return /^[^\p{L}\p{N}]*(delsumma|delsummor|subtotal|varav|därav|of which)(?![\p{L}\p{N}])/u.test(name);
}

function isFoldedAverage(name: string): boolean {
  return /^[^\p{L}\p{N}]*(?:(?:o?vägt|o?viktat) )?(medel|medeltal|medelvärde|(?:riks|läns|kommun)?(?:genom)?snitt|median|average|mean)(?!\p{L})|(?:o?vägt|o?viktat) medel\P{L}*$/u.test(
    name,
  );
}

// A number behind it tells of the party itself: `Alby (varav 300 i tätort)`.
function isFoldedPart(name: string): boolean {
  return /[\s,([](varav|därav|of which)(?![\p{L}\p{N}]|\s*\d)/u.test(name);
}

/** Whether a row is called a part of the row above it: `- varav Alby`, or `Alby, varav tätort` below `Alby`. */
export function isPartOfRow(name: string, above = ''): boolean {
  const [folded, whole] = [fold(name), fold(above)];
  const rest = folded.startsWith(whole) ? folded.slice(whole.length) : '';
  return /^[^\p{L}\p{N}]*(varav|därav|of which)(?![\p{L}\p{N}])/u.test(isFoldedPart(rest) ? rest : folded);
}

/** Whether a row is called the whole country, of which a table may list only some parts. */
export function isCountry(name: string): boolean {
  return /^(?:\d{1,4} )?[^\p{L}\p{N}]*(riket|hela riket|hela landet|hela länet|hele landet|koko maa)(?!\p{L})/u.test(
    fold(name),
  );
}

/** Whether a row is called a county, which is no body that pays, as `Region Jönköpings län` is: `Jönköpings län`, `05 Östergötlands län`. */
export function isCounty(name: string): boolean {
  return /^(?:\d\d )?(?:västra )?\p{L}+ (?:län|county)$/u.test(fold(name));
}
