import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../src/cli/program.js';

import { dearLaw } from './helpers/laws.js';
import { memoryShell } from './helpers/memory.js';

/*
 * The order in which anything is written down is never read: rows, columns, fields, parties, arguments. The whole
 * program runs in this process on a folder of data that is written anew, shuffled, each time.
 */
const PARTIES: readonly Readonly<Record<string, string>>[] = [
  { id: 'a', name: 'Alby', code: '9003', order: '2' },
  { id: 'b', name: 'Byby', code: '9001', order: '1' },
  { id: 'c', name: 'Cby', code: '9002' },
  { id: 'd', name: 'Dby', code: '9000' },
];
const FIGURES = ['a', 'b', 'c', 'd'].flatMap((party, i) =>
  ['2016', '2017'].map((period) => ({ party, period, budget: period === '2017' ? '10' : `${i}`, note: '' })),
);
const FORMATS = ['table', 'csv', 'json', 'markdown'];
const ROUNDINGS = ['largest-remainder', 'half-up', 'residual:c', 'floor-each-last', 'cascade'];

const files = new Map<string, string>();

/** The same things in any order. */
const shuffled = <T>(things: readonly T[]) =>
  fc.shuffledSubarray([...things], { minLength: things.length, maxLength: things.length });

interface Written {
  readonly parties: typeof PARTIES;
  readonly partyFields: readonly string[];
  readonly figures: readonly (typeof FIGURES)[number][];
  readonly columns: readonly string[];
  readonly fields: readonly string[];
  readonly list: readonly string[];
}

/** Writes the data as it stands, and runs one question on it. */
async function answerTo(
  { parties, partyFields, figures, columns, fields, list }: Written,
  format: string,
  rounding: string,
) {
  const party = (one: Readonly<Record<string, string | undefined>>) =>
    `  - { ${partyFields.flatMap((field) => (one[field] === undefined ? [] : `${field}: ${one[field]}`)).join(', ')} }`;
  const cooperation: Record<string, string> = {
    name: 'name: Test',
    parties: ['parties:', ...parties.map(party)].join('\n'),
    measures: 'measures: [{ source: s, years-back: 2, file: budget.csv, title: budget, id: budget }]',
  };
  const agreement: Record<string, string> = {
    name: 'title: X',
    parties: 'key: budget',
    measures: 'source: s\nyear: 2019\namount: 102',
  };
  const rows = figures.map((figure) =>
    columns.map((column) => figure[column as keyof typeof figure]).join(';'),
  );
  files.set('/data/cooperation.yaml', fields.map((field) => cooperation[field]).join('\n'));
  files.set('/data/agreements/x.yaml', fields.map((field) => agreement[field]).join('\n'));
  files.set('/data/budget.csv', [columns.join(';'), ...rows].join('\n'));

  const argv = ['x', '--parties', list.join(','), '--format', format, '--rounding', rounding];
  const result = await runProgram(argv, 'sv', memoryShell(files));
  return result.ok
    ? withoutFingerprints(String(result.value.text))
    : result.issues.map(({ code }) => code).join();
}

/** The fingerprint of a file tells its bytes, and so their order; nothing else does. */
function withoutFingerprints(text: string): string {
  return text.replace(/"sha256": "[0-9a-f]{64}"/g, '');
}

const AS_LISTED: Written = {
  parties: PARTIES,
  partyFields: ['id', 'name', 'code', 'order'],
  figures: FIGURES,
  columns: ['party', 'period', 'budget', 'note'],
  fields: ['name', 'parties', 'measures'],
  list: ['a', 'b', 'c', 'd'],
};

const written: fc.Arbitrary<Written> = fc.record({
  parties: shuffled(AS_LISTED.parties),
  partyFields: shuffled(AS_LISTED.partyFields),
  figures: shuffled(AS_LISTED.figures),
  columns: shuffled(AS_LISTED.columns),
  fields: shuffled(AS_LISTED.fields),
  list: shuffled(AS_LISTED.list),
});

describe('order is never read', () => {
  const expected = new Map<string, Promise<string>>();

  dearLaw(
    'reordering parties, rows, columns, fields and arguments changes no byte but fingerprints',
    [written, fc.constantFrom(...FORMATS), fc.constantFrom(...ROUNDINGS)],
    async (data, format, rounding) => {
      const question = `${format} ${rounding}`;
      const before = expected.get(question) ?? answerTo(AS_LISTED, format, rounding);
      expected.set(question, before);
      return (await before) === (await answerTo(data, format, rounding));
    },
  );

  it('four equal claims on 102 kr: the two over go by code, lowest first', async () => {
    expect(await answerTo(AS_LISTED, 'csv', 'largest-remainder')).toBe(
      'party,name,weight,percent,amount\nb,Byby,10,25.00,26\na,Alby,10,25.00,25\nd,Dby,10,25.00,26\nc,Cby,10,25.00,25\n',
    );
  });
});
