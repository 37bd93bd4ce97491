import { fold, isSame } from '../../kernel/identity.js';
import { issue, type Located } from '../../kernel/issue.js';
import { type Rational, ZERO } from '../../kernel/number.js';
import { each, fail, failed, follow, map, type Outcome, soFar } from '../../kernel/outcome.js';
import { ALONE } from '../../text/figure.js';
import type { Folder } from '../../text/files.js';
import { fieldOf } from '../../text/node.js';
import { partAfter } from '../../text/part-after.js';
import { readInUnits } from '../../text/scalars/figures.js';
import { unknown } from '../../text/scalars/names.js';
import type { AgreementFile } from '../agreement-file.js';
import type { StatedList } from '../stated.js';
import { costTotal } from './costs.js';
import { partsOf } from './order.js';
import { withCosts } from './read.js';
import { lineAndValue, type SetCosts } from './set.js';
import type { CostLine, CostSheet } from './sheet.js';

/** The sheet of an agreement with lines set as `salary=40000` states. Issues as `costsSet`; missing-costs. */
export async function agreementSet(
  file: AgreementFile,
  stated: StatedList,
  folder: Folder,
): Promise<Outcome<SetCosts>> {
  const costed = await withCosts(file, folder);
  return follow(costed, ({ id, costs }) => {
    if (costs) return costsSet(costs, stated);
    // Why costs that are stated are not there has been told.
    return fieldOf(file.written, 'costs') ? failed() : fail('missing-costs', { agreement: id }, stated.at);
  });
}

/**
 * A cost sheet with lines set, each as it is written: a salary for a month stays one. Issues, all of them: unknown-line,
 * calculated-line for a sum or a percentage, duplicate-field, empty-field, and those of a figure.
 */
export function costsSet(sheet: CostSheet, { items }: StatedList): Outcome<SetCosts> {
  const read = each(items, (text) => setLine(text, sheet));
  return follow(read, (set) => {
    const twice = set.flatMap(({ line, at }, i) =>
      set.slice(0, i).some((before) => before.line === line)
        ? [issue('duplicate-field', { field: line.id }, at)]
        : [],
    );
    const values = new Map(set.map((one) => [one.line, one]));
    const lines = sheet.lines.map((line) => withValue(line, values.get(line)));
    const own = { ...sheet, lines };
    const whole = sheet.lines.find(({ id }) => id === sheet.total?.value);
    const counted = whole && givenBelow(whole, sheet.lines);
    return soFar(
      {
        sheet: own,
        set: set.map(({ line, value }) => ({
          line,
          value,
          was: givenIn(line) ?? ZERO,
          isCounted: counted?.includes(line.id) ?? true,
        })),
        total: costTotal(own),
        unchanged: costTotal(sheet)?.value,
      },
      twice,
    );
  });
}

function setLine(text: Located<string>, { lines, unit }: CostSheet) {
  const [name, figure] = lineAndValue(text);
  const line = lines.find(({ id }) => fold(id) === fold(name));
  if (name === '') return fail('empty-field', { field: text.at.field ?? '' }, text.at);
  if (!line) {
    const given = lines.filter((one) => givenIn(one));
    const known = given.map(({ id }) => id);
    const titled = given.find(({ title }) => isSame(title, name))?.id;
    return titled === undefined
      ? { ok: false as const, issues: [unknown('unknown-line', { value: name, at: text.at }, known)] }
      : fail('unknown-line', { text: name, known, suggestion: titled }, text.at);
  }
  if (!givenIn(line)) {
    const facts = { line: line.id, isSum: 'sumOf' in line.amount, from: givenBelow(line, lines) };
    return fail('calculated-line', facts, text.at);
  }
  if (figure === '') return fail('empty-field', { field: line.id }, text.at);
  const written = partAfter(text, text.value.lastIndexOf('=') + 1);
  return map(readInUnits(written, ALONE, unit), ({ value }) => ({ line, value, at: text.at }));
}

/** What is given in a line; undefined of one that is calculated. */
function givenIn({ amount }: CostLine): Rational | undefined {
  if ('given' in amount) return amount.given;
  return 'month' in amount ? amount.month : undefined;
}

function withValue(line: CostLine, set: Located<Rational> | undefined): CostLine {
  if (!set) return line;
  const { value, at } = set;
  const isMonth = 'month' in line.amount;
  const figures = line.figures?.map((one) =>
    one.field === 'month' || one.field === 'amount' ? { ...one, value, at } : one,
  );
  return { ...line, amount: isMonth ? { month: value } : { given: value }, figures };
}

/** The lines that are given, and that one is calculated from, in the order of the sheet. */
function givenBelow(line: CostLine, lines: readonly CostLine[]): string[] {
  const below = new Set([line.id]);
  // A set goes on to what is added to it.
  for (const id of below)
    for (const { value } of partsOf(lines.find((one) => one.id === id) ?? line)) below.add(value);
  return lines.filter((one) => below.has(one.id) && givenIn(one)).map(({ id }) => id);
}
