import { allocation } from '../allocation/sv.js';
import { years } from '../commands/run/years/sv.js';
import { spoken } from '../sheet/sentence.js';

export const words = spoken({ ...allocation, years });
