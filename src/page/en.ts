import { en } from '../output/words/en.js';
import { start } from './calculator.js';

start(en);
