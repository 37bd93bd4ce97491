import { allocation } from '../allocation/en.js';
import { years } from '../commands/run/years/en.js';
import { spoken } from '../sheet/sentence.js';

export const words = spoken({ ...allocation, years });
