import { sv } from '../output/words/sv.js';
import { start } from './calculator.js';

start(sv);
