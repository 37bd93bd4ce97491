import { words as invoice } from '../invoice/sv.js';
import { words as settle } from '../settle/sv.js';

export const words = { ...invoice, ...settle };
