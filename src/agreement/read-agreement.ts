import { resolve } from 'node:path';
import { type Issue, type IssueCode, issue } from '../kernel/issue.js';
import { ONE } from '../kernel/number.js';
import {
  failed,
  follow,
  issuesOf,
  map,
  type Outcome,
  orElse,
  soFar,
  valueIn,
  optional as when,
} from '../kernel/outcome.js';
import { equal } from '../keys/equal.js';
import type { Key } from '../keys/key.js';
import { keyIn } from '../keys/read.js';
import { about } from '../text/field.js';
import { type Dialect, dialectOf } from '../text/figure.js';
import { type Folder, listFiles, readSource } from '../text/files.js';
import { fieldOf, isText, type Node } from '../text/node.js';
import {
  either,
  label,
  later,
  lenient,
  list,
  located,
  optional,
  type Reader,
  record,
  text,
} from '../text/readers.js';
import { amountIn, oneOf, readYear, roundingAmong, unitIn } from '../text/scalars.js';
import { readYaml } from '../text/yaml.js';
import { NO_ADJUSTMENTS } from './adjustments.js';
import { type Agreement, SETTLEMENTS } from './agreement.js';
import type { AgreementFile } from './agreement-file.js';
import type { Cooperation } from './cooperation.js';
import { type Costs, costsIn, withSheet } from './costs/agreement.js';
import type { CostsFile } from './costs/file.js';
import { costTexts } from './costs/read.js';
import { ownMeasureIn } from './own-measure.js';
import { writtenTable } from './published/written.js';
import { adjustmentsIn } from './read-adjustments.js';
import { decision } from './read-decision.js';
import { drawAmong } from './read-draw.js';
import { instalments } from './read-instalments.js';
import { participantsAmong } from './read-participation.js';
import { scenarios } from './scenarios.js';

/** Where agreements lie in a cooperation's folder. */
export const AGREEMENTS = 'agreements';

/** The ids of a cooperation's agreements: the names of the files in its folder `agreements`. */
export function agreementIds(folder: Folder): string[] {
  return listFiles(folder, AGREEMENTS, '.yaml').map((name) => name.slice(0, -'.yaml'.length));
}

/** The files of agreements that are passed over for their extension: `agreements/jour.yml`. */
export function misnamedAgreements(folder: Folder): string[] {
  const files = listFiles(folder, AGREEMENTS, '').filter((name) => /\.ya?ml$/i.test(name));
  return files.filter((name) => !name.endsWith('.yaml')).map((name) => `${AGREEMENTS}/${name}`);
}

/**
 * Reads an agreement. Issues, all of them: those of its shape, figures, parties, key, measure and cost sheet. When
 * its cooperation could not be read only the shape is checked.
 */
export async function readAgreement(
  folder: Folder,
  id: string,
  cooperation: Cooperation | undefined,
): Promise<Outcome<AgreementFile>> {
  const file = `${AGREEMENTS}/${id}.yaml`;
  const source = readSource(folder, file);
  if (!source.ok) return failed(source);
  const read = await readYaml(source.value, agreementIn(id, file, cooperation ?? NOBODY));
  if (!cooperation)
    return { ok: false, issues: issuesOf(read).filter(({ code }) => OF_SHAPE.includes(code)) };
  const found = valueIn(read);
  if (!found) return read;
  const { published, costsFile, agreement } = found;
  const tables = 'value' in published ? [published] : published.map((table) => table.file);
  const named = [...tables, agreement.survey, costsFile].flatMap((one) => one?.value ?? []);
  folder.ownFiles.push(...named.map((name) => resolve(folder.cwd, folder.path, name)));
  // A sheet in a file is read only when it must give the amount: most questions do without it.
  return costsFile && !agreement.isAmountStated ? withTotalOf(costsFile, read, folder) : read;
}

type Known = Pick<Cooperation, 'parties' | 'measures' | 'keys'>;

/** Of an agreement whose cooperation is not known only these faults are told. */
const OF_SHAPE: readonly IssueCode[] = ['unknown-field', 'missing-field', 'empty-field', 'wrong-type'];
const NOBODY: Known = { parties: [], measures: [], keys: [] };

/** What an agreement's file says. What rests on its parties or its measure is a node until they are known. */
export function writtenAgreement(file: string, known: Known, dialect: Dialect) {
  const { parties, measures } = known;
  return record({
    title: about`${label} rubrik | Gemensam jour | vad avtalet kallas i tabeller och handlingar | what the agreement is called in tables and papers`,
    year: about`${lenient(readYear)} årtal | 2025 | året som kostnaden gäller, om inget annat efterfrågas | the year that the cost is for, unless another is asked for`,
    key: about`${later(keyIn(known, dialect))} nyckel | { mix: [{ share: 30 %, key: equal }, { share: 70 %, key: budget }] } | det som kostnaden fördelas efter | what the cost is divided by`,
    amount: about`${lenient(located(amountIn(dialect)))} belopp | 1 200 000 | det som ska fördelas, i kronor | what is divided, in kronor`,
    unit: about`${lenient(located(unitIn(dialect)))} enhet | 1000 | vad beloppen avrundas till, i kronor; annars hela kronor | what the amounts are rounded to, in kronor; else whole kronor`,
    rounding: about`${optional(later(roundingAmong(parties)))} avrundning | residual:alby | regeln som beloppen avrundas efter, om den är en annan än största resten | the rule by which the amounts are rounded, when it is not the largest remainder`,
    drawn: about`${optional(later(drawAmong(parties)))} lottning | { parties: [byby, alby], source: Direktionen 2025-03-01 § 12 } | den ordning som parter med lika rester lottades i | the order in which parties of equal remainders were drawn by lot`,
    parties: about`${lenient(participantsAmong(parties))} parter | [alby, { party: byby, from: 2025-07-01 }] | de som delar kostnaden, och när; annars alla i samverkan | those who share the cost, and when; else all in the cooperation`,
    adjustments: about`${optional(later(adjustmentsIn(parties, dialect)))} justeringar | { limits: [{ party: byby, cap: 40 % }] } | pengar utifrån, parter utanför, golv och tak, och det som är betalt direkt | money from outside, parties outside, floors and caps, and what is paid directly`,
    settlement: about`${lenient(oneOf(SETTLEMENTS))} reglering | carried | om över- och underskott förs till nästa år eller betalas nu | whether surplus and deficit are carried to next year or paid now`,
    source: about`${text} källa | Direktionen § 12/2024 | handlingen som avtalet står i | the paper in which the agreement stands`,
    decision: about`${lenient(decision)} beslut | { number: D 12/2024, date: 2024-11-29 } | ärendet som avtalet vilar på, beslutat eller föreslaget | the case that the agreement rests on, decided or proposed`,
    note: about`${optional(label)} anmärkning | Kostnaden är uppskattad. | något mer att säga, under tabellen | something more to say, below the table`,
    measure: about`${lenient(ownMeasureIn(file, { parties, measures }))} underlag | budget | det som nyttan mäts med: namnet på ett underlag, eller siffrorna själva | what benefit is measured by: the name of a measure, or the figures themselves`,
    costs: about`${lenient(costsIn(dialect))} kostnader | costs/jour.yaml | kalkylen bakom beloppet: namnet på en fil, eller raderna själva | the sheet behind the amount: the name of a file, or the lines themselves`,
    survey: about`${optional(located(text))} enkät | surveys/jour.yaml | filen med det som parterna har svarat | the file of what the parties have answered`,
    scenarios: about`${lenient(scenarios)} alternativ | [{ id: lika, key: equal }] | andra fördelningar att jämföra med | other divisions to compare with`,
    instalments: about`${lenient(instalments)} delbetalningar | { period: quarterly, due-day: 31 } | när årets belopp ska betalas | when the year's amount is to be paid`,
    published: about`${optional(either(located(text), list(writtenTable)))} publicerade tabeller | published/jour.yaml | tabeller som har tryckts i en handling: namnet på en fil, eller en lista | tables that were printed in a paper: the name of a file, or a list`,
  });
}

function agreementIn(id: string, file: string, known: Known): Reader<AgreementFile> {
  return (node) => {
    const [amountNode, unitNode, costsNode] = ['amount', 'unit', 'costs'].map(
      (name) => fieldOf(node, name)?.node,
    );
    const texts = [amountNode, unitNode].flatMap((one) => (one && isText(one) ? one.value : []));
    const dialect = dialectOf([...texts, ...(costsNode ? costTexts(costsNode) : [])]);
    return follow(writtenAgreement(file, known, dialect)(node), (said) => {
      const { parties, spans, phases } = said.parties ?? { parties: known.parties, spans: [], phases: [] };
      const ingredients = { ...known, measure: said.measure };
      const key = keyIn(ingredients, dialect)(said.key);
      const rounding = when(said.rounding, roundingAmong(parties));
      const drawn = when(said.drawn, drawAmong(known.parties, parties));
      const adjustments = when(said.adjustments, adjustmentsIn(parties, dialect));
      const { costs = { isTotalStated: costsNode !== undefined } } = said;
      const agreement: Agreement = {
        id,
        title: said.title,
        year: said.year,
        key: { value: key.ok ? key.value : equal, at: said.key.at },
        parties,
        spans,
        phases,
        amount: amountNode ? said.amount : costs.total,
        isAmountStated: amountNode !== undefined || costs.isTotalStated === true,
        unit: said.unit?.value ?? ONE,
        unitAt: unitNode?.at,
        rounding: valueIn(rounding) ?? { rule: 'largest-remainder' },
        roundingAt: said.rounding?.at,
        drawn: valueIn(drawn),
        source: said.source,
        decision: said.decision,
        note: said.note,
        adjustments: valueIn(adjustments) ?? NO_ADJUSTMENTS,
        settlement: said.settlement,
        costs: costs.costs,
        survey: said.survey,
        instalments: said.instalments,
        file,
        at: node.at,
      };
      return soFar(
        {
          agreement,
          ingredients: { ...ingredients, own: key.ok ? key.value : undefined },
          costsFile: costs.costsFile,
          scenarios: said.scenarios ?? [],
          published: said.published ?? [],
        },
        [...issuesOf(key, rounding, drawn, adjustments), ...unreadMeasure(node, key)],
      );
    });
  };
}

/** The fault of a measure that the key of its agreement does not read: clashing-fields. */
function unreadMeasure(node: Node, key: Outcome<Key>): Issue[] {
  const [measure, written] = ['measure', 'key'].map((name) => fieldOf(node, name));
  if (!measure || !written || !key.ok || key.value.readsOwnMeasure) return [];
  const first = isText(written.node) ? `key: ${written.node.value}` : 'key';
  return [issue('clashing-fields', { first, second: 'measure' }, measure.nameAt)];
}

/** The agreement with the sheet of its costs, and the amount that this comes to. */
async function withTotalOf(
  costsFile: CostsFile,
  read: Outcome<AgreementFile>,
  folder: Folder,
): Promise<Outcome<AgreementFile>> {
  const unread: Costs = { costsFile: { ...costsFile, isRead: true }, isTotalStated: true };
  const sheet = orElse(await withSheet({ costsFile }, folder), unread);
  return follow(read, (file) =>
    map(sheet, ({ costs, total, isTotalStated, costsFile: itself }) => ({
      ...file,
      costsFile: itself,
      agreement: { ...file.agreement, costs, amount: total, isAmountStated: isTotalStated },
    })),
  );
}
