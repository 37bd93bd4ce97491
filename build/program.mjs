import { writeFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { transform } from 'esbuild';
import { minify } from 'terser';

const FIRST = 'dist/allocate.cjs';
const PIPED = 'dist/allocate-piped.txt';
const COMMON = 'dist/allocate-common.br';
const SELDOM = 'dist/allocate-seldom.br';

const asked = (...formats) => formats.map((format) => ['dso', '--format', format]);

/** The lines that each file but the first holds the parts of: what other programs wait for, and what is asked every day; the last the rest. */
const TIERS = [
  { file: PIPED, lines: asked('csv', 'json') },
  { file: COMMON, lines: [...asked('html', 'xlsx'), ['explain', 'dso'], ['check', '--embedded']] },
  { file: SELDOM },
];

/**
 * Writes the program's parts into four files: those that `allocate dso` loads, as it was seen to do, and those of the
 * tiers. A start reads, and V8 revives, half of what one file would hold. Of the others V8 sees none but those that are
 * used: they are a text, each part of it compiled when it is needed, for to read through them all takes longer than most
 * answers. What nothing waits for is compressed, a sixth smaller than a package makes it, which takes a millisecond to undo.
 * `partsOf` runs a line and gives the names of the parts that it loaded.
 */
export async function writeProgram({ outputFiles, metafile }, partsOf) {
  const files = alikeTogether(outputFiles, metafile.outputs);
  const names = new Map(files.map(({ path }, i) => [`./${basename(path)}`, `./${i}`]));
  const made = await Promise.all(files.map(async ({ text }) => partOf(text, names)));
  const helpers = [...new Set(made.map((part) => part.helpers))].join('');
  const parts = made.map(({ code }, i) => [`./${i}`, code]);
  const programOf = (some) => `${helpers}${programWith(some, helpers, names.get('./main.js'))}`;
  writeFileSync(FIRST, programOf(parts));
  const first = new Set(partsOf(['dso']));
  const tiers = TIERS.map(({ file, lines }) => ({ file, names: lines && new Set(lines.flatMap(partsOf)) }));
  let left = parts.filter(([name]) => !first.has(name));
  writeFileSync(FIRST, await named(programOf(parts.filter(([name]) => first.has(name)))));
  for (const { file, names } of tiers) {
    const text = await textOf(names ? left.filter(([name]) => names.has(name)) : left);
    writeFileSync(file, file.endsWith('.br') ? brotliCompressSync(text) : text);
    if (names) left = left.filter(([name]) => !names.has(name));
  }
}

/** The parts ordered by what they are made of, sentences first: what is alike is packed best side by side. */
function alikeTogether(files, outputs) {
  const keyOf = ({ path }) => {
    const [[source = ''] = []] = Object.entries(outputs[relative('.', path)].inputs).sort(
      ([, one], [, other]) => other.bytesInOutput - one.bytesInOutput,
    );
    return `${/\b(sv|en)\.ts$/.test(source) ? 0 : 1}${source}`;
  };
  return files
    .map((file) => [keyOf(file), file])
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, file]) => file);
}

/**
 * A part as a function of CommonJS, in ASCII: V8 holds a text with any other letter at two bytes each. The parts are
 * numbered, and what the format adds to each stands once in a file: names that tell nothing would be a tenth of the package.
 */
async function partOf(text, names) {
  // What a part takes nothing from it need not load: a part does nothing but define.
  const needed = text.replace(/\bimport"\.\/[\w.-]+\.js";/g, '');
  const numbered = needed.replace(/"(\.\/[\w.-]+\.js)"/g, (quoted, name) =>
    names.has(name) ? `"${names.get(name)}"` : quoted,
  );
  const options = { target: 'node20', platform: 'node', minifyWhitespace: true, minifySyntax: true };
  const { code } = await transform(numbered, { ...options, format: 'cjs' });
  const [helpers] = /^(?:var __.*?(?=var stdin_exports\b))?/s.exec(code);
  const own = code
    .slice(helpers.length)
    .replace(
      /^var stdin_exports=\{\};__export\(stdin_exports,(\{.*?\})\);module\.exports=__toCommonJS\(stdin_exports\);/s,
      '__export(exports,$1);',
    )
    .replace(/\bimport\(("\.\/\d+")\)/g, 'Promise.resolve().then(()=>require($1))')
    .replace(/[^\0-\x7F]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
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

function tableOf(parts) {
  return `{${parts.map(([name, code]) => `${JSON.stringify(name)}:(exports,module,require)=>{${code}}`).join(',\n')}}`;
}

/** What stands between the parts of a text: no code has it. */
const BETWEEN = '\x01';

/** The parts one after the other, each with its number before it. */
async function textOf(parts) {
  const each = await Promise.all(parts.map(async ([name, code]) => `${name}:${await named(code)}`));
  return each.join(BETWEEN);
}

/** The same code, shorter, with names given in the order that they are met, which packs a twentieth better than by how often each is used. */
async function named(code) {
  const options = { compress: true, mangle: { toplevel: true }, parse: { bare_returns: true } };
  return (await minify(code, { ...options, format: { ascii_only: true } })).code;
}

/** A file of parts that load each other by number, and what is not among them from the text of later ones. */
function programWith(parts, helpers, main) {
  const given = [...new Set(helpers.match(/\b__\w+(?==)/g))];
  return `const parts=${tableOf(parts)},loaded=new Map(),later=new Map(),files=${JSON.stringify(TIERS.map(({ file }) => basename(file)))};
function load(name){
if(!name.startsWith("./"))return require(name);
if(!loaded.has(name)){
const part={exports:{}};
loaded.set(name,part);
(parts[name]??laterPart(name))(part.exports,part,load);
}
return loaded.get(name).exports;
}
function laterPart(name){
while(!later.has(name))readTexts(files.shift());
const {filename,code}=later.get(name);
const made=require("node:vm").compileFunction(code,["exports","module","require",${JSON.stringify(given).slice(1, -1)}],{filename});
return(exports,module,require)=>made(exports,module,require,${given});
}
function readTexts(file){
const filename=__dirname+"/"+file,bytes=require("node:fs").readFileSync(filename);
const text=file.endsWith(".br")?require("node:zlib").brotliDecompressSync(bytes):bytes;
for(const one of text.latin1Slice().split(${JSON.stringify(BETWEEN)})){const at=one.indexOf(":");later.set(one.slice(0,at),{filename,code:one.slice(at+1)});}
}
module.exports={...load("${main}"),get parts(){return[...loaded.keys()]}};`;
}
