import { en } from '../cli/words/en.js';
import { start } from './calculator.js';

start(en);
