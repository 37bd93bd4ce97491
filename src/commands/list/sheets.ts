import type { Agreement } from '../../agreement/agreement.js';
import type { Host } from '../../agreement/host.js';
import { shownVintage } from '../../agreement/vintage.js';
import { statusOf } from '../../allocation/decision-notes.js';
import { conditionNotes } from '../../allocation/notes.js';
import { ROUNDING_FORMS, type Rounding } from '../../apportion/apportion.js';
import { FORMATS } from '../../formats/index.js';
import { isoDate } from '../../kernel/date.js';
import { decimalsOf, HUNDRED, multiply } from '../../kernel/number.js';
import { type Measure, periodsOf, type Vintage } from '../../keys/measure.js';
import { percentText, showMoney } from '../../sheet/figures.js';
import { asSentence, joined, once, type Sentence, type Shown } from '../../sheet/sentence.js';
import {
  type Cell,
  columnsOf,
  EMPTY,
  kronorColumn,
  machineColumn,
  type Sheet,
  text,
} from '../../sheet/sheet.js';
import { showYears } from '../../sheet/years.js';
import { gapsIn, type Inventory, keysIn } from './inventory.js';
import type { OwnKey } from './own-key.js';
import type { Words } from './words.js';

/** One sheet a kind: agreements, parties, measures, keys, formats, rules of rounding. */
export function listSheets(inventory: Inventory, words: Words): Sheet[] {
  const { parties, measures, groups } = inventory;
  const { language } = words;
  const { sections, headings } = words.list;
  const { id, title, code, periods, reads, gaps, files } = headings;
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
  const measureSheet = () => {
    const made = sheet(
      sections.measures,
      { id, title, periods, reads, gaps, vouched: headings.vouched },
      measures.map((measure) => [
        measure.id,
        measure.title[language],
        showYears(periodsOf(measure).map(Number)),
        readsOf(measure, words),
        gapsIn(measure, parties)
          .map((gap) => gapText(gap, words))
          .join('; ') || words.list.none,
        measure.vouched ? `${isoDate(measure.vouched.date)} ${measure.vouched.by}` : '',
      ]),
    );
    const hasVouched = measures.some(({ vouched }) => vouched);
    const columns = made.columns.map((one) =>
      one.id === 'vouched' ? { ...one, machineOnly: !hasVouched } : one,
    );
    return { ...made, columns };
  };
  return [
    agreementSheet(inventory, words),
    sheet(
      sections.parties,
      { id, name: headings.name, code },
      parties.map(({ id, name: party, code }) => [id, party, code]),
    ),
    ...(groups.length > 0 ? [groupSheet()] : []),
    ...(measures.length > 0 ? [measureSheet()] : []),
    {
      ...sheet(
        sections.keys,
        { id, title },
        keysIn(inventory).map(({ id, title }) => [id, title[language]]),
      ),
      notes: inventory.own ? [ownNote(inventory.own, words)] : [],
    },
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

/** The agreements, each once for each of its years. What none of them has people do not see, and a missing amount is empty to machines. */
function agreementSheet({ name, agreements }: Inventory, words: Words): Sheet {
  const { sections, headings, mustBeGiven, follows, ofLines } = words.list;
  const { id, title, year, key, amount, host, vintage } = headings;
  const hasHosts = agreements.some((one) => one.host !== undefined);
  const hasStatus = agreements.some((agreement) => statusOf({ agreement }, words));
  return {
    title: joined([sections.agreements, name[words.language]], ': '),
    columns: [
      ...columnsOf({ id, title, year, key }),
      { ...kronorColumn('amount', amount), peopleOnly: true },
      machineColumn('amount'),
      { id: 'host', heading: host, machineOnly: !hasHosts },
      { id: 'status', heading: words.decision.status, machineOnly: !hasStatus },
      { id: 'vintage', heading: vintage, machineOnly: !agreements.some(vintageIn) },
    ],
    rows: agreements.map((agreement) => {
      const { id, title, year, key, amount, host } = agreement;
      const money: Cell | undefined = amount && {
        kind: 'money',
        value: amount.value,
        decimals: decimalsOf(amount.value) ?? 6,
      };
      return [
        ...[id, title[words.language], String(year ?? ''), key.value.id].map((one) => text(one)),
        money ?? text(agreement.trade ? ofLines : key.value.setsAmount ? follows : mustBeGiven),
        money ?? EMPTY,
        text(host ? hostText(host, words) : ''),
        text(statusOf({ agreement }, words) ?? ''),
        text(vintageIn(agreement) ?? ''),
      ];
    }),
    totals: [],
    notes: [],
  };
}

function vintageIn({ vintage, key }: Agreement): string | undefined {
  return shownVintage(vintage, key.value.reads);
}

/** Which figures a key of one's own read. */
function ownNote({ id, agreement, read }: OwnKey, { list }: Words): Sentence {
  const figures = [...read].map(([measure, periods]) => `${measure} ${[...periods].join(', ')}`);
  return figures.length === 0 ? list.readsNothing(id, agreement) : list.ownReads(id, agreement, figures);
}

/** A host, and its surcharge when it takes one. */
function hostText({ party: { name }, surcharge }: Host, { mark }: Words): string {
  if (!surcharge) return name;
  const taken =
    'part' in surcharge
      ? percentText(multiply(surcharge.part, HUNDRED), mark)
      : showMoney(surcharge.amount, mark);
  return `${name}, ${taken}`;
}

/** Which year a measure reads: "året före, i kraft från 1 maj". */
function readsOf({ vintage, withinYear }: Measure, words: Words): Sentence {
  return joined([vintageText(vintage, words), ...(withinYear ? [words.withinYear[withinYear]] : [])], ', ');
}

function vintageText(vintage: Vintage, { list, day }: Words): Sentence {
  if ('period' in vintage) return asSentence(vintage.period);
  const { yearsBack, inForceFrom, revision = 'full-year' } = vintage;
  if (!inForceFrom) return list.yearsBack(yearsBack);
  return list.inForce[revision](yearsBack, day(inForceFrom.month, inForceFrom.day));
}

/** A party and the periods it lacks: "Alby 2023". */
function gapText({ party, periods }: ReturnType<typeof gapsIn>[number], { period }: Words): string {
  const years = showYears(periods.filter((one) => /^\d+$/.test(one)).map(Number));
  const parts = periods.filter((one) => /\D/.test(one)).map(period);
  return `${party.name} ${[years, ...parts].filter((one) => one !== '').join(', ')}`;
}
