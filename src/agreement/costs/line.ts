import { fold } from '../../kernel/identity.js';
import { type Issue, issue, type Located, type Place } from '../../kernel/issue.js';
import { type Rational, rational, ZERO } from '../../kernel/number.js';
import { each, fail, follow, outcome, soFar } from '../../kernel/outcome.js';
import { about } from '../../text/field.js';
import { type Dialect, readFigure } from '../../text/figure.js';
import {
  followed,
  goingOnWith,
  inOneOf,
  located,
  optional,
  type Read,
  type Reader,
  record,
  refine,
  scalar,
  someOf,
  text,
} from '../../text/readers.js';
import { readInUnits, unitIn, wholeNumber } from '../../text/scalars/figures.js';
import { noSuch, oneOf, repeated } from '../../text/scalars/names.js';
import { COST_KINDS, type CostLine, type LineFigure } from './sheet.js';

/** The ids of the lines of a sheet, by how they fold. */
export type Ids = ReadonlyMap<string, string>;

/**
 * A line of a cost sheet, and where its id stands. Issues, all of them: those of its figures, unknown-choice, not-months,
 * not-a-whole-number, unknown-line, duplicate-row, missing-field, clashing-fields.
 */
export function lineIn(
  known: Ids,
  dialect: Dialect,
  unit: Rational,
): Reader<{ readonly id: Located<string>; readonly line: CostLine }> {
  return followed(inOneOf(TOGETHER, writtenLine(known, dialect, unit)), (written, { at }) => {
    const { id, title, comment, kind, amount, month, months, round, decimals } = written;
    const line: CostLine = {
      id: id.value,
      title,
      comment,
      kind: kind?.value,
      amount: amountOf(written),
      months: months?.value,
      round: round?.value,
      decimals: decimals?.value ?? (amount ?? month)?.value?.decimals ?? 0,
      figures: figuresIn(written),
      at,
    };
    return soFar({ id, line }, clashes(written, at));
  });
}

type WrittenLine = Read<ReturnType<typeof writtenLine>>;

function writtenLine(known: Ids, dialect: Dialect, unit: Rational) {
  // What cannot be read is there all the same: the line has no other fault for it.
  const said = <T>(read: Reader<T>) => optional(located(goingOnWith(read, undefined)));
  const money = said(scalar((one) => readInUnits(one, dialect, unit), 'figure'));
  const percent = said(
    scalar(({ value, at }) => readFigure({ value: value.replace(/\s*%\s*$/, ''), at }, dialect), 'figure'),
  );
  return record({
    id: about`${located(text)} kortnamn | pay | namnet som andra rader nämner raden med | the name by which other lines mention the line`,
    title: about`${text} rubrik | Lön | vad raden kallas i kalkylen | what the line is called in the sheet`,
    comment: about`${optional(text)} kommentar | två personer på halvtid | något mer att säga om raden | something more to say of the line`,
    kind: about`${said(oneOf(COST_KINDS))} slag | running | om kostnaden kommer en gång eller är löpande | whether the cost comes once or comes back`,
    amount: about`${money} belopp | 14 000 | kostnaden för året, eller en som kommer en gång | the cost of the year, or one that comes once`,
    month: about`${money} månad | 21 500 | kostnaden för en månad | the cost of one month`,
    months: about`${said(monthsOfYear)} antal månader | 12 | hur många månader raden räknas för | how many months the line is reckoned for`,
    percent: about`${percent} procent | 31.42 | hur många procent av andra rader kostnaden är | how many per cent of other lines the cost is`,
    of: about`${said(linesAmong(known))} av | [pay] | raderna som procenten räknas på | the lines that the per cent is of`,
    sum: about`${said(linesAmong(known))} summa av | [pay, rent] | raderna som läggs ihop | the lines that are added up`,
    round: about`${said(unitIn(dialect))} avrundning | 1000 | enheten som det uträknade avrundas till | the unit that what is calculated is rounded to`,
    decimals: about`${said(wholeNumber())} decimaler | 2 | hur många decimaler raden visas med | how many decimals the line is shown with`,
  });
}

/** The ways in which a line may say what it comes to. */
const WAYS = ['amount', 'month', 'percent', 'sum'] as const;

/** The same, each with all that it needs. */
const TOGETHER = WAYS.map((way) => (way === 'percent' ? [way, 'of'] : [way]));

function figuresIn({ amount, month, percent, months, round }: WrittenLine): LineFigure[] {
  const figures = { amount, month, percent };
  const counted = months?.value && { value: rational(BigInt(months.value)), at: months.at };
  return [
    ...WAYS.flatMap((field): LineFigure[] => {
      const found = field === 'sum' ? undefined : figures[field];
      return field !== 'sum' && found?.value ? [{ field, value: found.value.value, at: found.at }] : [];
    }),
    ...(counted ? [{ field: 'months' as const, ...counted }] : []),
    ...(round?.value ? [{ field: 'round' as const, value: round.value, at: round.at }] : []),
  ];
}

function amountOf({ amount, month, percent, of, sum }: WrittenLine): CostLine['amount'] {
  if (amount) return { given: amount.value?.value ?? ZERO };
  if (month) return { month: month.value?.value ?? ZERO };
  if (percent) return { percent: percent.value?.value ?? ZERO, of: of?.value ?? [] };
  return { sumOf: sum?.value ?? [] };
}

/** The fault of a line that does not say in just one way what it comes to. */
function clashes(line: WrittenLine, at: Place): Issue[] {
  const [way, other] = WAYS.filter((field) => line[field]);
  const clash = (
    first: keyof WrittenLine & ((typeof WAYS)[number] | 'of' | 'round'),
    second: keyof WrittenLine,
  ) => [issue('clashing-fields', { first, second }, line[first]?.at ?? at)];
  const missing = (field: keyof WrittenLine) => [issue('missing-field', { field }, at)];
  if (!way) return missing(line.of ? 'percent' : 'amount');
  if (other) return clash(way, other);
  if (way === 'percent') return line.of ? [] : missing('of');
  if (line.of) return clash('of', way);
  return way === 'amount' && line.round && !line.months ? clash('round', 'amount') : [];
}

/** The lines that are named, each once. Issues: unknown-line, duplicate-row. */
function linesAmong(known: Ids): Reader<Located<string>[]> {
  return refine(someOf(located(text)), (names) =>
    follow(each(names, lineAmong(known)), (lines) => soFar(lines, repeated(lines))),
  );
}

/** A line that is named, by its id. Issue: unknown-line. */
export function lineAmong(known: Ids): Reader<Located<string>> {
  return located(
    refine(text, (value, at) => {
      const id = known.get(fold(value));
      if (id !== undefined) return outcome(id);
      return noSuch('unknown-line', { value, at }, [...known.values()]);
    }),
  );
}

/** How many months of the year a cost runs. Issue: not-months. */
const monthsOfYear: Reader<number> = refine(text, (value, at) =>
  /^([1-9]|1[0-2])$/.test(value) ? outcome(Number(value)) : fail('not-months', { text: value }, at),
);
