import type { Label } from '../kernel/issue.js';
import { about } from '../text/field.js';
import { readSource } from '../text/files.js';
import { label, list, type Reader, record, text } from '../text/readers.js';
import { readYaml } from '../text/yaml.js';
import { HELP_FILE } from './file-names.js';
import { findData } from './find-data.js';

/** A command line that the help shows, and what it does. */
export interface Example {
  /** The command whose help it stands in; `main` is the help of the program. */
  readonly command: string;
  readonly example: string;
  readonly text: Label;
}

/** What the file of examples says. */
export const helpExamples: Reader<Example[]> = list(
  record({
    command: about`${text} kommando | list | kommandot vars hjälp exemplet står i; main är hjälpen för hela programmet | the command in whose help the example stands; main is the help of the program`,
    example: about`${text} exempel | allocate list | kommandoraden, som den skrivs | the command line, as it is written`,
    text: about`${label} text | allt som samverkan har | vad den gör | what it does`,
  }),
);

/**
 * The examples of the cooperation in use, found as `findData` does. None when it has no such file, or one that cannot
 * be read: help is asked for when something is wrong, and must itself always come.
 */
export async function readExamples(...where: Parameters<typeof findData>): Promise<readonly Example[]> {
  try {
    const source = readSource(findData(...where), HELP_FILE);
    const read = source.ok ? await readYaml(source.value, helpExamples) : source;
    return read.ok ? read.value : [];
  } catch {
    return [];
  }
}
