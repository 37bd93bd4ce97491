import type { Place } from '../kernel/issue.js';

/** Where a value stands in a YAML file: ['parties', 0, 'id']. */
export type Path = readonly (string | number)[];

/** Tells the place of the value at a path, or of its key; of what is missing, the place of what should hold it. */
export type Places = (path: Path, part?: 'value' | 'key') => Place;
