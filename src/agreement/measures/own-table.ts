import type { Located } from '../../kernel/issue.js';
import { all, andThen, each, fail, follow, map, type Outcome, outcome } from '../../kernel/outcome.js';
import type { Party } from '../../kernel/party.js';
import { type Figures, type MeasureFacts, STATUSES } from '../../keys/measure.js';
import { about, type Fields } from '../../text/field.js';
import { dialectOf } from '../../text/figure.js';
import { oneLine, optional, text } from '../../text/readers.js';
import { figureIn } from '../../text/scalars/figures.js';
import { oneOf, partyAmong } from '../../text/scalars/names.js';
import { type DataRecord, recordsWith } from '../../text/tables.js';
import { byYear, type DatedFigure } from './by-year.js';
import { readPeriod } from './when.js';

const OF = {
  party: about`${text} part | alby | den som siffran gäller | whom the figure is of`,
  period: about`${text} period | 2023 | året som siffran avser, eller den del av det som underlaget räknas i: 2023K1 | the year that the figure is of, or the part of it that the measure is counted in: 2023K1`,
};
const PART = about`${optional(text)} period | 2024K1 | delen av året som siffran avser, när den är av en del | the part of the year that the figure is of, where it is of one`;
const FIGURE = about`${text} siffra | 412 | hur mycket parten har av det som räknas | how much the party has of what is counted`;
const SAID = {
  status: about`${optional(oneOf(STATUSES))} status | preliminary | om siffran är fastställd, preliminär, härledd eller bara ett exempel | whether the figure is final, preliminary, inferred or only an example`,
  note: about`${optional(text)} anmärkning | utan förskoleklass | något mer att säga om siffran | something more to say of the figure`,
  source: about`${optional(text)} källa | Årsredovisningen 2023 | var just den siffran kommer ifrån | where that very figure comes from`,
};

/** What the columns of the table are called that no measure names. */
export const OWN_COLUMNS: readonly string[] = Object.keys({ ...OF, ...SAID });

/** The columns of figures that an agreement gives itself. */
export const FIGURE_FIELDS: Fields = { party: OF.party, period: PART, figure: FIGURE, ...SAID };

/** The columns of a measure's file, one of which is named by the measure. */
export function measureFields(id: string): Fields {
  return { ...OF, [id]: FIGURE, ...SAID };
}

/** The file of a measure, whatever it is called: for who reads of it before that is known. */
export const writtenFigures = recordsWith({ ...OF, ...SAID }, FIGURE);

/**
 * Figures by party and year. `year` is that of records that state none, and none is of another. Issues, all of them: unknown-party, those of the
 * figures, not-a-year, duplicate-figure.
 */
export function figuresFrom(
  records: readonly DataRecord[],
  column: string,
  parties: readonly Party[],
  { withinYear: within, year = 0 }: Pick<MeasureFacts, 'withinYear'> & { readonly year?: number },
): Outcome<Figures> {
  const dialect = dialectOf(records.map(({ fields }) => fields.get(column)?.value ?? ''));
  const read = each(records, ({ fields }) => {
    const text = fields.get(column) as Located<string>;
    const period = fields.get('period');
    const status = fields.get('status');
    const said = (field: string) => oneLine(fields.get(field)?.value ?? '') || undefined;
    const row = all({
      party: partyAmong(parties)(fields.get('party') as Located<string>),
      when: period?.value.trim()
        ? andThen(readPeriod(period, within), (when) => {
            const facts = { text: period.value, year };
            return year && when.year !== year ? fail('not-a-year', facts, period.at) : outcome(when);
          })
        : outcome({ year }),
      value: figureIn(dialect)(text),
      status: status?.value.trim() ? oneOf(STATUSES)(status) : outcome('final' as const),
    });
    return map(row, ({ party, when, ...figure }): DatedFigure => {
      return {
        party,
        ...when,
        figure: { ...figure, note: said('note'), source: said('source'), at: text.at },
      };
    });
  });
  return follow(onceTold(read), (found) => byYear(found, within));
}

/** A table of quarters that nothing says are parts of years is told of once. */
function onceTold<T>(read: Outcome<T>): Outcome<T> {
  if (read.ok) return read;
  const parts = read.issues.filter((one) => one.code === 'not-a-year' && one.facts.within === 'field');
  return { ...read, issues: read.issues.filter((one) => one === parts[0] || !parts.includes(one)) };
}
