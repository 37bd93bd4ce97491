import { basename } from 'node:path';
import { build } from 'esbuild';
import { TARGET } from './target.mjs';

/**
 * The parts that every start loads, as one: what one takes from another is a name, not a call of a function for each use;
 * what other parts take of each is made when they first ask for it. `files` are as esbuild splits a program, `numberOf`
 * what each is called.
 */
export async function together(files, outputsOf, numberOf) {
  const texts = new Map(files.map(({ path, text }) => [`./${basename(path)}`, text]));
  const { outputFiles } = await build({
    stdin: {
      contents: [...texts.keys()].map((path) => taken(path, numberOf(path), outputsOf(path))).join('\n'),
    },
    bundle: true,
    format: 'cjs',
    ...TARGET,
    minify: true,
    charset: 'utf8',
    write: false,
    external: ['decimal.js'],
    logLevel: 'warning',
    plugins: [held(texts, numberOf)],
  });
  // It sees what is around it by its own names alone.
  return `(()=>{${outputFiles[0].text}})();`;
}

/** What is taken of a part, by the names that it gives. */
function taken(path, number, names) {
  const own = names.map((name) => `${name} as p${number.slice(2)}${name}`);
  const given = names.map((name) => `${name}:()=>p${number.slice(2)}${name}`);
  return `import{${own}}from"${path}";parts["${number}"]=exports=>__export(exports,{${given}});`;
}

/** What is loaded when it is first used is loaded by number: it may be another's. */
function held(texts, numberOf) {
  return {
    name: 'held',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\// }, ({ path }) => ({ path, namespace: 'held' }));
      onLoad({ filter: /.*/, namespace: 'held' }, ({ path }) => ({
        contents: texts
          .get(path)
          .replace(/\bimport"\.\/[\w.-]+\.js";/g, '')
          .replace(
            /\bimport\("(\.\/[\w.-]+\.js)"\)/g,
            (_, name) => `Promise.resolve().then(()=>load("${numberOf(name)}"))`,
          ),
      }));
    },
  };
}
