#!/usr/bin/env node
// Starts the built program from code that is compiled already: by the build, for that very build of Node (V8 itself
// cannot tell builds apart), or else, where Node can, by an earlier run, in the user's folder of caches.
const { existsSync, readFileSync, statSync } = require('node:fs');
const { enableCompileCache, wrap } = require('node:module');
const { dirname, isAbsolute, join } = require('node:path');
const { Script } = require('node:vm');

const packageFolder = dirname(__dirname);
const filename = join(packageFolder, 'dist', 'allocate.cjs');
const { arch, env, execPath, platform, version } = process;
const build = [version, platform, arch, statSync(execPath).size].join('-');
const cache = join(packageFolder, 'dist', `allocate-${build}.cache`);
const isCommand = require.main === module;

const { exports: program, script } = isCommand && !existsSync(cache) ? fromEarlierRun() : fromBuild();
const done = program.main(packageFolder, join(packageFolder, 'data', 'gns'));

// The build runs it to learn what it loads, and once more to keep what V8 has compiled by then.
if (!isCommand)
  module.exports = done.then(() => ({ parts: program.parts, cache, code: script.createCachedData() }));

function fromBuild() {
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new Script(wrap(readFileSync(filename, 'latin1')), { filename, cachedData });
  const program = { exports: {} };
  script.runInThisContext()(program.exports, require, program, filename, dirname(filename));
  return { ...program, script };
}

/** Node's own cache, from version 22 on; NODE_DISABLE_COMPILE_CACHE=1 turns it off, NODE_COMPILE_CACHE moves it. */
function fromEarlierRun() {
  const home = env.XDG_CACHE_HOME || env.LOCALAPPDATA || env.HOME || '';
  const folder = join(home, home === env.HOME ? '.cache' : '', 'fordelningsnyckel');
  if (isAbsolute(home) && existsSync(home)) enableCompileCache?.(folder);
  return { exports: require(filename) };
}
