#!/usr/bin/env node
// Starts the built program. Its code was compiled when it was built (dist/allocate.cache); V8 refuses a cache
// that another version of it made, and then compiles as usual: slower by a third, otherwise the same.
const { existsSync, readFileSync } = require('node:fs');
const { wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const packageFolder = dirname(__dirname);
const filename = join(packageFolder, 'dist', 'allocate.cjs');
const cache = join(packageFolder, 'dist', 'allocate.cache');

const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
const script = new Script(wrap(readFileSync(filename, 'utf8')), { filename, cachedData });
const program = { exports: {} };
script.runInThisContext()(program.exports, require, program, filename, dirname(filename));

const done = program.exports.main(packageFolder, join(packageFolder, 'data', 'gns'));

// The build asks for what V8 has compiled once the program has run.
if (require.main !== module) module.exports = done.then(() => script.createCachedData());
