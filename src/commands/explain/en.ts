import { words as invoice } from '../invoice/en.js';
import { words as settle } from '../settle/en.js';

export const words = { ...invoice, ...settle };
