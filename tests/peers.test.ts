import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apportion } from '../src/apportion/apportion.js';
import type { Apportionment } from '../src/apportion/apportionment.js';
import { ApportionError } from '../src/apportion/faults.js';
import { parseExact } from '../src/kernel/number.js';
import { ROOT } from './helpers/allocate.js';
import { isPositive } from './helpers/claims.js';
import {
  ANSWERED,
  cascadeOfRubyMoney,
  EXPLAINED,
  isSomeLargestRemainder,
  OTHER_RULES,
  PEER_RULES,
} from './helpers/peers.js';

/** Cases that other libraries test themselves with, which are others' own: where they are absent, the tests are skipped in sight. */
const CASES = join(ROOT, '../shared/data/peers/cases.json');

interface Case {
  readonly src: string;
  readonly id: string | number;
  readonly units: string;
  /** Decimal text or fractions. */
  readonly weights: readonly string[];
  readonly rule: string;
  /** None where the peer refuses, or says that a tie is not settled. */
  readonly expected: readonly string[] | null;
  readonly note: string;
}

const cases: Case[] = existsSync(CASES) ? JSON.parse(readFileSync(CASES, 'utf8')) : [];
const nameOf = ({ src, rule, id }: Case) => `${src} ${rule} ${id}`;
const claimsOf = ({ weights }: Case) =>
  weights.map((weight, i) => ({ code: String(i).padStart(6, '0'), weight: parseExact(weight) }));

/** Ours, or nothing where there is no answer. */
function ours(one: Case): Apportionment | undefined {
  const rule = PEER_RULES[one.rule];
  if (!rule) throw new Error(`${one.rule} is no rule of ours`);
  try {
    return apportion(BigInt(one.units), claimsOf(one), { rule });
  } catch (error) {
    if (error instanceof ApportionError) return undefined;
    throw error;
  }
}

/** Amounts as the peer lists them: where the rest is nobody's it stands last. */
function listed(one: Case): string[] | null {
  const found = ours(one);
  if (!found) return null;
  return [...found.amounts, ...(PEER_RULES[one.rule] === 'floor' ? [found.leftover] : [])].map(String);
}

const agrees = (one: Case) => JSON.stringify(listed(one)) === JSON.stringify(one.expected);

describe.skipIf(cases.length === 0)('cases of other libraries (skipped where there are none)', () => {
  const mapped = cases.filter(({ rule }) => rule in PEER_RULES);

  it('are each by a rule of ours, or by one that is named with its reason', () => {
    const counts = new Map<string, number>();
    for (const { rule } of cases) if (!(rule in PEER_RULES)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual(
      Object.fromEntries(Object.entries(OTHER_RULES).map(([rule, { count }]) => [rule, count])),
    );
    expect(mapped.length + Object.values(OTHER_RULES).reduce((all, { count }) => all + count, 0)).toBe(
      cases.length,
    );
  });

  it('agree with ours, but for those that are explained', () => {
    const differing = mapped.filter((one) => !agrees(one)).map(nameOf);
    expect(differing.sort()).toEqual(Object.keys(EXPLAINED).sort());
  });

  describe.each(mapped.filter((one) => nameOf(one) in EXPLAINED).map((one) => [nameOf(one), one] as const))(
    '%s',
    (name, one) => {
      const why = EXPLAINED[name];
      it(`differs: ${why}`, () => {
        if (why === 'tie') expect(isOtherwiseTied(one)).toBe(true);
        else if (why === 'from the last, down') expect(cascadeOfRubyMoney(one)).toEqual(one.expected);
        else if (why === 'not by its own rule') expect(cascadeOfRubyMoney(one)).not.toEqual(one.expected);
        else expect(claimsOf(one).filter(isPositive).length).toBeGreaterThan(Number(one.units));
      });
    },
  );

  it('that a peer refuses are refused, but for what is sound here', () => {
    const refused = cases.filter(({ rule }) => rule.includes('error'));
    const answered = refused.filter((one) => !isRefused(one)).map(nameOf);
    expect(answered.sort()).toEqual([...ANSWERED].sort());
  });
});

/** Whether ours says that it settled a tie, and the peer settled it otherwise, or not at all. */
function isOtherwiseTied(one: Case): boolean {
  const { expected } = one;
  return ours(one)?.isTied === true && (expected === null || isSomeLargestRemainder(one, expected));
}

function isRefused(one: Case): boolean {
  try {
    apportion(BigInt(one.units), claimsOf(one), { rule: 'largest-remainder' });
    return false;
  } catch (error) {
    return error instanceof ApportionError;
  }
}
