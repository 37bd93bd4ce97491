import { each, fail, type Outcome, outcome } from '../../../kernel/outcome.js';
import type { Source } from '../../source.js';
import type { Category, Dimension } from '../../statistic.js';
import { placeOf } from '../statistics/cell.js';
import type { Keywords } from './keywords.js';

/** A dimension, and whether it stands in the stub: rows of data run through those, and columns through the others. */
export interface PxDimension extends Dimension {
  readonly isStub: boolean;
}

/** The dimensions of a PX file: those of its stub, then those of its heading. Issues: missing-field, statistic-size. */
export function dimensionsIn(keywords: Keywords, source: Source): Outcome<readonly PxDimension[]> {
  const stub = keywords.valuesOf('STUB') ?? [];
  const names = [...stub, ...(keywords.valuesOf('HEADING') ?? [])];
  if (names.length === 0) return fail('missing-field', { field: 'STUB' }, placeOf(source, { start: 0 }));
  return each(names, (name, index) => dimensionIn(name, index < stub.length, keywords, source));
}

function dimensionIn(
  name: string,
  isStub: boolean,
  keywords: Keywords,
  source: Source,
): Outcome<PxDimension> {
  const codes = keywords.valuesOf('CODES', name);
  const texts = keywords.valuesOf('VALUES', name) ?? codes;
  const at = placeOf(source, { start: 0 });
  if (texts === undefined) return fail('missing-field', { field: `VALUES("${name}")` }, at);
  const found = new Set(codes ?? texts).size;
  if (found !== texts.length) {
    const counts = { stated: String(texts.length), found: String(found) };
    return fail('statistic-size', { of: 'categories', name, ...counts }, at);
  }
  const role = roleOf(name, keywords);
  const categories = texts.map((text, i): Category => {
    const unit = role === 'content' ? keywords.valuesOf('UNITS', text)?.[0] : undefined;
    return { code: codes?.[i] ?? text, text, ...(unit === undefined ? {} : { unit }) };
  });
  const [code = name] = keywords.valuesOf('VARIABLECODE', name) ?? [];
  return outcome({ code, text: name, role, isStub, categories, ...wholeOf(name, categories, keywords) });
}

/** What a variable is: of contents or time where the file says so, of places where it has a map. */
function roleOf(name: string, { valuesOf }: Keywords): Dimension['role'] {
  const [type = ''] = valuesOf('VARIABLE-TYPE', name) ?? [];
  if (valuesOf('CONTVARIABLE')?.includes(name) || /^c(ontents?)?$/i.test(type)) return 'content';
  if (valuesOf('TIMEVAL', name) || /^t(ime)?$/i.test(type)) return 'time';
  return valuesOf('MAP', name) || /^g(eographical)?$/i.test(type) ? 'place' : undefined;
}

/** What takes the place of a variable that nobody asks for: one of its values, by text or code, or the sum of all. */
function wholeOf(
  name: string,
  categories: readonly Category[],
  { valuesOf }: Keywords,
): Pick<Dimension, 'whole' | 'isSummable'> {
  const [stated = 'NO'] = valuesOf('ELIMINATION', name) ?? [];
  const whole =
    categories.find(({ text }) => text === stated) ?? categories.find(({ code }) => code === stated);
  if (whole) return { whole: whole.code };
  return stated.toUpperCase() === 'YES' ? { isSummable: true } : {};
}
