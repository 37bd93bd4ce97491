import type { AgreementFile } from '../../agreement/agreement-file.js';
import type { Cooperation } from '../../agreement/cooperation.js';
import type { Stated } from '../../agreement/stated.js';
import { fold } from '../../kernel/identity.js';
import { fieldOf, isList, isText, type Node, textsIn } from '../../text/node.js';

/** A key as it is written, with what it is made of: the named keys that it refers to, and the measures. */
export interface WrittenKey {
  /** What was asked for, or else the agreement's. */
  readonly key: Node | undefined;
  /** The measure of the agreement, by name or figures. */
  readonly measure: Node | undefined;
  /** As the cooperation lists them. */
  readonly keys: readonly Node[];
  readonly measures: readonly Node[];
}

/** What a question divides by, as it is written. `reads`: the ids of the measures that its key reads. */
export function writtenKey(
  { written }: Pick<AgreementFile, 'written'>,
  cooperation: Pick<Cooperation, 'written'>,
  stated: Pick<Stated, 'key'>,
  reads: readonly string[],
): WrittenKey {
  const own = fieldOf(written, 'key')?.node;
  const measure = fieldOf(written, 'measure')?.node;
  const keys = listIn(cooperation, 'keys');
  const named = new Set(
    [own, stated.key, measure].flatMap((node) => (node ? textsIn(node) : [])).map((text) => fold(text)),
  );
  // A key is made of those before it: from the last to the first, all that are named are found.
  const used = keys.toReversed().filter((node) => {
    const isUsed = named.has(idOf(node));
    if (isUsed) for (const text of textsIn(node)) named.add(fold(text));
    return isUsed;
  });
  for (const id of reads) named.add(fold(id));
  return {
    key: stated.key ?? own,
    measure,
    keys: used.toReversed(),
    measures: listIn(cooperation, 'measures').filter((node) => named.has(idOf(node))),
  };
}

function listIn({ written }: Pick<Cooperation, 'written'>, name: string): readonly Node[] {
  const node = fieldOf(written, name)?.node;
  return node && isList(node) ? node.value : [];
}

/** How a key or a measure is called, folded. */
export function idOf(node: Node): string {
  const id = fieldOf(node, 'id')?.node;
  return id && isText(id) ? fold(id.value) : '';
}
