import { extname } from 'node:path';
import type { Output } from '../commands/command.js';
import type { Options } from '../commands/options.js';
import { FORMATS } from '../formats/index.js';
import { isSame } from '../kernel/identity.js';
import type { Language } from '../sheet/words.js';

/** An output that says it when its file ends as those of another format do. Plain text may hold anything. */
export async function withEndingSaid(
  output: Output,
  { format, output: file = '' }: Options,
  language: Language,
): Promise<Output> {
  const ending = extname(file);
  const ended = FORMATS.find(({ extensions }) => extensions.some((one) => isSame(one, ending)));
  if (format === undefined || !ended || [format, 'table'].includes(ended.id)) return output;
  const { more } = language === 'en' ? await import('./more.en.js') : await import('./more.sv.js');
  return { ...output, talk: [...(output.talk ?? []), more.ending(file, format, ended.id)] };
}
