import { expect } from 'vitest';

export { expect };

/*
 * What tests import as `vitest` here: it keeps what they state, for `all.mjs` to try as often as it likes. Kept on
 * globalThis, for modules are loaded anew when a mutant is in what they do at once.
 */
const stated = () => globalThis.stated;

export function describe(name, body) {
  const outer = stated().names;
  stated().names = [...outer, name];
  body();
  stated().names = outer;
}
describe.each = each(describe);
describe.skipIf = (isSkipped) => (isSkipped ? () => undefined : describe);

export function it(name, ...given) {
  const body = given.find((one) => typeof one === 'function');
  stated().tests.push({ name: [...stated().names, name].join(' › '), body, file: stated().file });
}
it.each = each(it);
it.skipIf = (isSkipped) => (isSkipped ? () => undefined : it);

const hook = (when) => (body) => stated().hooks.push({ when, body, file: stated().file });
export const beforeAll = hook('beforeAll');
export const afterAll = hook('afterAll');
export const beforeEach = hook('beforeEach');
export const afterEach = hook('afterEach');

function each(state) {
  return (table) =>
    (name, ...given) => {
      const body = given.find((one) => typeof one === 'function');
      for (const row of table)
        state(`${name} ${String(row).slice(0, 60)}`, () => (Array.isArray(row) ? body(...row) : body(row)));
    };
}
