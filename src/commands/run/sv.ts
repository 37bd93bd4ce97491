import { trade } from '../../trade/sv.js';
import { words as cost } from '../cost/sv.js';
import { years } from './years/sv.js';

export const words = { ...cost, years, trade };
