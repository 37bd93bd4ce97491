import { allocation } from './allocation.en.js';
import { audit } from './audit.en.js';
import { check } from './check.en.js';
import { checkReport } from './check-report.en.js';
import { compare } from './compare.en.js';
import { costs } from './costs.en.js';
import { help } from './help.en.js';
import { invoice } from './invoice.en.js';
import { list } from './list.en.js';
import { lock } from './lock.en.js';
import { plan } from './plan.en.js';
import { settlement } from './settlement.en.js';
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
