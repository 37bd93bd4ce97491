import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { instrument } from './mutate.mjs';

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** What divides money and what reads figures. `apportion/laws` only asserts: a weaker assertion is never noticed. */
const ROOMS = [
  /^kernel\/number\.ts$/,
  /^apportion\/(?!laws|faults).*\.ts$/,
  /^text\/(csv|figure|readers|scalars|tables|foreign\/.*)\.ts$/,
  /^keys\/(?!years-back|form)[^/]*\.ts$/,
  /^agreement\/(adjustments|participation|read-(adjustments|instalments|measures|participation|parties))\.ts$/,
  /^agreement\/(costs\/(costs|line|order|read)|published\/(read|known-deviations))\.ts$/,
  /^allocation\/(allocate|instalments|limited|price|share|year)\.ts$/,
  /^commands\/(audit\/(amounts|column|make|rules|verdict)|check\/(compare|known)|lock\/lock)\.ts$/,
  /^commands\/(compare\/(causes|whole-causes)|plan\/(plan|year-plan)|settle\/(settlement|outcome))\.ts$/,
];

/** The files of the rooms that are asked for (parts of their names), instrumented, with all their mutants numbered. */
export function mutatedFiles(wanted) {
  let first = 0;
  return readdirSync(resolve(ROOT, 'src'), { recursive: true })
    .filter((file) => !file.endsWith('.test.ts') && ROOMS.some((room) => room.test(file)))
    .map((file) => `src/${file}`)
    .sort()
    .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
    .map((file) => {
      const made = instrument(readFileSync(resolve(ROOT, file), 'utf8'), file, first);
      first += made.mutants.length;
      return { file, ...made };
    });
}
