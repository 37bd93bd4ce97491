import { nameMeant } from '../kernel/identity.js';
import { type Issue, issue } from '../kernel/issue.js';
import { ONE } from '../kernel/number.js';
import {
  follow,
  issuesOf,
  type Outcome,
  outcome,
  soFar,
  valueIn,
  optional as when,
} from '../kernel/outcome.js';
import type { Party } from '../kernel/party.js';
import { equal } from '../keys/equal.js';
import type { Key } from '../keys/key.js';
import { keyIn } from '../keys/read.js';
import { exampled } from '../text/field.js';
import { type Dialect, dialectOf } from '../text/figure.js';
import { fieldOf, isMap, isText, type Node } from '../text/node.js';
import { oneLine, type Reader } from '../text/readers.js';
import { roundingAmong } from '../text/scalars/names.js';
import { TRADED } from '../trade/written.js';
import { NO_ADJUSTMENTS } from './adjustments.js';
import type { Agreement } from './agreement.js';
import type { AgreementFile, Timeline } from './agreement-file.js';
import { costTexts } from './costs/read.js';
import { exampleAt } from './example.js';
import type { Host } from './host.js';
import { adjustmentsIn } from './read-adjustments.js';
import { drawAmong } from './read-draw.js';
import { BESIDE_TRADE, type Known, writtenAgreement } from './written-agreement.js';

/**
 * An agreement for a year, which all that holds then is read from. Its figures tell by themselves which mark stands before
 * decimals, where that is not known already.
 */
export function agreementIn(
  id: string,
  file: string,
  known: Known,
  timeline: Timeline,
  decimals?: Dialect,
): Reader<AgreementFile> {
  return (node) => {
    const [amountNode, unitNode, costsNode] = ['amount', 'unit', 'costs'].map(
      (name) => fieldOf(node, name)?.node,
    );
    const texts = [amountNode, unitNode].flatMap((one) => (one && isText(one) ? one.value : []));
    const dialect = decimals ?? dialectOf([...texts, ...(costsNode ? costTexts(costsNode) : [])]);
    const trade = fieldOf(node, 'trade');
    const written = writtenAgreement(file, known, dialect, trade !== undefined);
    const { fields = {} } = written;
    return follow(written(node), (said) => {
      const { parties, spans, phases } = said.parties ?? { parties: known.parties, spans: [], phases: [] };
      const ingredients = { ...known, measure: said.measure };
      // What rests on the parties was left as it stands, and is read as its field now.
      const asField = <T>(name: string, read: Reader<T>): Reader<T> => {
        const field = fields[name];
        return (one) => (field ? exampled(read(one), name, field) : read(one));
      };
      const key = said.key ? asField('key', keyIn(ingredients, dialect))(said.key) : outcome(TRADED);
      const rounding = when(said.rounding, asField('rounding', roundingAmong(parties)));
      const drawn = when(said.drawn, asField('drawn', drawAmong(known.parties, parties)));
      // A rule that was made over years may name who takes part in others of them.
      const nameable = timeline.isOpen ? parties : timeline.parties;
      const adjustments = when(
        said.adjustments,
        asField(
          'adjustments',
          adjustmentsIn(parties, dialect, { agreement: id, inAnyYear: nameable, all: known.parties }),
        ),
      );
      const host = said.host ?? known.host;
      const { costs = { isTotalStated: costsNode !== undefined } } = said;
      const agreement: Agreement = {
        id,
        title: said.title,
        year: said.year,
        key: { value: key.ok ? key.value : equal, at: (said.key ?? trade?.node ?? node).at },
        vintage: said.vintage,
        parties,
        inAnyYear: timeline.isOpen ? undefined : timeline.parties,
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
        text: said.text === undefined ? undefined : oneLine(said.text),
        decision: said.decision,
        note: said.note,
        exampleAt: exampleAt(said.example),
        host,
        adjustments: { ...(valueIn(adjustments) ?? NO_ADJUSTMENTS), surcharge: host?.surcharge },
        settlement: said.settlement,
        outcome: said.outcome,
        costs: costs.costs,
        // One with faults is a trade all the same: nothing is divided.
        trade: trade && (said.trade ?? { lines: [], netting: false, at: trade.node.at }),
        survey: said.survey,
        instalments: said.instalments,
        file,
        at: node.at,
      };
      return soFar(
        {
          agreement,
          timeline,
          written: node,
          dialect,
          ingredients: { ...ingredients, own: key.ok ? key.value : undefined },
          costsFile: costs.costsFile,
          scenarios: said.scenarios ?? [],
          published: said.published ?? [],
        },
        [
          ...issuesOf(key, rounding, drawn, adjustments),
          ...strangeHost(said.host, nameable, id),
          ...(trade ? besideTrade(node) : []),
          ...unreadMeasure(node, key),
          ...(said.vintage ? unreadVintage(node, key, known) : []),
        ],
      );
    });
  };
}

/** The fault of a host that the agreement itself names, and is none of its parties: party-outside-agreement. */
function strangeHost(host: Host | undefined, parties: readonly Party[], agreement: string): Issue[] {
  if (!host || parties.includes(host.party)) return [];
  return [issue('party-outside-agreement', { name: host.party.name, agreement }, host.at)];
}

/** What is said of a cost, where nothing is divided: clashing-fields. */
function besideTrade(node: Node): Issue[] {
  return [...(isMap(node) ? node.value : [])].flatMap(([name, { nameAt }]) =>
    BESIDE_TRADE.includes(name) ? [] : [issue('clashing-fields', { first: 'trade', second: name }, nameAt)],
  );
}

/** The fault of a measure that the key of its agreement does not read: clashing-fields. */
function unreadMeasure(node: Node, key: Outcome<Key>): Issue[] {
  const [measure, written] = ['measure', 'key'].map((name) => fieldOf(node, name));
  if (!measure || !written || !key.ok || key.value.readsOwnMeasure) return [];
  const first = isText(written.node) ? `key: ${written.node.value}` : 'key';
  return [issue('clashing-fields', { first, second: 'measure' }, measure.nameAt)];
}

/** Measures that a year is stated for one by one, and that the key does not read: clashing-fields. What is no measure has a fault of its own. */
function unreadVintage(node: Node, key: Outcome<Key>, { measures }: Known): Issue[] {
  const [vintage, written] = ['vintage', 'key'].map((name) => fieldOf(node, name)?.node);
  if (!vintage || !written || !isMap(vintage) || !key.ok) return [];
  const { reads } = key.value;
  const unread = measures.map(({ id }) => id).filter((id) => !reads.includes(id));
  const first = isText(written) ? `key: ${written.value}` : 'key';
  return [...vintage.value].flatMap(([name, { nameAt }]) =>
    nameMeant(name, unread) === undefined
      ? []
      : [issue('clashing-fields', { first, second: `vintage: ${name}` }, nameAt)],
  );
}
