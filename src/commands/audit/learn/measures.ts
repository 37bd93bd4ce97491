import { resolve } from 'node:path';
import type { Cooperation } from '../../../agreement/cooperation.js';
import { FIGURE_FIELDS, measureFields } from '../../../agreement/measures/own-table.js';
import { fold, isSame } from '../../../kernel/identity.js';
import { nth } from '../../../kernel/nth.js';
import { decimalsOf } from '../../../kernel/number.js';
import type { Party } from '../../../kernel/party.js';
import { keyIds } from '../../../keys/index.js';
import { type MeasureFacts, periodFor } from '../../../keys/measure.js';
import type { Folder } from '../../../text/files.js';
import { merged, type OwnRow } from '../../import/merge.js';
import { readOwn } from '../../import/own.js';
import { freeId } from '../../short-names.js';
import type { Learned, LearnedKey, LearnedMeasure, SimpleKey } from './learned.js';

/** A measure that a learned key reads: a new one, or one of the cooperation's that has its figures or can have them. */
export interface TableMeasure {
  readonly id: string;
  readonly of: LearnedMeasure;
  readonly period: number;
  /** How far back from the agreement's year it is read. */
  readonly yearsBack: number;
  readonly file: string;
  /** The whole table of the measure, as it is to be. */
  readonly rows: readonly OwnRow[];
  readonly isNew: boolean;
  /** Whether any figure of it is to be written. */
  readonly isWritten: boolean;
}

/**
 * The measures that a learned key reads. One of the cooperation's, by the same name and unit, is used when none of its
 * figures is another; else it is a new one, with an id and a file that nothing has. Requires: a year, when there are any.
 */
export async function measuresFor(
  { key, year = 0 }: Learned,
  parties: readonly Party[],
  cooperation: Cooperation | undefined,
  folder: Folder,
): Promise<TableMeasure[]> {
  const fields = Object.keys({ ...FIGURE_FIELDS, ...measureFields('period') });
  const known = [...(cooperation?.measures ?? []), ...(cooperation?.keys ?? [])].map(({ id }) => id);
  const taken = new Set([...fields, ...keyIds, ...known].map(fold));
  const isTaken = (id: string) => taken.has(fold(id)) || folder.disk.has(resolve(folder.path, fileOf(id)));
  const measures: TableMeasure[] = [];
  for (const of of measuresIn(key)) {
    const own = cooperation && (await knownMeasure(of, year, parties, cooperation, folder));
    const isFree = own && measures.every(({ id }) => id !== own.id);
    const measure = own && isFree ? own : newMeasure(of, year, parties, freeId(of.name, isTaken, 'underlag'));
    taken.add(fold(measure.id));
    measures.push(measure);
  }
  return measures;
}

/** The measures that a key reads, each once. */
export function measuresIn(key: LearnedKey): LearnedMeasure[] {
  const keys = simpleKeysOf(key);
  return [...new Set(keys.flatMap((one) => (one.kind === 'measure' ? [one] : [])))];
}

function simpleKeysOf(key: LearnedKey): SimpleKey[] {
  if (key.kind === 'each-and-rest') return [key.rest];
  return key.kind === 'mixed' ? key.parts.map((part) => part.key) : [key];
}

function newMeasure(of: LearnedMeasure, year: number, parties: readonly Party[], id: string): TableMeasure {
  // Figures of a later year than the table's are read as the table's own: an agreement reads no future.
  const period = Math.min(of.period ?? year, year);
  const rows = parties.map((party, i): OwnRow => {
    return { party, period: String(period), figure: figureOf(of, i), status: 'final' };
  });
  const facts = { period, yearsBack: year - period, file: fileOf(id) };
  return { id, of, ...facts, rows, isNew: true, isWritten: true };
}

/** The cooperation's own measure of that name, when the figures that the year reads of it are these, or are not known yet. */
async function knownMeasure(
  of: LearnedMeasure,
  year: number,
  parties: readonly Party[],
  cooperation: Cooperation,
  folder: Folder,
): Promise<TableMeasure | undefined> {
  const facts = cooperation.measures.find((one) => isThat(one, of));
  // A year in parts has none of its own, and one that it has can be made anew.
  if (
    !facts ||
    facts.reading ||
    facts.withinYear ||
    !/\.csv$/i.test(facts.file) ||
    !('yearsBack' in facts.vintage)
  )
    return undefined;
  const period = Number(periodFor(facts.vintage, year));
  const own =
    of.period === undefined || of.period === period ? await readOwn(folder, facts, cooperation) : undefined;
  if (!own?.ok) return undefined;
  const found = parties.map((party, i) => ({ party, year: period, figure: figureOf(of, i), at: party.at }));
  const { rows, revised, written } = merged(own.value.rows, found, false);
  if (revised.length > 0) return undefined;
  const { id, file, vintage } = facts;
  return { id, of, period, yearsBack: vintage.yearsBack, file, rows, isNew: false, isWritten: written > 0 };
}

function isThat({ id, title, unit }: MeasureFacts, { name, unit: own }: LearnedMeasure): boolean {
  return [id, title.sv, title.en].some((text) => isSame(text, name)) && isSame(unit ?? '', own ?? '');
}

function figureOf({ weights }: LearnedMeasure, i: number) {
  const value = nth(weights, i);
  return { value, decimals: decimalsOf(value) ?? 12 };
}

function fileOf(id: string): string {
  return `measures/${id}.csv`;
}
