import { agreementIds } from '../../../agreement/file-names.js';
import { failed } from '../../../kernel/outcome.js';
import { UsageError } from '../../../kernel/problem.js';
import type { Run } from '../../command.js';
import { invoicingText } from '../texts.js';
import type { Words } from '../words.js';
import { added, newFile, ownCooperation } from './own.js';

const FILE = 'invoicing.yaml';

/** `allocate init invoicing`: the columns of the invoice file, and how the host may book it. Throws UsageError: file-taken. */
export const invoicing: Run<Words> = async (call) => {
  const { words, args } = call;
  if (args[1] !== undefined) throw new UsageError('excess-argument', { argument: args[1] });
  const own = await ownCooperation(call);
  if (!own.ok) return failed(own);

  const { folder, cooperation } = own.value;
  const file = newFile(own.value, FILE, invoicingText(cooperation, words));
  const agreement = agreementIds(folder)[0] ?? String(words.init.names.agreement);
  return added([file], [FILE], [`allocate invoice ${agreement} --format csv`], call);
};
