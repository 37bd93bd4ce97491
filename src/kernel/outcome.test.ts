import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../tests/helpers/cooperation.js';
import { law } from '../../tests/helpers/laws.js';
import { type Issue, issue } from './issue.js';
import {
  all,
  andThen,
  each,
  failed,
  follow,
  issuesOf,
  map,
  type Outcome,
  orElse,
  outcome,
  soFar,
  valueIn,
  withIssues,
} from './outcome.js';

/** A fault that can be told from others. */
const fault = (text: string): Issue => issue('not-a-number', { text }, NOWHERE);
const textsOf = (of: Outcome<unknown>) =>
  issuesOf(of).map(({ facts }) => (facts as { readonly text: string }).text);

/** A value with or without faults, or faults alone. */
const drawn = fc
  .tuple(fc.integer(), fc.array(fc.string(), { maxLength: 3 }), fc.boolean())
  .map(([value, texts, hasValue]): Outcome<number> => {
    const issues = texts.map(fault);
    return hasValue || issues.length === 0 ? soFar(value, issues) : { ok: false, issues };
  });

describe('outcomes together', () => {
  law('hold every fault of each, in order, and are fine when all are', [fc.array(drawn)], (outcomes) => {
    const together = all(outcomes);
    const texts = outcomes.flatMap(textsOf);
    return together.ok === outcomes.every(({ ok }) => ok) && textsOf(together).join() === texts.join();
  });

  law('hold the value of each, where there is one of each', [fc.array(drawn)], (outcomes) => {
    const values = outcomes.map(valueIn);
    const known = valueIn(all(outcomes));
    return values.includes(undefined) ? known === undefined : known?.join() === values.join();
  });

  it('are known by name too, also where one is nothing', () => {
    expect(all({ a: outcome(1), b: outcome(undefined) })).toEqual({
      ok: true,
      value: { a: 1, b: undefined },
    });
  });

  law('of a list hold what can be read of it', [fc.array(drawn)], (outcomes) => {
    const read = each(outcomes, (one) => one);
    const values = outcomes.flatMap((one) => valueIn(one) ?? []);
    return valueIn(read)?.join() === values.join() && read.ok === outcomes.every(({ ok }) => ok);
  });
});

describe('what follows from an outcome', () => {
  law('has the faults of both, those before first, when it may go on', [drawn, drawn], (first, second) => {
    const made = follow(first, () => second);
    const goesOn = valueIn(first) !== undefined;
    return textsOf(made).join() === [...textsOf(first), ...(goesOn ? textsOf(second) : [])].join();
  });

  law('is not asked for when there is a fault', [drawn, drawn], (first, second) => {
    const made = andThen(first, () => second);
    return first.ok ? made === second : textsOf(made).join() === textsOf(first).join();
  });

  law('is never fine when the first is not', [drawn, drawn], (first, second) =>
    [follow(first, () => second), andThen(first, () => second), map(first, String), orElse(first, 0)].every(
      ({ ok }) => first.ok || !ok,
    ),
  );

  law('is as it was when nothing was found beside it', [drawn], (one) => withIssues(one, []).ok === one.ok);

  it('has a value to go on with, which is none to answer with', () => {
    const kept = orElse(failed({ ok: false, issues: [fault('x')] }), 7);
    expect([kept.ok, valueIn(kept)]).toEqual([false, 7]);
    expect(orElse(soFar(1, [fault('x')]), 7)).toMatchObject({ soFar: 1 });
    expect(valueIn(withIssues(outcome(3), [fault('x')]))).toBe(3);
    expect(outcome(3, [fault('x')])).toEqual({ ok: false, issues: [fault('x')] });
  });
});
