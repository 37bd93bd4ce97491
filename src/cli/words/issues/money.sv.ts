import type { IssueWords } from '../../../kernel/complaint.js';
import type { MoneyFaults } from '../../../kernel/faults/money.js';
import { ONE, type Rational, subtract, toShortDecimal } from '../../../kernel/number.js';
import { showMoney } from '../../../sheet/figures.js';
import { listed } from '../../../sheet/listed.js';
import { shown } from './phrases.sv.js';

const tooSmall = (outcome: Rational | undefined) =>
  outcome ? `utfallet, ${showMoney(outcome, ',')}, är för litet: ` : '';

const remedyOf = (outcome: Rational | undefined) =>
  outcome
    ? 'Rätta utfallet. Blev kostnaden så liten: skriv under adjustments för året vad bidragen och den egna finansieringen blev.'
    : 'Rätta något av beloppen.';

/** Svenska: fel i kostnaden, och vad som görs med den innan och när den fördelas. */
export const money: IssueWords<MoneyFaults> = {
  'cost-cycle': ({ lines }) => [
    lines.length === 1
      ? `raden ${lines[0]} bygger på sig själv`
      : `raderna bygger på varandra i en cirkel: ${[...lines, lines[0]].join(' → ')}`,
    'Ta bort en av hänvisningarna under sum eller of.',
  ],
  'counted-twice': ({ line, twice, through }) => [
    `raden ${line} räknar ${listed(twice, 'och')} mer än en gång, genom ${listed(through, 'och')}`,
    'Låt varje rad ingå bara en gång under sum eller of.',
  ],
  'missing-costs': ({ agreement }) => [
    `avtalet ${agreement} har ingen kostnadskalkyl`,
    `Skriv en: allocate init costs ${agreement}. Eller skriv costs i avtalet: kalkylen, eller namnet på filen med den.`,
  ],
  'calculated-line': ({ line, isSum, from }) => [
    `${line} räknas ut, som ${isSum ? 'en summa' : 'en del'} av andra rader`,
    `Sätt ${from.length === 1 ? 'raden' : 'någon av raderna'} som den räknas av: ${listed(from, 'eller')}.`,
  ],
  'no-cost-total': () => [
    'kalkylen säger inte vilken rad som är kostnaden att dela',
    'Skriv total i kalkylen: den radens id.',
  ],
  'missing-survey': ({ agreement }) => [
    `avtalet ${agreement} har ingen enkät`,
    `Skriv en: allocate init survey ${agreement}. Eller skriv survey i avtalet: namnet på filen med svaren.`,
  ],
  'missing-amount': ({ agreement }) => [
    `avtalet ${agreement} anger inget belopp`,
    'Ange det med --amount, eller skriv amount i avtalet.',
  ],
  'impossible-margins': (facts) =>
    facts.kind === 'totals'
      ? [
          `raderna blir tillsammans ${showMoney(facts.lines, ',')} men parternas belopp ${showMoney(facts.parties, ',')}`,
          'Välj en avrundning som fördelar hela beloppet, till exempel largest-remainder.',
        ]
      : [
          `${listed(facts.parties, 'och')} ska tillsammans ha ${showMoney(facts.needed, ',')} av ${listed(facts.lines, 'och')}, där det finns plats för ${facts.least.numerator === facts.most.numerator ? '' : `${showMoney(facts.least, ',')} till `}${showMoney(facts.most, ',')}`,
          'Skriv en mindre unit i avtalet, till exempel 0,01, eller en annan rounding.',
        ],
  'surcharge-above-cost': ({ surcharge, cost }) => [
    `värdens påslag, ${showMoney(surcharge, ',')}, är större än kostnaden, ${showMoney(cost, ',')}`,
    'Rätta påslaget eller beloppet.',
  ],
  'own-funding-above-cost': ({ own, cost, names, outcome }) => [
    names
      ? `${tooSmall(outcome)}${listed(names, 'och')} bär ${names.length > 1 ? 'tillsammans ' : ''}${showMoney(own, ',')} som egen finansiering, mer än det som är kvar att fördela: ${showMoney(cost, ',')}`
      : `egenfinansieringen, det som ska vara kvar: ${showMoney(own, ',')}, är större än ${outcome ? 'utfallet' : 'kostnaden'}, ${showMoney(cost, ',')}`,
    remedyOf(outcome),
  ],
  'grant-needs-lines': ({ lines, isOutcome }) => [
    isOutcome
      ? `bidraget är en del av ${listed(lines, 'och')}, men utfallet säger inte vad det kostade`
      : `bidraget är en del av ${listed(lines, 'och')} i kalkylen, som är av ett annat belopp`,
    isOutcome
      ? `Skriv lines i utfallet, i en fil: lines: { ${lines[0]}: 100000 }.`
      : 'Fördela avtalets belopp, eller sätt rader i kalkylen med --set.',
  ],
  'lines-above-cost': ({ lines, spent, cost }) => [
    `utfallet av ${listed(lines, 'och')} är ${lines.length > 1 ? 'tillsammans ' : ''}${showMoney(spent, ',')}, mer än hela kostnaden, ${showMoney(cost, ',')}`,
    'Rätta lines eller cost i utfallet.',
  ],
  'external-above-amount': ({ external, amount, isCharged, outcome }) => [
    `${tooSmall(outcome)}den externa finansieringen, ${showMoney(external, ',')}, är större än kostnaden${isCharged ? ' med påslag' : ''}, ${showMoney(amount, ',')}`,
    remedyOf(outcome),
  ],
  'floors-above-amount': ({ floors, amount }) => [
    `golven blir tillsammans ${showMoney(floors, ',')}, ${showMoney(subtract(floors, amount), ',')} mer än de ${showMoney(amount, ',')} som ska fördelas`,
    'Sänk något golv.',
  ],
  'caps-below-amount': ({ caps, amount }) => [
    `taken blir tillsammans ${showMoney(caps, ',')}, ${showMoney(subtract(amount, caps), ',')} mindre än de ${showMoney(amount, ',')} som ska fördelas`,
    'Höj något tak.',
  ],
  'cap-below-floor': ({ name, floor, cap, isStrict }) => [
    `${name} har taket ${showMoney(cap, ',')} under golvet ${showMoney(floor, ',')}${isStrict ? ', så som strict avrundar dem' : ''}`,
    `Höj taket eller sänk golvet${isStrict ? ', eller ta bort strict' : ''}.`,
  ],
  'last-year-credit': ({ name, lastYear, isCredit }) => [
    isCredit
      ? `${name} fick ${showMoney(lastYear, ',')} tillbaka förra året, och det är ingen gräns för vad parten ska betala`
      : `${name} betalade ${showMoney(lastYear, ',')} förra året, och det är ingen gräns för vad parten ska få tillbaka`,
    'Skriv årets gräns i kronor, ange last-year, eller skriv limits: [] för året.',
  ],
  'limit-passed': ({ name, amount, which, limit, rule }) => [
    `${name} betalar ${showMoney(amount, ',')} med regeln ${rule}, ${which === 'cap' ? 'över taket' : 'under golvet'} ${showMoney(limit, ',')}`,
    'Välj en annan avrundning, till exempel largest-remainder.',
  ],
  'unit-not-positive': ({ text }) => [
    `enheten ${text} är inte större än noll`,
    'Ange till exempel 1, 0,01 eller 1000.',
  ],
  'amount-finer-than-unit': ({ amount, unit, remedy, finerIn }) => [
    `beloppet ${showMoney(amount, ',')} går inte jämnt upp i ${toShortDecimal(unit) === toShortDecimal(ONE) ? 'hela kronor' : `enheten ${showMoney(unit, ',')}`}`,
    {
      option: `Avrunda beloppet, eller ange --unit ${shown(remedy)}`,
      agreement: `Avrunda beloppet, eller skriv unit: ${toShortDecimal(remedy)} i avtalet.`,
      nowhere: 'Avrunda beloppet.',
    }[finerIn],
  ],
  'residual-impossible': ({ name, amount }) => [
    `${name} kan inte ta resten: beloppet skulle bli ${showMoney(amount, ',')}`,
    'Välj en part med större andel, eller --rounding largest-remainder',
  ],
  'too-few-units': ({ rule, amount, least }) => [
    `${showMoney(amount, ',')} räcker inte: med ${rule} får alla minst en enhet, tillsammans ${showMoney(least, ',')}`,
    'Välj en annan regel, en finare --unit eller ett större belopp.',
  ],
};
