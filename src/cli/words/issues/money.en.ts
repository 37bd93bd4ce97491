import type { IssueWords } from '../../../kernel/complaint.js';
import type { MoneyFaults } from '../../../kernel/faults/money.js';
import { ONE, type Rational, subtract, toShortDecimal } from '../../../kernel/number.js';
import { showMoney } from '../../../sheet/figures.js';
import { listed } from '../../../sheet/listed.js';

const tooSmall = (outcome: Rational | undefined) =>
  outcome ? `the outcome, ${showMoney(outcome, '.')}, is too small: ` : '';

const remedyOf = (outcome: Rational | undefined) =>
  outcome
    ? 'Correct the outcome. If the cost came to so little: write under adjustments of the year what the grants and the own funding came to.'
    : 'Correct one of the amounts.';

/** English: faults of the cost, and what is done with it before and when it is divided. */
export const money: IssueWords<MoneyFaults> = {
  'cost-cycle': ({ lines }) => [
    lines.length === 1
      ? `the line ${lines[0]} builds on itself`
      : `the lines build on each other in a circle: ${[...lines, lines[0]].join(' → ')}`,
    'Remove one of the references under sum or of.',
  ],
  'counted-twice': ({ line, twice, through }) => [
    `the line ${line} counts ${listed(twice, 'and')} more than once, through ${listed(through, 'and')}`,
    'Let each line be there only once under sum or of.',
  ],
  'missing-costs': ({ agreement }) => [
    `the agreement ${agreement} has no cost sheet`,
    `Write one: allocate init costs ${agreement}. Or write costs in the agreement: the sheet, or the name of the file that holds it.`,
  ],
  'calculated-line': ({ line, isSum, from }) => [
    `${line} is calculated, as ${isSum ? 'a sum' : 'a part'} of other lines`,
    `Set ${from.length === 1 ? 'the line' : 'one of the lines'} that it is calculated from: ${listed(from, 'or')}.`,
  ],
  'no-cost-total': () => [
    'the cost sheet does not say which line is the cost to share',
    'Write total in the sheet: the id of that line.',
  ],
  'missing-survey': ({ agreement }) => [
    `the agreement ${agreement} has no survey`,
    `Write one: allocate init survey ${agreement}. Or write survey in the agreement: the name of the file that holds the replies.`,
  ],
  'missing-amount': ({ agreement }) => [
    `the agreement ${agreement} states no amount`,
    'State it with --amount, or write amount in the agreement.',
  ],
  'impossible-margins': (facts) =>
    facts.kind === 'totals'
      ? [
          `the lines come to ${showMoney(facts.lines, '.')} but the parties' amounts to ${showMoney(facts.parties, '.')}`,
          'Choose a rounding that shares the whole amount, for example largest-remainder.',
        ]
      : [
          `${listed(facts.parties, 'and')} are to have ${showMoney(facts.needed, '.')} in all of ${listed(facts.lines, 'and')}, where there is room for ${facts.least.numerator === facts.most.numerator ? '' : `${showMoney(facts.least, '.')} to `}${showMoney(facts.most, '.')}`,
          'Write a smaller unit in the agreement, for example 0.01, or another rounding.',
        ],
  'surcharge-above-cost': ({ surcharge, cost }) => [
    `the host's surcharge, ${showMoney(surcharge, '.')}, is larger than the cost, ${showMoney(cost, '.')}`,
    'Correct the surcharge or the amount.',
  ],
  'own-funding-above-cost': ({ own, cost, names, outcome }) => [
    names
      ? `${tooSmall(outcome)}${listed(names, 'and')} ${names.length > 1 ? 'together bear' : 'bears'} ${showMoney(own, '.')} as own funding, more than what is left to divide: ${showMoney(cost, '.')}`
      : `what must remain, ${showMoney(own, '.')}, is larger than the ${outcome ? 'outcome' : 'cost'}, ${showMoney(cost, '.')}`,
    remedyOf(outcome),
  ],
  'grant-needs-lines': ({ lines, isOutcome }) => [
    isOutcome
      ? `the grant is a part of ${listed(lines, 'and')}, but the outcome does not say what that came to cost`
      : `the grant is a part of ${listed(lines, 'and')} in the cost sheet, which is of another amount`,
    isOutcome
      ? `Write lines in the outcome, in a file: lines: { ${lines[0]}: 100000 }.`
      : "Divide the agreement's amount, or set lines of the cost sheet with --set.",
  ],
  'lines-above-cost': ({ lines, spent, cost }) => [
    `${listed(lines, 'and')} ${lines.length > 1 ? 'together ' : ''}came to ${showMoney(spent, '.')}, more than the whole cost, ${showMoney(cost, '.')}`,
    'Correct lines or cost of the outcome.',
  ],
  'external-above-amount': ({ external, amount, isCharged, outcome }) => [
    `${tooSmall(outcome)}the external funding, ${showMoney(external, '.')}, is larger than the cost${isCharged ? ' with the surcharge' : ''}, ${showMoney(amount, '.')}`,
    remedyOf(outcome),
  ],
  'floors-above-amount': ({ floors, amount }) => [
    `the floors add up to ${showMoney(floors, '.')}, ${showMoney(subtract(floors, amount), '.')} more than the ${showMoney(amount, '.')} to be divided`,
    'Lower a floor.',
  ],
  'caps-below-amount': ({ caps, amount }) => [
    `the caps add up to ${showMoney(caps, '.')}, ${showMoney(subtract(amount, caps), '.')} less than the ${showMoney(amount, '.')} to be divided`,
    'Raise a cap.',
  ],
  'cap-below-floor': ({ name, floor, cap, isStrict }) => [
    `${name} has the cap ${showMoney(cap, '.')} below the floor ${showMoney(floor, '.')}${isStrict ? ', as strict rounds them' : ''}`,
    `Raise the cap or lower the floor${isStrict ? ', or remove strict' : ''}.`,
  ],
  'last-year-credit': ({ name, lastYear, isCredit }) => [
    isCredit
      ? `${name} got ${showMoney(lastYear, '.')} back last year, which is no limit to what it is to pay`
      : `${name} paid ${showMoney(lastYear, '.')} last year, which is no limit to what it is to get back`,
    'Write the limit of the year in kronor, state last-year, or write limits: [] for the year.',
  ],
  'limit-passed': ({ name, amount, which, limit, rule }) => [
    `${name} pays ${showMoney(amount, '.')} by the rule ${rule}, ${which === 'cap' ? 'above the cap' : 'below the floor'} ${showMoney(limit, '.')}`,
    'Choose another rule of rounding, for example largest-remainder.',
  ],
  'unit-not-positive': ({ text }) => [
    `the unit ${text} is not greater than zero`,
    'Enter for example 1, 0.01 or 1000.',
  ],
  'amount-finer-than-unit': ({ amount, unit, remedy, finerIn }) => [
    `the amount ${showMoney(amount, '.')} is not a whole number of ${toShortDecimal(unit) === toShortDecimal(ONE) ? 'kronor' : showMoney(unit, '.')}`,
    {
      option: `Round the amount, or use --unit ${toShortDecimal(remedy)}`,
      agreement: `Round the amount, or write unit: ${toShortDecimal(remedy)} in the agreement.`,
      nowhere: 'Round the amount.',
    }[finerIn],
  ],
  'residual-impossible': ({ name, amount }) => [
    `${name} cannot take the rest: its amount would be ${showMoney(amount, '.')}`,
    'Choose a party with a larger share, or --rounding largest-remainder',
  ],
  'too-few-units': ({ rule, amount, least }) => [
    `${showMoney(amount, '.')} is too little: with ${rule} each gets at least one unit, together ${showMoney(least, '.')}`,
    'Choose another rule, a finer --unit or a larger amount.',
  ],
};
