import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../allocate.js';
import { CODES } from '../catalogue.js';
import { block, code, type Part, page } from './markdown.js';

/** The page of everything that can be wrong: of each code its golden command line and what that says. */
export function errorsPage(): string {
  const letters = [...new Set(CODES.map((one) => one.charAt(0)))];
  const parts = letters.flatMap((letter): Part[] => {
    const own = CODES.filter((one) => one.startsWith(letter));
    const links = own.map((one) => `[${code(one)}](#${one})`).join(' · ');
    return [{ heading: letter.toUpperCase(), level: 2, body: [links] }, ...own.map(errorPart)];
  });
  return page(
    'Fel',
    [
      `Allt som kan vara fel, efter koden som står inom hakar i meddelandet: ${CODES.length} koder. Varje kod har ett exempel: en kommandorad, det som sägs, och slutkoden. Raden under felet säger hur det rättas.`,
    ],
    parts,
  );
}

function errorPart(name: string): Part {
  const read = (file: string) => readFileSync(join(ROOT, 'tests/cases/errors', name, file), 'utf8').trimEnd();
  const exit = read('code');
  return {
    heading: code(name),
    level: 3,
    body: [`Slutkod ${exit}.`, block('text', `$ ${read('cmd')}\n${read('experr')}`)],
  };
}
