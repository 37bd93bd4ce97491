import { HELP_FILE } from '../agreement/cooperation.js';
import { findData } from '../agreement/find-data.js';
import type { Label } from '../kernel/issue.js';
import { readSource } from '../text/files.js';
import { label, list, record, text } from '../text/readers.js';
import { readYaml } from '../text/yaml.js';

/** A command line that the help shows, and what it does. */
export interface Example {
  /** The command whose help it stands in; `main` is the help of the program. */
  readonly command: string;
  readonly example: string;
  readonly text: Label;
}

const examples = list(record({ command: text, example: text, text: label }));

/**
 * The examples of the cooperation in use, found as `findData` does. None when it has no such file, or one that cannot
 * be read: help is asked for when something is wrong, and must itself always come.
 */
export async function readExamples(...where: Parameters<typeof findData>): Promise<readonly Example[]> {
  try {
    const source = readSource(findData(...where), HELP_FILE);
    const read = source.ok ? await readYaml(source.value, examples) : source;
    return read.ok ? read.value : [];
  } catch {
    return [];
  }
}
