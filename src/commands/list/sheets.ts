import type { Agreement } from '../../agreement/agreement.js';
import { isProposal } from '../../agreement/decision.js';
import type { Host } from '../../agreement/host.js';
import type { Group, Survey } from '../../agreement/survey/survey.js';
import { conditionNotes } from '../../allocation/notes.js';
import { ROUNDING_FORMS, type Rounding } from '../../apportion/apportion.js';
import { FORMATS } from '../../formats/index.js';
import type { Label } from '../../kernel/issue.js';
import { HUNDRED, multiply } from '../../kernel/number.js';
import type { Party } from '../../kernel/party.js';
import { KEYS } from '../../keys/index.js';
import type { Key } from '../../keys/key.js';
import { type Measure, periodsOf } from '../../keys/measure.js';
import { inProportionTo } from '../../keys/proportional.js';
import { showMoney, showNumber } from '../../sheet/figures.js';
import { asSentence, joined, once, type Sentence, type Shown } from '../../sheet/sentence.js';
import { columnsOf, type Sheet, text } from '../../sheet/sheet.js';
import { showYears } from '../../sheet/years.js';
import type { Words } from './words.js';

/** What a cooperation holds. */
export interface Inventory {
  readonly name: Label;
  readonly parties: readonly Party[];
  readonly measures: readonly Measure[];
  readonly keys: readonly { readonly id: string; readonly key: Key }[];
  readonly agreements: readonly Agreement[];
  readonly groups: readonly {
    readonly agreement: string;
    readonly group: Group;
    readonly survey: Survey;
  }[];
}

/** One sheet a kind: agreements, parties, measures, keys, formats, rules of rounding. */
export function listSheets(
  { name, parties, measures, keys, agreements, groups }: Inventory,
  words: Words,
): Sheet[] {
  const { language, mark } = words;
  const { sections, headings, mustBeGiven, follows } = words.list;
  const { id, title, year, key, amount, code, periods, reads, gaps, files } = headings;
  const sheet = (
    title: Sentence,
    columns: Record<string, Sentence>,
    rows: readonly (readonly Shown[])[],
  ): Sheet => ({
    title,
    columns: columnsOf(columns),
    rows: rows.map((row) => row.map((cell) => text(cell))),
    totals: [],
    notes: [],
  });
  const groupSheet = () => ({
    ...sheet(
      words.survey.section,
      words.survey.headings,
      groups.map(({ agreement, group }) => [
        `@${group.id}`,
        agreement,
        group.parties.map(({ name: party }) => party).join(', ') || words.list.none,
      ]),
    ),
    notes: once(groups.flatMap(({ group, survey }) => conditionNotes(survey, [group], words))),
  });
  const measureSheet = () =>
    sheet(
      sections.measures,
      { id, title, periods, reads, gaps },
      measures.map((measure) => [
        measure.id,
        measure.title[language],
        showYears(periodsOf(measure).map(Number)),
        readsOf(measure, words),
        gapsOf(measure, parties).join('; ') || words.list.none,
      ]),
    );
  const hasHosts = agreements.some(({ host }) => host !== undefined);
  const hasProposals = agreements.some((agreement) => isProposal({ agreement }));
  const agreementSheet = () =>
    sheet(
      joined([sections.agreements, name[language]], ': '),
      {
        ...{ id, title, year, key, amount },
        ...(hasHosts ? { host: headings.host } : {}),
        ...(hasProposals ? { status: words.decision.status } : {}),
      },
      agreements.map((agreement) => {
        const { id, title, year, key, amount, host } = agreement;
        const shown = amount ? showMoney(amount.value, mark) : key.value.setsAmount ? follows : mustBeGiven;
        const status = isProposal({ agreement }) ? words.decision.proposal : '';
        return [
          ...[id, title[language], String(year ?? ''), key.value.id, shown],
          ...(hasHosts ? [host ? hostText(host, words) : ''] : []),
          ...(hasProposals ? [status] : []),
        ];
      }),
    );
  return [
    agreementSheet(),
    sheet(
      sections.parties,
      { id, name: headings.name, code },
      parties.map(({ id, name: party, code }) => [id, party, code]),
    ),
    ...(groups.length > 0 ? [groupSheet()] : []),
    ...(measures.length > 0 ? [measureSheet()] : []),
    sheet(sections.keys, { id, title }, [
      ...KEYS.map(({ id, title }) => [id, title[language]]),
      ...measures.map(({ id, title }) => [id, inProportionTo(title)[language]]),
      ...keys.map(({ id, key }) => [id, key.title[language]]),
    ]),
    sheet(
      sections.formats,
      { id, files },
      FORMATS.map(({ id, extensions }) => [id, extensions.join(' ')]),
    ),
    sheet(
      sections.roundings,
      { id, title },
      Object.entries(ROUNDING_FORMS).map(([rule, form]) => [form, words.roundings[rule as Rounding['rule']]]),
    ),
  ];
}

/** A host, and its surcharge when it takes one. */
function hostText({ party: { name }, surcharge }: Host, { mark }: Words): string {
  if (!surcharge) return name;
  const taken =
    'part' in surcharge
      ? `${showNumber(multiply(surcharge.part, HUNDRED), mark)} %`
      : showMoney(surcharge.amount, mark);
  return `${name}, ${taken}`;
}

/** Which year a measure reads: "året före, i kraft från 1 maj". */
function readsOf({ vintage }: Measure, { list, day }: Words): Sentence {
  if ('period' in vintage) return asSentence(vintage.period);
  const { yearsBack, inForceFrom, revision = 'full-year' } = vintage;
  if (!inForceFrom) return list.yearsBack(yearsBack);
  return list.inForce[revision](yearsBack, day(inForceFrom.month, inForceFrom.day));
}

/** The parties without a figure for every period that the measure has, with the periods they lack. */
function gapsOf(measure: Measure, parties: readonly Party[]): string[] {
  const periods = periodsOf(measure);
  return parties.flatMap(({ id, name }) => {
    const missing = periods.filter((period) => !measure.figures.get(id)?.has(period));
    return missing.length === 0 ? [] : [`${name} ${showYears(missing.map(Number))}`];
  });
}
