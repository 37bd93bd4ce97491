import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const INDEX = join('dist', 'index.d.ts');
const KERNEL = join('dist', 'kernel');
const REMARKS = join(KERNEL, 'remark.d.ts');

/**
 * Writes the types of the core, and of them only what a program that imports it can come to; what is said of them where it
 * names them, and of the kernel, but for the facts of each fault and remark, which are called what they are. Comments on the others would
 * be a fiftieth of the package.
 */
export function writeTypes() {
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the types of the core were not written');
  const reached = reachedFrom(INDEX);
  const written = readdirSync('dist', { recursive: true }).filter((name) => name.endsWith('.d.ts'));
  for (const file of written.map((name) => join('dist', name))) if (!reached.has(file)) rmSync(file);
  const named = new Set([INDEX, ...importedBy(INDEX)]);
  for (const file of reached) {
    const isTold = named.has(file) || (dirname(file) === KERNEL && file !== REMARKS);
    // Each exports something: it need not say that it is a module.
    const types = readFileSync(file, 'utf8')
      .replace(/^export \{\};\n/m, '')
      .replace(/^( {4})+/gm, (indent) => '\t'.repeat(indent.length / 4));
    writeFileSync(file, isTold ? types : types.replace(/\t*\/\*\*[\s\S]*?\*\/\n/g, ''));
  }
}

function reachedFrom(first) {
  const reached = new Set();
  for (const waiting = [first]; waiting.length > 0; ) {
    const file = waiting.pop();
    if (reached.has(file)) continue;
    reached.add(file);
    waiting.push(...importedBy(file));
  }
  return reached;
}

function importedBy(file) {
  const imported = readFileSync(file, 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)\.js['"]/g);
  return [...imported].map(([, name]) => join(dirname(file), `${name}.d.ts`));
}
