import type { IssueWords } from '../../../kernel/complaint.js';
import type { KeyFaults } from '../../../kernel/faults/keys.js';
import { keyFailures } from '../../../keys/module/sv.js';
import { showMoney } from '../../../sheet/figures.js';
import { listed } from '../../../sheet/listed.js';
import { periodText } from '../../../text/statistics/period.sv.js';
import { shown } from './phrases.sv.js';

/** Svenska: fel i nycklar, och vad de väger. */
export const keys: IssueWords<KeyFaults> = {
  'key-without-data': ({ key }) => [
    `nyckeln ${key} behöver egna uppgifter`,
    `Skriv den under key i avtalet, eller ge den ett namn under keys i cooperation.yaml.`,
  ],
  'key-module-failed': ({ file, reason, detail }) => keyFailures[reason](file, detail),
  'key-module-weights': ({ parties, weights, missing }) => [
    missing.length > 0
      ? `nyckeln gav ingen vikt till ${missing.join(', ')}`
      : `nyckeln gav ${weights} vikter, men parterna är ${parties}`,
    'Låt den ge en lista i samma ordning som parties, eller ett objekt med en vikt per parts id.',
  ],
  'key-module-weight': ({ name, text }) => [
    `nyckeln gav ${name} en vikt som inte är ett exakt tal: ${text}`,
    'Låt den ge text med decimalpunkt, till exempel "442.6", eller bigint, 442n: ett JavaScript-tal är inte exakt.',
  ],
  'key-module-in-data': ({ text }) => [
    `en nyckel i en egen fil får inte anges i underlaget: "${text}"`,
    `Ange den på kommandoraden, --key ${text}, och skriv här en av nycklarna i allocate list.`,
  ],
  'missing-price': ({ year, known }) => [
    `det finns inget pris för ${year}${known.length > 0 ? `; priser finns för ${listed(known, 'och')}` : ''}`,
    `Lägg till priset för ${year}, eller fråga om ett annat år.`,
  ],
  'amount-follows': ({ stated, following }) => [
    `nyckeln ger själv beloppet ${showMoney(following, ',')}, men ${showMoney(stated, ',')} är angivet`,
    'Ta bort beloppet: det följer av antal och pris.',
  ],
  'base-above-amount': ({ base, amount, parties }) => [
    `grundbeloppen för ${parties} parter blir ${showMoney(base, ',')}, mer än de ${showMoney(amount, ',')} som ska fördelas`,
    'Sänk grundbeloppet, eller ange ett större belopp.',
  ],
  'party-without-part': ({ parties }) => [
    `${parties.join(', ')} har ingen fast andel`,
    'Ange en andel, 0 om parten inte ska betala.',
  ],
  'no-weights': ({ columns }) => [
    `ingen kolumn har vikter: ${listed(columns, 'och')}`,
    'Det behövs en rad per part, med ett namn och en siffra. Ange kolumnen med --weight-column.',
  ],
  'negative-weight': ({ name, weight, part }) => [
    `${name} har vikten ${shown(weight)}${part ? `, med en negativ siffra för ${periodText(part)}` : ''}; en vikt får inte vara negativ`,
    'Rätta talet, eller skriv 0.',
  ],
  'all-weights-zero': () => [
    'alla vikter är noll: det finns inget att fördela efter',
    'Ge minst en part som deltar en vikt som är större än noll.',
  ],
  'all-figures-zero': ({ measure, period }) => [
    `${measure.sv} ${period} är noll för alla som deltar: året har inga andelar`,
    `Rätta värdena för ${period}, eller läs färre år.`,
  ],
};
