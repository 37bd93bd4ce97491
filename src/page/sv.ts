import { allocation } from '../allocation/sv.js';
import { spoken } from '../sheet/sentence.js';
import { start } from './calculator.js';

start(spoken(allocation));
