// Builds the command: dist/allocate.cjs, one file that holds every package it uses, their licences beside it, and
// its compiled code; and the program within a page, dist/page.*.js. The typed core for programs that import it is built by tsc (tsconfig.build.json).
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const BUNDLE = 'dist/allocate.cjs';

rmSync('dist', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ['src/main.ts'],
  outfile: BUNDLE,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: true,
  keepNames: false,
  metafile: true,
  logLevel: 'warning',
  plugins: [withoutSubprocesses()],
});
// What calculates in a page: the same core and sentences, in one file for each language that a renderer reads when used.
await build({
  entryPoints: { 'page.sv': 'src/page/sv.ts', 'page.en': 'src/page/en.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  minify: true,
  metafile: true,
  logLevel: 'warning',
});
writeFileSync('dist/LICENSES.txt', licencesOf(Object.keys(metafile.inputs)));
compile();

/** commander can start other programs as subcommands; here it never does, and loading the module costs a start. */
function withoutSubprocesses() {
  return {
    name: 'without-subprocesses',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
        importer.includes('commander') ? { path: 'child_process', namespace: 'nothing' } : undefined,
      );
      onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }));
    },
  };
}

/** The licence texts of the bundled packages, which their licences ask to be passed on. */
function licencesOf(inputs) {
  const folders = inputs.flatMap((input) => /^node_modules\/(@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []);
  return [...new Set(folders)]
    .sort()
    .map((folder) => {
      const name = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
      return `${folder.slice('node_modules/'.length)}\n\n${name ? readFileSync(`${folder}/${name}`, 'utf8') : ''}\n`;
    })
    .join(`${'-'.repeat(80)}\n`);
}

/** Runs the program once and keeps what V8 compiled, so that no start compiles it again. */
function compile() {
  const script = `
    process.argv = [process.execPath, 'allocate', 'dso'];
    require('./bin/allocate.js').then(({ cache, code }) => require('node:fs').writeFileSync(cache, code));
  `;
  execFileSync(process.execPath, ['-e', script], { stdio: ['ignore', 'ignore', 'inherit'] });
}
