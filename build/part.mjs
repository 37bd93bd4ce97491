import { transform } from 'esbuild';
import { minify } from 'terser';
import { TARGET } from './target.mjs';

/**
 * A part as a function of CommonJS. The parts are numbered, and what the format adds to each stands once in a file: names
 * that tell nothing would be a tenth of the package.
 */
export async function partOf(text, names) {
  // What a part takes nothing from it need not load: a part does nothing but define.
  const needed = text.replace(/\bimport"\.\/[\w.-]+\.js";/g, '');
  const numbered = needed.replace(/"(\.\/[\w.-]+\.js)"/g, (quoted, name) =>
    names.has(name) ? `"${names.get(name)}"` : quoted,
  );
  const options = { ...TARGET, minifyWhitespace: true, minifySyntax: true };
  const { code } = await transform(numbered, { ...options, format: 'cjs' });
  const [helpers] = /^(?:var __.*?(?=var stdin_exports\b))?/s.exec(code);
  const own = code
    .slice(helpers.length)
    .replace(
      /^var stdin_exports=\{\};__export\(stdin_exports,(\{.*?\})\);module\.exports=__toCommonJS\(stdin_exports\);/s,
      '__export(exports,$1);',
    )
    .replace(/\bimport\(("\.\/\d+")\)/g, 'Promise.resolve().then(()=>require($1))');
  return { helpers, code: shorter(own) };
}

/** What a part takes from others by short names, which nothing in it has, and called as it stands: none of it asks what it is called on. */
function shorter(code) {
  const prefix = ['_', '$_', '_$', '__'].find(
    (one) => !new RegExp(`(?<![\\w$])${one.replace('$', '\\$')}\\d*(?![\\w$])`).test(code),
  );
  if (!prefix) return code;
  return code
    .replace(/\bimport__(\d*)\b/g, (_, number) => `${prefix}${number || 1}`)
    .replace(/([\w$]?)\(0,([_$]+\d+\.[\w$]+)\)\(/g, (_, before, name) => `${before}${before && ' '}${name}(`);
}

/**
 * The same code, shorter, with names given in the order that they are met, which packs a twentieth better than by how often
 * each is used; in Latin-1, or ASCII: V8 holds a text with any other letter at two bytes each.
 */
export async function named(code, isAscii = false) {
  const options = {
    ecma: 2020,
    compress: { passes: 3, toplevel: true, unsafe_arrows: true },
    mangle: { toplevel: true },
  };
  const shorter = (await minify(code, { ...options, parse: { bare_returns: true } })).code;
  return shorter.replace(isAscii ? /[^\n -~]/g : /[^\n -\xFF]/g, escaped);
}

const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
