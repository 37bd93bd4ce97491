import type { Answer } from '../../allocation/allocation.js';
import { type Folder, listFiles } from '../../text/files.js';

/** Where decided tables lie in a cooperation's folder. */
export const DECISIONS = 'decisions';

type Named = Pick<Answer, 'agreement' | 'year'>;

/** The names of the locks of a cooperation. */
export function lockNames(folder: Folder): string[] {
  return listFiles(folder, DECISIONS, '.yaml').map((name) => `${DECISIONS}/${name}`);
}

/** Those of them that are named as the locks of an agreement and a year are. */
export function lockNamesOf(answer: Named, folder: Folder): string[] {
  const start = `${DECISIONS}/${lockName(answer, '').replace(/\.yaml$/, '-')}`;
  return lockNames(folder).filter((name) => name.startsWith(start));
}

/** The name of the file of a decided table: the agreement, the year and the decision, as a file name may have them. */
export function lockName({ agreement, year }: Named, decision: string): string {
  const words = [agreement.id, year === undefined ? '' : String(year), decision];
  return `${words
    .map((word) =>
      word
        .normalize('NFC')
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, ''),
    )
    .filter((word) => word !== '')
    .join('-')}.yaml`;
}
