import { describe, expect, it } from 'vitest';
import { date, NOWHERE, party } from '../../tests/helpers/cooperation.js';
import { nodeOf, type Plain } from '../../tests/helpers/nodes.js';
import { issuesOf, type Outcome, valueIn } from '../kernel/outcome.js';
import { faultsOfSpan, participantsAmong, partyDate } from './read-participation.js';

const [A, B] = [party('a'), party('b')];

const codesIn = (of: Outcome<unknown>) => issuesOf(of).map(({ code }) => code);
const read = (...written: Plain[]) => {
  const read = participantsAmong([A, B])(nodeOf(written));
  return { phases: valueIn(read)?.phases, codes: codesIn(read) };
};
const until = (party: string, to: string) => ({ party, from: undefined, to, phase: undefined });
const from = (party: string, from: string) => ({ party, from, to: undefined, phase: undefined });
const phased = (year: string, part: string) => ({
  party: 'a',
  from: undefined,
  to: undefined,
  phase: [{ year, part }],
});

describe('the parties of an agreement', () => {
  it('may leave and come back, whoever else does', () => {
    expect(read(until('a', '2019-01-31'), until('b', '2019-01-31'), from('a', '2019-03-01')).codes).toEqual(
      [],
    );
  });

  it.each([
    ['without dates', 'a', 'a'],
    ['first without dates', 'a', from('a', '2019-03-01')],
    ['last without dates', until('a', '2019-01-31'), 'a'],
  ])('are named once: %s', (_, ...written) => {
    expect(read(...written).codes).toEqual(['repeated-party']);
  });

  it('may take part with all of their weight, and no more', () => {
    expect(read(phased('2019', '100 %')).codes).toEqual([]);
    expect(read(phased('2019', '101 %')).codes).toEqual(['not-a-portion']);
  });

  it.each([
    ['19', '50 %'],
    ['2019', 'half'],
  ])('have no phase whose year or part cannot be read: %s, %s', (year, part) => {
    expect(read(phased(year, part)).phases).toEqual([]);
  });
});

describe('what was decided on a day', () => {
  const dated = (from?: string, to?: string) => {
    const entry = { party: 'a', from, to, decided: '2025-05-20', phase: undefined };
    const [span] = valueIn(participantsAmong([A, B])(nodeOf([entry])))?.spans ?? [];
    return span;
  };
  const day = date('2025-05-20');

  it('is that a party joins: before it nobody knew that it would', () => {
    expect(dated('2025-07-01')?.since).toEqual({ day, before: undefined });
    expect(dated('2025-07-01', '2025-12-31')?.since).toEqual({ day, before: undefined });
    expect(dated('2025-01-01')?.since).toEqual({ day, before: undefined });
    expect(dated()?.since).toEqual({ day, before: undefined });
  });

  it('is that a party leaves that takes part already: before it nobody knew that it would', () => {
    expect(dated('2025-01-01', '2025-06-30')?.since).toMatchObject({
      day,
      before: { party: A, from: date('2025-01-01'), to: undefined },
    });
    expect(dated(undefined, '2025-06-30')?.since).toMatchObject({ day, before: { party: A, to: undefined } });
  });

  it('is nothing of a date that cannot be read', () => {
    const entry = { party: 'a', from: '2025-07-01', to: undefined, decided: 'May', phase: undefined };
    expect(read(entry).codes).toEqual(['not-a-date']);
  });
});

describe('a span', () => {
  const codesOf = (to: string) => {
    const span = { party: A, from: date('2019-03-01'), to: date(to), at: NOWHERE };
    return faultsOfSpan(span, []).map(({ code }) => code);
  };

  it('may be a single day', () => expect(codesOf('2019-03-01')).toEqual([]));
  it('does not end before it begins', () => expect(codesOf('2019-02-28')).toEqual(['reversed-dates']));
});

describe('a party and a date', () => {
  const read = (value: string) => {
    const read = partyDate([A])({ value, at: { ...NOWHERE, width: value.length } });
    return { read: valueIn(read), codes: codesIn(read) };
  };

  it('are read, however short the name', () => {
    expect(read('a=2019-07-01')).toMatchObject({ read: { party: A, date: date('2019-07-01') }, codes: [] });
  });

  it.each([
    ['=2019-07-01', 'not-a-party-date'],
    ['a', 'not-a-party-date'],
    ['x=2019-07-01', 'unknown-party'],
    ['a=July', 'not-a-date'],
  ])('are both needed: %s', (text, code) => {
    expect(read(text)).toEqual({ read: undefined, codes: [code] });
  });
});
