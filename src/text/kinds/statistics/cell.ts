import { type Issue, issue, type Place } from '../../../kernel/issue.js';
import { MAX_DIGITS } from '../../../kernel/number.js';
import { type Outcome, outcome } from '../../../kernel/outcome.js';
import type { WrittenFigure } from '../../figure.js';
import { machineFault, machineFigure } from '../../machine-figure.js';
import { placeIn, type Source } from '../../source.js';
import type { StatisticCell } from '../../statistic.js';

/** Where something begins in a file, how wide it is, and the path of its field where it has one. */
export interface Spot {
  readonly start: number;
  readonly width?: number;
  readonly field?: string;
}

/** A cell as its file has it: the text of a number, a mark beside it or in its place, and where it begins. */
export interface WrittenCell extends Pick<StatisticCell, 'of' | 'mark'> {
  readonly text?: string;
  readonly start: number;
}

/** There is nothing to count, say statistics with a dash: zero. */
export const NOTHING = { text: '0', mark: '-' } as const;

/** What stands in the place of a figure that is missing: one to six points, or a colon. */
const MISSING = /^(\.{1,6}|…|:)$/;

/** What a text in the place of a figure says: the figure, that there is nothing, or by which mark it is missing. */
export function saidBy(text: string | undefined): Pick<WrittenCell, 'text' | 'mark'> {
  if (text === NOTHING.mark) return NOTHING;
  return text !== undefined && MISSING.test(text) ? { mark: text } : { text };
}

/** The cells of a file. Issues, each at its place: not-a-number, number-too-long. */
export function cellsOf(written: Iterable<WrittenCell>, source: Source): Outcome<readonly StatisticCell[]> {
  const issues: Issue[] = [];
  const cells: StatisticCell[] = [];
  for (const one of written) {
    const fault = one.text === undefined ? undefined : machineFault(one.text);
    if (fault) issues.push(faultOf(fault, one, source));
    else cells.push(new LazyCell(one, source));
  }
  return outcome(cells, issues);
}

/** The place of a spot. */
export function placeOf(source: Source, { start, width = 1, field }: Spot): Place {
  return placeIn(source, start, start + width, field);
}

function faultOf(
  code: 'not-a-number' | 'number-too-long',
  { text = '', start }: WrittenCell,
  source: Source,
): Issue {
  const at = placeOf(source, { start, width: text.length });
  return code === 'not-a-number' ? issue(code, { text }, at) : issue(code, { most: MAX_DIGITS }, at);
}

/** A cell whose figure and place are made when they are asked for: of a table of a million cells, few ever are. */
class LazyCell implements StatisticCell {
  readonly of: readonly number[];
  readonly mark: string | undefined;
  readonly #source: Source;
  readonly #start: number;
  #figure: WrittenFigure | string | undefined;

  constructor({ of, mark, text, start }: WrittenCell, source: Source) {
    this.of = of;
    this.mark = mark;
    this.#source = source;
    this.#start = start;
    this.#figure = text;
  }

  get figure(): WrittenFigure | undefined {
    if (typeof this.#figure === 'string') this.#figure = machineFigure(this.#figure);
    return this.#figure;
  }

  get at(): Place {
    return placeOf(this.#source, { start: this.#start });
  }
}
