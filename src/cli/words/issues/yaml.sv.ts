import type { IssueWords } from '../../../kernel/complaint.js';
import type { YamlFaults } from '../../../kernel/faults/yaml.js';
import { listed } from '../../../sheet/listed.js';
import { settled } from '../../../text/meant.js';
import { didYouMean, where } from './phrases.sv.js';

/** Svenska: fel i det som är skrivet i YAML, och dess fält. */
export const yaml: IssueWords<YamlFaults> = {
  'yaml-syntax': ({ reason }) => [
    `filen går inte att läsa som YAML här${YAML_REASONS[reason] ? `: ${YAML_REASONS[reason]}` : ''}`,
    reason === 'MULTIPLE_DOCS'
      ? 'Lägg det som följer i en egen fil, eller ta bort raden med ---.'
      : 'Se över indrag, kolon, klamrar och citattecken på raden och raden ovanför.',
  ],
  'yaml-too-deep': () => ['filen är nästlad för djupt', 'Ta bort överflödiga nivåer.'],
  'yaml-indent': ({ indent, levels, textOf }) => [
    textOf !== undefined
      ? `texten till ${textOf} ska stå längre in än ${textOf}`
      : `indraget stämmer inte: raden börjar efter ${spaces(indent)}, raderna omkring efter ${listed(levels.map(String), 'eller')}`,
    textOf !== undefined
      ? 'Dra in varje rad av texten med två mellanslag.'
      : 'Dra in raden lika långt som raderna den hör ihop med.',
  ],
  'yaml-tab': () => [
    'raden är indragen med tabb',
    'Dra in den med mellanslag, lika långt som raderna den hör ihop med.',
  ],
  'yaml-odd-space': ({ code }) => [
    `här står ett tecken som ser ut som ett mellanslag men inte är det: ${code === 'U+00A0' ? 'ett hårt mellanslag, ' : ''}${code}`,
    'Ta bort det och skriv ett vanligt mellanslag. Det följer lätt med i text som har klistrats in.',
  ],
  'yaml-no-space': ({ after }) => [
    `det fattas ett mellanslag efter ${after === '-' ? 'bindestrecket' : 'kolonet'}`,
    after === '-'
      ? 'Skriv bindestreck, mellanslag och värdet.'
      : 'Skriv namnet, kolon, mellanslag och värdet.',
  ],
  'yaml-no-colon': ({ name }) => [
    `det fattas ett kolon efter ${name}`,
    'Skriv namnet, kolon, mellanslag och värdet.',
  ],
  'yaml-no-dash': ({ code }) => [
    code === undefined
      ? 'det fattas ett bindestreck, som varje post i en lista börjar med'
      : `här står ett annat streck, ${code}: varje post i en lista börjar med ett bindestreck`,
    code === undefined
      ? 'Skriv ett bindestreck och ett mellanslag före.'
      : 'Skriv ett vanligt bindestreck (-) och ett mellanslag i stället.',
  ],
  'yaml-unbalanced': ({ mark, missing, isExtra }) =>
    isExtra
      ? [`här står en ${mark} för mycket: den har ingen ${missing} att stänga`, 'Ta bort den.']
      : [
          '{['.includes(mark)
            ? `${mark} stängs aldrig: ${missing} fattas`
            : `${mark} har ingen ${missing} före sig`,
          `Lägg till ${missing} där den ska stå, eller sätt citattecken om texten.`,
        ],
  'yaml-open-quote': ({ quote }) => [
    `texten börjar med ${quote} men slutar inte med det`,
    `Lägg till ${quote} där texten slutar.`,
  ],
  'yaml-inner-quote': ({ quote }) => [
    `texten slutar redan vid citattecknet före`,
    quote === '"'
      ? 'Skriv \\" för citattecken inne i en text.'
      : "Skriv '' för en apostrof inne i en text, eller sätt \" om den.",
  ],
  'yaml-needs-quotes': ({ mark, isFirst, isCurly }) => [
    isFirst
      ? `ett värde kan inte börja med ${mark} utan citattecken`
      : `en text med ${mark === ':' ? 'kolon' : mark} i behöver citattecken`,
    isCurly
      ? 'Skriv raka citattecken (") om hela värdet, i stället för krökta.'
      : 'Sätt citattecken om hela värdet.',
  ],
  'yaml-comma': ({ text, isFigure, isEither }) => [
    `inom { } skiljer kommat fält åt: "${text}" läses inte som ett värde`,
    isEither
      ? `Skriv ${text.replace(',', '')} för tusental, eller ${text.replace(/,(\d+)/, (_, decimals) => `.${settled(decimals)}`)} för decimaler.`
      : isFigure
        ? `Sätt citattecken om det, "${text}", eller skriv med punkt: ${text.replace(',', '.')}`
        : `Sätt citattecken om det, "${text}", eller hakparenteser där en lista ska stå: [${text}]`,
  ],
  'yaml-no-comma': ({ name, isSemicolon }) => [
    isSemicolon
      ? `före ${name} står semikolon: inom { } skiljs fält åt med komma`
      : `det fattas ett komma före ${name}`,
    isSemicolon
      ? 'Skriv komma i stället.'
      : 'Skriv ett komma mellan fälten, eller sätt citattecken om hela värdet om kolonet hör till det.',
  ],
  'yaml-alias': () => [
    'ankare och alias (& och *) används inte här',
    'Skriv ut värdet där det ska stå, eller sätt citattecken om texten.',
  ],
  'yaml-tag': () => ['taggar (!) används inte här', 'Ta bort taggen, eller sätt citattecken om texten.'],
  'yaml-key': () => ['ett fältnamn ska vara en text', 'Skriv namnet, kolon och värdet.'],
  'glued-comment': ({ text }) => [
    `"${text}" läses som en kommentar och inte som en del av värdet`,
    'Sätt citattecken om hela värdet. En kommentar skrivs med ett mellanslag efter #.',
  ],
  'duplicate-field': ({ field, first, isNewItem, under }) => [
    `${field} står två gånger${first ? `, först på ${where(first)}` : ''}`,
    isNewItem
      ? 'Skriv bindestreck före, om raden börjar en ny post i listan; annars ta bort det ena.'
      : `Ta bort det ena${under === undefined ? '' : `, eller dra in raden om den hör till ${under}`}.`,
  ],
  'unknown-field': ({ field, known, suggestion, unseen }) =>
    unseen
      ? [`i namnet ${suggestion} står ett tecken som inte syns: ${unseen}`, 'Ta bort det.']
      : [`okänt fält: "${field}"`, didYouMean(suggestion, known)],
  'missing-field': ({ field }) => [`fältet ${field} saknas`, `Lägg till ${field}.`],
  'empty-field': ({ field }) => [`${field} är inte ifyllt`, 'Fyll i det.'],
  'clashing-fields': ({ first, second }) => [
    `${first} och ${second} kan inte stå tillsammans`,
    'Ta bort det ena.',
  ],
  'wrong-type': ({ expected, example }) => [
    `här ska det stå ${{ text: 'en text', list: 'en lista', map: 'fält med värden' }[expected]}`,
    example === undefined
      ? {
          text: 'Skriv ett enda värde efter kolonet.',
          list: 'Skriv en lista: ett värde per rad, med bindestreck framför.',
          map: 'Skriv fälten som namn, kolon och värde.',
        }[expected]
      : `Skriv till exempel ${example}`,
  ],
};

const YAML_REASONS: Readonly<Record<string, string>> = {
  BAD_INDENT: 'indraget stämmer inte',
  BLOCK_AS_IMPLICIT_KEY: 'en text med kolon behöver citattecken',
  MISSING_CHAR: 'ett tecken fattas, till exempel ett citattecken eller en klammer',
  MULTILINE_IMPLICIT_KEY: 'ett fältnamn ska stå på en rad',
  MULTIPLE_DOCS: 'filen innehåller flera dokument (---)',
  TAB_AS_INDENT: 'tabb används som indrag, använd mellanslag',
};

function spaces(count: number): string {
  return `${count} mellanslag`;
}
