import { type Folder, listFiles } from '../text/files.js';

/** What a cooperation's own file is called. */
export const COOPERATION_FILE = 'cooperation.yaml';

/** The examples that its help shows. */
export const HELP_FILE = 'help.yaml';

/** Where agreements lie in a cooperation's folder. */
export const AGREEMENTS = 'agreements';

/** Where tables lie that were printed in papers. */
export const PUBLISHED = 'published';

/** The ids of a cooperation's agreements: the names of the files in its folder `agreements`. */
export function agreementIds(folder: Folder): string[] {
  return listFiles(folder, AGREEMENTS, '.yaml').map((name) => name.slice(0, -'.yaml'.length));
}
