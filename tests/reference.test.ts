import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FILES } from '../src/commands/schema/files.js';
import { ROOT } from './helpers/allocate.js';
import { commandsPage } from './helpers/reference/commands.js';
import { errorsPage } from './helpers/reference/errors.js';
import { fieldsPage } from './helpers/reference/fields.js';
import { code, page } from './helpers/reference/markdown.js';

/*
 * The reference is made of the descriptions that readers, commands and options have of themselves, and of the golden cases
 * of errors. UPDATE_REFERENCE=1 writes the pages anew.
 */
const FOLDER = join(ROOT, 'docs/reference');

const PAGES: Readonly<Record<string, () => string | Promise<string>>> = {
  'README.md': indexPage,
  'commands.md': commandsPage,
  'errors.md': errorsPage,
  ...Object.fromEntries(FILES.map((kind) => [`${kind.name}.md`, () => fieldsPage(kind)])),
};

function indexPage(): string {
  const files = FILES.map(
    ({ name, title, files: own }) => `- [${title.sv}](${name}.md): ${own.map(code).join(', ')}`,
  );
  return page(
    'Uppslag',
    [
      'Alla fält, kommandon och fel. Sidorna är gjorda av det som programmet självt går efter; ingen av dem skrivs för hand.',
      '- [kommandon, flaggor, slutkoder och miljövariabler](commands.md)\n- [fel, efter kod](errors.md)',
      'Filerna som man skriver:',
      files.join('\n'),
    ],
    [],
  );
}

describe('the reference', () => {
  it.each(Object.entries(PAGES))('%s says what the program goes by', async (name, make) => {
    const made = await make();
    const path = join(FOLDER, name);
    if (process.env.UPDATE_REFERENCE) writeFileSync(path, made);
    expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(made);
    if (name !== 'errors.md') expect(made).not.toMatch(/undefined|\[object/);
  });

  it('has no other pages', () => {
    const others = readdirSync(FOLDER).filter((name) => !Object.hasOwn(PAGES, name));
    if (process.env.UPDATE_REFERENCE) for (const name of others) rmSync(join(FOLDER, name));
    else expect(others).toEqual([]);
  });
});
