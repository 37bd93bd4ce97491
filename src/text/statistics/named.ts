import { isSame } from '../../kernel/identity.js';
import type { Category, Dimension } from '../statistic.js';

/** Whether a name is a dimension's code or text; what is counted may be called so in Swedish too, where the file has no name for it. */
export function isCalled({ code, text }: Pick<Dimension, 'code' | 'text'>, name: string): boolean {
  return [code, text, ...(text === 'content' ? ['innehåll'] : [])].some((one) => isSame(one, name));
}

/** Whether a name is a category's code or text. */
export function isNamed({ code, text }: Category, name: string): boolean {
  return isSame(code, name) || isSame(text, name);
}
