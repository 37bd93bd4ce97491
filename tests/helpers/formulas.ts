import { cellName } from '../../src/kernel/place.js';

/*
 * A spreadsheet in little: the formulas of one sheet, calculated in doubles as spreadsheets do. It knows nothing of
 * the program's arithmetic.
 */
type Scalar = number | string | boolean;
type Value = Scalar | Scalar[];
type Node =
  | { readonly kind: 'value'; readonly value: Scalar }
  | { readonly kind: 'cell' | 'name'; readonly name: string }
  | { readonly kind: 'range'; readonly from: string; readonly to: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] };

/** A sheet: what is typed in its cells, or the formula there; and which cell a name is. */
export interface Cells {
  readonly cells: ReadonlyMap<string, { readonly value: Scalar; readonly formula?: string }>;
  readonly names: ReadonlyMap<string, string>;
}

const TOKEN =
  /\s*(?:"([^"]*)"|(\d+(?:\.\d+)?)|(\$?[A-Z]{1,3}\$?\d+)|([A-Za-z]+)|(>=|<=|<>|[-+*/&<>=(),:]))/gy;
const parsed = new Map<string, Node>();

/** Calculates every cell that has a formula. */
export function calculate({ cells, names }: Cells): Map<string, Scalar> {
  const done = new Map<string, Scalar>();
  for (const name of cells.keys()) resultOf(name);
  return done;

  function resultOf(name: string): Scalar {
    const known = done.get(name);
    if (known !== undefined) return known;
    const { value, formula } = cells.get(name) ?? { value: 0 };
    const result = formula === undefined ? value : single(evaluate(parse(formula)));
    done.set(name, result);
    return result;
  }

  function evaluate(node: Node): Value {
    switch (node.kind) {
      case 'value':
        return node.value;
      case 'cell':
        return resultOf(node.name);
      case 'name':
        return resultOf(names.get(node.name) ?? fail(`no such name: ${node.name}`));
      case 'range':
        return cellsOf(node.from, node.to).map(resultOf);
      case 'call':
        return call(node.name, node.args);
    }
  }

  function call(name: string, args: readonly Node[]): Value {
    if (name === 'IF') return evaluate(args[single(evaluate(args[0] as Node)) ? 1 : 2] as Node);
    const values = args.map(evaluate);
    const numbers = () => values.flat().filter((value) => typeof value === 'number');
    switch (name) {
      case 'SUM':
        return numbers().reduce((total, one) => total + one, 0);
      case 'SUMPRODUCT':
        return (values[0] as Scalar[]).reduce<number>((total, one) => total + Number(one), 0);
      case 'MAX':
        return Math.max(...numbers());
      case 'AND':
        return values.every(Boolean);
      default:
        return broadcast((...scalars) => operate(name, scalars), values);
    }
  }
}

function operate(name: string, [a, b]: readonly Scalar[]): Scalar {
  const [x, y] = [Number(a), Number(b)];
  switch (name) {
    case '+':
      return x + y;
    case '-':
      return x - y;
    case '*':
      return x * y;
    case '/':
      return x / y;
    case '=':
      return a === b;
    case '<>':
      return a !== b;
    case '>':
      return inOrder(b, a) && a !== b;
    case '<':
      return inOrder(a, b) && a !== b;
    case '<=':
      return inOrder(a, b);
    case '>=':
      return inOrder(b, a);
    case '&':
      return `${a}${b}`;
    case 'FIXED':
      return x
        .toFixed(y)
        .replace('.', ',')
        .replace(/\B(?=(\d{3})+(?!\d))(?<!,\d*)/g, ' ');
    case 'ABS':
      return Math.abs(x);
    case 'SIGN':
      return Math.sign(x);
    case 'INT':
      return Math.floor(x);
    case 'ROUND':
      return (Math.sign(x) * Math.round(Math.abs(x) * 10 ** y)) / 10 ** y;
    default:
      return fail(`no such function: ${name}`);
  }
}

/** A spreadsheet holds every text for greater than every number. */
function inOrder(a: Scalar = 0, b: Scalar = 0): boolean {
  if (typeof a === 'string' || typeof b === 'string')
    return typeof b === 'string' && (typeof a !== 'string' || a <= b);
  return a <= b;
}

function broadcast(apply: (...scalars: Scalar[]) => Scalar, values: readonly Value[]): Value {
  const length = Math.max(...values.map((value) => (Array.isArray(value) ? value.length : 0)));
  const at = (value: Value, i: number) => (Array.isArray(value) ? (value[i] as Scalar) : value);
  if (length === 0) return apply(...values.map((value) => at(value, 0)));
  return Array.from({ length }, (_, i) => apply(...values.map((value) => at(value, i))));
}

function single(value: Value): Scalar {
  return Array.isArray(value) ? fail('a range where a figure should be') : value;
}

/** The cells of a range, row by row. */
function cellsOf(from: string, to: string): string[] {
  const [[column, row], [lastColumn, lastRow]] = [placeOf(from), placeOf(to)];
  return Array.from({ length: lastRow - row + 1 }, (_, i) =>
    Array.from({ length: lastColumn - column + 1 }, (_, j) => cellName(column + j, row + i)),
  ).flat();
}

function placeOf(name: string): [column: number, row: number] {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  return [[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1, Number(row)];
}

const LEVELS = [['=', '<', '>', '<=', '>=', '<>'], ['&'], ['+', '-'], ['*', '/']];

function parse(formula: string): Node {
  const known = parsed.get(formula);
  if (known) return known;
  const tokens = [...formula.matchAll(TOKEN)];
  if (tokens.map(([whole]) => whole).join('') !== formula) fail(`cannot be read: ${formula}`);
  let next = 0;
  const result = operation(0);
  if (next !== tokens.length) fail(`too much: ${formula}`);
  parsed.set(formula, result);
  return result;

  function operation(level: number): Node {
    const operators = LEVELS[level];
    if (!operators) return operand();
    let left = operation(level + 1);
    for (;;) {
      const operator = tokens[next]?.[5] ?? '';
      if (!operators.includes(operator)) return left;
      next++;
      left = { kind: 'call', name: operator, args: [left, operation(level + 1)] };
    }
  }

  function operand(): Node {
    const [, text, digits, cell, word, mark] = tokens[next++] ?? fail(`too little: ${formula}`);
    if (text !== undefined) return { kind: 'value', value: text };
    if (digits !== undefined) return { kind: 'value', value: Number(digits) };
    if (cell !== undefined) {
      const name = cell.replaceAll('$', '');
      if (tokens[next]?.[5] !== ':') return { kind: 'cell', name };
      const to = tokens[next + 1]?.[3]?.replaceAll('$', '') ?? '';
      next += 2;
      return { kind: 'range', from: name, to };
    }
    if (word !== undefined) return tokens[next]?.[5] === '(' ? called(word) : { kind: 'name', name: word };
    if (mark === '-') return { kind: 'call', name: '-', args: [{ kind: 'value', value: 0 }, operation(3)] };
    if (mark !== '(') fail(`unexpected ${mark}: ${formula}`);
    const inner = operation(0);
    next++;
    return inner;
  }

  function called(name: string): Node {
    const args: Node[] = [];
    do {
      next++;
      args.push(operation(0));
    } while (tokens[next]?.[5] === ',');
    next++;
    return { kind: 'call', name, args };
  }
}

function fail(reason: string): never {
  throw new Error(reason);
}
