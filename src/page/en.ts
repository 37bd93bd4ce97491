import { allocation } from '../allocation/en.js';
import { spoken } from '../sheet/sentence.js';
import { start } from './calculator.js';

start(spoken(allocation));
