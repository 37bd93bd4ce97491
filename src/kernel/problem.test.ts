import { describe, expect, it } from 'vitest';
import { assert } from './problem.js';

describe('an assertion', () => {
  it('throws the law that does not hold', () => {
    expect(() => assert(false, 'one is two')).toThrow('one is two');
  });

  it('lets pass what holds', () => {
    expect(() => assert(true, 'one is one')).not.toThrow();
  });
});
