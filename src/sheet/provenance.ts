import { createHash } from 'node:crypto';
import { basename, relative, sep } from 'node:path';

/** What a result was made by and of: the program's version and commit, and the fingerprint of each file that was read. */
export interface Provenance {
  readonly version: string;
  /** The commit that the program was built from: `+` after it when files were changed since, `unknown` outside of git. */
  readonly commit: string;
  readonly inputs: readonly InputFile[];
}

/** A file by its name in the folder of data, or by its own name alone when it lies elsewhere. */
interface InputFile {
  readonly file: string;
  /** Its name as seen from the working folder, as places have it. */
  readonly shown: string;
  readonly sha256: string;
}

/** Fingerprints what was read: each file once, in the order of their names, the same wherever the folder lies. */
export function provenanceOf(
  program: Pick<Provenance, 'version' | 'commit'>,
  folder: string,
  read: readonly { readonly path: string; readonly shown: string; readonly bytes: Uint8Array }[],
): Provenance {
  const inputs = new Map<string, InputFile>();
  for (const { path, shown, bytes } of read) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    inputs.set(path, { file: nameIn(folder, path), shown, sha256 });
  }
  return { ...program, inputs: [...inputs.values()].sort((a, b) => (a.file < b.file ? -1 : 1)) };
}

/** A file by its name in the folder of data, or by its own name alone when it lies elsewhere. Both are full paths. */
export function nameIn(folder: string, path: string): string {
  const near = relative(folder, path);
  return near.startsWith('..') ? basename(path) : near.split(sep).join('/');
}
