import { trade } from '../../trade/en.js';
import { words as cost } from '../cost/en.js';
import { years } from './years/en.js';

export const words = { ...cost, years, trade };
