import { sv } from '../cli/words/sv.js';
import { start } from './calculator.js';

start(sv);
