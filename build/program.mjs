import { writeFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { constants, createBrotliCompress } from 'node:zlib';
import { named, partOf } from './part.mjs';
import { together } from './together.mjs';

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

/** The lines that load parts from them. */
export const LINES = TIERS.flatMap(({ lines = [] }) => lines);

/**
 * Writes the program's parts into four files: those that `allocate dso` loads, as it was seen to do, and those of the
 * tiers. A start reads, and V8 revives, half of what one file would hold. Of the others V8 sees none but those that are
 * used: they are a text, each part of it compiled when it is needed, for to read through them all takes longer than most
 * answers. What nothing waits for is compressed, a fifth smaller than a package makes it, which takes a millisecond to undo.
 * `partsOf` runs a line and gives the names of the parts that it loaded.
 */
export async function writeProgram({ outputFiles, metafile }, partsOf) {
  const files = alikeTogether(outputFiles, metafile.outputs);
  const names = new Map(files.map(({ path }, i) => [`./${basename(path)}`, `./${i}`]));
  const made = await Promise.all(files.map(async ({ text }) => partOf(text, names)));
  const helpers = [...new Set(made.map((part) => part.helpers))].join('');
  const parts = made.map(({ code }, i) => [`./${i}`, code]);
  const programOf = (table, begun = '') =>
    `${helpers}${programWith(table, helpers, begun, names.get('./main.js'))}`;
  writeFileSync(FIRST, startOf(programOf(tableOf(parts))));
  const first = new Set(partsOf(['dso']));
  const tiers = TIERS.map(({ file, lines }) => ({ file, names: lines && new Set(lines.flatMap(partsOf)) }));
  let left = parts.filter(([name]) => !first.has(name));
  const outputsOf = (path) => metafile.outputs[`dist${path.slice(1)}`].exports;
  const started = await together(
    files.filter((_, i) => first.has(`./${i}`)),
    outputsOf,
    (path) => names.get(path),
  );
  writeFileSync(FIRST, startOf(await named(programOf('{}', started), true)));
  const compress = compressor();
  for (const { file, names } of tiers) {
    const text = await textOf(names ? left.filter(([name]) => names.has(name)) : left);
    writeFileSync(file, file.endsWith('.br') ? await compress(text) : text, 'latin1');
    if (names) left = left.filter(([name]) => !names.has(name));
  }
}

/** Compresses texts one by one, each of which is read after those before it: what they have alike is packed once. */
function compressor() {
  const stream = createBrotliCompress();
  const made = [];
  stream.on('data', (bytes) => made.push(bytes));
  return (text) => {
    stream.write(text, 'latin1');
    return new Promise((done) =>
      stream.flush(constants.BROTLI_OPERATION_FLUSH, () => done(Buffer.concat(made.splice(0)))),
    );
  };
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

/** A file that makes a function, whether it is run as a script, with what V8 compiled of it, or required. */
function startOf(code) {
  return `const start=(require,__dirname,partsCache)=>{${code}};typeof module==="object"?module.exports=start:start`;
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

/**
 * A file of parts that load each other by number, and what is not among them from the text of later ones. What a part gives is
 * held as it is once it has run: until then others ask for it by functions, each of which would cost them at every use.
 */
function programWith(table, helpers, started, main) {
  const given = [...new Set(helpers.match(/\b__\w+(?==)/g))];
  return `const parts=${table},loaded=new Map(),later=new Map(),packed=[],files=${JSON.stringify(TIERS.map(({ file }) => basename(file)))};
const scripts=new Map();
let read=0,places;
function load(name){
if(!name.startsWith("./"))return require(name);
if(!loaded.has(name)){
const part={exports:{}};
loaded.set(name,part);
(parts[name]??laterPart(name))(part.exports,part,load);
part.exports={...part.exports};
}
return loaded.get(name).exports;
}
function laterPart(name){
while(!later.has(name))readTexts(files.shift());
const {filename,code}=later.get(name);
const script=new(require("node:vm").Script)("(function(exports,module,require,"+${JSON.stringify(given.join())}+"){"+code+"\\n})",{filename,cachedData:compiled()[name]});
scripts.set(name,script);
const made=script.runInThisContext();
return(exports,module,require)=>made(exports,module,require,${given});
}
function compiled(){
if(!places){
const {existsSync,readFileSync}=require("node:fs");
const bytes=existsSync(partsCache)?readFileSync(partsCache):Buffer.from("{}\\n"),end=bytes.indexOf("\\n");
places=JSON.parse(bytes.latin1Slice(0,end));
for(const name in places)places[name]=bytes.subarray(...places[name].map(at=>end+1+at));
}
return places;
}
function readTexts(file){
const filename=__dirname+"/"+file,bytes=require("node:fs").readFileSync(filename);
const text=file.endsWith(".br")?unpacked(bytes):bytes.latin1Slice();
for(const one of text.split(${JSON.stringify(BETWEEN)})){const at=one.indexOf(":");later.set(one.slice(0,at),{filename,code:one.slice(at+1)});}
}
function unpacked(bytes){
const {brotliDecompressSync,constants}=require("node:zlib");
packed.push(bytes);
const all=brotliDecompressSync(Buffer.concat(packed),{finishFlush:constants.BROTLI_OPERATION_FLUSH}),from=read;
read=all.length;
return all.latin1Slice(from);
}
${started}
return{...load("${main}"),get parts(){return[...loaded.keys()]},scripts};`;
}
