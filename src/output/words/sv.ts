import type { Label } from '../../core/issue.js';
import type { DecimalMark } from '../figures.js';
import { allocation } from './allocation.sv.js';
import { audit } from './audit.sv.js';
import { check } from './check.sv.js';
import { checkReport } from './check-report.sv.js';
import { compare } from './compare.sv.js';
import { costs } from './costs.sv.js';
import { help } from './help.sv.js';
import { invoice } from './invoice.sv.js';
import { list } from './list.sv.js';
import { lock } from './lock.sv.js';
import { plan } from './plan.sv.js';
import { settlement } from './settlement.sv.js';

/** Svenska: what a politician reads. */
export const sv = {
  language: 'sv' as keyof Label,
  mark: ',' as DecimalMark,
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
