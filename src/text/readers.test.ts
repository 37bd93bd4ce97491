import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../tests/helpers/cooperation.js';
import { nodeOf, type Plain } from '../../tests/helpers/nodes.js';
import { issuesOf, type Outcome, valueIn } from '../kernel/outcome.js';
import { about } from './field.js';
import {
  anyText,
  byName,
  either,
  goingOnWith,
  label,
  lenient,
  list,
  located,
  optional,
  type Reader,
  record,
  someOf,
  text,
  whole,
} from './readers.js';
import { readYear } from './scalars/dates.js';

const codes = (of: Outcome<unknown>) => issuesOf(of).map(({ code }) => code);
const read = <T>(reader: Reader<T>, value: Plain) => reader(nodeOf(value));
const AGREEMENT = record({ title: text, year: optional(readYear), parties: optional(list(text)) });

describe('a map with fields', () => {
  it('is read field by field; what need not be there may be missing', () => {
    expect(read(AGREEMENT, { title: 'T', parties: ['a', 'b'] })).toEqual({
      ok: true,
      value: { title: 'T', year: undefined, parties: ['a', 'b'] },
    });
  });

  it('tells all its faults at once: what it does not know, what it lacks, what is empty, what is no text', () => {
    expect(codes(read(AGREEMENT, { heading: 'T', year: 'x', parties: ['', ['a']] }))).toEqual([
      'unknown-field',
      'missing-field',
      'not-a-year',
      'empty-field',
      'wrong-type',
    ]);
  });

  it('points at the name of an unknown field, and at the first character of what lacks one', () => {
    const [strange, missing] = issuesOf(read(AGREEMENT, { heading: 'T' }));
    expect(strange).toMatchObject({ at: { field: 'heading' } });
    expect(missing?.at).toEqual({ ...NOWHERE, width: 1, field: 'title' });
  });

  it('does not lack a field that stands there by another name', () => {
    const [strange, ...others] = issuesOf(read(AGREEMENT, { titel: 'T' }));
    expect(strange).toMatchObject({ facts: { suggestion: 'title' }, at: { field: 'titel' } });
    expect(others).toEqual([]);
  });

  it('suggests the field whose Swedish word is meant, also by its beginning or nearly so', () => {
    const reader = record({
      year: about`${optional(readYear)} årtal | 2025 | året | the year`,
      source: about`${optional(text)} källa | Direktionen | handlingen | the paper`,
      decision: about`${optional(text)} beslut | D 1 | ärendet | the case`,
    });
    const meant = ['år', 'kalla', 'KÄLLA', 'beslutet', 'annat'].map((name) =>
      issuesOf(read(reader, { [name]: 'x' })).map(({ facts }) => 'suggestion' in facts && facts.suggestion),
    );
    expect(meant).toEqual([['year'], ['source'], ['source'], ['decision'], [undefined]]);
  });

  it('goes on without what it does not know, and without a field of its own that is faulty only where that is lenient', () => {
    expect(valueIn(read(AGREEMENT, { title: 'T', years: '1' }))).toMatchObject({ title: 'T' });
    expect(valueIn(read(AGREEMENT, { title: 'T', year: 'x' }))).toBeUndefined();
    expect(
      valueIn(read(record({ title: text, year: lenient(readYear) }), { title: 'T', year: 'x' })),
    ).toEqual({
      title: 'T',
      year: undefined,
    });
  });

  it.each(['toString', '__proto__', 'constructor'])('knows no field %s', (name) => {
    expect(
      codes(
        read(
          AGREEMENT,
          Object.fromEntries([
            ['title', 'T'],
            [name, 'x'],
          ]),
        ),
      ),
    ).toEqual(['unknown-field']);
  });

  it.each([
    ['a text', 'x'],
    ['a list', []],
  ])('is no %s', (_, value) => {
    expect(codes(read(AGREEMENT, value))).toEqual(['wrong-type']);
  });
});

describe('a list', () => {
  it('has what can be read of it, with the faults of the rest', () => {
    const years = read(list(readYear), ['2019', 'x', '2020']);
    expect([valueIn(years), codes(years)]).toEqual([[2019, 2020], ['not-a-year']]);
  });

  it('that must hold something is not empty', () => {
    expect(codes(read(someOf(text), []))).toEqual(['empty-field']);
    expect(read(list(text), [])).toEqual({ ok: true, value: [] });
  });

  it('is nothing at all where it must be whole', () => {
    expect(valueIn(read(whole(list(readYear)), ['2019', 'x']))).toBeUndefined();
  });
});

describe('a value', () => {
  it('is read in one way as a text, in another as anything else', () => {
    const reader = either(text, list(text));
    expect([valueIn(read(reader, 'a')), valueIn(read(reader, ['a']))]).toEqual(['a', ['a']]);
    expect(codes(read(reader, { a: 'b' }))).toEqual(['wrong-type']);
  });

  it('may be one title for both languages, or one for each', () => {
    expect(valueIn(read(label, 'T'))).toEqual({ sv: 'T', en: 'T' });
    expect(valueIn(read(label, { sv: 'S', en: 'E' }))).toEqual({ sv: 'S', en: 'E' });
    expect(codes(read(label, { sv: 'S' }))).toEqual(['missing-field']);
  });

  it('may be empty only where that is said', () => {
    expect(codes(read(record({ printed: text }), { printed: '' }))).toEqual(['empty-field']);
    expect(read(record({ printed: anyText }), { printed: '' })).toEqual({ ok: true, value: { printed: '' } });
  });

  it('is known with its place', () => {
    expect(valueIn(located(text)(nodeOf('a', 'title')))).toEqual({
      value: 'a',
      at: { ...NOWHERE, field: 'title' },
    });
  });

  it('goes on as another where it is faulty, and is none to answer with', () => {
    expect(read(goingOnWith(readYear, 0), 'x')).toMatchObject({ ok: false, soFar: 0 });
  });

  it('is read by its name among others', () => {
    expect(valueIn(read(byName(text), { a: '1', b: '2' }))).toEqual(
      new Map([
        ['a', '1'],
        ['b', '2'],
      ]),
    );
    expect(codes(read(byName(text), { a: '' }))).toEqual(['empty-field']);
  });
});
