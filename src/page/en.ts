import { allocation } from '../allocation/en.js';
import { spoken } from '../sheet/sentence.js';

export const words = spoken(allocation);
