import type { ProblemWords } from '../../kernel/complaint.js';
import { files } from './issues/files.sv.js';
import { keys } from './issues/keys.sv.js';
import { ledger } from './issues/ledger.sv.js';
import { locks } from './issues/locks.sv.js';
import { measures } from './issues/measures.sv.js';
import { money } from './issues/money.sv.js';
import { names } from './issues/names.sv.js';
import { tables } from './issues/tables.sv.js';
import { timeline } from './issues/timeline.sv.js';
import { trade } from './issues/trade.sv.js';
import { values } from './issues/values.sv.js';
import { yaml } from './issues/yaml.sv.js';
import { usage } from './usage.sv.js';

/** Svenska: vad som är fel, och hur det rättas. */
export const problems: ProblemWords = {
  argument: 'kommandoraden',
  issues: {
    ...files,
    ...yaml,
    ...values,
    ...names,
    ...keys,
    ...measures,
    ...timeline,
    ...money,
    ...trade,
    ...ledger,
    ...locks,
    ...tables,
  },
  usage,
  bug: (law) =>
    `Detta är ett fel i allocate, inte i dina uppgifter: ${law}. Ingenting är skrivet. Rapportera det gärna, med kommandot och filerna.`,
  more: (count) => `… och ${count} fel till.`,
};
