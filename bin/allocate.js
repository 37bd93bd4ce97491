#!/usr/bin/env node
// Starts the built program. Its code was compiled when it was built, for that very build of Node: without the cache
// a start takes half as long again. Another build must not see it, for V8 itself cannot tell them apart.
const { existsSync, readFileSync, statSync } = require('node:fs');
const { wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const packageFolder = dirname(__dirname);
const filename = join(packageFolder, 'dist', 'allocate.cjs');
const { arch, execPath, platform, version } = process;
const build = [version, platform, arch, statSync(execPath).size].join('-');
const cache = join(packageFolder, 'dist', `allocate-${build}.cache`);

const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
const script = new Script(wrap(readFileSync(filename, 'utf8')), { filename, cachedData });
const program = { exports: {} };
script.runInThisContext()(program.exports, require, program, filename, dirname(filename));

const done = program.exports.main(packageFolder, join(packageFolder, 'data', 'gns'));

// The build runs it once and keeps what V8 has compiled by then.
if (require.main !== module) module.exports = done.then(() => ({ cache, code: script.createCachedData() }));
