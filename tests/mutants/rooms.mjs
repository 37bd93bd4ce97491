import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { instrument } from './mutate.mjs';

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** What divides money and what reads figures. `apportion-laws` only asserts: a weaker assertion is never noticed. */
const ROOMS = [
  /^core\/(apportion|kernel|divisors|rounding|share|limited.*|adjustments|number|allocate|round-table)\.ts$/,
  /^core\/(table-rounding|margin-conflict|year|year-plan|instalments|settlement|causes|whole-causes|plan)\.ts$/,
  /^core\/(participation|measure|costs|cost-order|compare|known|lock|audit.*)\.ts$/,
  /^core\/keys\/.*\.ts$/,
  /^input\/(figure|values|records|csv|measures|parties|adjustments|participation|instalments)\.ts$/,
  /^input\/(outcome|costs|published|foreign-.*|known-deviations)\.ts$/,
];

/** The files of the rooms that are asked for (parts of their names), instrumented, with all their mutants numbered. */
export function mutatedFiles(wanted) {
  let first = 0;
  return readdirSync(resolve(ROOT, 'src'), { recursive: true })
    .filter((file) => ROOMS.some((room) => room.test(file)))
    .map((file) => `src/${file}`)
    .sort()
    .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
    .map((file) => {
      const made = instrument(readFileSync(resolve(ROOT, file), 'utf8'), file, first);
      first += made.mutants.length;
      return { file, ...made };
    });
}
