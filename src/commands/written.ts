import type { Label } from '../kernel/issue.js';

/** What is said in both languages: `in Swedish | in English`. */
export function both([said = '']: TemplateStringsArray): Label {
  const [sv = '', en = ''] = said.split(' | ');
  return { sv, en };
}

/** What can be typed, and what that says: `form | in Swedish | in English`. */
export function written([said = '']: TemplateStringsArray): { readonly form: string; readonly about: Label } {
  const [form = '', sv = '', en = ''] = said.split(' | ');
  return { form, about: { sv, en } };
}
