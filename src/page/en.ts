import { allocation } from '../allocation/en.js';
import { start } from './calculator.js';

start({ language: 'en', mark: '.', ...allocation });
