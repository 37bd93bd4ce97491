import { allocation } from '../../allocation/en.js';
import { audit } from '../../commands/audit/en.js';
import { check } from '../../commands/check/en.js';
import { checkReport } from '../../commands/check/report.en.js';
import { compare } from '../../commands/compare/en.js';
import { costs } from '../../commands/cost/en.js';
import { invoice } from '../../commands/invoice/en.js';
import { list } from '../../commands/list/en.js';
import { lock } from '../../commands/lock/en.js';
import { plan } from '../../commands/plan/en.js';
import { settlement } from '../../commands/settle/en.js';
import { help } from '../help.en.js';
import type { Words } from './words.js';

/** English: complete, for readers abroad and for colleagues who write code. */
export const en: Words = {
  language: 'en',
  mark: '.',
  ...allocation,
  audit,
  check,
  checkReport,
  compare,
  costs,
  help,
  invoice,
  list,
  lock,
  plan,
  settlement,
};
