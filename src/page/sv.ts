import { allocation } from '../allocation/sv.js';
import { start } from './calculator.js';

start({ language: 'sv', mark: ',', ...allocation });
