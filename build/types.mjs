import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const INDEX = join('dist', 'index.d.ts');

/** Writes the types of the core, and of them only what a program that imports it can come to. */
export function writeTypes() {
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the types of the core were not written');
  const reached = reachedFrom(INDEX);
  const written = readdirSync('dist', { recursive: true }).filter((name) => name.endsWith('.d.ts'));
  for (const file of written.map((name) => join('dist', name))) if (!reached.has(file)) rmSync(file);
}

function reachedFrom(first) {
  const reached = new Set();
  for (const waiting = [first]; waiting.length > 0; ) {
    const file = waiting.pop();
    if (reached.has(file)) continue;
    reached.add(file);
    const imported = readFileSync(file, 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)\.js['"]/g);
    for (const [, name] of imported) waiting.push(join(dirname(file), `${name}.d.ts`));
  }
  return reached;
}
