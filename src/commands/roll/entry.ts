import type { AgreementFile } from '../../agreement/agreement-file.js';
import { takingPartIn } from '../../agreement/participation.js';
import { findParty } from '../../kernel/party.js';
import { plain } from '../../sheet/plain.js';
import { fieldOf, isList, type Node, textsNamed } from '../../text/node.js';
import type { NewFields } from '../../text/yaml/insert.js';
import { yamlFigure, yamlMap, yamlNode, yamlText } from '../../text/yaml/write.js';
import type { Words } from './words.js';

/** The entry of a new year: the kronor of the year before, and that they are from there, as a proposal. Rules hold as they are. */
export function entryAfter(
  file: AgreementFile,
  from: number,
  year: number,
  { roll: said }: Words,
): NewFields {
  const amount = amountIn(file, from);
  const kronor = kronorIn(file, from, year).flatMap(([name, { taken }]) =>
    taken ? [[name, yamlNode(taken)] as const] : [],
  );
  return {
    ...(amount === undefined ? {} : { amount }),
    ...(kronor.length > 0 ? { adjustments: yamlMap(Object.fromEntries(kronor)) } : {}),
    source: yamlText(plain(said.source(String(from)))),
    decision: '{ status: proposed }',
  };
}

/** What is taken over, by its fields: `amount 1 200 000`, `adjustments external`; and the year that figures are read of, which is a rule. */
export function takenFields(file: AgreementFile, from: number, year: number): string[] {
  const amount = amountIn(file, from);
  const vintage = fieldOf(file.timeline.nodeOf(from), 'vintage')?.node;
  return [
    ...(amount === undefined ? [] : [`amount ${amount}`]),
    ...(vintage ? [`vintage ${yamlNode(vintage)}`] : []),
    ...kronorIn(file, from, year).flatMap(([name, { taken }]) => (taken ? [`adjustments ${name}`] : [])),
  ];
}

/** What is not taken over, for it is of parties that take no part any more. */
export function leftFields(file: AgreementFile, from: number, year: number): string[] {
  return kronorIn(file, from, year).flatMap(([name, { isCut }]) => (isCut ? [`adjustments ${name}`] : []));
}

/** Whether the year has a cost sheet, which is its own. */
export function hasSheet({ timeline }: AgreementFile, from: number): boolean {
  return fieldOf(timeline.nodeOf(from), 'costs') !== undefined;
}

/** The amount as it is written, or what the cost sheet comes to. */
function amountIn({ agreement, timeline }: AgreementFile, from: number): string | undefined {
  const written = fieldOf(timeline.nodeOf(from), 'amount')?.node;
  if (written) return yamlNode(written);
  return agreement.amount && yamlFigure(agreement.amount.value);
}

/** The kronor of its adjustments: funding from outside and of a party's own, and what was paid directly, but for what is of who has left. */
function kronorIn({ agreement, timeline }: AgreementFile, from: number, year: number) {
  const { parties, spans } = agreement;
  const present = takingPartIn(year, parties, spans);
  const isGone = (item: Node) =>
    textsNamed(['party', 'to'], item).some((text) => {
      const party = findParty(parties, text);
      return party !== undefined && !present.includes(party);
    });
  const adjustments: Node | undefined = fieldOf(timeline.nodeOf(from), 'adjustments')?.node;
  return ['external', 'own-funding', 'direct'].flatMap((name) => {
    const field = adjustments && fieldOf(adjustments, name)?.node;
    if (!field) return [];
    const kept = isList(field) ? field.value.filter((item) => !isGone(item)) : undefined;
    const isCut = isList(field) && kept?.length !== field.value.length;
    const taken: Node | undefined = !isCut ? field : kept?.length ? { ...field, value: kept } : undefined;
    return [[name, { taken, isCut }] as const];
  });
}
