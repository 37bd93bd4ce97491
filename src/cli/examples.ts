import * as v from 'valibot';
import { HELP_FILE } from '../agreement/cooperation.js';
import { findData } from '../agreement/find-data.js';
import type { Issue, Label } from '../kernel/issue.js';
import { readSource } from '../text/files.js';
import { take } from '../text/records.js';
import { label, map, text } from '../text/shape.js';
import { labelOf } from '../text/values.js';
import { readYaml } from '../text/yaml.js';

/** A command line that the help shows, and what it does. */
export interface Example {
  /** The command whose help it stands in; `main` is the help of the program. */
  readonly command: string;
  readonly example: string;
  readonly text: Label;
}

const SHAPE = v.array(map({ command: text, example: text, text: label }));

/**
 * The examples of the cooperation in use, found as `findData` does. None when it has no such file, or one that cannot
 * be read: help is asked for when something is wrong, and must itself always come.
 */
export async function readExamples(...where: Parameters<typeof findData>): Promise<Example[]> {
  try {
    const issues: Issue[] = [];
    const source = take(readSource(findData(...where), HELP_FILE), issues);
    const yaml = source && (await readYaml(source, SHAPE, issues));
    if (!yaml || issues.length > 0) return [];
    return yaml.value.map((written) => ({ ...written, text: labelOf(written.text) }));
  } catch {
    return [];
  }
}
