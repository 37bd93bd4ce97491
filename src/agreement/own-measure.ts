import { nameMeant } from '../kernel/identity.js';
import type { Located } from '../kernel/issue.js';
import { map, type Outcome, soFar } from '../kernel/outcome.js';
import type { Measure } from '../keys/measure.js';
import { about } from '../text/field.js';
import {
  either,
  followed,
  label,
  located,
  optional,
  type Reader,
  record,
  scalar,
  text,
} from '../text/readers.js';
import { readYear } from '../text/scalars/dates.js';
import { unknown } from '../text/scalars/names.js';
import { recordsWith } from '../text/tables.js';
import type { Cooperation } from './cooperation.js';
import { vouched, withinYear } from './measures/declared.js';
import { FIGURE_FIELDS, figuresFrom } from './measures/own-table.js';

const given = record({
  title: about`${label} rubrik | ärenden | vad siffrorna är | what the figures are`,
  unit: about`${optional(text)} enhet | timmar | vad siffrorna räknas i | what the figures are counted in`,
  period: about`${readYear} period | 2024 | året som siffrorna avser | the year that the figures are of`,
  source: about`${text} källa | Systemets statistik | var siffrorna kommer ifrån | where the figures come from`,
  note: about`${optional(label)} anmärkning | bara avslutade ärenden | något mer att säga om siffrorna, under tabellen | something more to say of the figures, below the table`,
  vouched,
  'within-year': withinYear,
  figures: about`${located(recordsWith(FIGURE_FIELDS))} siffror | [{ party: alby, figure: 412 }, { party: byby, figure: 188 }] | varje parts siffra | the figure of each party`,
});

/**
 * The measure that an agreement's key reads: the name of one of the cooperation's, or the figures that the agreement gives
 * itself, in its file. Issues: unknown-measure, and those of the figures.
 */
export function ownMeasureIn(
  file: string,
  { measures, parties }: Pick<Cooperation, 'measures' | 'parties'>,
): Reader<Located<string> | Measure> {
  const known = measures.map(({ id }) => id);
  const named = scalar((written): Outcome<Located<string>> => {
    const id = nameMeant(written.value, known);
    const issues = id === undefined ? [unknown('unknown-measure', written, known)] : [];
    return soFar({ ...written, value: id ?? written.value }, issues);
  });
  const stated: Reader<Measure> = followed(
    given,
    ({ period: year, figures, 'within-year': within, ...said }) => {
      const { value: records, at } = figures;
      const facts = { ...said, withinYear: within };
      return map(figuresFrom(records, 'figure', parties, { ...facts, year }), (found) => ({
        ...facts,
        ...found,
        id: 'given',
        vintage: { period: String(year) },
        file,
        at,
      }));
    },
  );
  return either(named, stated);
}
