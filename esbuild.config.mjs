// Builds the command: dist/allocate.cjs, what the everyday question loads, packages and all, and its compiled code;
// dist/allocate-piped.txt, what other programs wait for, each part of which is compiled when it is first used, and compressed
// dist/allocate-common.br, what other common ones load, and dist/allocate-seldom.br, the rest, and within
// them the program of a page; dist/commit.txt, the commit that it is all built from; dist/allocate.1, its page for man; and
// dist/index.js, the typed core for programs that import it, with its types.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse, resolve } from 'node:path';
import { build } from 'esbuild';
import { minify } from 'terser';
import { keepCompiled } from './build/compiled.mjs';
import { listed } from './build/listed.mjs';
import { writeProgram } from './build/program.mjs';
import { TARGET } from './build/target.mjs';
import { writeTypes } from './build/types.mjs';

const SHARED = { ...TARGET, minify: true, logLevel: 'warning' };

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
// What calculates in a page: the same core, and the sentences of each language, texts that the program holds: packed with it
// they take two thirds of what they take alone.
const page = {};
for (const [name, entry, globalName] of [
  ['core', 'src/page/calculator.ts', 'calculator'],
  ['sv', 'src/page/sv.ts', 'language'],
  ['en', 'src/page/en.ts', 'language'],
]) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    globalName,
    outdir: 'dist',
    write: false,
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    logLevel: 'warning',
    // The parts of an exact number, which stand in no data: a page has them a hundred times.
    mangleProps: /^(?:numerator|denominator)$/,
    mangleCache: { numerator: '$n', denominator: '$d' },
    plugins: [withoutGuesses()],
  });
  page[name] = await shorter(outputFiles, { ecma: 2020, compress: { passes: 3, unsafe_arrows: true } });
}
// For the tests, which run the program as it is written.
writeFileSync('dist/page.json', JSON.stringify(page));
const program = await build({
  ...SHARED,
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  metafile: true,
  write: false,
  external: ['decimal.js'],
  // The same code as ES modules, whose exports can be told apart.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  plugins: [listed(), withoutUnused(), withPage(page)],
});
// What a program imports: the typed core in one file, whose types tsc writes (tsconfig.build.json).
const core = await build({
  entryPoints: ['src/index.ts'],
  outdir: 'dist',
  bundle: true,
  packages: 'external',
  platform: 'neutral',
  format: 'esm',
  target: 'es2022',
  minify: true,
  write: false,
  logLevel: 'warning',
});
writeFileSync('dist/index.js', await shorter(core.outputFiles, { module: true }));
writeTypes();
// What answers a Tab, alone: of all that it names nothing is loaded that runs a command.
const completion = await build({
  ...SHARED,
  entryPoints: ['src/cli/completion/complete.ts'],
  bundle: true,
  format: 'cjs',
  charset: 'utf8',
  write: false,
  plugins: [withoutLater(), await withNamesAlone()],
});
writeFileSync('dist/completion.cjs', await shorter(completion.outputFiles, { toplevel: true }));
writeFileSync('dist/LICENSES.txt', licencesOf(Object.keys(program.metafile.inputs)));
writeFileSync('dist/commit.txt', `${commitOf()}\n`);
writeFileSync('dist/allocate.1', await manPage());
await writeProgram(program, (line) =>
  JSON.parse(runThen('({ parts }) => console.error(JSON.stringify(parts))', line)),
);
keepCompiled(runThen);

/** The code of a bundle, a fifteenth shorter than esbuild alone makes it when it is packed. */
async function shorter([{ text }], options) {
  return (await minify(text, { ecma: 2020, compress: { passes: 3, unsafe_arrows: true }, ...options })).code;
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

/** In a page nobody types a name: what is nearly one need not be guessed. */
function withoutGuesses() {
  return {
    name: 'without-guesses',
    setup({ onLoad }) {
      onLoad({ filter: /src\/text\/nearest\.ts$/ }, () => ({
        contents: 'export const nearest = () => undefined;',
      }));
    },
  };
}

/** Puts the program of a page where it is read. */
function withPage(page) {
  return {
    name: 'with-page',
    setup({ onLoad }) {
      onLoad({ filter: /src\/commands\/run\/page\/program\.ts$/ }, () => ({
        contents: `export const PROGRAM = ${JSON.stringify(page)};`,
      }));
    },
  };
}

/**
 * What packages can do that this program never asks: commander starts other programs as subcommands, which would cost a
 * start; hucre reads drawings, pivots, comments and themes, whose files are passed over before it sees a workbook, and
 * deciphers one whose password it is given; yaml writes, and reads by version 1.1, where we read what all is text. What a
 * terminal's colours are chalk is told.
 */
function withoutUnused() {
  return {
    name: 'without-unused',
    setup({ onResolve, onLoad }) {
      const nothing = { path: 'nothing', namespace: 'nothing' };
      onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
        importer.includes('commander') ? nothing : undefined,
      );
      onResolve({ filter: /^#supports-color$/ }, () => nothing);
      onResolve(
        {
          filter:
            /\/(((chart|pivot|slicer|(threaded-)?comments|external-link)-reader|crypto\/agile|metadata|theme)\.mjs|stringify\/\w+\.js|cst-(scalar|visit)\.js|yaml-1\.1\/(binary|bool|float|int|omap|pairs|schema|set|timestamp)\.js)$/,
        },
        () => nothing,
      );
      onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }));
    },
  };
}

/** What is loaded when it is first used is never used. */
function withoutLater() {
  return {
    name: 'without-later',
    setup({ onResolve }) {
      onResolve({ filter: /.*/ }, ({ kind, path }) =>
        kind === 'dynamic-import' ? { path, external: true } : undefined,
      );
    },
  };
}

/** A Tab needs what things are called, and not what they do and say. */
async function withNamesAlone() {
  // A menu has room for the first clause.
  const first = (text) => text.split(/[,;:] /)[0];
  const brief = ({ sv, en }) => ({ sv: first(sv), en: first(en) });
  const ids = (list) => list.map(({ id }) => ({ id }));
  const topics = ({ topics: { topics } }) => {
    const named = Object.values(topics).map(({ names }) => ({ names: names.slice(0, 1) }));
    return { topics: { topics: named } };
  };
  const named = {
    'src/cli/commands.ts': ({ COMMANDS }) => ({
      COMMANDS: COMMANDS.map(({ id, about, options, arguments: forms }) => {
        return { id, about, options, arguments: forms.map(({ form }) => ({ form })) };
      }),
    }),
    'src/commands/options.ts': ({ OPTIONS }) => ({
      OPTIONS: Object.fromEntries(
        Object.entries(OPTIONS).map(([id, { about, ...option }]) => [id, { ...option, about: brief(about) }]),
      ),
    }),
    'src/apportion/rounding.ts': ({ ROUNDING_FORMS }) => ({ ROUNDING_FORMS }),
    'src/commands/check/formats.ts': ({ CHECK_FORMATS }) => ({ CHECK_FORMATS: ids(CHECK_FORMATS) }),
    'src/formats/index.ts': ({ FORMATS }) => ({ FORMATS: ids(FORMATS) }),
    'src/keys/index.ts': ({ KEYS }) => ({ KEYS: KEYS.map(({ id, title }) => ({ id, title })) }),
    'src/cli/topics/sv.ts': topics,
    'src/cli/topics/en.ts': topics,
  };
  const contents = new Map();
  for (const [file, namesOf] of Object.entries(named)) {
    const options = { ...SHARED, entryPoints: [file], bundle: true, format: 'esm', write: false };
    const { outputFiles } = await build({ ...options, plugins: [withoutLater()] });
    const code = Buffer.from(outputFiles[0].contents).toString('base64');
    const values = Object.entries(namesOf(await import(`data:text/javascript;base64,${code}`)));
    const lines = values.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
    contents.set(resolve(file), lines.join('\n'));
  }
  return {
    name: 'with-names-alone',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) =>
        contents.has(path) ? { contents: contents.get(path) } : undefined,
      );
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

/** Runs a line, or else the everyday question, and does something with the program then; gives what that writes to standard error. */
function runThen(action, line = ['dso']) {
  const script = `process.argv = [process.execPath, 'allocate', ...${JSON.stringify(line)}]; require(${JSON.stringify(resolve('bin/allocate.js'))}).then(${action})`;
  // Whoever builds it may speak English and stand in a cooperation: what is loaded is what most people's question loads.
  const aside = { cwd: parse(process.cwd()).root, env: {} };
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', ...aside });
  if (status !== 0) throw new Error(stderr);
  return stderr;
}
