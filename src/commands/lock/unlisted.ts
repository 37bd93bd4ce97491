import { isSame } from '../../kernel/identity.js';
import { type Issue, issue } from '../../kernel/issue.js';
import { repeated } from '../../text/scalars/names.js';
import type { Line, ListedLock } from './listing.js';
import { SAID } from './listing.js';
import { DECISIONS } from './names.js';
import type { LockFile } from './read.js';

/** A lock by the name of its file. */
export interface FoundLock {
  readonly name: string;
  readonly file: LockFile;
}

/** What a list should say of a lock. */
export function lineOf({ name, file }: FoundLock): Line {
  return {
    lock: name.slice(DECISIONS.length + 1),
    agreement: file.agreement,
    year: file.stated.year?.value ?? '',
    decision: file.lock.table.title,
    seal: file.seal.value,
  };
}

/**
 * Where the locks and the list of them say different things, both ways. `names`: the files that are there, also those that
 * could not be read. Locks from before there was a list need no line until there is one.
 * Issues: lock-missing, lock-replaced, index-differs, duplicate-row, lock-copied, lock-unlisted.
 */
export function faultsOfListing(
  listed: readonly ListedLock[] | undefined,
  found: readonly FoundLock[],
  names: readonly string[],
): Issue[] {
  const lines = listed ?? [];
  const sealed = found.filter(({ file }) => !file.isEdited);
  return [
    ...repeated(lines.map(({ lock }) => lock)),
    ...lines.flatMap((line) => {
      const name = `${DECISIONS}/${line.lock.value}`;
      const lock = sealed.find((one) => one.name === name);
      if (!names.includes(name)) return [issue('lock-missing', { lock: name }, line.lock.at)];
      return lock ? differences(line, lock) : [];
    }),
    ...sealed.flatMap((lock) => {
      const first = originalOf(lock, sealed, lines);
      if (first !== lock) return [issue('lock-copied', { first: first.name }, lock.file.seal.at)];
      const mustBeListed = listed !== undefined || lock.file.held !== undefined;
      return !mustBeListed || isListed(lock, lines) ? [] : [issue('lock-unlisted', {}, lock.file.seal.at)];
    }),
  ];
}

/** Whether a lock has a line. */
export function isListed({ name }: Pick<FoundLock, 'name'>, lines: readonly ListedLock[]): boolean {
  return lines.some(({ lock }) => `${DECISIONS}/${lock.value}` === name);
}

/** Of those with the same seal the one that is listed, or else the first. */
function originalOf(lock: FoundLock, found: readonly FoundLock[], lines: readonly ListedLock[]): FoundLock {
  const same = found.filter(({ file }) => file.seal.value === lock.file.seal.value);
  return same.find((one) => isListed(one, lines)) ?? same[0] ?? lock;
}

function differences(line: ListedLock, lock: FoundLock): Issue[] {
  const own = lineOf(lock);
  if (line.seal.value !== own.seal) return [issue('lock-replaced', { lock: lock.name }, line.seal.at)];
  return SAID.filter((field) => !isSame(line[field].value, own[field])).map((field) =>
    issue('index-differs', { field, listed: line[field].value, locked: own[field] }, line[field].at),
  );
}

/**
 * Finds the lock of the same agreement and year that was listed after one, and so decided later: undefined of the last, and of
 * one that is not listed.
 */
export function laterAmong(
  found: readonly FoundLock[],
  listed: readonly ListedLock[] = [],
): (lock: FoundLock) => FoundLock | undefined {
  const places = new Map(listed.map((line, i) => [`${DECISIONS}/${line.lock.value}`, i]));
  const tableOf = ({ file }: FoundLock) => JSON.stringify([file.agreement, file.stated.year?.value]);
  const last = new Map<string, FoundLock>();
  for (const lock of found) {
    const other = last.get(tableOf(lock));
    if (!other || placeOf(lock) > placeOf(other)) last.set(tableOf(lock), lock);
  }
  return (lock) => {
    const one = last.get(tableOf(lock));
    return one && places.has(lock.name) && placeOf(one) > placeOf(lock) ? one : undefined;
  };

  function placeOf({ name }: FoundLock): number {
    return places.get(name) ?? -1;
  }
}
