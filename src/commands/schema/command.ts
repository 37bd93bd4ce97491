import { renderTerminal } from '../../formats/terminal.js';
import { isSame } from '../../kernel/identity.js';
import { outcome } from '../../kernel/outcome.js';
import { columnsOf, type Sheet, text } from '../../sheet/sheet.js';
import { noSuch } from '../../text/scalars/names.js';
import type { Run } from '../command.js';
import { screenOf } from '../report.js';
import { KINDS, type Kind } from './kinds.js';
import type { Words } from './words.js';

/**
 * `allocate schema [kind]`: the JSON Schema of a kind of file, which its name or a file of it may ask for; without either the
 * kinds there are. It reads no file. Issue: unknown-schema.
 */
export const schema: Run<Words> = async ({ args, line, options, words, shell }) => {
  const [asked] = args;
  const file = options.output;
  if (asked === undefined) {
    const rendered = await renderTerminal([sheetOf(words)], words, screenOf({ shell, options }));
    return outcome({ text: rendered, file });
  }
  const kind = KINDS.find(({ name }) => isSame(name, asked)) ?? kindOfFile(asked);
  const names = KINDS.map(({ name }) => name);
  if (!kind) return noSuch('unknown-schema', line.argument(0), names);
  const made = await kind.schema(words.language);
  return outcome({ text: `${JSON.stringify(made, null, 2)}\n`, file });
};

/** The kind that a file is of by what it is called; the list of locks is one of the files in their folder. */
export function kindOfFile(path: string): Kind | undefined {
  const name = path.replaceAll('\\', '/');
  return KINDS.find(({ files }) => files.some((pattern) => formOfName(pattern).test(name)));
}

/** `agreements/*.yaml`, as any path to such a file is written. */
function formOfName(pattern: string): RegExp {
  const form = pattern.replaceAll('.', '\\.').replace('*', '[^/]+').replace(/yaml$/, 'ya?ml');
  return new RegExp(`(^|/)${form}$`, 'i');
}

function sheetOf({ language, schema: { title, headings, use } }: Words): Sheet {
  return {
    title,
    columns: columnsOf({ name: headings.name, files: headings.files, about: headings.about }),
    rows: KINDS.map((kind) => [text(kind.name), text(kind.files.join(', ')), text(kind.title[language])]),
    totals: [],
    notes: [use],
  };
}
