import { writeFileSync } from 'node:fs';
import { LINES } from './program.mjs';

/**
 * Keeps what V8 compiled, so that no start compiles it again: the code that every start loads, as the everyday question
 * leaves it, and each part that is loaded later, as the common line leaves it that used it most. `runThen` runs a line and
 * does something with the program then.
 */
export function keepCompiled(runThen) {
  runThen("({ cache, code }) => require('node:fs').writeFileSync(cache, code)");
  const made = new Map();
  let file;
  for (const line of LINES) {
    const told = JSON.parse(runThen(TOLD, line));
    file = told.partsCache;
    for (const [name, code] of told.codes)
      if (code.length > (made.get(name)?.length ?? 0)) made.set(name, code);
  }
  writeFileSync(file, inOneFile([...made].map(([name, code]) => [name, Buffer.from(code, 'base64')])));
}

const TOLD = `({ partsCache, scripts }) => {
  const codes = [...scripts].map(([name, script]) => [name, script.createCachedData().toString('base64')]);
  console.error(JSON.stringify({ partsCache, codes }));
}`;

/** A line that tells where each part stands in what follows it. */
function inOneFile(parts) {
  const places = {};
  let at = 0;
  for (const [name, { length }] of parts) {
    places[name] = [at, at + length];
    at += length;
  }
  return Buffer.concat([Buffer.from(`${JSON.stringify(places)}\n`), ...parts.map(([, code]) => code)]);
}
