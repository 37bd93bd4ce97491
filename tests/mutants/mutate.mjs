import { parseAst } from 'vitest/node';

const SWAPS = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
};

/** Calls that are left out, what they are called on staying. */
const DROPPED = ['sort', 'filter', 'slice', 'trim', 'reverse', 'normalize', 'toLowerCase', 'flat'];
const EXCHANGED = { some: 'every', every: 'some', min: 'max', max: 'min' };
/** Calls that stand alone and are left out. */
const FORGOTTEN = ['add', 'push', 'set', 'delete'];

/**
 * A source with all its mutants in it, each behind a number: `mutant(7) ? a <= b : a < b`. The tests are loaded once,
 * and each mutant costs no more than the tests that reach it.
 */
export function instrument(code, file, first) {
  const mutants = [];
  const lines = code.split('\n');
  const plain = (node) => code.slice(node.start, node.end);

  /** Notes a mutant and gives the expression that chooses it. */
  const choice = (node, changed, otherwise) => {
    const before = code.slice(0, node.start).split('\n');
    const id = first + mutants.length;
    const line = before.length;
    const from = plain(node).replace(/\s+/g, ' ');
    mutants.push({
      id,
      file,
      line,
      column: before.at(-1).length + 1,
      text: lines[line - 1].trim(),
      from,
      to: changed.replace(/\s+/g, ' '),
    });
    return `(globalThis.mutant(${id}) ? ${changed || '0'} : ${otherwise})`;
  };

  /** The text of a node with all mutants inside it. */
  const render = (node) => {
    const inner = withChildren(node);
    return changesOf(node, plain).reduce((text, changed) => choice(node, changed, text), inner);
  };

  /** The text of a node with its children rendered, in their order. */
  const withChildren = (node) => {
    let text = '';
    let at = node.start;
    for (const child of childrenOf(node)) {
      text += code.slice(at, child.start) + (child.isStatement ? statement(child) : render(child));
      at = child.end;
    }
    return text + code.slice(at, node.end);
  };

  const statement = (node) => {
    const { expression } = node;
    const forgets =
      expression?.type === 'CallExpression' && FORGOTTEN.includes(expression.callee.property?.name);
    if (!forgets) return withChildren(node);
    const text = withChildren(node).replace(/;$/, '');
    return `${choice(node, 'undefined', text)};`;
  };

  const program = mark(parseAst(code, { lang: 'ts' }));
  return { code: withChildren(program), mutants };
}

/** What a node may be changed to. */
function changesOf(node, plain) {
  return [...ownChanges(node, plain), ...(node.decides ?? [])];
}

function ownChanges(node, plain) {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression': {
      const [left, right] = [plain(node.left), plain(node.right)];
      // What the compiler asks for where a value is always there is no decision of ours.
      if (node.operator === '??') return isDefault(node.right) ? [] : [left];
      if (node.operator === '+' && [node.left, node.right].some(isText)) return [];
      return (SWAPS[node.operator] ?? []).map((operator) =>
        `(${left}) ${operator} (${right})`.replace(/^\((.*?)\) ([+-]=)/, '$1 $2'),
      );
    }
    case 'UnaryExpression':
      return ['!', '-'].includes(node.operator) ? [plain(node.argument)] : [];
    case 'UpdateExpression':
      return [`${plain(node.argument)}${node.operator === '++' ? '--' : '++'}`];
    case 'ConditionalExpression':
      return ['true', 'false'].map(
        (test) => `(${test} ? ${plain(node.consequent)} : ${plain(node.alternate)})`,
      );
    case 'Literal':
      return literalChanges(node);
    case 'CallExpression': {
      const { callee } = node;
      const name = callee.property?.name;
      if (node.isLink || callee.type !== 'MemberExpression' || callee.computed) return [];
      const object = plain(callee.object);
      if (DROPPED.includes(name) && !callee.optional) return [object];
      if (Object.hasOwn(EXCHANGED, name))
        return [`${object}.${EXCHANGED[name]}${plain(node).slice(callee.end - node.start)}`];
      return [];
    }
    default:
      return [];
  }
}

function literalChanges({ value, raw, bigint }) {
  if (typeof value === 'boolean') return [String(!value)];
  if (bigint !== undefined && bigint !== null) return [`${bigint === '1' ? 0n : BigInt(bigint) + 1n}n`];
  if (typeof value === 'number') return [value === 1 ? '0' : String(value + 1)];
  return raw === undefined ? [] : [];
}

function isDefault(node) {
  if (node.type === 'Literal') return true;
  if (node.type === 'ArrayExpression') return node.elements.length === 0;
  if (node.type === 'UnaryExpression') return isDefault(node.argument);
  return node.type === 'Identifier' && ['ZERO', 'ONE', 'undefined'].includes(node.name);
}

function isText(node) {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');
}

/** Marks statements, what decides where the program goes, and links of an optional chain, which belong together. */
function mark(program) {
  const visit = (node) => {
    if (node.type === 'ExpressionStatement') node.isStatement = true;
    if (node.type === 'IfStatement') node.test.decides = ['true', 'false'];
    if (node.type === 'WhileStatement') node.test.decides = ['false'];
    if (node.type === 'ChainExpression') {
      let link = node.expression.callee ?? node.expression.object;
      for (; link; link = link.callee ?? link.object ?? link.expression) link.isLink = true;
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program);
  return program;
}

/** The nodes within a node that run, in the order of the text. Types do not run, and assertions stay as they are. */
function childrenOf(node) {
  if (node.type === 'CallExpression' && node.callee.name === 'assert') return [];
  const skipped = node.computed ? [] : ['key', 'property'];
  return Object.entries(node)
    .filter(([name]) => !skipped.includes(name) && !SKIPPED.includes(name))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(
      (value) => value && typeof value.type === 'string' && typeof value.start === 'number' && runs(value),
    )
    .sort((a, b) => a.start - b.start);
}

const SKIPPED = [
  'typeAnnotation',
  'returnType',
  'typeParameters',
  'typeArguments',
  'id',
  'specifiers',
  'source',
  'superTypeArguments',
  'implements',
];

function runs({ type }) {
  if (['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'].includes(type)) return true;
  return !type.startsWith('TS') && !type.startsWith('Import') && type !== 'TemplateElement';
}
