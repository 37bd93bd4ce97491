import { words as auditEn } from '../../src/commands/audit/en.js';
import { words as audit } from '../../src/commands/audit/sv.js';
import { words as compareEn } from '../../src/commands/compare/en.js';
import { words as compare } from '../../src/commands/compare/sv.js';
import { words as explainEn } from '../../src/commands/explain/en.js';
import { words as explain } from '../../src/commands/explain/sv.js';
import { words as listEn } from '../../src/commands/list/en.js';
import { words as list } from '../../src/commands/list/sv.js';
import { words as planEn } from '../../src/commands/plan/en.js';
import { words as plan } from '../../src/commands/plan/sv.js';
import { words as runEn } from '../../src/commands/run/en.js';
import { words as run } from '../../src/commands/run/sv.js';
import { words as surveyEn } from '../../src/commands/survey/en.js';
import { words as survey } from '../../src/commands/survey/sv.js';

/** All that results say, in each language: what every command says. */
export const sv = { ...audit, ...compare, ...explain, ...list, ...plan, ...run, ...survey };
export const en: typeof sv = {
  ...auditEn,
  ...compareEn,
  ...explainEn,
  ...listEn,
  ...planEn,
  ...runEn,
  ...surveyEn,
};
