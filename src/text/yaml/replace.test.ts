import { describe, expect, it } from 'vitest';
import { makeSource } from '../source.js';
import { withItemChanged } from './replace.js';

const changed = (text: string) =>
  withItemChanged(makeSource(text, 'a.yaml'), 'measures', 'b', { source: '"SCB"', example: undefined });

describe('an item that is changed', () => {
  it('has the new value and lacks the line that is taken away, and nothing else is another', async () => {
    const before = '# om\nmeasures:\n  - id: a\n    source: x\n    example: true\n  - id: b # här\n';
    expect(
      await changed(`${before}    source: "y: z" # källa\n    example: true # än\n# slut\nname: N\n`),
    ).toBe(`${before}    source: "SCB" # källa\n# slut\nname: N\n`);
  });

  it('keeps the ends of its lines, and the field may stand before the other', async () => {
    expect(await changed('measures:\r\n  - id: b\r\n    example: true\r\n    source: y\r\n')).toBe(
      'measures:\r\n  - id: b\r\n    source: "SCB"\r\n',
    );
  });

  it('says false where the field has no line of its own', async () => {
    expect(await changed('measures: [{ id: b, source: y, example: true }]\n')).toBe(
      'measures: [{ id: b, source: "SCB", example: false }]\n',
    );
    expect(await changed('measures:\n  - example: true\n    id: b\n    source: y')).toBe(
      'measures:\n  - example: false\n    id: b\n    source: "SCB"',
    );
  });
});
