#!/usr/bin/env node
// Starts the built program from code that is compiled already: by the build, for that very build of Node (V8 itself
// cannot tell builds apart), or else, where Node can, by an earlier run, in the user's folder of caches. A Tab is
// answered by a small program of its own.
const { existsSync, readFileSync, statSync, writeSync } = require('node:fs');
const { dirname, isAbsolute, join } = require('node:path');

const packageFolder = dirname(__dirname);
const embedded = join(packageFolder, 'data', 'gns');
const filename = join(packageFolder, 'dist', 'allocate.cjs');
const { arch, argv, env, execPath, platform, version } = process;
const [, , verb, shell, mark, ...words] = argv;
const isCommand = require.main === module;

if (isCommand && verb === 'completion' && mark === '--') answerTab();
else start();

/** Says what may stand at the cursor, or nothing: whoever presses Tab has asked nothing that could be wrong. */
function answerTab() {
  try {
    const { complete } = require(join(packageFolder, 'dist', 'completion.cjs'));
    writeSync(1, complete({ shell, words, cwd: process.cwd(), environment: env, embeddedData: embedded }));
  } catch {
    // Whatever is broken is told when a command is run.
  }
}

function start() {
  const build = [version, platform, arch, statSync(execPath).size].join('-');
  const [cache, partsCache] = ['', '-parts'].map((what) =>
    join(packageFolder, 'dist', `allocate-${build}${what}.cache`),
  );
  const { makeProgram, script } = isCommand && !existsSync(cache) ? fromEarlierRun() : fromBuild(cache);
  const program = makeProgram(require, dirname(filename), partsCache);
  const done = program.main(packageFolder, embedded);
  // The build runs it to learn what it loads, and once more to keep what V8 has compiled by then.
  if (!isCommand)
    module.exports = done.then(() => ({ ...program, cache, partsCache, code: script.createCachedData() }));
}

function fromBuild(cache) {
  const { Script } = require('node:vm');
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData });
  return { makeProgram: script.runInThisContext(), script };
}

/** Node's own cache, from version 22 on; NODE_DISABLE_COMPILE_CACHE=1 turns it off, NODE_COMPILE_CACHE moves it. */
function fromEarlierRun() {
  const { enableCompileCache } = require('node:module');
  const home = env.XDG_CACHE_HOME || env.LOCALAPPDATA || env.HOME || '';
  const folder = join(home, home === env.HOME ? '.cache' : '', 'fordelningsnyckel');
  if (isAbsolute(home) && existsSync(home)) enableCompileCache?.(folder);
  return { makeProgram: require(filename) };
}
