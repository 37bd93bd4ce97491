import { asSentence } from '../sheet/sentence.js';
import type { more as sv } from './more.sv.js';

/** English: what is said besides, most of it with -v. */
export const more: typeof sv = {
  data: (folder) => `Folder of data: ${folder}`,
  foundBy: {
    option: 'named by --data',
    variable: 'named by ALLOCATE_DATA',
    upwards: 'the nearest one, from the folder that you are in and upwards',
    embedded: 'the embedded cooperation',
  },
  read: (files, encoding) => `${files === 1 ? '1 file' : `${files} files`} ${encoding}`,
  readAs: (list) => `Read: ${list}`,
  binary: 'as workbooks',
  own: "in their format's own encoding",
  as: (encoding) => `as ${encoding}`,
  ending: (file, format, ending) =>
    asSentence(`${file} was written as ${format}, though its extension says ${ending}.`),
};
