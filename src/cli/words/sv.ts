import { allocation } from '../../allocation/sv.js';
import { audit } from '../../commands/audit/sv.js';
import { checkReport } from '../../commands/check/report.sv.js';
import { check } from '../../commands/check/sv.js';
import { compare } from '../../commands/compare/sv.js';
import { costs } from '../../commands/cost/sv.js';
import { invoice } from '../../commands/invoice/sv.js';
import { list } from '../../commands/list/sv.js';
import { lock } from '../../commands/lock/sv.js';
import { plan } from '../../commands/plan/sv.js';
import { settlement } from '../../commands/settle/sv.js';
import type { Label } from '../../kernel/issue.js';
import type { DecimalMark } from '../../sheet/figures.js';
import { help } from '../help.sv.js';

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
