// Builds the command: dist/allocate.cjs, what the everyday question loads, packages and all, and its compiled code;
// dist/allocate-later.cjs, the rest, which is read when something in it is first used; and the program within a page,
// dist/page.*.js; dist/commit.txt, the commit that it is all built
// from; and dist/allocate.1, its page for man. The typed core for programs that import it is built by tsc (tsconfig.build.json).
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { build, transform } from 'esbuild';

const FIRST = 'dist/allocate.cjs';
const LATER = 'dist/allocate-later.cjs';
const SHARED = { target: 'node20', platform: 'node', minify: true, logLevel: 'warning' };

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
const { outputFiles, metafile } = await build({
  ...SHARED,
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  metafile: true,
  write: false,
  // The same code as ES modules, whose exports can be told apart.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  plugins: [withoutSubprocesses()],
});
await writeProgram(outputFiles);
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
writeFileSync('dist/commit.txt', `${commitOf()}\n`);
writeFileSync('dist/allocate.1', await manPage());
compile();

/**
 * Writes the program's parts into two files: those that `allocate dso` loads, as it was seen to do, and all others.
 * A start reads, and V8 revives, half of what one file would hold.
 */
async function writeProgram(files) {
  const parts = await Promise.all(
    files.map(async ({ path, text }) => [`./${basename(path)}`, await partOf(text)]),
  );
  writeFileSync(FIRST, programOf(parts));
  const loaded = new Set(JSON.parse(runThen('({ parts }) => console.error(JSON.stringify(parts))')));
  writeFileSync(FIRST, programOf(parts.filter(([name]) => loaded.has(name))));
  writeFileSync(LATER, `module.exports=${tableOf(parts.filter(([name]) => !loaded.has(name)))}`);
}

/** A part as a function of CommonJS, in ASCII: V8 holds a text with any other letter at two bytes each. */
async function partOf(text) {
  const { code } = await transform(text, { ...SHARED, format: 'cjs' });
  return code
    .replace(/\bimport\(("\.\/[\w.-]+")\)/g, 'Promise.resolve().then(()=>require($1))')
    .replace(/[^\0-\x7F]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function tableOf(parts) {
  return `{${parts.map(([name, code]) => `${JSON.stringify(name)}:(exports,module,require)=>{${code}}`).join(',\n')}}`;
}

/** A file of parts that load each other by name, and what is not among them from the file of later ones. */
function programOf(parts) {
  return `const parts=${tableOf(parts)},loaded=new Map();
let later;
function load(name){
if(!name.startsWith("./"))return require(name);
if(!loaded.has(name)){
const part={exports:{}};
loaded.set(name,part);
(parts[name]??(later??=require(__dirname+"/${basename(LATER)}"))[name])(part.exports,part,load);
}
return loaded.get(name).exports;
}
module.exports={...load("./main.js"),get parts(){return[...loaded.keys()]}};`;
}

/** The page for man, which the code of the help makes: bundled and run for this alone. */
async function manPage() {
  const [code] = (
    await build({ ...SHARED, entryPoints: ['src/cli/man.ts'], bundle: true, format: 'cjs', write: false })
  ).outputFiles;
  const made = { exports: {} };
  new Function('module', 'exports', 'require', code.text)(made, made.exports, createRequire(import.meta.url));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return made.exports.manPage(version, 'data/gns', process.cwd(), undefined);
}

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

/**
 * The commit that is built: short, with `+` when a file was changed since; `unknown` where this folder is not the root of
 * a working copy, for another project's commit says nothing of this one.
 */
function commitOf() {
  const git = (...args) => spawnSync('git', args, { encoding: 'utf8' });
  const { status, stdout } = git('rev-parse', '--show-prefix');
  const described = git('describe', '--always', '--dirty=+', '--exclude=*', '--abbrev=7');
  return status === 0 && stdout.trim() === '' && described.status === 0 ? described.stdout.trim() : 'unknown';
}

/** Runs the program once and keeps what V8 compiled, so that no start compiles it again. */
function compile() {
  runThen("({ cache, code }) => require('node:fs').writeFileSync(cache, code)");
}

/** Asks the program the everyday question and does something with it then; gives what that writes to standard error. */
function runThen(action) {
  const script = `process.argv = [process.execPath, 'allocate', 'dso']; require('./bin/allocate.js').then(${action})`;
  // Whoever builds it may speak English and stand in a cooperation: what is loaded is what most people's question loads.
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', env: {} });
  if (status !== 0) throw new Error(stderr);
  return stderr;
}
