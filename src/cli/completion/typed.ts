import type { ShellId } from '../../commands/completion/shells.js';

/** What a word says that was typed. bash hands it over with its quotation marks and backslashes, the others without. */
export function textIn(shell: ShellId, word: string): string {
  return shell === 'bash' ? word.replace(/\\(.)|'([^']*)'?|"((?:\\.|[^"\\])*)"?/gs, unmarked) : word;
}

function unmarked(_: string, escaped = '', single = '', double = ''): string {
  return escaped + single + double.replace(/\\(["\\$`])/g, '$1');
}

/**
 * A text as the shell takes it in place of the word that was typed. bash replaces what stands after the last `=` or `:` alone,
 * where those part words, and keeps a quotation mark that is open.
 */
export function inShell(shell: ShellId, text: string, word: string, partsWords: string): string {
  if (shell !== 'bash') return text;
  if (word.startsWith('"')) return text.replace(/["\\$`]/g, '\\$&');
  if (word.startsWith("'")) return text.replaceAll("'", "'\\''");
  const said = textIn(shell, word);
  const kept = [...'=:'].map((mark) => (partsWords.includes(mark) ? said.lastIndexOf(mark) : -1));
  return text.slice(Math.max(...kept) + 1).replace(/[\s'"\\|&;<>()$`*?[\]{}#!~]/g, '\\$&');
}
