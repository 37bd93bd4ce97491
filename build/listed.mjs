import { readFileSync } from 'node:fs';

/**
 * yaml hands on each token through all the generators that it is made in, which takes a start longer than to make it. The same
 * code puts them into a list, which it hands on when the text is at its end: no text here comes in pieces.
 */
export function listed() {
  return {
    name: 'listed',
    setup({ onLoad }) {
      onLoad({ filter: /\/yaml\/.*\bparse\/(lexer|parser)\.js$/ }, ({ path }) => ({
        contents: inList(readFileSync(path, 'utf8')),
      }));
    },
  };
}

/** Every generator but the outermost as a plain method. */
function inList(code) {
  return code
    .replace(/^ {4}\*(?!lex\(|parse\()/gm, '    ')
    .replace(/\byield\* /g, '')
    .replace(/\byield /g, 'this.token = ')
    .replace(
      /^( {4}\*(?:lex|parse)\([\s\S]*?\n) {4}\}\n/m,
      '$1yield* this.tokens ?? [];\n}\nset token(token) {\n(this.tokens ??= []).push(token);\n}\n',
    );
}
