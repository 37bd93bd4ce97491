import { fail, type Outcome, outcome } from '../../../../kernel/outcome.js';
import type { JsonMap } from '../../../json.js';
import type { Source } from '../../../source.js';
import type { Category, Dimension } from '../../../statistic.js';
import { placeOf } from '../../statistics/cell.js';
import { isTrueIn, mapIn, scalarOf, textIn, textsIn } from '../access.js';

/** A dimension as its dataset names it. */
interface Given {
  readonly code: string;
  readonly node: JsonMap;
  readonly size: number;
  readonly role: Dimension['role'];
}

/**
 * A dimension of JSON-stat with its categories in their order: by an index that is a map or a list, or by its only label.
 * Issues: statistic-size when they are not as many as its size says, each once; missing-field when they are in no order.
 */
export function dimensionIn({ code, node, size, role }: Given, source: Source): Outcome<Dimension> {
  const category = mapIn(node, 'category');
  const codes = codesIn(category, code);
  if (codes.length > 1 && !category?.fields.has('index'))
    return fail('missing-field', { field: 'index' }, placeOf(source, category ?? node));
  const known = codes.filter((one) => one !== undefined);
  const found = new Set(known).size;
  if (found !== size || codes.length !== size) {
    // Two of one number leave another out.
    const of = codes.length === size && known.length < size ? 'places' : 'categories';
    const facts = {
      of,
      name: textIn(node, 'label') ?? code,
      stated: String(size),
      found: String(found),
    } as const;
    return fail('statistic-size', facts, placeOf(source, category ?? node));
  }
  const categories = categoriesOf(known, category);
  return outcome({
    code,
    text: textIn(node, 'label') ?? code,
    role,
    categories,
    ...wholeOf(node, categories),
  });
}

/** The codes in their order. A number that the index leaves out, or goes beyond, leaves a hole. */
function codesIn(category: JsonMap | undefined, dimension: string): (string | undefined)[] {
  const index = category?.fields.get('index');
  if (index?.kind === 'list') return index.items.map(scalarOf);
  if (index?.kind !== 'map') return [[...(mapIn(category, 'label')?.fields.keys() ?? [dimension])]].flat();
  const entries = [...index.fields].map(([code, at]) => [code, Number(scalarOf(at))] as const);
  const codes = new Array<string | undefined>(entries.length).fill(undefined);
  for (const [code, at] of entries) if (at >= 0 && at < codes.length) codes[at] = code;
  return codes;
}

function categoriesOf(codes: readonly string[], category: JsonMap | undefined): readonly Category[] {
  const labels = mapIn(category, 'label');
  const units = mapIn(category, 'unit');
  const parents = parentsIn(mapIn(category, 'child'));
  return codes.map((code) => ({
    code,
    text: textIn(labels, code) ?? code,
    ...(parents.has(code) ? { within: parents.get(code) } : {}),
    ...(units?.fields.has(code) ? { unit: unitOf(mapIn(units, code)) } : {}),
  }));
}

/** The parent of each category that is a part of one. */
function parentsIn(children: JsonMap | undefined): Map<string, string> {
  const pairs = [...(children?.fields.keys() ?? [])].flatMap((parent) =>
    textsIn(children, parent).map((child) => [child, parent] as const),
  );
  return new Map(pairs);
}

/** What is counted, with the power of ten that the figures leave out: `Euro ×10^6`. */
function unitOf(unit: JsonMap | undefined): string | undefined {
  const { base, label, symbol } = Object.fromEntries(unit?.fields ?? []);
  const counted = scalarOf(base ?? label ?? symbol);
  const power = textIn(unit, 'mult') ?? '0';
  return counted !== undefined && power !== '0' ? `${counted} ×10^${power}` : counted;
}

/** Which category is all of them: the one that PxWeb says, or the only one of a hierarchy that is a part of none. */
function wholeOf(node: JsonMap, categories: readonly Category[]): Pick<Dimension, 'whole' | 'isSummable'> {
  const extension = mapIn(node, 'extension');
  const stated = textIn(extension, 'eliminationValueCode');
  if (stated !== undefined) return categories.some(({ code }) => code === stated) ? { whole: stated } : {};
  if (isTrueIn(extension, 'elimination')) return { isSummable: true };
  const [root, ...others] = categories.filter(({ within }) => within === undefined);
  return root && others.length === 0 && categories.length > 1 ? { whole: root.code } : {};
}
